using System.Text.Json;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Comparison;

/// <summary>
/// Compares what two reports say about a measure. Looks at its own rows only, so it costs the same in a report of forty
/// measures as in one of a thousand.
/// </summary>
public static class RowComparison
{
    private static readonly ComparedText OtherWords = new([], 0, 0, IsSame: false);

    /// <summary>
    /// The measure that stands for the compared row of this one: measures with the same leader are compared together.
    /// Null when neither report holds it.
    /// </summary>
    public static int? LeaderOf(ReportIndex before, ReportIndex after, int measure) =>
        after.Find(measure)?.Numbers.First() ?? before.Find(measure)?.Numbers.First(number => after.Find(number) is null);

    /// <summary>All leaders: the rows of the newer report in its order, then what it no longer holds.</summary>
    public static IEnumerable<int> LeadersOf(ReportIndex before, ReportIndex after) =>
        after.Report.Themes.SelectMany(theme => theme.Rows).Select(row => row.Measures[0].Number)
            .Concat(before.Measures.Where(measure => after.Find(measure) is null && LeaderOf(before, after, measure) == measure));

    /// <param name="before">The older report.</param>
    /// <param name="after">The newer report.</param>
    /// <param name="measure">A measure that at least one of them holds.</param>
    /// <exception cref="ArgumentException">Neither holds it.</exception>
    public static ComparedRow Of(ReportIndex before, ReportIndex after, int measure) => Of(before, after, measure, Compare);

    /// <summary>
    /// As <see cref="Of(ReportIndex, ReportIndex, int)"/>, at a tenth of its cost: of the two columns of text it tells only
    /// whether they differ. A <see cref="ComparedText"/> in it may be empty.
    /// </summary>
    /// <inheritdoc cref="Of(ReportIndex, ReportIndex, int)"/>
    public static ComparedRow InShort(ReportIndex before, ReportIndex after, int measure) =>
        Of(before, after, measure, static (old, now) => WordsDiffer.Surely(old, now) ? OtherWords : Compare(old, now));

    private static ComparedRow Of(
        ReportIndex before, ReportIndex after, int measure, Func<IReadOnlyList<Block>, IReadOnlyList<Block>, ComparedText?> compare)
    {
        var row = after.Find(measure);
        int[] numbers = (row ?? before.Find(measure)) is { } placed
            ? [.. placed.Numbers.Where(number => row is not null || after.Find(number) is null)]
            : throw new ArgumentException("Neither report holds the measure.", nameof(measure));
        PlacedRow[] rows = [.. numbers.Select(before.Find).OfType<PlacedRow>().DistinctBy(old => old.Row, ReferenceEqualityComparer.Instance)];

        var compared = new ComparedRow
        {
            Measures = [.. numbers.Select(number => Place(number, before.Find(number), after.Find(number)))],
            Before = rows,
            After = row,
            Planning = Plannings(rows, row),
            StateOfPlay = compare(Together(rows, old => old.StateOfPlay), row?.Row.StateOfPlay ?? []),
            RecentDevelopments = compare(Together(rows, old => old.RecentDevelopments), row?.Row.RecentDevelopments ?? []),
            Numbers = NumberComparer.Compare(
                FiguresOf(before, numbers), before.Report.Number, FiguresOf(after, numbers), after.Report.Number),
        };
        return compared with { Measures = [.. compared.Measures.Select(known => known with { Change = ChangeOf(known, compared) })] };
    }

    /// <summary>A column of several rows as one text; of one row the text itself, by which it is known again.</summary>
    private static IReadOnlyList<Block> Together(PlacedRow[] rows, Func<ReportRow, IReadOnlyList<Block>> column) =>
        rows is [var only] ? column(only.Row) : [.. rows.SelectMany(row => column(row.Row))];

    /// <summary>What became of it is worked out when the rest is known.</summary>
    private static ComparedMeasure Place(int number, PlacedRow? before, PlacedRow? after) => new(
        number, MeasureChange.Unchanged, Compare(before?.Find(number).Description ?? [], after?.Find(number).Description ?? []), before, after);

    private static MeasureChange ChangeOf(ComparedMeasure measure, ComparedRow row) => measure switch
    {
        { Before: null } => MeasureChange.Added,
        { After: null } => MeasureChange.Withdrawn,
        _ when IsWithdrawn(measure.After) && !IsWithdrawn(measure.Before) => MeasureChange.Withdrawn,
        _ when measure.After.Numbers.Except(measure.Before.Numbers).Any() => MeasureChange.Merged,
        _ when measure.Before.Numbers.Except(measure.After.Numbers).Any() => MeasureChange.Split,
        { IsMoved: true } => MeasureChange.Moved,
        { Description: null } when IsSame(row, measure.Number) => MeasureChange.Unchanged,
        _ => MeasureChange.Changed,
    };

    /// <summary>A figure of the other measure in the row is no change of this one.</summary>
    private static bool IsSame(ComparedRow row, int measure) =>
        row is { Planning: null, StateOfPlay: null, RecentDevelopments: null }
        && row.Numbers.All(number => !number.Figure.Measures.Contains(measure));

    private static bool IsWithdrawn(PlacedRow row) => row.Row.Planning.KnownState == PlanningState.Withdrawn;

    private static ComparedPlanning? Plannings(PlacedRow[] before, PlacedRow? after)
    {
        ReportPlanning[] plannings = [.. before.Select(row => row.Row.Planning).Distinct()];
        return plannings is [var only] && only == after?.Row.Planning ? null : new ComparedPlanning(plannings, after?.Row.Planning);
    }

    private static IEnumerable<ReportFigure> FiguresOf(ReportIndex report, int[] measures) =>
        measures.SelectMany(report.FiguresOf).DistinctBy(figure => figure.Key);

    /// <summary>
    /// Two texts word by word; null when they are the same to a reader. Most stay as they are from one report to the
    /// next: that is seen without looking at words.
    /// </summary>
    public static ComparedText? Compare(IReadOnlyList<Block> before, IReadOnlyList<Block> after)
    {
        if (ReferenceEquals(before, after))
            return null;

        var (first, second) = (1, 1);
        if (IsSameForm(
            FootnoteNumbering.Renumber(CrossReferences.Unlink(before), ref first),
            FootnoteNumbering.Renumber(CrossReferences.Unlink(after), ref second)))
        {
            return null;
        }

        return TextComparison.Of(before, after) is { IsSame: false } compared ? compared : null;
    }

    /// <inheritdoc cref="Compare(IReadOnlyList{Block}, IReadOnlyList{Block})"/>
    public static ComparedLine? Compare(IReadOnlyList<Inline> before, IReadOnlyList<Inline> after)
    {
        if (ReferenceEquals(before, after))
            return null;

        var (first, second) = (1, 1);
        if (IsSameForm(
            FootnoteNumbering.Renumber(CrossReferences.Unlink(before), ref first),
            FootnoteNumbering.Renumber(CrossReferences.Unlink(after), ref second)))
        {
            return null;
        }

        return TextComparison.OfLine(before, after) is { IsSame: false } compared ? compared : null;
    }

    private static bool IsSameForm<T>(T before, T after) =>
        JsonSerializer.SerializeToUtf8Bytes(before, ContentJson.Options).AsSpan()
            .SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(after, ContentJson.Options));
}
