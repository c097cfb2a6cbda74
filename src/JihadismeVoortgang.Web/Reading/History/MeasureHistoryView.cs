using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Web.Reading.History;

/// <summary>The history of a measure as a page.</summary>
/// <param name="Number">The measure's number.</param>
/// <param name="Designation">As the last edition that holds it names it.</param>
/// <param name="Events">Those on this page, the last published first.</param>
/// <param name="Counts">How many events there are of each kind, in all.</param>
/// <param name="All">How many there are in all.</param>
/// <param name="Choice">What the reader chose.</param>
/// <param name="Pages">How many pages that takes.</param>
public sealed record MeasureHistoryView(
    int Number,
    IReadOnlyList<Inline> Designation,
    IReadOnlyList<MeasureEvent> Events,
    IReadOnlyDictionary<HistoryKind, int> Counts,
    int All,
    HistoryChoice Choice,
    int Pages)
{
    /// <summary>A current edition holds it: one that a correction took out of its only report has a history and no page.</summary>
    public bool HasPage { get; init; } = true;

    /// <summary>Ten years of reports, with words of each.</summary>
    private const int EventsOnPage = 20;

    /// <summary>Null when no edition holds the measure, or there is no such page.</summary>
    internal static MeasureHistoryView? Find(ProgrammeHistory history, int measure, HistoryChoice choice)
    {
        var events = history.EventsOf(measure);
        if (events is [])
            return null;

        var chosen = choice.Kind is { } kind ? events.Where(known => known.Kinds.Contains(kind)).ToList() : events;
        var pages = Math.Max(1, (chosen.Count + EventsOnPage - 1) / EventsOnPage);
        if (choice.Page > pages)
            return null;

        return new MeasureHistoryView(
            measure,
            events.Select(known => known.Placed ?? known.Compared!.Before!).First().Find(measure).Description,
            [.. chosen.Skip((choice.Page - 1) * EventsOnPage).Take(EventsOnPage)],
            HistoryKinds.All.ToDictionary(known => known, known => events.Count(change => change.Kinds.Contains(known))),
            events.Count,
            choice,
            pages)
        {
            HasPage = history.Find(measure) is not null,
        };
    }
}

/// <summary>What a reader chose of a history, as it stands in the address.</summary>
/// <param name="Peil">The day.</param>
/// <param name="Kind">Null for all kinds.</param>
/// <param name="Page">From 1.</param>
public sealed record HistoryChoice(Peil Peil, HistoryKind? Kind = null, int Page = 1)
{
    public const string KindName = "soort";
    public const string PageName = "pagina";

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public string? Fault { get; init; }

    public static HistoryChoice From(IQueryCollection query, DateOnly today)
    {
        var peil = Peil.From(query, today);
        var (written, page) = (query[KindName].ToString(), query[PageName].ToString());
        var kind = HistoryKinds.All.Where(known => known.InAddress() == written).Select(known => (HistoryKind?)known).FirstOrDefault();
        var number = 1;
        return new HistoryChoice(peil, kind, page.Length == 0 || PathNumber.TryParse(page, out number) ? Math.Max(1, number) : 1)
        {
            Fault = written.Length > 0 && kind is null ? $"Kies als soort {Domain.Dutch.AnyOf([.. HistoryKinds.All.Select(known => known.InAddress())])}."
                : page.Length > 0 && !PathNumber.TryParse(page, out _) ? "Een pagina is een getal vanaf 1."
                : null,
        };
    }
}
