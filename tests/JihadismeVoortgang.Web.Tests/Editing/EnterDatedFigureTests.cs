using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Figures;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Editing;
using JihadismeVoortgang.Web.Review;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Tests.Editing;

public sealed class EnterDatedFigureTests(TestPostgres server) : IAsyncLifetime
{
    private readonly PortalDatabaseFixture _portal = new(server);
    private int _officer;

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        await _portal.Get<ImportReport>().RunAsync(new ImportRequest(SmallReport.Number(6).Bytes()), Stop);
        _officer = await _portal.AccountAsync(Role.PolicyOfficer, 3);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task The_form_starts_from_the_number_for_the_same_time_that_is_on_the_screen()
    {
        var form = await SeenAsync(Form("14", "27-5-2016"));
        Assert.Equal(1, form.StartedFrom);
        Assert.Null((await SeenAsync(Form("14", "28-5-2016"))).StartedFrom);

        await EnterAsync(form);

        Assert.Equal(2, (await SeenAsync(form)).StartedFrom);
    }

    [Fact]
    public async Task The_last_of_two_officers_who_correct_a_number_is_told_who_was_first()
    {
        var form = await SeenAsync(Form("14", "27-5-2016"));
        await EnterAsync(form);

        var conflict = await Assert.ThrowsAsync<ConflictException>(() => EnterAsync(form with { Value = "15" }));

        Assert.Contains("PolicyOfficer-", conflict.Message, StringComparison.Ordinal);
        Assert.Equal(2, conflict.CurrentRevision);
        Assert.Equal((true, false), (await IsThereAsync(14), await IsThereAsync(15)));
    }

    [Fact]
    public async Task Of_two_who_enter_the_first_number_at_once_one_is_told_who_was_first()
    {
        await using var holder = await _portal.OpenAsync();
        await using (var transaction = await holder.Database.BeginTransactionAsync(Stop))
        {
            await holder.Database.ExecuteSqlAsync($"SELECT 1 FROM figures WHERE key = 'zaken' FOR UPDATE", Stop);
            var first = Record.ExceptionAsync(() => EnterAsync(Form("20", "1-6-2016"))).AsTask();
            var second = Record.ExceptionAsync(() => EnterAsync(Form("21", "1-6-2016"))).AsTask();
            await _portal.SomebodyWaitsAsync();
            await transaction.CommitAsync(Stop);

            var outcomes = await Task.WhenAll(first, second);

            Assert.IsType<ConflictException>(Assert.Single(outcomes.OfType<Exception>()));
        }
    }

    [Fact]
    public async Task A_form_that_moves_a_number_to_another_time_is_refused()
    {
        var form = await SeenAsync(Form("14", "27-5-2016"));

        var broken = await Assert.ThrowsAsync<BrokenRuleException>(() => EnterAsync(form with { Reference = "28-5-2016" }));

        Assert.Equal("Peildatum", Assert.Single(broken.Faults).Place);
    }

    [Fact]
    public async Task A_realised_number_of_the_future_is_refused_by_the_clock_of_The_Hague_and_an_announced_one_is_not()
    {
        _portal.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 2, 23, 30, 0, TimeSpan.Zero)); // half past midnight there

        await EnterAsync(Form("20", "3-3-2026"));
        var broken = await Assert.ThrowsAsync<BrokenRuleException>(() => EnterAsync(Form("21", "4-3-2026")));
        await EnterAsync(Form("22", "5-3-2026") with { Nature = FigureNature.Announced });

        Assert.Contains("3 maart 2026, maar hier staat: peildatum 4 maart 2026", broken.Message, StringComparison.Ordinal);
        Assert.Equal((true, false, true), (await IsThereAsync(20), await IsThereAsync(21), await IsThereAsync(22)));
    }

    [Fact]
    public async Task A_number_of_an_approved_row_is_not_changed_through_an_open_row_that_cites_it()
    {
        await CiteAsync(citing: 1);
        var citing = await _portal.AccountAsync(Role.PolicyOfficer, 1);
        var form = Form("20", "1-3-2026") with { Measure = 1 };
        await _portal.SettleRoundAsync(6);
        var (acts, coordinator) = (_portal.Get<ReviewActs>(), await _portal.AccountAsync(Role.Coordinator));
        await acts.ReopenAsync(coordinator, await StandingAsync(1), "Aanvullen.", Stop);

        var broken = await Assert.ThrowsAsync<BrokenRuleException>(() => EnterAsync(form, citing));

        Assert.StartsWith("Dit cijfer hoort bij maatregel 3 & 4, en die is akkoord.", broken.Message, StringComparison.Ordinal);
        Assert.False(await IsThereAsync(20));

        await acts.ReopenAsync(coordinator, await StandingAsync(3), "Aanvullen.", Stop);
        await EnterAsync(form, citing);
        Assert.True(await IsThereAsync(20));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static WrittenFigure Form(string value, string reference) =>
        new() { Round = 6, Measure = 3, Figure = "zaken", Value = value, Reference = reference };

    private async Task<WrittenFigure> SeenAsync(WrittenFigure form) => form.StartedFromOneOf(
        (await _portal.Get<EntryForEditing>().LoadAsync(_officer, 3, Stop))!.Figures.Single().Observations);

    private async Task<bool> IsThereAsync(decimal value)
    {
        await using var db = await _portal.OpenAsync();
        return await db.DatedFigures.AnyAsync(known => known.Part == "" && known.Quantity.Low == value, Stop);
    }

    private async Task CiteAsync(int citing)
    {
        await using var db = await _portal.OpenAsync();
        var figure = await db.Figures.SingleAsync(Stop);
        figure.Write(figure.Content with { Measures = [.. figure.Content.Measures, citing] });
        await db.SaveChangesAsync(Stop);
    }

    private async Task<SeenText> StandingAsync(int measure) =>
        (await _portal.Get<EntryForEditing>().LoadAsync(await _portal.AccountAsync(Role.Coordinator), measure, Stop))!.Standing.Seen;

    private Task<Guid> EnterAsync(WrittenFigure form, int account) => _portal.Get<EnterDatedFigure>().RunAsync(account, form, Stop);

    private Task<Guid> EnterAsync(WrittenFigure form) => _portal.Get<EnterDatedFigure>().RunAsync(_officer, form, Stop);
}
