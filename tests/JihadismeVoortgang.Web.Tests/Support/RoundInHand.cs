using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Coordinating;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Review;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace JihadismeVoortgang.Web.Tests.Support;

/// <summary>Takes a round to where it can be adopted, by the use cases people use, for tests that are about something else.</summary>
public static class RoundInHand
{
    /// <summary>Nobody has opened it yet.</summary>
    public static async Task<bool> IsPreparedAsync(IServiceProvider portal) => (await RoundAsync(portal)).State == RoundState.Prepared;

    /// <summary>Opens the prepared round around today; does nothing when it is open.</summary>
    public static async Task OpenAsync(IServiceProvider portal, int coordinator)
    {
        var round = await RoundAsync(portal);
        if (round.State == RoundState.Open)
            return;

        var today = Dutch.DayOf(portal.GetRequiredService<TimeProvider>().GetUtcNow());
        await portal.GetRequiredService<StartRound>().RunAsync(
            coordinator, WrittenRound.Suggested(round.Number, round.Revision, round.Title, before: null, today), Stop);
    }

    /// <summary>Opens the round, has one account hand in what is not handed in yet and another approve all of it.</summary>
    /// <param name="portal">Its services.</param>
    /// <param name="number">The round; nothing happens when another is open.</param>
    /// <param name="writer">A coordinator, who says "ongewijzigd" where nothing was written.</param>
    /// <param name="approver">Another.</param>
    public static async Task SettleAsync(IServiceProvider portal, int number, int writer, int approver)
    {
        if ((await RoundAsync(portal)).Number != number)
            return;

        await OpenAsync(portal, writer);
        var acts = portal.GetRequiredService<ReviewActs>();
        foreach (var (measure, text) in Texts(await RoundAsync(portal)).Where(known => !known.Text.IsSettled))
        {
            var seen = new SeenText(new TextReference(number, measure), text.Revision, text.ReviewState);
            if (!text.IsWritten && !text.IsUnchanged)
            {
                await acts.ConfirmUnchangedAsync(writer, seen, Stop);
                seen = seen with { State = seen.State == EntryState.Returned ? EntryState.Returned : EntryState.Draft };
            }

            if (seen.State != EntryState.Submitted)
                await acts.SubmitAsync(writer, seen, remark: null, Stop);
            await acts.ApproveAsync(approver, seen with { State = EntryState.Submitted }, Stop);
        }
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static IEnumerable<(int? Measure, ReviewedText Text)> Texts(ReportingRound round) =>
        round.Entries
            .Select(entry => ((int?)entry.Measures.Min(measure => measure.MeasureNumber), (ReviewedText)entry))
            .Prepend((null, round));

    private static async Task<ReportingRound> RoundAsync(IServiceProvider portal)
    {
        await using var db = await portal.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(Stop);
        return await db.Rounds.AsNoTrackingWithIdentityResolution().Include(round => round.Entries).SingleAsync(round => round.State != RoundState.Adopted, Stop);
    }
}
