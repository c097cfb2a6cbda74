using CsCheck;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Data;
using JihadismeVoortgang.Reports.Markdown;
using JihadismeVoortgang.Reports.Tests.Markdown;

namespace JihadismeVoortgang.Reports.Tests.Data;

public sealed class CsvWriterTests
{
    [Fact]
    public void The_table_of_a_concept_is_read_back_as_it_was_written()
    {
        var lines = CsvReader.Read(CsvWriter.Write(SomeReport.Whole));

        Assert.Equal(
            [
                ["Nr", "Thema", "Omschrijving", "Planning", "Planningstatus", "Streefjaren", "Stand van zaken", "Recente ontwikkelingen", "Staat", "Revisie"],
                [
                    "1", "1. Risico’s", "Omschrijving[1]\n\n[1] Noot twee", "2015/2016", "in uitvoering", "2015–2016",
                    "Kop\n\n• a[1]\n• b (https://a.nl?b&c)\n\n3. c\n\n[1] Ibidem", "Zie maatregel 28.[1]\n\n[1] Noot drie", "ingediend", "3",
                ],
                [
                    "27 & 28", "2. Tegengaan", "A\nB", "2015/2016", "in uitvoering", "2015–2016",
                    "Eigen maatregel 27, niet maatregel 1.[1]\n\n[1] Noot vier", "", "ingediend", "3",
                ],
            ],
            lines);
    }

    [Fact]
    public void What_was_adopted_says_nothing_of_states_and_revisions() =>
        Assert.All(CsvReader.Read(CsvWriter.Write(SomeReport.Whole with { IsConcept = false })), line => Assert.Equal(8, line.Count));

    [Theory]
    [InlineData("=HYPERLINK(\"http://x.nl\")")]
    [InlineData("+31 70")]
    [InlineData("- streepje")]
    [InlineData("@naam")]
    [InlineData("＝1+1")]
    [InlineData("\tingesprongen")]
    [InlineData("\rregel")]
    public void No_text_becomes_a_formula(string text)
    {
        var report = SomeReport.Whole with { Themes = [new ReportTheme(1, "Thema", [Row([new Paragraph([new Text(text)])])])] };

        Assert.Equal("'" + text, CsvReader.Read(CsvWriter.Write(report))[1][6]);
    }

    [Fact]
    public void A_list_at_the_start_of_a_cell_begins_with_a_dot_and_needs_no_apostrophe()
    {
        var blocks = MarkdownReader.ReadBlocks("- Eerste\n- Tweede").Require();

        Assert.Equal("• Eerste\n• Tweede", CsvReader.Read(CsvWriter.Write(SomeReport.Whole with { Themes = [new ReportTheme(1, "Thema", [Row(blocks)])] }))[1][6]);
    }

    [Fact]
    public void Whatever_the_texts_a_reader_of_the_grammar_finds_every_word_in_its_cell() =>
        Gen.Select(SomeContent.Blocks, SomeContent.Blocks, SomeContent.Lines).Sample((state, developments, description) =>
        {
            var row = Row(state) with { RecentDevelopments = developments, Measures = [new ReportMeasure(1, description, [])] };

            var lines = CsvReader.Read(CsvWriter.Write(SomeReport.Whole with { Themes = [new ReportTheme(1, "Thema", [row, row])] }));

            Assert.Equal(3, lines.Count);
            Assert.All(lines, line => Assert.Equal(10, line.Count));
            Assert.Equal(lines[1], lines[2]);
            HoldsInOrder(WordsOf([new Paragraph(description)]), lines[1][2]);
            HoldsInOrder(WordsOf(state), lines[1][6]);
            HoldsInOrder(WordsOf(developments), lines[1][7]);
            Assert.All(lines.SelectMany(line => line), cell => Assert.False(cell.Length > 0 && "=+-@\t\r\n".Contains(cell[0], StringComparison.Ordinal)));
        });

    [Fact]
    public void The_same_report_gives_the_same_bytes_in_any_culture()
    {
        var here = CsvWriter.Write(SomeReport.Whole);
        using var elsewhere = new OtherCulture("ar-SA");

        Assert.Equal(here, CsvWriter.Write(SomeReport.Whole));
    }

    /// <summary>The words of the text in the order in which the cell must give them: the notes come last.</summary>
    private static IEnumerable<string> WordsOf(IReadOnlyList<Block> blocks) =>
        ContentWalk.LinesOf(blocks).SelectMany(Words).Concat(ContentWalk.NotesOf(blocks).SelectMany(note => Words(note.Content)));

    private static IEnumerable<string> Words(IEnumerable<Inline> line) => ContentWalk.LeavesOf(line).Select(leaf => leaf switch
    {
        Text text => text.Value,
        MeasureReference reference => reference.Printed,
        _ => "",
    });

    private static void HoldsInOrder(IEnumerable<string> words, string cell)
    {
        var at = 0;
        foreach (var word in words)
        {
            var found = cell.IndexOf(word, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"'{word}' is not behind place {at} of '{cell}'");
            at = found + word.Length;
        }
    }

    private static ReportRow Row(IReadOnlyList<Block> state) => SomeReport.Whole.Themes[0].Rows[0] with { StateOfPlay = state };
}
