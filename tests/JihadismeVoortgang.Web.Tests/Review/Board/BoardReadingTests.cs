using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Coordinating;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Editing;
using JihadismeVoortgang.Web.Review;
using JihadismeVoortgang.Web.Review.Board;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Tests.Review.Board;

/// <summary>The board against the database it tells of.</summary>
public sealed class BoardReadingTests(TestPostgres server) : IAsyncLifetime
{
    private readonly PortalDatabaseFixture _portal = new(server);
    private int _coordinator;
    private int _officer;

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        await _portal.Get<ImportReport>().RunAsync(new ImportRequest(SmallReport.Number(6).Bytes()), Stop);
        _coordinator = await _portal.AccountAsync(Role.Coordinator);
        _officer = await _portal.AccountAsync(Role.PolicyOfficer, 1, 2);
        await RoundInHand.OpenAsync(_portal.Services, _coordinator);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Counts_per_state_are_those_of_the_database_and_add_up_with_the_introduction()
    {
        var acts = _portal.Get<ReviewActs>();
        await acts.ConfirmUnchangedAsync(_officer, (await RowAsync(1)).Seen, Stop);
        await acts.ConfirmUnchangedAsync(_officer, (await RowAsync(2)).Seen, Stop);
        await acts.SubmitAsync(_officer, (await RowAsync(2)).Seen, null, Stop);
        await acts.ConfirmUnchangedAsync(_coordinator, (await RowAsync(null)).Seen, Stop);

        var rows = await BoardAsync();

        Assert.Equal(await CountsAsync(), rows.CountBy(row => row.State.ToString()).OrderBy(count => count.Key, StringComparer.Ordinal));
        Assert.Equal(4, EntryStates.All.Sum(state => rows.Count((BoardFilter.None with { State = state }).Shows)));
        Assert.Equal(["inleiding", "1", "2", "3"], rows.Select(row => $"{row.Measure?.ToString(Dutch) ?? "inleiding"}"));
    }

    [Fact]
    public async Task Open_remarks_are_counted_by_text_and_resolved_ones_not()
    {
        await using (var db = await _portal.OpenAsync())
        {
            var round = await db.Rounds.Include(open => open.Entries).SingleAsync(open => open.Number == 6, Stop);
            var (row, by, at) = (round.Entries.Single(entry => entry.Label == "2"), new Actor(_coordinator, Role.Coordinator), _portal.Clock.GetUtcNow());
            var resolved = new RemarkThread(row, ReportColumn.Whole, null, "Klaar.", by, at);
            resolved.Resolve(by, at);
            db.RemarkThreads.AddRange(
                new RemarkThread(row, ReportColumn.StateOfPlay, "twee", "Klopt dit?", by, at),
                new RemarkThread(row, ReportColumn.Planning, null, "En dit?", by, at),
                new RemarkThread(round, ReportColumn.Whole, null, "Korter.", by, at),
                resolved);
            await db.SaveChangesAsync(Stop);
        }

        Assert.Equal([1, 0, 2, 0], (await BoardAsync()).Select(row => row.OpenRemarks));
    }

    [Fact]
    public async Task A_row_names_its_officers_its_stand_in_until_the_last_day_and_who_cannot_write_any_more()
    {
        var standIn = await _portal.AccountAsync(Role.PolicyOfficer);
        var today = Domain.Dutch.DayOf(_portal.Clock.GetUtcNow());
        await using (var db = await _portal.OpenAsync())
        {
            db.Assignments.Add(new MeasureAssignment { UserId = standIn, MeasureNumber = 2, IsStandIn = true, Until = today });
            (await db.Users.SingleAsync(user => user.Id == _officer, Stop)).LockoutEnd = DateTimeOffset.MaxValue;
            await db.SaveChangesAsync(Stop);
        }

        Assert.Equal(
            [(_officer, false, null, false), (standIn, true, today, true)],
            (await RowAsync(2)).Keepers.Select(keeper => (keeper.Account, keeper.IsStandIn, keeper.Until, keeper.CanWrite)));
        _portal.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal([_officer], (await RowAsync(2)).Keepers.Select(keeper => keeper.Account));
        Assert.Empty((await RowAsync(3)).Keepers);
    }

    [Fact]
    public async Task A_moved_deadline_is_on_the_board_with_its_reason_in_history()
    {
        var row = await RowAsync(2);
        var later = row.Deadline!.Value.AddDays(7);

        await _portal.Get<ReviewActs>().MoveDeadlineAsync(_coordinator, row.Seen, row.Deadline, later, "De minister is met reces.", Stop);

        Assert.Equal((later, true), ((await RowAsync(2)).Deadline!.Value, (await RowAsync(2)).IsDeadlineMoved));
        Assert.Equal((row.Deadline, false), ((await RowAsync(1)).Deadline, (await RowAsync(1)).IsDeadlineMoved));
        await using var db = await _portal.OpenAsync();
        Assert.Equal("De minister is met reces.", (await db.Steps.OrderBy(step => step.Id).LastAsync(Stop)).Reason);
    }

    [Fact]
    public async Task An_officer_sees_the_same_rows_with_their_own_marked_and_may_open_all_but_the_introduction()
    {
        var theirs = (await _portal.Get<MyMeasures>().LoadAsync(_officer, Stop))!.Rows;

        Assert.Equal((await BoardAsync()).Select(row => (row.Key, row.State, row.Deadline)), theirs.Select(row => (row.Key, row.State, row.Deadline)));
        Assert.Equal([1, 2], theirs.Where(row => row.IsMine).Select(row => row.Measure!.Value));
        Assert.Equal([1, 2, 3], theirs.Where(row => row.MayOpen).Select(row => row.Measure!.Value));
        await Assert.ThrowsAsync<AccessDeniedException>(() => _portal.Get<RoundForCoordinator>().LoadAsync(_officer, Stop));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static System.Globalization.CultureInfo Dutch => Domain.Dutch.Culture;

    private async Task<IReadOnlyList<BoardRow>> BoardAsync() => (await _portal.Get<RoundForCoordinator>().LoadAsync(_coordinator, Stop)).Round!.Rows;

    private async Task<BoardRow> RowAsync(int? measure) => (await BoardAsync()).Single(row => row.Measure == measure);

    private async Task<IEnumerable<KeyValuePair<string, int>>> CountsAsync()
    {
        await using var db = await _portal.OpenAsync();
        return (await db.Database
                .SqlQuery<Counted>($"""
                    SELECT review_state AS state, count(*)::int AS count
                    FROM (SELECT review_state FROM status_entries WHERE round_number = 6 UNION ALL SELECT review_state FROM reporting_rounds WHERE number = 6) texts
                    GROUP BY review_state
                    """)
                .ToListAsync(Stop))
            .OrderBy(counted => counted.State, StringComparer.Ordinal)
            .Select(counted => KeyValuePair.Create(counted.State, counted.Count));
    }

    private sealed record Counted(string State, int Count);
}
