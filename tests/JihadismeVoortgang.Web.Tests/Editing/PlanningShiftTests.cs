using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Editing;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Tests.Editing;

public sealed class PlanningShiftTests(TestPostgres server) : IAsyncLifetime
{
    private readonly PortalDatabaseFixture _portal = new(server);
    private int _officer;

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        await _portal.Get<ImportReport>().RunAsync(new ImportRequest(SmallReport.Number(6).Bytes()), Stop);
        _officer = await _portal.AccountAsync(Role.PolicyOfficer, 2);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task A_planning_that_moves_asks_why_and_nothing_is_saved_without_an_answer()
    {
        var moved = await FormAsync() with { PlanningLabel = "2027 gereed", TargetFrom = 2027, TargetUntil = 2027, StateOfPlay = "Anders." };

        var broken = await Assert.ThrowsAsync<BrokenRuleException>(() => SaveAsync(moved));

        var fault = Assert.Single(broken.Faults);
        Assert.Equal(PlanningShift.ReasonField, fault.Place);
        Assert.Contains("2027 gereed", fault.Message, StringComparison.Ordinal);
        Assert.Equal(1, (await FormAsync()).Revision);
    }

    [Fact]
    public async Task The_reason_is_kept_with_the_revision_and_shown_to_who_opens_the_row()
    {
        await SaveAsync(await FormAsync() with { PlanningLabel = "2027 gereed", PlanningReason = "De wet is uitgesteld." });
        await SaveAsync(await FormAsync() with { RecentDevelopments = "Later geschreven." });

        var coordinator = await _portal.AccountAsync(Role.Coordinator);
        var shift = Assert.Single((await _portal.Get<EntryForEditing>().LoadAsync(coordinator, 2, Stop))!.PlanningShifts);
        Assert.Equal(("doorlopend", "2027 gereed", "De wet is uitgesteld."), (shift.From.Label, shift.To.Label, shift.Reason));
        Assert.Equal("", (await FormAsync()).PlanningReason);
        await using var db = await _portal.OpenAsync();
        Assert.Equal("De wet is uitgesteld.", (await db.Revisions.SingleAsync(known => known.Kind == RevisedKind.StatusEntry && known.Number == 2, Stop)).Reason);
    }

    [Fact]
    public async Task Texts_and_a_first_classification_ask_nothing()
    {
        await SaveAsync(await FormAsync() with { PlanningState = PlanningState.Ongoing, StateOfPlay = "Anders." });

        var back = await Assert.ThrowsAsync<BrokenRuleException>(async () => await SaveAsync(await FormAsync() with { PlanningState = null }));

        Assert.Equal(PlanningShift.ReasonField, Assert.Single(back.Faults).Place);
        Assert.Empty((await _portal.Get<EntryForEditing>().LoadAsync(_officer, 2, Stop))!.PlanningShifts);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task<WrittenEntry> FormAsync()
    {
        var entry = (await _portal.Get<EntryForEditing>().LoadAsync(_officer, 2, Stop))!;
        return WrittenEntry.Of(entry.Round, 2, entry.Revision, entry.Content);
    }

    private Task<SavedText<WrittenEntry>> SaveAsync(WrittenEntry written) => _portal.Get<SaveStatusEntry>().RunAsync(_officer, written, Stop);
}
