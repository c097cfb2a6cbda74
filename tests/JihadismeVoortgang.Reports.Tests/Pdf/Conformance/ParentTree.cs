using JihadismeVoortgang.Reports.Tests.Pdf.Support;
using UglyToad.PdfPig.Tokens;

namespace JihadismeVoortgang.Reports.Tests.Pdf.Conformance;

/// <summary>The way back from page content and annotations to the structure tree.</summary>
internal sealed class ParentTree
{
    private readonly Dictionary<int, IToken> _entries = [];
    private readonly TaggedPdf _pdf;

    private ParentTree(TaggedPdf pdf) => _pdf = pdf;

    public static ParentTree Read(TaggedPdf pdf)
    {
        var tree = new ParentTree(pdf);
        var numbers = pdf.Array(pdf.Dictionary(pdf.Root?.Dictionary, "ParentTree"), "Nums");
        for (int i = 0; i + 1 < numbers.Count; i += 2)
            tree._entries[((NumericToken)numbers[i]).Int] = numbers[i + 1];
        return tree;
    }

    public int LastKey => _entries.Keys.DefaultIfEmpty(-1).Max();

    /// <summary>Object number of the element that owns a sequence; -1 when the tree does not say.</summary>
    public long Owner(int key, int number) =>
        _entries.TryGetValue(key, out var entry) && _pdf.Resolve(entry) is ArrayToken owners && number < owners.Length
            ? TaggedPdf.NumberOf(owners[number]) : -1;

    /// <summary>Object number of the element that holds an annotation; -1 when the tree does not say.</summary>
    public long Owner(int key) => _entries.TryGetValue(key, out var entry) ? TaggedPdf.NumberOf(entry) : -1;
}
