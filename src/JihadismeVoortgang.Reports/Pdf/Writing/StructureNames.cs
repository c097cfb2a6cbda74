using JihadismeVoortgang.Reports.Pdf.Layout;

namespace JihadismeVoortgang.Reports.Pdf.Writing;

/// <summary>The standard structure types of PDF 1.7, and two of our own that are mapped to one.</summary>
internal static class StructureNames
{
    /// <summary>PDF 1.7 has no types for emphasis; these names say it and the map tells who does not know them.</summary>
    public const string RoleMap = "/Strong/Span/Em/Span";

    public static string Of(StructureRole role) => role switch
    {
        StructureRole.Document => "Document",
        StructureRole.Title => "H1",
        StructureRole.Heading => "H2",
        StructureRole.SubHeading => "H3",
        StructureRole.Paragraph => "P",
        StructureRole.Table => "Table",
        StructureRole.TableHead => "THead",
        StructureRole.TableBody => "TBody",
        StructureRole.TableRow => "TR",
        StructureRole.ColumnHeader or StructureRole.RowHeader => "TH",
        StructureRole.DataCell => "TD",
        StructureRole.BulletList or StructureRole.NumberedList => "L",
        StructureRole.ListItem => "LI",
        StructureRole.ListLabel => "Lbl",
        StructureRole.ListBody => "LBody",
        StructureRole.Reference => "Reference",
        StructureRole.Link => "Link",
        StructureRole.Note => "Note",
        StructureRole.Strong => "Strong",
        StructureRole.Emphasis => "Em",
        StructureRole.Inserted or StructureRole.Deleted => "Span",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };

    /// <summary>The attribute dictionary of an element, empty for most.</summary>
    public static string AttributesOf(StructureRole role) => role switch
    {
        StructureRole.ColumnHeader => "/A<</O/Table/Scope/Column>>",
        StructureRole.RowHeader => "/A<</O/Table/Scope/Row>>",
        StructureRole.BulletList => "/A<</O/List/ListNumbering/Disc>>",
        StructureRole.NumberedList => "/A<</O/List/ListNumbering/Decimal>>",
        StructureRole.Inserted => "/A<</O/Layout/TextDecorationType/Underline>>",
        StructureRole.Deleted => "/A<</O/Layout/TextDecorationType/LineThrough>>",
        _ => "",
    };
}
