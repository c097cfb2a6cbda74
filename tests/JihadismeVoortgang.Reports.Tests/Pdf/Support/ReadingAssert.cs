using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Tests.Pdf.Support;

/// <summary>
/// Every word of the model is read once and in order: title, introduction, headings, column heads, cells, the state
/// and revision in a concept, links, and each note where it is cited.
/// </summary>
internal static class ReadingAssert
{
    public static void Reads(ProgressReport report, TextNode read)
    {
        var document = read.Tag == "Document" ? read : Assert.Single(read.Elements);

        // A soft hyphen at which a line breaks shows, and is no part of the word all the same.
        string words = string.Join('\n', LinesOf(document)).Replace("\u00AD", "", StringComparison.Ordinal);

        Assert.Equal(string.Join('\n', ExpectedText.Of(report)), words);
    }

    public static void Reads(ProgressReport report)
    {
        using var pdf = new TaggedPdf(Make.Pdf(report));
        Reads(report, pdf.Read());
    }

    /// <summary>A line for each heading and row; what stands between headings is one line.</summary>
    private static IEnumerable<string> LinesOf(TextNode document)
    {
        string between = "";
        foreach (var element in document.Elements)
        {
            if (element.Tag is not ("H1" or "H2" or "Table"))
            {
                between += new TextNode("", [element]).Canonical();
                continue;
            }

            if (between.Length > 0)
                yield return between;
            between = "";
            if (element.Tag != "Table")
                yield return new TextNode("", [element]).Canonical();
            foreach (var row in element.Elements.SelectMany(part => part.Elements))
                yield return new TextNode("", [row]).Canonical();
        }

        if (between.Length > 0)
            yield return between;
    }
}
