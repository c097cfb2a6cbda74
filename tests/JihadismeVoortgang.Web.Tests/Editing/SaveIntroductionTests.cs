using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Coordinating;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Editing;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Tests.Editing;

public sealed class SaveIntroductionTests(TestPostgres server) : IAsyncLifetime
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
    public async Task A_coordinator_saves_it_and_it_becomes_a_revision_of_the_round_with_their_number()
    {
        var saved = await SaveAsync(await FormAsync() with { Title = "Nieuwe titel", Introduction = "Nieuw:\r\n* een" });

        Assert.Equal((2, true, "Nieuw:\n\n- een"), (saved.Written.Revision, saved.Changed, saved.Written.Introduction));
        await using var db = await _portal.OpenAsync();
        var revision = await db.Revisions.OrderBy(known => known.Id).LastAsync(Stop);
        Assert.Equal(
            (RevisedKind.ReportingRound, "6", _coordinator, Role.Coordinator),
            (revision.Kind, revision.Key, revision.ActorNumber, revision.ActorRole));
        Assert.Equal("ronde 6, inleiding", (await db.Steps.OrderBy(known => known.Id).LastAsync(Stop)).Subject);
        var shown = (await _portal.Get<IntroductionForEditing>().LoadAsync(_coordinator, Stop))!;
        Assert.Equal((2, "Nieuwe titel", 2), (shown.Revision, shown.Content.Title, shown.Changed.Revision));
        Assert.StartsWith("Coordinator-", shown.Changed.Name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saving_what_stands_there_makes_no_revision() =>
        Assert.True(await SaveAsync(await FormAsync()) is { Changed: false, Written.Revision: 1 });

    [Fact]
    public async Task Faults_are_told_and_nothing_is_saved()
    {
        var form = await FormAsync();

        var text = await Assert.ThrowsAsync<BrokenRuleException>(() => SaveAsync(form with { Introduction = "Goed.\n\n<b>" }));
        var title = await Assert.ThrowsAsync<BrokenRuleException>(() => SaveAsync(form with { Title = " ", Introduction = "Anders." }));

        Assert.StartsWith("Inleiding: Regel 3: ", Assert.Single(text.Faults).ToString(), StringComparison.Ordinal);
        Assert.Equal(new Fault("title", "Vul de titel in."), Assert.Single(title.Faults));
        Assert.Equal(form, await FormAsync());
    }

    [Fact]
    public async Task Officers_and_administrators_neither_read_it_there_nor_save_it()
    {
        var form = await FormAsync();
        foreach (var other in new[] { await _portal.AccountAsync(Role.PolicyOfficer, 1, 2, 3, 4), await _portal.AccountAsync(Role.Administrator) })
        {
            await Assert.ThrowsAsync<AccessDeniedException>(() => _portal.Get<SaveIntroduction>().RunAsync(other, form with { Title = "Mag niet" }, Stop));
            await Assert.ThrowsAsync<AccessDeniedException>(() => _portal.Get<IntroductionForEditing>().LoadAsync(other, Stop));
        }
    }

    [Fact]
    public async Task Of_many_who_save_at_the_same_moment_one_is_first_and_the_others_are_told()
    {
        var form = await FormAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(writer =>
            Record.ExceptionAsync(() => SaveAsync(form with { Introduction = $"Schrijver {writer}." })).AsTask()));

        Assert.Single(outcomes, outcome => outcome is null);
        Assert.All(outcomes.OfType<Exception>(), outcome => Assert.IsType<ConflictException>(outcome));
        Assert.Equal(2, (await FormAsync()).Revision);
    }

    [Fact]
    public async Task After_adoption_a_form_of_the_old_round_does_not_land_in_the_new_one()
    {
        var form = await FormAsync();
        await _portal.SettleRoundAsync(6);
        await _portal.Get<AdoptRound>().RunAsync(_coordinator, 6, Stop);

        var broken = await Assert.ThrowsAsync<BrokenRuleException>(() => SaveAsync(form with { Title = "Te laat" }));

        Assert.StartsWith("Niet opgeslagen: ronde 6 is intussen vastgesteld.", broken.Message, StringComparison.Ordinal);
        Assert.NotEqual("Te laat", (await FormAsync()).Title);
    }

    [Fact]
    public async Task The_round_says_whose_introduction_it_still_has_until_it_is_rewritten()
    {
        Assert.Null(await UnchangedSinceAsync());
        await _portal.SettleRoundAsync(6);
        await _portal.Get<AdoptRound>().RunAsync(_coordinator, 6, Stop);
        Assert.Equal(6, await UnchangedSinceAsync());

        await SaveAsync(await FormAsync() with { Title = "Alleen een andere titel" });
        Assert.Equal(6, await UnchangedSinceAsync());

        await SaveAsync(await FormAsync() with { Introduction = "Nieuw geschreven." });
        Assert.Null(await UnchangedSinceAsync());
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task<int?> UnchangedSinceAsync() =>
        (await _portal.Get<RoundForCoordinator>().LoadAsync(_coordinator, Stop)).Round!.UnchangedSince;

    private async Task<WrittenIntroduction> FormAsync()
    {
        var round = (await _portal.Get<IntroductionForEditing>().LoadAsync(_coordinator, Stop))!;
        return WrittenIntroduction.Of(round.Round, round.Revision, round.Content);
    }

    private Task<SavedText<WrittenIntroduction>> SaveAsync(WrittenIntroduction form) => _portal.Get<SaveIntroduction>().RunAsync(_coordinator, form, Stop);
}
