using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Reports.Comparison;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Reading.History;

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

    /// <summary>The rows in which something changed, under the themes they stand in, or stood.</summary>
    public IEnumerable<IGrouping<int, ComparedRow>> Themes => Comparison.Rows
        .Where(row => !row.IsSame)
        .GroupBy(row => ThemeOf(row).Number)
        .OrderBy(theme => theme.Key);

    public static ReportTheme ThemeOf(ComparedRow row) => (row.After ?? row.Before[0]).Theme;

    /// <summary>Null when neither edition holds the measure.</summary>
    internal static ChangesView? Of(ProgrammeHistory history, ChangesChoice choice)
    {
        var (since, edition) = (history.Open(choice.Since), history.Open(choice.Edition));
        if (since is null || edition is null)
            return null;

        return history.Compare(since, edition, choice.Measure) is { } comparison
            ? new ChangesView(since.Edition, edition.Edition, comparison, choice.Measure, history.Editions)
            : null;
    }
}

/// <param name="Edition">The newer edition.</param>
/// <param name="Since">The older edition.</param>
/// <param name="Measure">Null for the whole programme.</param>
internal sealed record ChangesChoice(EditionNumber Edition, EditionNumber Since, int? Measure);
