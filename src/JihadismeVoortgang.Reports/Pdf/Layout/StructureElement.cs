namespace JihadismeVoortgang.Reports.Pdf.Layout;

/// <summary>What a part of the document is, for who hears it rather than sees it.</summary>
internal enum StructureRole
{
    Document,
    Title,
    Heading,
    SubHeading,
    Paragraph,
    Table,
    TableHead,
    TableBody,
    TableRow,
    ColumnHeader,
    RowHeader,
    DataCell,
    BulletList,
    NumberedList,
    ListItem,
    ListLabel,
    ListBody,
    Reference,
    Link,
    Note,
    Strong,
    Emphasis,
    Inserted,
    Deleted,
}

/// <summary>A place in the reading order: an element, or a piece of text in it.</summary>
internal abstract class StructureNode;

/// <summary>
/// An element of the structure tree. The order of the children is the order of reading, wherever on the pages
/// they are drawn.
/// </summary>
internal sealed class StructureElement : StructureNode
{
    private readonly List<StructureNode> _children = new(1);
    private readonly Counts _counts;

    /// <summary>The root of a tree of its own.</summary>
    public StructureElement(StructureRole role)
        : this(role, new Counts())
    {
    }

    private StructureElement(StructureRole role, Counts counts)
    {
        Role = role;
        _counts = counts;
        Index = counts.Elements++;
    }

    public StructureRole Role { get; }

    /// <summary>Place in the order of creation, from 0 for the root.</summary>
    public int Index { get; }

    /// <summary>Unique in the document; every note has one.</summary>
    public string? Id { get; private init; }

    public IReadOnlyList<StructureNode> Children => _children;

    /// <summary>How many elements the whole tree has.</summary>
    public int ElementCount => _counts.Elements;

    /// <summary>How many pieces of text the whole tree has.</summary>
    public int PieceCount => _counts.Pieces;

    public StructureElement Add(StructureRole role, string? id = null)
    {
        var child = new StructureElement(role, _counts) { Id = id };
        _children.Add(child);
        return child;
    }

    public ContentPiece AddText()
    {
        var piece = new ContentPiece(this, _counts.Pieces++);
        _children.Add(piece);
        return piece;
    }

    private sealed class Counts
    {
        public int Elements { get; set; }

        public int Pieces { get; set; }
    }
}

/// <summary>
/// Text that belongs to one element without interruption. It may be drawn in several lines, columns and pages
/// and is still read as one.
/// </summary>
/// <param name="owner">The element.</param>
/// <param name="index">Place in the order of creation, from 0, over the whole tree.</param>
internal sealed class ContentPiece(StructureElement owner, int index) : StructureNode
{
    public StructureElement Owner => owner;

    public int Index => index;
}
