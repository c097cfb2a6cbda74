using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Pdf.Layout;

/// <summary>Sets the table of each theme: heading, column heads on every page, rows that run over pages.</summary>
/// <param name="pages">What is filled.</param>
/// <param name="columns">The columns of the table.</param>
/// <param name="rowBuilder">Makes the cells.</param>
/// <param name="shaper">Measures the words of the table itself.</param>
internal sealed class TableLayout(
    PageBuilder pages, TableColumn[] columns, RowBuilder rowBuilder, TextShaper shaper)
{
    private const double Padding = PageGeometry.CellPadding;

    /// <summary>A row begins at the foot of a page with this many lines at least.</summary>
    private const int FewestFirstLines = 3;

    /// <summary>And with this many when its designation does not fit whole.</summary>
    private const int FewestFirstLinesWhenDesignationBreaks = 5;

    /// <summary>A row shorter than this many lines does not break at all.</summary>
    private const int ShortRowLines = 7;

    /// <summary>Nr, omschrijving and Planning: what a reader needs to know which row this is.</summary>
    private const int DesignationColumns = 3;

    private static readonly double HeadHeight = Typography.Cell.Leading + 2 * Padding;

    private readonly ShapedText[] _heads = Array.ConvertAll(
        columns, column => shaper.Shape(column.Head, Typography.ColumnHead, "de kolomkop"));

    private readonly Line _continued = Line.Of(
        shaper.Shape("(vervolg)", Typography.RowState.Text, "de tabel"), Typography.RowState.Leading);

    /// <param name="heading">The lines of the theme's heading; they stay with the first lines of the table.</param>
    /// <param name="rows">The rows of the theme.</param>
    /// <param name="document">The element the table becomes part of.</param>
    public void Add(IReadOnlyList<Line> heading, IReadOnlyList<ReportRow> rows, StructureElement document)
    {
        if (rows.Count == 0)
        {
            PaintHeading(heading);
            return;
        }

        var table = document.Add(StructureRole.Table);
        var heads = table.Add(StructureRole.TableHead).Add(StructureRole.TableRow);
        var body = table.Add(StructureRole.TableBody);
        for (int i = 0; i < rows.Count; i++)
        {
            var row = rowBuilder.Build(rows[i], body.Add(StructureRole.TableRow));
            bool isFirstOnPage = false;
            if (i == 0)
            {
                isFirstOnPage = MakeRoomForHeading(heading, row);
                PaintHeading(heading);
                PaintHeads(heads);
            }

            Place(row, isFirstOnPage);
        }
    }

    /// <summary>Starts a page when heading, column heads and the beginning of the row do not go together here.</summary>
    /// <returns>Whether the heading is now the first thing on its page, so that nothing is won by another.</returns>
    private bool MakeRoomForHeading(IReadOnlyList<Line> heading, TableRow row)
    {
        double height = Typography.HeadingGap + HeadHeight;
        foreach (var line in heading)
            height += line.SpaceBefore + line.Height;
        if (!pages.IsEmpty && FitBeginning(row.Columns, pages.Top + height) is null)
            pages.StartPage();
        return pages.IsEmpty;
    }

    private void PaintHeading(IReadOnlyList<Line> heading)
    {
        foreach (var line in heading)
        {
            if (pages.Top + line.SpaceBefore + line.Height > pages.Bottom)
                pages.StartPage();
            pages.Top += pages.IsEmpty ? 0 : line.SpaceBefore;
            pages.Paint(line, PageGeometry.SideMargin, pages.Top);
            pages.Top += line.Height;
        }

        pages.Top += Typography.HeadingGap;
    }

    private void Place(TableRow row, bool isFirstOnPage)
    {
        const double Bottom = PageGeometry.BodyBottom - Padding;
        bool isContinued = false;
        while (true)
        {
            var part = isFirstOnPage
                ? row.Columns.FitAnyhow(pages.Top + Padding, Bottom, pages.Notes)
                : FitBeginning(row.Columns, pages.Top);
            if (part is not null)
            {
                PaintPart(row, part, isContinued);
                if (part.IsLast)
                    return;
                isContinued = true;
            }
            else if (pages.IsEmpty)
            {
                throw new InvalidOperationException("A page holds no line of the table.");
            }

            pages.StartPage();
            PaintHeads(null);
            isFirstOnPage = true;
        }
    }

    /// <summary>The beginning of a row under other rows, when it is worth beginning there.</summary>
    private FlowPart? FitBeginning(FlowColumns row, double top)
    {
        var part = row.Fit(top + Padding, PageGeometry.BodyBottom - Padding, pages.Notes);
        if (part is null || part.IsLast)
            return part;

        double leading = Typography.Cell.Leading;
        bool cutsDesignation = false;
        for (int i = 0; i < columns.Length; i++)
        {
            // A cell whose first line goes along with its note to the next page would seem to say nothing.
            if (part.Ends[i] == 0 && row.Columns[i].Lines.Count > 0)
                return null;
            cutsDesignation |= i < DesignationColumns && part.Ends[i] < row.Columns[i].Lines.Count;
        }

        int fewest = cutsDesignation ? FewestFirstLinesWhenDesignationBreaks : FewestFirstLines;
        return part.Height < fewest * leading || row.RemainingHeight < ShortRowLines * leading ? null : part;
    }

    private void PaintPart(TableRow row, FlowPart part, bool isContinued)
    {
        double top = pages.Top;
        double height = part.Height;
        if (isContinued && row.Columns.Columns[0].IsDone)
            PaintContinued(row, top + Padding, height);
        pages.Paint(row.Columns, part, top + Padding);
        // The part that is cut closes its box at the foot of the page.
        height = part.IsLast ? height + 2 * Padding : pages.Bottom - top;
        PaintGrid(top, height);
        pages.Top = top + height;
    }

    /// <summary>
    /// Says which row this is, at the head of a page it runs on to. A part of a row is at least as high as a line of the
    /// number with "(vervolg)"; of a longer number, of many measures, stands here what the part has room for.
    /// </summary>
    private void PaintContinued(TableRow row, double top, double height)
    {
        double y = top;
        foreach (var line in row.Number)
        {
            if (y > top && y + line.Height + _continued.Height > top + height)
                break;
            pages.PaintArtifact(line, columns[0].TextLeft, y, Artifact.Pagination);
            y += line.Height;
        }

        pages.PaintArtifact(_continued, columns[0].TextLeft, y, Artifact.Pagination);
    }

    /// <param name="row">The row of heads as it is read; null where it only repeats.</param>
    private void PaintHeads(StructureElement? row)
    {
        double top = pages.Top;
        pages.Fill(new Rectangle(PageGeometry.SideMargin, top, PageGeometry.BodyWidth, HeadHeight), Typography.HeadFill);
        PaintGrid(top, HeadHeight);
        for (int i = 0; i < columns.Length; i++)
        {
            var piece = row?.Add(StructureRole.ColumnHeader).AddText();
            var line = Line.Of(_heads[i], Typography.Cell.Leading, piece);
            if (piece is null)
                pages.PaintArtifact(line, columns[i].TextLeft, top + Padding, Artifact.Pagination);
            else
                pages.Paint(line, columns[i].TextLeft, top + Padding);
        }

        pages.Top = top + HeadHeight;
    }

    private void PaintGrid(double top, double height)
    {
        const double Thickness = PageGeometry.RuleThickness;
        foreach (var column in columns)
            pages.Fill(new Rectangle(column.Left - Thickness / 2, top, Thickness, height), Typography.RuleInk);
        pages.Fill(new Rectangle(PageGeometry.BodyRight - Thickness / 2, top, Thickness, height), Typography.RuleInk);
        PaintRule(top);
        PaintRule(top + height);

        void PaintRule(double y) => pages.Fill(
            new Rectangle(
                PageGeometry.SideMargin - Thickness / 2, y - Thickness / 2, PageGeometry.BodyWidth + Thickness, Thickness),
            Typography.RuleInk);
    }
}
