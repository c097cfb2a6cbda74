using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Reports.Comparison;
using JihadismeVoortgang.Web.Reading.History;
using JihadismeVoortgang.Web.Shell;

namespace JihadismeVoortgang.Web.Reading.Feeds;

/// <summary>Every published edition of the programme; a correction is news of its own, with its reason.</summary>
internal static class ProgrammeFeed
{
    public const string Title = ReadingLayout.PortalName;

    /// <summary>Ten years of reports and their corrections; older ones are on the page of all reports.</summary>
    public const int Longest = 40;

    /// <summary>More numbers than this say less than their count.</summary>
    private const int NumbersNamed = 12;

    public static Feed Of(ProgrammeHistory history) => new(
        FeedId.Programme,
        Title,
        Links.Feed,
        Links.Home,
        [
            .. history.Editions
                .OrderByDescending(edition => edition.PublishedAt)
                .ThenByDescending(edition => (edition.Number.Report, edition.Number.Correction))
                .Take(Longest)
                .Select(edition => EntryOf(history, history.Open(edition.Number)!)),
        ]);

    private static FeedEntry EntryOf(ProgrammeHistory history, IndexedEdition edition)
    {
        var before = history.Before(edition);
        return new FeedEntry(
            FeedId.Edition(edition.Number),
            EditionWords.News(edition.Number),
            edition.Edition.PublishedAt,
            Links.Edition(edition.Number),
            before is null ? null : Links.Changes(edition.Number, before.Number),
            string.Join(' ', Sentences(history, edition, before)));
    }

    private static IEnumerable<string> Sentences(ProgrammeHistory history, IndexedEdition edition, IndexedEdition? before)
    {
        if (edition.Edition.Reason is { } reason)
            yield return $"Reden van de correctie: {reason.TrimEnd('.')}.";
        if (edition.Edition.Kamerstuk is { } kamerstuk)
            yield return $"Kamerstuk {kamerstuk}.";
        if (before is null)
        {
            yield return $"Eerste rapportage op dit portaal, met {Measures(edition.Index.Measures.Count)} in {Themes(edition.Source.Report.Themes.Count)}.";
            yield break;
        }

        var comparison = history.CompareInShort(before, edition);
        yield return $"Vergeleken met de {ChangeWords.NameOf(before.Source.Report)}:";
        var changes = comparison.Measures.Where(change => change.Value.Length > 0)
            .Select(change => $"{Measures(change.Value.Length)} {change.Key.ToDutch()}{Named(change.Key, change.Value)}");
        yield return $"{string.Join("; ", changes)}.";
        if (comparison.IsIntroductionChanged)
            yield return "De inleiding is gewijzigd.";
    }

    private static string Named(MeasureChange change, int[] measures) =>
        change == MeasureChange.Unchanged || measures.Length > NumbersNamed ? "" : $" ({string.Join(", ", measures)})";

    private static string Measures(int count) => count == 1 ? "1 maatregel" : $"{Dutch.Number(count)} maatregelen";

    private static string Themes(int count) => count == 1 ? "1 thema" : $"{Dutch.Number(count)} thema’s";
}
