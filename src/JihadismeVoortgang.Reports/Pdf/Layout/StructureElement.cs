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
}

/// <summary>A place in the reading order: an element, or a piece of text in it.</summary>
internal abstract class StructureNode;

/// <summary>
/// An element of the structure tree. The order of the children is the order of reading, wherever on the pages
/// they are drawn.
/// </summary>
internal sealed class StructureElement(StructureRole role) : StructureNode
{
    private readonly List<StructureNode> _children = [];

    public StructureRole Role => role;

    public IReadOnlyList<StructureNode> Children => _children;

    /// <summary>Unique in the document; every note has one.</summary>
    public string? Id { get; init; }

    public StructureElement Add(StructureRole childRole, string? id = null)
    {
        var child = new StructureElement(childRole) { Id = id };
        _children.Add(child);
        return child;
    }

    public ContentPiece AddText()
    {
        var piece = new ContentPiece(this);
        _children.Add(piece);
        return piece;
    }
}

/// <summary>
/// Text that belongs to one element without interruption. It may be drawn in several lines, columns and pages
/// and is still read as one.
/// </summary>
internal sealed class ContentPiece(StructureElement owner) : StructureNode
{
    public StructureElement Owner => owner;
}
