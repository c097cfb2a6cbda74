using JihadismeVoortgang.Reports.Tests.Pdf.Support;
using UglyToad.PdfPig.Tokens;

namespace JihadismeVoortgang.Reports.Tests.Pdf.Conformance;

/// <summary>Every link says what it is, goes somewhere, and is tied to its words.</summary>
internal static class LinkRules
{
    public static IEnumerable<string> Check(TaggedPdf pdf)
    {
        var parentTree = ParentTree.Read(pdf);
        var holders = (pdf.Root?.All() ?? [])
            .SelectMany(item => item.Children.OfType<ObjectPlace>().Select(place => (place.ObjectNumber, Item: item)))
            .ToLookup(entry => entry.ObjectNumber, entry => entry.Item);
        foreach (var page in pdf.Pages)
        {
            foreach (var token in pdf.Array(page.Dictionary, "Annots"))
            {
                foreach (string fault in Check(pdf, token, holders, parentTree))
                    yield return $"link: page {page.Index + 1}, {fault}";
            }
        }
    }

    private static IEnumerable<string> Check(
        TaggedPdf pdf, IToken token, ILookup<long, StructureItem> holders, ParentTree parentTree)
    {
        var link = (DictionaryToken)pdf.Resolve(token)!;
        if (pdf.Name(link, "Subtype") != "Link")
            yield return "another annotation than a link, which must have an appearance";
        foreach (string fault in CheckArea(pdf, link))
            yield return fault;
        if (pdf.Text(link, "Contents") is not { Length: > 0 })
            yield return "no description";
        if (pdf.Get(link, "F") is not NumericToken { Int: 4 })
            yield return "not printed";
        if (holders[TaggedPdf.NumberOf(token)].ToArray() is not [{ Tag: "Link" } holder])
            yield return "not in one Link of the structure";
        else if (pdf.Get(link, "StructParent") is not NumericToken key || parentTree.Owner(key.Int) != holder.ObjectNumber)
            yield return "does not lead back to its Link";

        var action = pdf.Dictionary(link, "A");
        bool goesOut = pdf.Name(action, "S") == "URI" && pdf.Text(action, "URI") is { Length: > 0 } address
            && Uri.IsWellFormedUriString(address, UriKind.Absolute);
        bool staysIn = pdf.Array(link, "Dest") is [IndirectReferenceToken target, ..]
            && pdf.PageNumbers.Contains(TaggedPdf.NumberOf(target));
        if (goesOut == staysIn)
            yield return "goes nowhere";
    }

    /// <summary>A reader that finds a part outside the whole forgets the parts.</summary>
    private static IEnumerable<string> CheckArea(TaggedPdf pdf, DictionaryToken link)
    {
        double[] area = Numbers(pdf, link, "Rect");
        double[] lines = Numbers(pdf, link, "QuadPoints");
        if (area.Length != 4 || area[0] >= area[2] || area[1] >= area[3])
        {
            yield return "no area";
            yield break;
        }

        if (lines.Length % 8 != 0)
            yield return "a line that is no quadrilateral";
        for (int i = 0; i + 1 < lines.Length; i += 2)
        {
            if (lines[i] < area[0] || lines[i] > area[2] || lines[i + 1] < area[1] || lines[i + 1] > area[3])
                yield return "a line outside its area";
        }
    }

    private static double[] Numbers(TaggedPdf pdf, DictionaryToken dictionary, string key) =>
        [.. pdf.Array(dictionary, key).OfType<NumericToken>().Select(number => number.Double)];
}
