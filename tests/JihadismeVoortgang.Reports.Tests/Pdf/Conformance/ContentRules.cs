using JihadismeVoortgang.Reports.Tests.Pdf.Support;
using UglyToad.PdfPig.Tokens;

namespace JihadismeVoortgang.Reports.Tests.Pdf.Conformance;

/// <summary>Everything painted is tagged or an artifact, and page and tree agree about it.</summary>
internal static class ContentRules
{
    public static IEnumerable<string> Check(TaggedPdf pdf)
    {
        var owners = Owners(pdf, out var twice);
        foreach (var place in twice)
            yield return $"marked content: {place} stands twice in the tree";

        var parentTree = ParentTree.Read(pdf);
        var keys = new HashSet<int>();
        foreach (var page in pdf.Pages)
        {
            foreach (string fault in page.Faults)
                yield return $"content: page {page.Index + 1}, {fault}";
            if (pdf.Name(page.Dictionary, "Tabs") != "S")
                yield return $"tabs: page {page.Index + 1} does not follow the structure";
            int key = (pdf.Get(page.Dictionary, "StructParents") as NumericToken)?.Int ?? -1;
            if (key < 0 || !keys.Add(key))
                yield return $"parent tree: page {page.Index + 1} has no key of its own";

            foreach (var sequence in page.Sequences)
            {
                if (sequence.Number is not { } number)
                    continue;
                var place = new MarkedPlace(page.Index, number);
                if (!owners.Remove(place, out var owner))
                    yield return $"marked content: {place} is not in the tree, or twice on its page";
                else if (owner.Tag != sequence.Tag)
                    yield return $"marked content: {place} is {sequence.Tag} on the page and {owner.Tag} in the tree";
                else if (parentTree.Owner(key, number) != owner.ObjectNumber)
                    yield return $"parent tree: {place} does not lead to its element";
            }
        }

        int next = (pdf.Get(pdf.Root?.Dictionary, "ParentTreeNextKey") as NumericToken)?.Int ?? -1;
        if (next <= parentTree.LastKey)
            yield return "parent tree: its next key is in use";
        foreach (var place in owners.Keys)
            yield return $"marked content: {place} is in the tree and on no page";
    }

    private static Dictionary<MarkedPlace, StructureItem> Owners(TaggedPdf pdf, out List<MarkedPlace> twice)
    {
        twice = [];
        var owners = new Dictionary<MarkedPlace, StructureItem>();
        foreach (var item in pdf.Root?.All() ?? [])
        {
            foreach (var place in item.Children.OfType<MarkedPlace>())
            {
                if (!owners.TryAdd(place, item))
                    twice.Add(place);
            }
        }

        return owners;
    }
}
