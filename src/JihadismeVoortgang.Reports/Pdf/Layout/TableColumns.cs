using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Pdf.Layout;

/// <param name="Head">As printed at the head of the column.</param>
/// <param name="Left">Left side on the page, in points.</param>
/// <param name="Width">In points, padding included.</param>
internal sealed record TableColumn(string Head, double Left, double Width)
{
    public double TextLeft => Left + PageGeometry.CellSidePadding;

    public double TextWidth => Width - 2 * PageGeometry.CellSidePadding;
}

/// <summary>The five columns of the schematic form, together as wide as the body of the page.</summary>
internal static class TableColumns
{
    private const double NumberWidth = 44;
    private const double ConceptNumberWidth = 58;

    /// <summary>Holds the longest word of the official designations so far, "kinderbeschermingsmaatregelen", whole.</summary>
    private const double DescriptionWidth = 142;
    private const double PlanningWidth = 62;
    private const double StateOfPlayWidth = 218;

    /// <param name="isConcept">Makes room for state and revision under the number.</param>
    public static TableColumn[] For(bool isConcept)
    {
        double[] widths =
            [isConcept ? ConceptNumberWidth : NumberWidth, DescriptionWidth, PlanningWidth, StateOfPlayWidth];
        var columns = new TableColumn[widths.Length + 1];
        double left = PageGeometry.SideMargin;
        for (int i = 0; i < widths.Length; i++)
        {
            columns[i] = new TableColumn(ReportWords.ColumnHeads[i], left, widths[i]);
            left += widths[i];
        }

        columns[^1] = new TableColumn(ReportWords.ColumnHeads[^1], left, PageGeometry.BodyRight - left);
        return columns;
    }
}
