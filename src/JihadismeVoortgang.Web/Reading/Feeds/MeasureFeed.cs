using JihadismeVoortgang.Reports.Comparison;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Reading.History;
using JihadismeVoortgang.Web.Shell;

namespace JihadismeVoortgang.Web.Reading.Feeds;

/// <summary>Every edition in which one measure changed, and nothing of those that left it alone.</summary>
internal static class MeasureFeed
{
    /// <summary>Null for a measure no published edition holds.</summary>
    public static Feed? Find(ProgrammeHistory history, int measure)
    {
        var events = history.EventsOf(measure);
        return events is [] ? null : new Feed(
            FeedId.Measure(measure),
            Title(measure),
            Links.MeasureFeed(measure),
            Links.Measure(measure),
            [.. events.Where(IsNews).Take(ProgrammeFeed.Longest).Select(EntryOf)]);
    }

    public static string Title(int measure) => FormattableString.Invariant($"Maatregel {measure}: {ReadingLayout.PortalName}");

    private static bool IsNews(MeasureEvent change) => change.Compared?.Change != MeasureChange.Unchanged;

    private static FeedEntry EntryOf(MeasureEvent change)
    {
        var edition = change.Source.Edition;
        return new FeedEntry(
            FeedId.Edition(edition.Number, change.Measure),
            FormattableString.Invariant($"Maatregel {change.Measure}: {EditionWords.News(edition.Number)}"),
            edition.PublishedAt,
            change.Placed is null ? Links.Edition(edition.Number) : Links.Row(edition.Number, change.Measure),
            change.Before is { } before ? Links.Changes(edition.Number, before.Edition.Number, change.Measure) : null,
            string.Join(' ', Sentences(change)));
    }

    private static IEnumerable<string> Sentences(MeasureEvent change)
    {
        if (change.Source.Edition.Reason is { } reason)
            yield return $"Reden van de correctie: {reason.TrimEnd('.')}.";
        if (change.Compared is not { } compared || change.Row is not { } row)
        {
            yield return $"Eerste rapportage op dit portaal. {PlainText.Of(change.Placed!.Find(change.Measure).Description)}";
            yield break;
        }

        if (compared.Before is null)
            yield return $"De maatregel is nieuw. {PlainText.Of(compared.Designation)}";
        else if (compared.After is null)
            yield return "De maatregel staat niet meer in de rapportage.";
        else
            yield return $"{Capital(RowChangesOf.Measure(row, change.Measure).ToDutch())}.";
        if (row.Planning is { After: not null } planning && compared.Before is not null)
            yield return $"Planning: {ChangeWords.Of(planning)}.";
    }

    private static string Capital(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}";
}
