using System.Runtime.InteropServices;
using JihadismeVoortgang.Reports.Pdf.Layout;

namespace JihadismeVoortgang.Reports.Pdf.Writing;

/// <summary>A sequence of marked content.</summary>
/// <param name="Page">Index of the page it is on.</param>
/// <param name="Number">Its number (MCID), unique on that page.</param>
internal sealed record Mark(int Page, int Number);

/// <summary>
/// Which sequences of marked content draw which text: from the text, for the structure tree, and from the page,
/// for the way back. All in flat lists: a long report has many thousands.
/// </summary>
internal sealed class MarkedContent
{
    private readonly List<StructureElement> _owners = [];
    private readonly List<int> _pageStarts = [];

    /// <summary>By index of the piece; most pieces are drawn in one sequence.</summary>
    private readonly List<Mark?> _firstMarks = [];

    /// <summary>The other sequences of a piece that breaks over pages or stands in several.</summary>
    private readonly Dictionary<int, List<Mark>> _laterMarks = [];

    /// <summary>What is added from here on stands on the next page.</summary>
    public void StartPage() => _pageStarts.Add(_owners.Count);

    /// <summary>The owners of the sequences of a page; the index is the number.</summary>
    public ReadOnlySpan<StructureElement> OwnersOn(int page)
    {
        int end = page + 1 < _pageStarts.Count ? _pageStarts[page + 1] : _owners.Count;
        return CollectionsMarshal.AsSpan(_owners)[_pageStarts[page]..end];
    }

    /// <returns>The number of the new sequence on the page that was started last.</returns>
    public int Add(ContentPiece piece)
    {
        var mark = new Mark(_pageStarts.Count - 1, _owners.Count - _pageStarts[^1]);
        _owners.Add(piece.Owner);
        if (piece.Index >= _firstMarks.Count)
            CollectionsMarshal.SetCount(_firstMarks, piece.Index + 1);
        if (_firstMarks[piece.Index] is null)
            _firstMarks[piece.Index] = mark;
        else if (_laterMarks.TryGetValue(piece.Index, out var later))
            later.Add(mark);
        else
            _laterMarks.Add(piece.Index, [mark]);
        return mark.Number;
    }

    /// <summary>The first sequence that draws a piece; null for text that draws nothing.</summary>
    public Mark? First(ContentPiece piece) => piece.Index < _firstMarks.Count ? _firstMarks[piece.Index] : null;

    /// <summary>The sequences after the first.</summary>
    public IReadOnlyList<Mark> Later(ContentPiece piece) => _laterMarks.GetValueOrDefault(piece.Index) ?? [];
}
