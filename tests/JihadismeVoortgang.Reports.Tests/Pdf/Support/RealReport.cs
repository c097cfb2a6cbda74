using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Tests.Pdf.Support;

/// <summary>
/// The real sixth report, when its file lies beside the repository. Reads just enough Markdown for that file; the
/// product's own reader is tested elsewhere.
/// </summary>
internal static partial class RealReport
{
    private const string FileName = "zesde-voortgangsrapportage.json";

    /// <summary>Skips the test where the file is not.</summary>
    public static ProgressReport LoadOrSkip()
    {
        var report = Load();
        Assert.SkipWhen(report is null, $"{FileName} is not beside the repository.");
        return report;
    }

    /// <summary>Null where the file is not.</summary>
    public static ProgressReport? Load()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(PathIn(folder)))
            folder = Path.GetDirectoryName(folder);
        if (folder is null)
            return null;
        using var document = JsonDocument.Parse(File.ReadAllBytes(PathIn(folder)));
        return Read(document.RootElement);
    }

    private static string PathIn(string folder) => Path.Combine(folder, "shared", "report", FileName);

    private static ProgressReport Read(JsonElement file)
    {
        var notes = file.GetProperty("footnotes").EnumerateArray()
            .ToDictionary(note => note.GetProperty("mark").GetString()!, note => note.GetProperty("text").GetString()!);
        var rows = file.GetProperty("rows").EnumerateArray().ToLookup(row => row.GetProperty("theme").GetInt32());
        var report = file.GetProperty("report");
        string title = report.GetProperty("title").GetString()!;
        return new ProgressReport
        {
            Number = report.GetProperty("number").GetInt32(),
            Programme = file.GetProperty("programme").GetString()!,
            Title = title,
            RunningHeader = "Bijlage 1: " + title,
            Introduction = Blocks(report.GetProperty("introduction").GetString()!, notes),
            Themes =
            [
                .. file.GetProperty("themes").EnumerateArray().Select(theme => new ReportTheme(
                    theme.GetProperty("number").GetInt32(), theme.GetProperty("title").GetString()!,
                    [.. rows[theme.GetProperty("number").GetInt32()].Select(row => Row(row, notes))])),
            ],
        };
    }

    private static ReportRow Row(JsonElement row, Dictionary<string, string> notes) => new()
    {
        Measures =
        [
            .. row.GetProperty("measures").EnumerateArray().Select(measure => new ReportMeasure(
                measure.GetProperty("number").GetInt32(),
                Inlines(measure.GetProperty("description").GetString()!, notes), [])),
        ],
        Planning = new ReportPlanning(row.GetProperty("planning").GetString()!, null, null, null),
        StateOfPlay = Blocks(row.GetProperty("status").GetString()!, notes),
        RecentDevelopments = Blocks(row.GetProperty("developments").GetString()!, notes),
    };

    private static List<Block> Blocks(string markdown, Dictionary<string, string> notes)
    {
        var blocks = new List<Block>();
        foreach (string block in markdown.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            string[] lines = block.Split('\n');
            blocks.Add(lines[0] switch
            {
                ['#', '#', '#', ' ', .. var heading] => new SubHeading(Inlines(heading, notes)),
                ['-', ' ', ..] => new BulletList([.. lines.Select(Item)]),
                ['1', '.', ' ', ..] => new NumberedList(1, [.. lines.Select(Item)]),
                _ => new Paragraph(Inlines(string.Join(' ', lines), notes)),
            });
        }

        return blocks;

        ListItem Item(string line) => new(Inlines(line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..], notes));
    }

    private static List<Inline> Inlines(string text, Dictionary<string, string> notes)
    {
        var inlines = new List<Inline>();
        int start = 0;
        foreach (Match match in Special().Matches(text))
        {
            if (match.Index > start)
                inlines.Add(new Text(text[start..match.Index]));
            inlines.Add(match.Groups["note"] is { Success: true, Value: var mark }
                ? new Footnote(int.Parse(mark, CultureInfo.InvariantCulture), [new Text(notes[mark])])
                : new MeasureReference(int.Parse(match.Groups["measure"].Value, CultureInfo.InvariantCulture), match.Value));
            start = match.Index + match.Length;
        }

        if (start < text.Length)
            inlines.Add(new Text(text[start..]));
        return inlines;
    }

    [GeneratedRegex(@"\[\^(?<note>\d+)\]|maatregel (?<measure>\d+)")]
    private static partial Regex Special();
}
