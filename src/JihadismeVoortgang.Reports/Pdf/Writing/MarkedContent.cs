using JihadismeVoortgang.Reports.Pdf.Layout;

namespace JihadismeVoortgang.Reports.Pdf.Writing;

/// <summary>A sequence of marked content.</summary>
/// <param name="Page">Index of the page it is on.</param>
/// <param name="Number">Its number (MCID), unique on that page.</param>
internal readonly record struct Mark(int Page, int Number);

/// <summary>
/// Which sequences of marked content draw which text: from the text, for the structure tree, and from the page,
/// for the way back.
/// </summary>
/// <param name="pageCount">Pages of the document.</param>
/// <param name="pieceCount">Pieces of text in its structure.</param>
internal sealed class MarkedContent(int pageCount, int pieceCount)
{
    private readonly List<StructureElement>[] _owners =
        [.. Enumerable.Range(0, pageCount).Select(_ => new List<StructureElement>())];

    private readonly Mark[]?[] _marks = new Mark[]?[pieceCount];

    /// <summary>The owners of the sequences of a page; the index is the number.</summary>
    public IReadOnlyList<StructureElement> OwnersOn(int page) => _owners[page];

    /// <returns>The number of the new sequence.</returns>
    public int Add(ContentPiece piece, int page)
    {
        var mark = new Mark(page, _owners[page].Count);
        _owners[page].Add(piece.Owner);
        _marks[piece.Index] = _marks[piece.Index] is { } earlier ? [.. earlier, mark] : [mark];
        return mark.Number;
    }

    /// <summary>Empty for text that draws nothing.</summary>
    public ReadOnlySpan<Mark> Of(ContentPiece piece) => _marks[piece.Index];
}
