using System.Text.Json;
using System.Text.RegularExpressions;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Markdown;

namespace JihadismeVoortgang.Reports.Tests.Markdown;

/// <summary>The sixth report as data, where it is at hand: it is not part of the repository.</summary>
internal sealed partial class RealReport
{
    private readonly JsonElement _root;

    private RealReport(JsonElement root) => _root = root;

    public IEnumerable<RealRow> Rows => _root.GetProperty("rows").EnumerateArray().Select(row => new RealRow(
        [.. row.GetProperty("measures").EnumerateArray().Select(measure =>
            (measure.GetProperty("number").GetInt32(), measure.GetProperty("description").GetString()!))],
        row.GetProperty("status").GetString()!,
        row.GetProperty("developments").GetString()!));

    public IEnumerable<(string Mark, string Text)> Footnotes =>
        _root.GetProperty("footnotes").EnumerateArray().Select(note =>
            (note.GetProperty("mark").GetString()!, note.GetProperty("text").GetString()!));

    public string Introduction => _root.GetProperty("report").GetProperty("introduction").GetString()!;

    /// <summary>Looks for the folder "shared/report" beside each folder above the tests.</summary>
    public static RealReport Load()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "report", "zesde-voortgangsrapportage.json");
            if (File.Exists(file))
            {
                using var document = JsonDocument.Parse(File.ReadAllText(file));
                return new RealReport(document.RootElement.Clone());
            }
        }

        Assert.Skip("The real report is not on this machine.");
        throw new InvalidOperationException("A skipped test does not go on.");
    }

    /// <summary>The text with the notes it cites behind it, as the distribution over the columns asks.</summary>
    public string WithNotes(string text) => string.Join(
        "\n\n",
        Footnotes.Where(note => text.Contains($"[^{note.Mark}]", StringComparison.Ordinal))
            .Select(note => $"[^{note.Mark}]: {note.Text}")
            .Prepend(text));

    /// <summary>The text with its notes numbered from 1, as it is kept.</summary>
    public string Kept(string text)
    {
        var marks = Mark.Matches(text).Select(match => match.Value).ToList();
        return Mark.Replace(WithNotes(text), match => $"[^{marks.IndexOf(match.Value) + 1}]");
    }

    /// <summary>The report as content: one theme, for only the texts matter here.</summary>
    public ProgressReport Composed() => CrossReferences.Link(FootnoteNumbering.Number(new ProgressReport
    {
        Number = 6,
        Programme = "Actieprogramma",
        Title = "Zesde voortgangsrapportage",
        RunningHeader = "Bijlage 1",
        Introduction = MarkdownReader.ReadBlocks(Introduction).Require(),
        Themes = [new ReportTheme(1, "Alle maatregelen", [.. Rows.Select(Composed)])],
    }));

    private ReportRow Composed(RealRow row) => new()
    {
        Measures = [.. row.Measures.Select(measure =>
            new ReportMeasure(measure.Number, MarkdownReader.ReadLine(WithNotes(measure.Description)).Require(), []))],
        Planning = new ReportPlanning("doorlopend", null, null, null),
        StateOfPlay = MarkdownReader.ReadBlocks(WithNotes(row.StateOfPlay)).Require(),
        RecentDevelopments = MarkdownReader.ReadBlocks(WithNotes(row.RecentDevelopments)).Require(),
    };

    [GeneratedRegex(@"\[\^\d+\]")]
    private static partial Regex Mark { get; }
}

internal sealed record RealRow(
    IReadOnlyList<(int Number, string Description)> Measures, string StateOfPlay, string RecentDevelopments);
