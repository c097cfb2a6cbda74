using System.IO.Compression;
using UglyToad.PdfPig;
using UglyToad.PdfPig.CrossReference;
using UglyToad.PdfPig.Tokens;

namespace JihadismeVoortgang.Reports.Tests.Pdf.Support;

/// <summary>A tagged PDF as a reader sees it, with access to its raw objects.</summary>
internal sealed class TaggedPdf : IDisposable
{
    private readonly PdfDocument _document;

    public TaggedPdf(byte[] file)
    {
        _document = PdfDocument.Open(file);
        Catalog = _document.Structure.Catalog.CatalogDictionary;
        CollectPages(Raw(Catalog, "Pages")!);
        Pages = [.. _document.GetPages().Select(page => new TaggedPage(this, page))];
        if (Dictionary(Catalog, "StructTreeRoot") is { } root)
            Root = new StructureItem(this, root, null, -1);
    }

    public DictionaryToken Catalog { get; }

    public IReadOnlyList<TaggedPage> Pages { get; }

    /// <summary>Object number of each page, in order.</summary>
    public List<long> PageNumbers { get; } = [];

    /// <summary>The root of the structure tree; null when there is none.</summary>
    public StructureItem? Root { get; }

    public TrailerDictionary Trailer => _document.Structure.Trailer;

    public DictionaryToken? Information => Resolve(Trailer.Info) as DictionaryToken;

    public PdfDocument Document => _document;

    /// <summary>The object a token refers to; -1 when it is no reference.</summary>
    public static long NumberOf(IToken? token) =>
        token is IndirectReferenceToken reference ? reference.Data.ObjectNumber : -1;

    public IToken? Resolve(IToken? token) => token is IndirectReferenceToken reference
        ? Resolve(_document.Structure.GetObject(reference.Data).Data) : token;

    public static IToken? Raw(DictionaryToken? dictionary, string key) =>
        dictionary is not null && dictionary.TryGet(NameToken.Create(key), out var value) ? value : null;

    public IToken? Get(DictionaryToken? dictionary, string key) => Resolve(Raw(dictionary, key));

    public DictionaryToken? Dictionary(DictionaryToken? parent, string key) => Get(parent, key) switch
    {
        DictionaryToken dictionary => dictionary,
        StreamToken stream => stream.StreamDictionary,
        _ => null,
    };

    public string? Name(DictionaryToken? dictionary, string key) => (Get(dictionary, key) as NameToken)?.Data;

    public string? Text(DictionaryToken? dictionary, string key) => Get(dictionary, key) switch
    {
        StringToken text => text.Data,
        HexToken text => text.Data,
        _ => null,
    };

    public IReadOnlyList<IToken> Array(DictionaryToken? dictionary, string key) =>
        (Get(dictionary, key) as ArrayToken)?.Data ?? [];

    public byte[]? Stream(DictionaryToken? dictionary, string key)
    {
        if (Get(dictionary, key) is not StreamToken stream)
            return null;
        byte[] data = stream.Data.ToArray();
        if (Name(stream.StreamDictionary, "Filter") != "FlateDecode")
            return data;
        using var inflated = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress);
        var result = new MemoryStream();
        inflated.CopyTo(result);
        return result.ToArray();
    }

    /// <summary>The structure with the text the pages show for it.</summary>
    public TextNode Read()
    {
        var texts = Pages.SelectMany(page => page.Sequences.Where(sequence => sequence.Number is not null)
                .Select(sequence => (Key: (page.Index, sequence.Number!.Value), sequence.Text)))
            .ToDictionary(entry => entry.Key, entry => entry.Text);
        return Read(Root!);

        TextNode Read(StructureItem item) => new(item.Tag,
        [
            .. item.Children.Select(child => child switch
            {
                StructureItem inner => Read(inner),
                MarkedPlace place => texts[(place.Page, place.Number)],
                _ => (object)"",
            }),
        ]);
    }

    public void Dispose() => _document.Dispose();

    private void CollectPages(IToken token)
    {
        var node = (DictionaryToken)Resolve(token)!;
        if (Name(node, "Type") == "Page")
            PageNumbers.Add(NumberOf(token));
        foreach (var kid in Array(node, "Kids"))
            CollectPages(kid);
    }
}
