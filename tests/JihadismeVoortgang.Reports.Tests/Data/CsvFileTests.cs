using CsCheck;
using JihadismeVoortgang.Reports.Data;

namespace JihadismeVoortgang.Reports.Tests.Data;

public sealed class CsvFileTests
{
    private static readonly string[] Pieces =
        ["\"", "\"\"", ";", ",", "\r", "\n", "\r\n", "\t", "=", "+", "-", "@", "'", "\uFEFF", " ", "é", "😀", "woord", "12", ""];

    [Fact]
    public void Any_cells_are_read_back_by_the_grammar_as_text_that_is_no_formula() =>
        Gen.OneOf(Pieces).Array[0, 6].Select(string.Concat).Array[1, 5].Array[1, 5].Sample(lines =>
            Assert.Equal(
                lines.Select(line => line.Select(cell => cell is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? "'" + cell : cell)),
                CsvReader.Read(CsvFile.Write(lines))));
}
