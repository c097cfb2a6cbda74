using System.Globalization;
using System.Text;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Tests.Pdf.Support;

/// <summary>What a report must read like, in the form of <see cref="TextNode.Canonical"/>.</summary>
internal sealed class ExpectedText
{
    private static readonly string[] Heads =
        ["Nr", "omschrijving", "Planning", "Stand van zaken", "Recente ontwikkelingen"];

    private readonly ProgressReport _report;
    private readonly HashSet<int> _measures;

    private ExpectedText(ProgressReport report)
    {
        _report = report;
        _measures = [.. report.Themes.SelectMany(theme => theme.Rows).SelectMany(row => row.Measures)
            .Select(measure => measure.Number)];
    }

    /// <summary>The whole document, from title to last row, with a line for each heading and each row.</summary>
    public static IEnumerable<string> Of(ProgressReport report) => new ExpectedText(report).Document();

    private IEnumerable<string> Document()
    {
        yield return "<H1>" + _report.Title;
        if (_report.Introduction.Count > 0)
        {
            yield return "<H2>Inleiding";
            yield return Of(_report.Introduction);
        }

        foreach (var theme in _report.Themes)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"<H2>{theme.Number}. {theme.Title}");
            if (theme.Rows.Count > 0)
                yield return "<TR>" + string.Concat(Heads.Select(head => "<TH>" + head));
            foreach (var row in theme.Rows)
                yield return "<TR>" + Of(row);
        }
    }

    private string Of(ReportRow row)
    {
        string state = _report.IsConcept && row.State is { } word ? "<P>" + word : "";
        string revision = _report.IsConcept && row.Revision is { } number
            ? string.Create(CultureInfo.InvariantCulture, $"<P>revisie {number}") : "";
        string planning = row.Planning.Label.Length == 0 ? "" : "<P>" + row.Planning.Label;
        string description = string.Concat(row.Measures.Select(measure => Of("P", measure.Description)));
        return $"<TH><P>{row.Label}{state}{revision}<TD>{description}<TD>{planning}"
            + $"<TD>{Of(row.StateOfPlay)}<TD>{Of(row.RecentDevelopments)}";
    }

    private string Of(IReadOnlyList<Block> blocks) => string.Concat(blocks.Select(block => block switch
    {
        Paragraph paragraph => Of("P", paragraph.Content),
        SubHeading heading => Of("H3", heading.Content),
        BulletList list => "<L>" + string.Concat(list.Items.Select(item => "<LI>• " + Of("LBody", item.Content))),
        NumberedList list => "<L>" + string.Concat(
            list.Items.Select((item, i) => $"<LI>{list.Start + i}. " + Of("LBody", item.Content))),
        _ => throw new NotSupportedException(),
    }));

    private string Of(string tag, IReadOnlyList<Inline> content)
    {
        var text = new StringBuilder();
        Append(content, text);
        return $"<{tag}>{AsPrinted(text.ToString())}";
    }

    /// <summary>Composed; without the marks that only advise where a line may break, and with real bullets.</summary>
    private static string AsPrinted(string text) => text.Normalize(NormalizationForm.FormC)
        .Replace("\u00AD", "", StringComparison.Ordinal).Replace("\u2060", "", StringComparison.Ordinal)
        .Replace("\uFEFF", "", StringComparison.Ordinal).Replace("\u200B", "", StringComparison.Ordinal)
        .Replace('\uF0B7', '•').Replace('\uF0A7', '▪');

    private void Append(IReadOnlyList<Inline> content, StringBuilder text)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case Text words:
                    text.Append(words.Value);
                    break;
                case Strong strong:
                    Append("⟪", strong.Content, "⟫", text);
                    break;
                case Emphasis emphasis:
                    Append("⟨", emphasis.Content, "⟩", text);
                    break;
                case Link link:
                    Append("⟦", link.Content, "⟧", text);
                    break;
                case MeasureReference reference when _measures.Contains(reference.Measure):
                    text.Append(CultureInfo.InvariantCulture, $"⟦{reference.Printed}⟧");
                    break;
                case MeasureReference reference:
                    text.Append(reference.Printed);
                    break;
                case Footnote note:
                    text.Append(CultureInfo.InvariantCulture, $"^{note.Number}");
                    Append($"[{note.Number} ", note.Content, "]", text);
                    break;
            }
        }
    }

    private void Append(string before, IReadOnlyList<Inline> content, string after, StringBuilder text)
    {
        text.Append(before);
        Append(content, text);
        text.Append(after);
    }
}
