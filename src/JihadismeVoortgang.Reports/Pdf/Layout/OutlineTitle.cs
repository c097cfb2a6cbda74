using System.Text;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Pdf.Layout;

/// <summary>The line by which the outline of the document names a row.</summary>
internal static class OutlineTitle
{
    private const int LongestTitle = 80;

    public static string Of(ReportRow row)
    {
        var words = new StringBuilder(row.Label);
        foreach (var measure in row.Measures)
            Append(measure.Description, words.Append(' '));
        return Shortened(PrintableText.Plain(words.ToString()));
    }

    private static void Append(IReadOnlyList<Inline> content, StringBuilder words)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case Text text:
                    words.Append(text.Value);
                    break;
                case MeasureReference reference:
                    words.Append(reference.Printed);
                    break;
                case Strong strong:
                    Append(strong.Content, words);
                    break;
                case Emphasis emphasis:
                    Append(emphasis.Content, words);
                    break;
                case Link link:
                    Append(link.Content, words);
                    break;
                case Changed changed:
                    Append(changed.Content, words);
                    break;
            }
        }
    }

    private static string Shortened(string title)
    {
        if (title.Length <= LongestTitle)
            return title;
        int end = title.LastIndexOf(' ', LongestTitle);
        return (end < LongestTitle / 2 ? title[..LongestTitle] : title[..end]) + "…";
    }
}
