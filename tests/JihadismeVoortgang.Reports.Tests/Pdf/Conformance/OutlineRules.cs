using JihadismeVoortgang.Reports.Tests.Pdf.Support;
using UglyToad.PdfPig.Tokens;

namespace JihadismeVoortgang.Reports.Tests.Pdf.Conformance;

/// <summary>Every entry of the outline has a title, leads to a page, and knows its neighbours.</summary>
internal static class OutlineRules
{
    public static IEnumerable<string> Check(TaggedPdf pdf) =>
        pdf.Dictionary(pdf.Catalog, "Outlines") is { } root
            ? CheckLevel(pdf, root, TaggedPdf.NumberOf(TaggedPdf.Raw(pdf.Catalog, "Outlines"))) : ["outline: there is none"];

    private static IEnumerable<string> CheckLevel(TaggedPdf pdf, DictionaryToken parent, long parentNumber)
    {
        int count = 0;
        IToken? previous = null;
        for (var token = TaggedPdf.Raw(parent, "First"); token is not null; count++)
        {
            var entry = (DictionaryToken)pdf.Resolve(token)!;
            if (pdf.Text(entry, "Title") is not { Length: > 0 })
                yield return "outline: an entry has no title";
            if (pdf.Array(entry, "Dest") is not [IndirectReferenceToken target, ..]
                || !pdf.PageNumbers.Contains(TaggedPdf.NumberOf(target)))
                yield return "outline: an entry leads nowhere";
            if (TaggedPdf.NumberOf(TaggedPdf.Raw(entry, "Parent")) != parentNumber
                || TaggedPdf.NumberOf(TaggedPdf.Raw(entry, "Prev")) != TaggedPdf.NumberOf(previous))
                yield return "outline: an entry does not know its neighbours";
            if (TaggedPdf.Raw(entry, "First") is not null)
            {
                foreach (string fault in CheckLevel(pdf, entry, TaggedPdf.NumberOf(token)))
                    yield return fault;
            }

            (previous, token) = (token, TaggedPdf.Raw(entry, "Next"));
        }

        if (TaggedPdf.NumberOf(TaggedPdf.Raw(parent, "Last")) != TaggedPdf.NumberOf(previous)
            || pdf.Get(parent, "Count") is not NumericToken told || Math.Abs(told.Int) != count)
            yield return "outline: a level does not count its entries right";
    }
}
