using System.Text;

namespace JihadismeVoortgang.Reports.Tests.Data;

/// <summary>Reads a file by the grammar of RFC 4180 with semicolons, and nothing more lenient than that.</summary>
internal static class CsvReader
{
    public static IReadOnlyList<IReadOnlyList<string>> Read(byte[] file)
    {
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file);
        if (text[0] != '\uFEFF')
            throw new FormatException("The file does not begin with a byte order mark.");

        var lines = new List<IReadOnlyList<string>>();
        for (var at = 1; at < text.Length;)
            lines.Add(Line(text, ref at));

        return lines;
    }

    private static List<string> Line(string text, ref int at)
    {
        var cells = new List<string> { Cell(text, ref at) };
        while (text[at] == ';')
        {
            at++;
            cells.Add(Cell(text, ref at));
        }

        if (text.AsSpan(at, 2) is not "\r\n")
            throw new FormatException($"A line goes on behind its last cell, at {at}.");
        at += 2;
        return cells;
    }

    private static string Cell(string text, ref int at)
    {
        if (text[at] != '"')
            throw new FormatException($"A cell is not quoted, at {at}.");

        var cell = new StringBuilder();
        for (at++; ; at++)
        {
            if (text[at] != '"')
                cell.Append(text[at]);
            else if (text[at + 1] == '"')
                cell.Append(text[++at]);
            else
                break;
        }

        at++;
        return cell.ToString();
    }
}
