using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Coordinating;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Tests.Coordinating;

public sealed class StartRoundTests(TestPostgres server) : IAsyncLifetime
{
    private readonly PortalDatabaseFixture _portal = new(server);
    private int _coordinator;

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        await _portal.Get<ImportReport>().RunAsync(new ImportRequest(SmallReport.Number(6).Bytes()), Stop);
        _coordinator = await _portal.AccountAsync(Role.Coordinator);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task The_round_opens_as_it_is_suggested_the_half_year_of_today_and_four_weeks_to_hand_in()
    {
        await OpenAsync(await FormAsync());

        var round = await RoundAsync();
        Assert.Equal(RoundState.Open, round.State);
        Assert.Equal(new RoundSchedule(new(2026, 1, 1), new(2026, 6, 30), new(2026, 3, 2), new(2026, 3, 30)), round.Schedule);
        Assert.Equal((new DateOnly(2026, 6, 30), "Rapport 6"), (round.ReferenceDate!.Value, round.Title));
        Assert.Null((await _portal.Get<RoundForCoordinator>().LoadAsync(_coordinator, Stop)).Round!.Suggested);
    }

    [Fact]
    public async Task The_next_round_is_suggested_right_after_it()
    {
        await _portal.SettleRoundAsync(6);
        await _portal.Get<AdoptRound>().RunAsync(_coordinator, 6, Stop);

        var form = await FormAsync();

        Assert.Equal((7, new DateOnly(2026, 7, 1), new DateOnly(2026, 12, 31)), (form.Round, form.PeriodFrom!.Value, form.PeriodUntil!.Value));
        Assert.Equal(new DateOnly(2026, 7, 1), form.HandInOpens);
        await OpenAsync(form);
    }

    [Fact]
    public async Task All_faults_of_the_form_are_told_at_once_and_the_round_stays_as_it_was()
    {
        var form = await FormAsync() with { Title = " ", PeriodUntil = new(2025, 12, 31), HandInOpens = new(2026, 4, 2), ReferenceDate = null };

        var broken = await Assert.ThrowsAsync<BrokenRuleException>(() => OpenAsync(form));

        Assert.Equal(["title", "referenceDate", "periodUntil", "handInCloses"], broken.Faults.Select(fault => fault.Place));
        Assert.Equal((RoundState.Prepared, 1), ((await RoundAsync()).State, (await RoundAsync()).Revision));
    }

    [Fact]
    public async Task A_period_or_hand_in_that_overlaps_another_round_names_that_round()
    {
        await _portal.SettleRoundAsync(6);
        await _portal.Get<AdoptRound>().RunAsync(_coordinator, 6, Stop);
        var form = await FormAsync() with { PeriodFrom = new(2026, 3, 30), HandInOpens = new(2026, 3, 30) };

        var broken = await Assert.ThrowsAsync<BrokenRuleException>(() => OpenAsync(form));

        Assert.Equal(
            [
                new Fault("periodFrom", "Deze periode overlapt die van ronde 6 (1 januari 2026 tot en met 30 juni 2026)."),
                new Fault("handInOpens", "Deze dagen van indienen overlappen die van ronde 6 (2 maart 2026 tot en met 30 maart 2026)."),
            ],
            broken.Faults);
    }

    [Fact]
    public async Task A_round_is_not_about_days_before_those_of_the_round_before_it()
    {
        await _portal.SettleRoundAsync(6);
        await _portal.Get<AdoptRound>().RunAsync(_coordinator, 6, Stop);
        var form = await FormAsync() with
        {
            PeriodFrom = new(2025, 1, 1),
            PeriodUntil = new(2025, 6, 30),
            HandInOpens = new(2025, 3, 1),
            HandInCloses = new(2025, 3, 31),
        };

        var broken = await Assert.ThrowsAsync<BrokenRuleException>(() => OpenAsync(form));

        Assert.Equal(
            [
                new Fault("periodFrom", "Deze periode ligt voor die van ronde 6 (1 januari 2026 tot en met 30 juni 2026)."),
                new Fault("handInOpens", "Deze dagen van indienen liggen voor die van ronde 6 (2 maart 2026 tot en met 30 maart 2026)."),
            ],
            broken.Faults);
    }

    [Fact]
    public async Task A_title_that_is_changed_is_written_in_the_round_and_its_running_header_goes_along()
    {
        await _portal.SettleRoundAsync(6);
        await _portal.Get<AdoptRound>().RunAsync(_coordinator, 6, Stop);

        await OpenAsync(await FormAsync() with { Title = "Zevende rapportage" });

        Assert.Equal(("Zevende rapportage", "Bijlage 1: Zevende rapportage"), ((await RoundAsync()).Title, (await RoundAsync()).RunningHeader));
    }

    [Fact]
    public async Task A_round_is_opened_once_and_by_a_coordinator()
    {
        var form = await FormAsync();
        var officer = await _portal.AccountAsync(Role.PolicyOfficer, 1, 2, 3, 4);
        await Assert.ThrowsAsync<AccessDeniedException>(() => _portal.Get<StartRound>().RunAsync(officer, form, Stop));
        await OpenAsync(form);

        var broken = await Assert.ThrowsAsync<BrokenRuleException>(() => OpenAsync(form));

        Assert.Equal("Ronde 6 is al open.", broken.Message);
    }

    [Fact]
    public async Task Who_opens_a_round_that_a_colleague_rewrote_meanwhile_is_told()
    {
        var form = await FormAsync();
        await using (var db = await _portal.OpenAsync())
            Assert.Equal(1, await db.Rounds.Select(round => round.Revision).SingleAsync(Stop));
        var colleague = await _portal.AccountAsync(Role.Coordinator);
        await _portal.Get<Web.Editing.SaveIntroduction>().RunAsync(colleague, new(6, 1, "Andere titel", "Kop", "Anders."), Stop);

        var conflict = await Assert.ThrowsAsync<ConflictException>(() => OpenAsync(form));

        Assert.Contains("gewijzigd (revisie 2)", conflict.Message, StringComparison.Ordinal);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task<WrittenRound> FormAsync() => (await _portal.Get<RoundForCoordinator>().LoadAsync(_coordinator, Stop)).Round!.Suggested!;

    private Task<int> OpenAsync(WrittenRound form) => _portal.Get<StartRound>().RunAsync(_coordinator, form, Stop);

    private async Task<ReportingRound> RoundAsync()
    {
        await using var db = await _portal.OpenAsync();
        return await db.Rounds.SingleAsync(round => round.State != RoundState.Adopted, Stop);
    }
}
