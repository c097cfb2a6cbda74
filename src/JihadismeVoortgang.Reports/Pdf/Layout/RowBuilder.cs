using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Pdf.Layout;

/// <param name="Columns">The five cells.</param>
/// <param name="Number">The lines of the row's number, which say on later pages which row goes on.</param>
internal sealed record TableRow(FlowColumns Columns, IReadOnlyList<Line> Number);

/// <summary>Makes the cells of a row: their lines, and their place in the structure tree.</summary>
/// <param name="inlines">Turns words into spans.</param>
/// <param name="measures">Where links to each measure go.</param>
/// <param name="columns">The columns of the table.</param>
/// <param name="isConcept">Whether rows show their state and revision.</param>
internal sealed class RowBuilder(
    InlineFlow inlines, IReadOnlyDictionary<int, Anchor> measures, TableColumn[] columns, bool isConcept)
{
    /// <param name="row">What the row says.</param>
    /// <param name="element">The row in the structure tree.</param>
    public TableRow Build(ReportRow row, StructureElement element)
    {
        var number = FlowIn(0, element.Add(StructureRole.RowHeader), row);
        number.AddText(Words(row.Label), Typography.RowNumber);
        Line[] numberLines = [.. number.Lines];
        numberLines[0].Anchor = measures[row.Measures[0].Number];
        if (isConcept)
            AddState(row, number);

        var description = FlowIn(1, element.Add(StructureRole.DataCell), row);
        foreach (var measure in row.Measures)
            description.AddText(measure.Description);

        var planning = FlowIn(2, element.Add(StructureRole.DataCell), row);
        planning.AddText(Words(row.Planning.Label));

        var stateOfPlay = FlowIn(3, element.Add(StructureRole.DataCell), row);
        stateOfPlay.Add(row.StateOfPlay);

        var developments = FlowIn(4, element.Add(StructureRole.DataCell), row);
        developments.Add(row.RecentDevelopments);

        BlockFlow[] cells = [number, description, planning, stateOfPlay, developments];
        var flows = cells.Select((cell, index) => new FlowColumn(cell.Lines, columns[index].TextLeft));
        return new TableRow(new FlowColumns([.. flows]), numberLines);
    }

    /// <summary>By these, remarks on a concept find the text they are about.</summary>
    private static void AddState(ReportRow row, BlockFlow flow)
    {
        if (row.State is { } state)
            flow.AddText(Words(state), Typography.RowState);
        if (row.Revision is { } revision)
            flow.AddText(Words(ReportWords.Revision(revision)), Typography.RowState);
    }

    private BlockFlow FlowIn(int column, StructureElement cell, ReportRow row) => new(
        inlines, cell, columns[column].TextWidth, Typography.Cell, $"rij {row.Label}, kolom {columns[column].Head}");

    private static Inline[] Words(string text) => text.Length == 0 ? [] : [new Text(text)];
}
