using System.Globalization;
using System.Xml.Linq;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Pdf.Layout;

namespace JihadismeVoortgang.Reports.Office.Odt;

/// <summary>content.xml: the text, and the looks of its tables, which OpenDocument wants beside it.</summary>
internal static class OdtContent
{
    public const string Table = "Voortgangstabel";
    public const string Row = "Rij";
    public const string Cell = "Cel";
    public const string HeadCell = "Kopcel";

    public static XDocument Build(ProgressReport report)
    {
        var columns = TableColumns.For(report.IsConcept);
        return Odf.Document(
            "document-content",
            new XElement(
                Odf.Office + "automatic-styles",
                [TableStyle(), .. columns.Select(ColumnStyle), RowStyle(), CellStyle(), HeadCellStyle()]),
            new XElement(Odf.Office + "body", new OdtBody(report, columns.Length).Build()));
    }

    public static string Column(int index) => string.Create(CultureInfo.InvariantCulture, $"Kolom{index + 1}");

    private static XElement TableStyle() => Style(
        Table, "table",
        new XAttribute(Odf.Style + "width", Odf.Points(PageGeometry.BodyWidth)),
        new XAttribute(Odf.Table + "align", "left"),
        new XAttribute(Odf.Table + "border-model", "collapsing"),
        new XAttribute(Odf.Style + "may-break-between-rows", "true"));

    private static XElement ColumnStyle(TableColumn column, int index) => Style(
        Column(index), "table-column", new XAttribute(Odf.Style + "column-width", Odf.Points(column.Width)));

    /// <summary>A row runs on over as many pages as it needs.</summary>
    private static XElement RowStyle() => Style(Row, "table-row", new XAttribute(Odf.Fo + "keep-together", "auto"));

    private static XElement CellStyle() => Style(Cell, "table-cell", CellLook());

    private static XElement HeadCellStyle() => Style(
        HeadCell, "table-cell",
        [new XAttribute(Odf.Fo + "background-color", "#" + OfficeColour.Of(Typography.HeadFill)), .. CellLook()]);

    private static XAttribute[] CellLook() =>
    [
        new(Odf.Fo + "padding", Odf.Points(PageGeometry.CellPadding)),
        new(Odf.Fo + "padding-bottom", Odf.Points(OfficePage.CellBottom)),
        new(Odf.Fo + "border", $"{Odf.Points(PageGeometry.RuleThickness)} solid #{OfficeColour.Of(Typography.RuleInk)}"),
    ];

    private static XElement Style(string name, string family, params XAttribute[] properties) => new(
        Odf.Style + "style",
        new XAttribute(Odf.Style + "name", name),
        new XAttribute(Odf.Style + "family", family),
        new XElement(Odf.Style + $"{family}-properties", properties));
}
