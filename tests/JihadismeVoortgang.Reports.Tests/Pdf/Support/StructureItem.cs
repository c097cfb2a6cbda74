using UglyToad.PdfPig.Tokens;

namespace JihadismeVoortgang.Reports.Tests.Pdf.Support;

/// <summary>A sequence of marked content, as the structure tree names it.</summary>
internal sealed record MarkedPlace(int Page, int Number);

/// <summary>An object (an annotation) in the structure tree.</summary>
internal sealed record ObjectPlace(long ObjectNumber);

/// <summary>An element of the structure tree as it stands in the file.</summary>
internal sealed class StructureItem
{
    public StructureItem(TaggedPdf pdf, DictionaryToken dictionary, StructureItem? parent, long objectNumber, long page = -1)
    {
        Dictionary = dictionary;
        Parent = parent;
        ObjectNumber = objectNumber;
        Tag = pdf.Name(dictionary, "S") ?? "";
        page = TaggedPdf.Raw(dictionary, "Pg") is { } own ? TaggedPdf.NumberOf(own) : page;
        foreach (var child in Kids(pdf, dictionary))
        {
            switch (pdf.Resolve(child))
            {
                case NumericToken number:
                    Children.Add(new MarkedPlace(pdf.PageNumbers.IndexOf(page), number.Int));
                    break;
                case DictionaryToken mark when pdf.Name(mark, "Type") == "MCR":
                    long other = TaggedPdf.Raw(mark, "Pg") is { } named ? TaggedPdf.NumberOf(named) : page;
                    Children.Add(new MarkedPlace(
                        pdf.PageNumbers.IndexOf(other), ((NumericToken)pdf.Get(mark, "MCID")!).Int));
                    break;
                case DictionaryToken reference when pdf.Name(reference, "Type") == "OBJR":
                    Children.Add(new ObjectPlace(TaggedPdf.NumberOf(TaggedPdf.Raw(reference, "Obj"))));
                    break;
                case DictionaryToken inner:
                    Children.Add(new StructureItem(pdf, inner, this, TaggedPdf.NumberOf(child), page));
                    break;
            }
        }
    }

    public DictionaryToken Dictionary { get; }

    public StructureItem? Parent { get; }

    public long ObjectNumber { get; }

    public string Tag { get; }

    public List<object> Children { get; } = [];

    public IEnumerable<StructureItem> Elements => Children.OfType<StructureItem>();

    /// <summary>This element and all below it, in reading order.</summary>
    public IEnumerable<StructureItem> All() => Elements.SelectMany(child => child.All()).Prepend(this);

    /// <summary>One child may stand without an array.</summary>
    private static IReadOnlyList<IToken> Kids(TaggedPdf pdf, DictionaryToken dictionary) =>
        pdf.Get(dictionary, "K") switch
        {
            null => [],
            ArrayToken kids => kids.Data,
            _ => [TaggedPdf.Raw(dictionary, "K")!],
        };
}
