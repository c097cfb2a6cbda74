using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Checks;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Coordinating;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Editing;
using JihadismeVoortgang.Web.Review;
using JihadismeVoortgang.Web.Review.Checks;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Tests.Review.Checks;

/// <summary>What the checks find stands in the way of handing in and adopting, and is shown before that.</summary>
public sealed class CheckTextsTests(TestPostgres server) : IAsyncLifetime
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
    public async Task A_row_that_a_check_blocks_is_not_handed_in_and_all_of_it_is_said()
    {
        await _portal.OpenRoundAsync();
        var revision = await WriteAsync(2, "Zie maatregel 9[^1].\n\n[^1]: …");

        var broken = await Assert.ThrowsAsync<BrokenRuleException>(() => SubmitAsync(2, revision));

        Assert.Equal(
            [
                new Fault("Rij 2, stand van zaken", "Hier wordt verwezen naar maatregel 9, die niet in deze rapportage staat. Er staat: ‘maatregel 9’."),
                new Fault("Rij 2, stand van zaken", "Voetnoot 2 heeft geen tekst."),
            ],
            broken.Faults);
        Assert.Equal(EntryState.Draft, (await EntryAsync(2)).ReviewState);
    }

    [Fact]
    public async Task A_row_with_advice_only_is_handed_in_also_while_another_row_is_blocked()
    {
        await _portal.OpenRoundAsync();
        await WriteAsync(1, "Zie maatregel 9.");
        var revision = await WriteAsync(2, "De RVDK onderzoekt.");

        await SubmitAsync(2, revision);

        Assert.Equal(EntryState.Submitted, (await EntryAsync(2)).ReviewState);
    }

    [Fact]
    public async Task A_round_that_a_check_blocks_is_not_adopted()
    {
        await _portal.SettleRoundAsync(6);
        await using (var db = await _portal.OpenAsync())
        {
            await db.StatusEntries
                .Where(entry => entry.Measures.Any(measure => measure.MeasureNumber == 3))
                .ExecuteUpdateAsync(entry => entry.SetProperty(known => known.StateOfPlay, "Zie maatregel 9."), Stop);
        }

        var broken = await Assert.ThrowsAsync<BrokenRuleException>(() => _portal.Get<AdoptRound>().RunAsync(_coordinator, 6, Stop));

        Assert.Equal("Rij 3 & 4, stand van zaken", Assert.Single(broken.Faults).Place);
        await using var after = await _portal.OpenAsync();
        Assert.False(await after.Editions.AnyAsync(Stop));
    }

    [Fact]
    public async Task Findings_are_asked_for_by_row_or_all_together()
    {
        await WriteAsync(2, "De RVDK onderzoekt.");
        var checks = _portal.Get<CheckTexts>();

        Assert.Equal([CheckKind.UnexplainedAbbreviation], (await checks.OfAsync(_coordinator, 2, Stop)).Select(finding => finding.Kind));
        Assert.Equal([CheckKind.MeasureCount], (await checks.OfAsync(_coordinator, null, Stop)).Select(finding => finding.Kind));
        Assert.Equal(
            [CheckKind.MeasureCount, CheckKind.UnexplainedAbbreviation],
            (await checks.AllAsync(_coordinator, Stop)).Select(finding => finding.Kind).Where(kind => kind != CheckKind.PastTarget));
    }

    [Fact]
    public async Task Who_may_not_read_the_concept_may_not_read_its_findings() =>
        await Assert.ThrowsAsync<AccessDeniedException>(async () =>
            await _portal.Get<CheckTexts>().AllAsync(await _portal.AccountAsync(Role.Administrator), Stop));

    [Fact]
    public async Task A_withheld_number_blocks_and_only_who_may_see_it_reads_which_it_is()
    {
        var owner = await _portal.AccountAsync(Role.PolicyOfficer, 3);
        var other = await _portal.AccountAsync(Role.PolicyOfficer, 1);
        await using (var db = await _portal.OpenAsync())
            await db.DatedFigures.ExecuteUpdateAsync(number => number.SetProperty(known => known.IsWithheld, true), Stop);
        await _portal.OpenRoundAsync();
        var revision = await WriteAsync(3, "Er zijn 12 zaken.");
        var checks = _portal.Get<CheckTexts>();

        Assert.Equal("12", (await Withheld(_coordinator)).Quote);
        Assert.Equal("12", (await Withheld(owner)).Quote);
        Assert.Null((await Withheld(other)).Quote);
        Assert.DoesNotContain("12", (await Withheld(other)).Message, StringComparison.Ordinal);
        Assert.Equal("Rij 3 & 4, stand van zaken", (await Withheld(other)).Place.Name);
        var broken = await Assert.ThrowsAsync<BrokenRuleException>(() => SubmitAsync(3, revision));
        Assert.Contains(broken.Faults, fault => fault.Message.Contains("niet openbaar is. Er staat: ‘12’.", StringComparison.Ordinal));

        async Task<Finding> Withheld(int account) => (await checks.OfAsync(account, 3, Stop)).First(
            finding => finding is { Kind: CheckKind.WithheldNumber, Place.Part: ReportPart.StateOfPlay });
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Returns the revision it has then.</summary>
    private async Task<int> WriteAsync(int measure, string stateOfPlay)
    {
        var entry = await _portal.Get<EntryForEditing>().LoadAsync(_coordinator, measure, Stop);
        await _portal.Get<SaveStatusEntry>().RunAsync(
            _coordinator, WrittenEntry.Of(entry!.Round, measure, entry.Revision, entry.Content) with { StateOfPlay = stateOfPlay }, Stop);
        return entry.Revision + 1;
    }

    private Task SubmitAsync(int measure, int revision) =>
        _portal.Get<ReviewActs>().SubmitAsync(_coordinator, new SeenText(new TextReference(6, measure), revision, EntryState.Draft), remark: null, Stop);

    private async Task<StatusEntry> EntryAsync(int measure)
    {
        await using var db = await _portal.OpenAsync();
        return await db.StatusEntries.SingleAsync(entry => entry.Measures.Any(known => known.MeasureNumber == measure), Stop);
    }
}
