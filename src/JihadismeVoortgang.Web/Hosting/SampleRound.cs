using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Coordinating;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Data.Sample;
using JihadismeVoortgang.Web.Editing;
using JihadismeVoortgang.Web.Review;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Hosting;

/// <summary>
/// Takes the round after the sample on its way, so that who tries the portal out finds one that people are at work in:
/// every state, a remark, a stand-in and a row that is late. Done by the demo accounts with the use cases of people.
/// </summary>
internal sealed class SampleRound(
    IDbContextFactory<PortalDbContext> contexts,
    UseCases useCases,
    StartRound start,
    EntryForEditing entries,
    SaveStatusEntry save,
    ReviewActs acts,
    TimeProvider clock)
{
    private const int DaysOpen = 14;
    private const int DaysToGo = 14;
    private const string Fictive = "Fictief voorbeeld:";

    public async Task BeginAsync(CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var demo = await db.Users.Where(user => user.IsDemo).ToDictionaryAsync(user => user.Email!, user => user.Id, cancellation);
        var (coordinator, officer, colleague) = (demo["coordinator1@demo.example"], demo["officer1@demo.example"], demo["officer2@demo.example"]);
        var schedule = await OpenAsync(coordinator, cancellation);

        await WriteAsync(officer, 2, "de eerste gesprekken over een tweede afdeling zijn gevoerd.", cancellation);
        await HandInAsync(officer, 3, "er is een werkwijze afgesproken met drie gemeenten.", cancellation);
        await HandInAsync(officer, 12, "ambassades kregen een vernieuwde instructie.", cancellation);
        await acts.ReturnAsync(coordinator, await SeenAsync(coordinator, 12, cancellation), "Noem ook hoeveel ambassades de instructie kregen.", cancellation);
        await HandInAsync(colleague, 29, "met twee platforms zijn nieuwe afspraken gemaakt.", cancellation);
        await acts.ApproveAsync(coordinator, await SeenAsync(coordinator, 29, cancellation), cancellation);
        await acts.ConfirmUnchangedAsync(colleague, await SeenAsync(colleague, 38, cancellation), cancellation);
        await acts.SubmitAsync(colleague, await SeenAsync(colleague, 38, cancellation), "Er is niets nieuws te melden.", cancellation);
        await MoveAsync(coordinator, 14, schedule, cancellation);
        await RemarkAsync(coordinator, 3, "Is deze werkwijze al vastgesteld?", cancellation);
        await StandInAsync(colleague, 18, schedule.HandInCloses, cancellation);
    }

    private async Task<RoundSchedule> OpenAsync(int coordinator, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var round = await db.Rounds.AsNoTracking().SingleAsync(known => known.State != RoundState.Adopted, cancellation);
        var today = Dutch.DayOf(clock.GetUtcNow());
        var form = WrittenRound.Suggested(round.Number, round.Revision, round.Title, before: null, today);
        var opens = today.AddDays(-DaysOpen) < form.PeriodFrom ? form.PeriodFrom!.Value : today.AddDays(-DaysOpen);
        await start.RunAsync(coordinator, form with { HandInOpens = opens, HandInCloses = today.AddDays(DaysToGo) }, cancellation);
        return new RoundSchedule(form.PeriodFrom!.Value, form.PeriodUntil!.Value, opens, today.AddDays(DaysToGo));
    }

    private async Task WriteAsync(int account, int measure, string news, CancellationToken cancellation)
    {
        var entry = await EntryAsync(account, measure, cancellation);
        var form = WrittenEntry.Of(entry.Round, measure, entry.Revision, entry.Content) with { RecentDevelopments = $"{Fictive} {news}" };
        await save.RunAsync(account, form, cancellation);
    }

    private async Task HandInAsync(int account, int measure, string news, CancellationToken cancellation)
    {
        await WriteAsync(account, measure, news, cancellation);
        await acts.SubmitAsync(account, await SeenAsync(account, measure, cancellation), remark: null, cancellation);
    }

    /// <summary>To yesterday, so that it is late; on the first day of hand-in nothing can be.</summary>
    private async Task MoveAsync(int coordinator, int measure, RoundSchedule schedule, CancellationToken cancellation)
    {
        var yesterday = Dutch.DayOf(clock.GetUtcNow()).AddDays(-1);
        if (yesterday < schedule.HandInOpens)
            return;

        var standing = (await EntryAsync(coordinator, measure, cancellation)).Standing;
        await acts.MoveDeadlineAsync(coordinator, standing.Seen, standing.Deadline, yesterday, "Deze tekst gaat eerst naar de Kamer.", cancellation);
    }

    private Task<bool> RemarkAsync(int coordinator, int measure, string text, CancellationToken cancellation) =>
        useCases.RunAsync(
            SampleAct(async work =>
            {
                var row = await work.Db.StatusEntries.SingleAsync(
                    entry => entry.Measures.Any(known => known.MeasureNumber == measure)
                        && work.Db.Rounds.Any(round => round.Number == entry.RoundNumber && round.State == RoundState.Open),
                    cancellation);
                work.Db.RemarkThreads.Add(new RemarkThread(row, ReportColumn.RecentDevelopments, quote: null, text, work.Actor, work.At));
            }),
            coordinator,
            cancellation);

    /// <summary>The last act: its step says that all before it belongs to the sample.</summary>
    private Task<bool> StandInAsync(int standIn, int measure, DateOnly until, CancellationToken cancellation) =>
        useCases.RunForCommandLineAsync(
            SampleAct(work =>
            {
                work.Db.Assignments.Add(new MeasureAssignment { UserId = standIn, MeasureNumber = measure, IsStandIn = true, Until = until });
                return Task.CompletedTask;
            }),
            cancellation);

    private static UseCase<bool, bool> SampleAct(Func<UseCaseWork, Task> act) => new()
    {
        Action = SampleData.Action,
        Load = (_, _) => Task.FromResult(true),
        Right = (caller, _) => Rights.Coordinate(caller),
        About = _ => "voorbeeldronde",
        Work = async (work, _) =>
        {
            await act(work);
            return true;
        },
    };

    private async Task<SeenText> SeenAsync(int account, int measure, CancellationToken cancellation) =>
        (await EntryAsync(account, measure, cancellation)).Standing.Seen;

    private async Task<EditableEntry> EntryAsync(int account, int measure, CancellationToken cancellation) =>
        await entries.LoadAsync(account, measure, cancellation)
        ?? throw new InvalidOperationException($"The sample has no row of measure {measure}.");
}
