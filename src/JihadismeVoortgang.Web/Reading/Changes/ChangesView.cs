using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Reports.Comparison;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Reading.History;
using JihadismeVoortgang.Web.Shell;

namespace JihadismeVoortgang.Web.Reading.Changes;

/// <summary>What changed between two editions, as a page.</summary>
/// <param name="Since">The older edition.</param>
/// <param name="Edition">The newer edition.</param>
/// <param name="Comparison">What changed; of one measure only its own row was compared.</param>
/// <param name="Measure">The only measure it is about; null for the whole programme.</param>
/// <param name="Editions">All that can be chosen, newest first.</param>
public sealed record ChangesView(
    PublishedEdition Since, PublishedEdition Edition, ReportComparison Comparison, int? Measure, IReadOnlyList<PublishedEdition> Editions)
{
    /// <summary>Every measure once, by what became of it.</summary>
    public IReadOnlyDictionary<MeasureChange, IReadOnlyList<ComparedMeasure>> ByChange { get; } = Comparison.ByChange();

    /// <summary>Rows on a page; a programme of the usual size needs one.</summary>
    public const int PageSize = 100;

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>At least one.</summary>
    public int Pages => Math.Max(1, (Changed.Length + PageSize - 1) / PageSize);

    /// <summary>The rows in which something changed, in order of the themes they stand in, or stood.</summary>
    private ComparedRow[] Changed { get; } = ChangedIn(Comparison);

    /// <summary>Those of this page, by theme.</summary>
    public IEnumerable<IGrouping<int, ComparedRow>> Themes => OnPage(Changed, Page).GroupBy(row => ThemeOf(row).Number);

    /// <summary>Where the changes of a measure stand: on this page or another.</summary>
    public string AddressOf(int measure)
    {
        var place = Array.FindIndex(Changed, row => row.Measures.Any(known => known.Number == measure));
        var page = place < 0 ? Page : (place / PageSize) + 1;
        return $"{(page == Page ? "" : Links.Changes(Edition.Number, Since.Number, Measure, page))}#{Links.RowAnchor(measure)}";
    }

    public static ReportTheme ThemeOf(ComparedRow row) => (row.After ?? row.Before[0]).Theme;

    /// <summary>A page of it; only its own rows are compared word by word. Null when neither edition holds the measure.</summary>
    internal static ChangesView? PageOf(ProgrammeHistory history, ChangesChoice choice, int page)
    {
        if (choice.Measure is not null || history.Open(choice.Since) is not { } since || history.Open(choice.Edition) is not { } edition)
            return Of(history, choice);

        var outline = history.Outline(since, edition);
        var changed = ChangedIn(outline);
        var known = Math.Clamp(page, 1, Math.Max(1, (changed.Length + PageSize - 1) / PageSize));
        var shown = OnPage(changed, known).Select(row => row.Measures[0].Number).ToHashSet();
        var comparison = outline with
        {
            Rows =
            [
                .. outline.Rows.Select(row => shown.Contains(row.Measures[0].Number)
                    ? history.Compare(since, edition, row.Measures[0].Number)!.Rows[0]
                    : row),
            ],
        };
        return new ChangesView(since.Edition, edition.Edition, comparison, choice.Measure, history.Editions) { Page = known };
    }

    /// <summary>The whole, for a file. Null when neither edition holds the measure.</summary>
    internal static ChangesView? Of(ProgrammeHistory history, ChangesChoice choice)
    {
        var (since, edition) = (history.Open(choice.Since), history.Open(choice.Edition));
        if (since is null || edition is null)
            return null;

        return history.Compare(since, edition, choice.Measure) is { } comparison
            ? new ChangesView(since.Edition, edition.Edition, comparison, choice.Measure, history.Editions)
            : null;
    }

    private static ComparedRow[] ChangedIn(ReportComparison comparison) =>
        [.. comparison.Rows.Where(row => !row.IsSame).OrderBy(row => ThemeOf(row).Number)];

    private static IEnumerable<ComparedRow> OnPage(ComparedRow[] changed, int page) => changed.Skip((page - 1) * PageSize).Take(PageSize);
}

/// <param name="Edition">The newer edition.</param>
/// <param name="Since">The older edition.</param>
/// <param name="Measure">Null for the whole programme.</param>
internal sealed record ChangesChoice(EditionNumber Edition, EditionNumber Since, int? Measure);
