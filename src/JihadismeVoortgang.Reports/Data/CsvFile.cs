using System.Text;

namespace JihadismeVoortgang.Reports.Data;

/// <summary>
/// Comma-separated values as a Dutch Excel opens them by a double click: UTF-8 with byte order mark, a semicolon
/// between cells, CRLF after each line. Every cell is quoted, with its quotes doubled; a line break inside a cell is LF.
/// </summary>
/// <remarks>
/// A spreadsheet takes a cell that begins with one of <see cref="FormulaStarts"/> for a formula, quoted or not. Such a
/// cell gets an apostrophe before it and is then text everywhere; what it said is what follows the apostrophe.
/// </remarks>
public static class CsvFile
{
    /// <summary>The four signs, their full-width forms, and the white space that spreadsheets skip before one.</summary>
    private const string FormulaStarts = "=+-@＝＋－＠\t\r\n";

    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>The whole file.</summary>
    /// <param name="lines">All as long as the first, which holds the names of the columns.</param>
    public static byte[] Write(IEnumerable<IReadOnlyList<string>> lines)
    {
        using var bytes = new MemoryStream();
        using (var writer = new StreamWriter(bytes, WithMark))
        {
            foreach (var line in lines)
            {
                writer.Write(string.Join(';', line.Select(Cell)));
                writer.Write("\r\n");
            }
        }

        return bytes.ToArray();
    }

    private static string Cell(string text)
    {
        var guard = text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal) ? "'" : "";
        return $"\"{guard}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
