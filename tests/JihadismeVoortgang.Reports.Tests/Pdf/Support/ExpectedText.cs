using System.Globalization;
using System.Text;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Tests.Pdf.Support;

/// <summary>What a report must read like, in the form of <see cref="TextNode.Canonical"/>.</summary>
internal static class ExpectedText
{
    /// <summary>The five cells of each row, in reading order.</summary>
    public static IEnumerable<string[]> Rows(ProgressReport report) => report.Themes
        .SelectMany(theme => theme.Rows)
        .Select(row => new[]
        {
            "<P>" + row.Label,
            string.Concat(row.Measures.Select(measure => Of("P", measure.Description))),
            row.Planning.Label.Length == 0 ? "" : "<P>" + row.Planning.Label,
            Of(row.StateOfPlay),
            Of(row.RecentDevelopments),
        });

    public static string Of(IReadOnlyList<Block> blocks) => string.Concat(blocks.Select(block => block switch
    {
        Paragraph paragraph => Of("P", paragraph.Content),
        SubHeading heading => Of("H3", heading.Content),
        BulletList list => "<L>" + string.Concat(list.Items.Select(item => "<LI>• " + Of("LBody", item.Content))),
        NumberedList list => "<L>" + string.Concat(
            list.Items.Select((item, i) => $"<LI>{list.Start + i}. " + Of("LBody", item.Content))),
        _ => throw new NotSupportedException(),
    }));

    private static string Of(string tag, IReadOnlyList<Inline> content)
    {
        var text = new StringBuilder();
        Append(content, text);
        return $"<{tag}>{text.ToString().Normalize(NormalizationForm.FormC)}";
    }

    private static void Append(IReadOnlyList<Inline> content, StringBuilder text)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case Text words:
                    text.Append(words.Value);
                    break;
                case Strong strong:
                    Append(strong.Content, text);
                    break;
                case Emphasis emphasis:
                    Append(emphasis.Content, text);
                    break;
                case Link link:
                    Append(link.Content, text);
                    break;
                case MeasureReference reference:
                    text.Append(reference.Printed);
                    break;
                case Footnote note:
                    text.Append(CultureInfo.InvariantCulture, $"^{note.Number}[{note.Number} ");
                    Append(note.Content, text);
                    text.Append(']');
                    break;
            }
        }
    }
}
