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
internal sealed class MarkedContent(int pageCount)
{
    private readonly List<StructureElement>[] _owners =
        [.. Enumerable.Range(0, pageCount).Select(_ => new List<StructureElement>())];

    private readonly Dictionary<ContentPiece, List<Mark>> _marks = [];

    /// <summary>The owners of the sequences of a page; the index is the number.</summary>
    public IReadOnlyList<StructureElement> OwnersOn(int page) => _owners[page];

    /// <returns>The number of the new sequence.</returns>
    public int Add(ContentPiece piece, int page)
    {
        int number = _owners[page].Count;
        _owners[page].Add(piece.Owner);
        if (!_marks.TryGetValue(piece, out var marks))
            _marks.Add(piece, marks = new List<Mark>(1));
        marks.Add(new Mark(page, number));
        return number;
    }

    /// <summary>Empty for text that draws nothing.</summary>
    public IReadOnlyList<Mark> Of(ContentPiece piece) => _marks.TryGetValue(piece, out var marks) ? marks : [];
}
