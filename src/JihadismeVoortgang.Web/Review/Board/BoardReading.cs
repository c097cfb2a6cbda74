using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Review.Board;

/// <summary>Reads what the board shows of a round; the same for coordinators and officers.</summary>
internal static class BoardReading
{
    private const string IntroductionHolds = "Titel, kopregel en inleiding";

    /// <summary>The introduction, then the rows in the order of the report.</summary>
    /// <param name="db">To read the rest.</param>
    /// <param name="caller">Who looks.</param>
    /// <param name="round">With its rows loaded.</param>
    /// <param name="now">To judge what is late and who stands in.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<IReadOnlyList<BoardRow>> OfAsync(
        PortalDbContext db, Caller caller, ReportingRound round, DateTimeOffset now, CancellationToken cancellation)
    {
        var themes = await db.Themes.ToDictionaryAsync(theme => theme.Number, theme => new BoardTheme(theme.Number, theme.Title), cancellation);
        var designations = await db.Measures.ToDictionaryAsync(measure => measure.Number, measure => measure.Description, cancellation);
        var keepers = await Keepers.LoadAsync(db, now, cancellation);
        var remarks = await OpenRemarksAsync(db, round.Number, cancellation);
        var changes = await LastChange.OfEntriesAsync(db, round.Entries, cancellation);
        return
        [
            Row(round, await LastChange.OfAsync(db, round, cancellation)) with { MayOpen = Rights.Coordinate(caller) is not null },
            .. round.Entries.OrderBy(entry => entry.ThemeNumber).ThenBy(First).Select(entry => Row(entry, changes[entry.RevisedKey]) with
            {
                Label = entry.Label,
                Description = string.Join(" · ", entry.Measures.Select(measure => measure.MeasureNumber).Order().Select(number => designations[number])),
                Theme = themes[entry.ThemeNumber],
                Planning = entry.Planning,
                IsMine = entry.Measures.Any(measure => caller.Measures.Contains(measure.MeasureNumber)),
            }),
        ];

        BoardRow Row(ReviewedText text, LastChange changed) => new()
        {
            Key = text.RevisedKey,
            Seen = new SeenText(new TextReference(round.Number, text is StatusEntry entry ? First(entry) : null), text.Revision, text.ReviewState),
            Label = "Inleiding",
            Name = text.Name,
            Description = IntroductionHolds,
            Theme = null,
            Planning = null,
            Keepers = keepers.Of(text),
            IsMine = false,
            MayOpen = true,
            IsUnchanged = text.IsUnchanged,
            Deadline = round.DeadlineOf(text),
            IsDeadlineMoved = text.HandIn.Deadline is not null,
            IsLate = round.IsLate(text, now),
            IsWaitedFor = text.IsWaitedFor,
            OpenRemarks = remarks.GetValueOrDefault((text as StatusEntry)?.Id ?? Guid.Empty),
            Changed = changed,
        };
    }

    /// <summary>By row; those of the introduction under the empty id.</summary>
    private static Task<Dictionary<Guid, int>> OpenRemarksAsync(PortalDbContext db, int round, CancellationToken cancellation) =>
        db.RemarkThreads
            .Where(thread => thread.RoundNumber == round && thread.ResolvedAt == null)
            .GroupBy(thread => thread.StatusEntryId)
            .Select(threads => new { Row = threads.Key, Count = threads.Count() })
            .ToDictionaryAsync(counted => counted.Row ?? Guid.Empty, counted => counted.Count, cancellation);

    private static int First(StatusEntry entry) => entry.Measures.Min(measure => measure.MeasureNumber);
}
