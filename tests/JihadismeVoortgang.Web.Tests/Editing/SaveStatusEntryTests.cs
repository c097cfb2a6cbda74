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

public sealed class SaveStatusEntryTests(TestPostgres server) : IAsyncLifetime
{
    private readonly PortalDatabaseFixture _portal = new(server);

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        await _portal.Get<ImportReport>().RunAsync(new ImportRequest(SmallReport.Number(6).Bytes()), Stop);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task An_officer_saves_their_measure_and_it_becomes_a_revision_with_their_number()
    {
        var officer = await _portal.AccountAsync(Role.PolicyOfficer, 2);

        var saved = await SaveAsync(officer, await FormAsync(officer, 2) with { RecentDevelopments = "Nieuw:\r\n* een\r\n* twee" });

        Assert.True(saved is { Changed: true, Written.Revision: 2 });
        Assert.Equal("Nieuw:\n\n- een\n- twee", saved.Written.RecentDevelopments);
        await using var db = await _portal.OpenAsync();
        var revision = await db.Revisions.OrderBy(known => known.Id).LastAsync(Stop);
        Assert.Equal((officer, Role.PolicyOfficer, 2), (revision.ActorNumber, revision.ActorRole, revision.Number));
        Assert.Equal(_portal.Clock.GetUtcNow(), revision.At);
        var step = await db.Steps.OrderBy(known => known.Id).LastAsync(Stop);
        Assert.Equal(("SaveStatusEntry", "ronde 6, maatregel 2"), (step.Action, step.Subject));
    }

    [Fact]
    public async Task Saving_what_stands_there_makes_no_revision()
    {
        var officer = await _portal.AccountAsync(Role.PolicyOfficer, 2);

        var saved = await SaveAsync(officer, await FormAsync(officer, 2));

        Assert.True(saved is { Changed: false, Written.Revision: 1 });
    }

    [Fact]
    public async Task Officers_of_either_measure_of_a_merged_row_write_it_and_others_do_not()
    {
        var officer = await _portal.AccountAsync(Role.PolicyOfficer, 4);
        var other = await _portal.AccountAsync(Role.PolicyOfficer, 1);
        var administrator = await _portal.AccountAsync(Role.Administrator);
        var form = await FormAsync(officer, 4) with { StateOfPlay = "Van de collega van vier." };

        await Assert.ThrowsAsync<AccessDeniedException>(() => SaveAsync(other, form));
        await Assert.ThrowsAsync<AccessDeniedException>(() => SaveAsync(administrator, form));
        Assert.Equal(2, (await SaveAsync(officer, form)).Written.Revision);
    }

    [Fact]
    public async Task A_role_taken_away_counts_at_the_next_save()
    {
        var officer = await _portal.AccountAsync(Role.PolicyOfficer, 2);
        var form = await FormAsync(officer, 2) with { StateOfPlay = "Nog net?" };
        await using (var db = await _portal.OpenAsync())
            await db.UserRoles.Where(role => role.UserId == officer).ExecuteDeleteAsync(Stop);

        await Assert.ThrowsAsync<AccessDeniedException>(() => SaveAsync(officer, form));
    }

    [Fact]
    public async Task Nobody_overwrites_what_a_colleague_saved_meanwhile()
    {
        var one = await _portal.AccountAsync(Role.PolicyOfficer, 2);
        var other = await _portal.AccountAsync(Role.Coordinator);
        var form = await FormAsync(one, 2);
        await SaveAsync(other, form with { StateOfPlay = "De coördinator was eerder." });

        var conflict = await Assert.ThrowsAsync<ConflictException>(() => SaveAsync(one, form with { StateOfPlay = "Mijn tekst." }));

        Assert.Equal(2, conflict.CurrentRevision);
        Assert.StartsWith("Niet opgeslagen: Coordinator-", conflict.Message, StringComparison.Ordinal);
        Assert.Contains("op 2 maart 2026 om 10.00 uur", conflict.Message, StringComparison.Ordinal);
        Assert.Equal("De coördinator was eerder.", (await FormAsync(one, 2)).StateOfPlay);
    }

    [Fact]
    public async Task Of_two_who_save_at_the_same_moment_one_is_told()
    {
        var one = await _portal.AccountAsync(Role.PolicyOfficer, 2);
        var form = await FormAsync(one, 2);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(async writer =>
        {
            try
            {
                await SaveAsync(one, form with { StateOfPlay = $"Schrijver {writer}." });
                return true;
            }
            catch (ConflictException)
            {
                return false;
            }
        }));

        Assert.Single(outcomes, true);
        Assert.Equal(2, (await FormAsync(one, 2)).Revision);
    }

    [Fact]
    public async Task A_stand_in_writes_until_the_last_day_and_no_longer()
    {
        var standIn = await _portal.AccountAsync(Role.PolicyOfficer);
        await using (var db = await _portal.OpenAsync())
        {
            db.Assignments.Add(new MeasureAssignment { UserId = standIn, MeasureNumber = 2, IsStandIn = true, Until = Dutch.DayOf(_portal.Clock.GetUtcNow()) });
            await db.SaveChangesAsync(Stop);
        }

        var form = await FormAsync(standIn, 2);
        var saved = await SaveAsync(standIn, form with { StateOfPlay = "Waargenomen." });
        _portal.Clock.Advance(TimeSpan.FromDays(1));

        await Assert.ThrowsAsync<AccessDeniedException>(() => SaveAsync(standIn, form with { Revision = saved.Written.Revision, StateOfPlay = "Te laat." }));
    }

    [Fact]
    public async Task Who_waits_while_a_colleague_saves_is_told_of_the_conflict()
    {
        var officer = await _portal.AccountAsync(Role.PolicyOfficer, 2);
        var form = await FormAsync(officer, 2);
        await using var colleague = await _portal.OpenAsync();
        await using var saving = await colleague.Database.BeginTransactionAsync(Stop);
        var entry = await OpenEntry.ForWritingAsync(colleague, form.Round, 2, Stop);
        entry.Write(entry.Content with { StateOfPlay = "Een ogenblik eerder." }, new Actor(officer, Role.PolicyOfficer));
        await new UseCaseWork(colleague, new Actor(officer, Role.PolicyOfficer), _portal.Clock.GetUtcNow(), reason: null).SaveAsync(Stop);

        var waiting = SaveAsync(officer, form with { StateOfPlay = "Te laat." });
        await _portal.SomebodyWaitsAsync();
        await saving.CommitAsync(Stop);

        await Assert.ThrowsAsync<ConflictException>(() => waiting);
    }

    [Fact]
    public async Task All_faults_of_all_fields_are_told_at_once_and_nothing_is_saved()
    {
        var officer = await _portal.AccountAsync(Role.PolicyOfficer, 2);
        var form = await FormAsync(officer, 2);

        var broken = await Assert.ThrowsAsync<BrokenRuleException>(() => SaveAsync(officer, form with
        {
            PlanningLabel = " ",
            StateOfPlay = "Goed.\n\n<script>alert(1)</script>",
            RecentDevelopments = "Noot[^9].",
        }));

        Assert.Equal(["Planning", "Recente ontwikkelingen", "Stand van zaken"], broken.Faults.Select(fault => fault.Place).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(broken.Faults, fault => fault.Message.StartsWith("Regel 3: ", StringComparison.Ordinal));
        Assert.Equal(form, await FormAsync(officer, 2));
    }

    [Theory]
    [InlineData(false)] // the row of the new round has the very revision number the form started from
    [InlineData(true)]
    public async Task After_adoption_a_form_of_the_old_round_does_not_land_in_the_new_one(bool wasSavedBefore)
    {
        var officer = await _portal.AccountAsync(Role.PolicyOfficer, 2);
        var coordinator = await _portal.AccountAsync(Role.Coordinator);
        if (wasSavedBefore)
            await SaveAsync(officer, await FormAsync(officer, 2) with { StateOfPlay = "Tweede revisie." });
        var form = await FormAsync(officer, 2);
        await _portal.SettleRoundAsync(6);
        await _portal.Get<AdoptRound>().RunAsync(coordinator, 6, Stop);

        var broken = await Assert.ThrowsAsync<BrokenRuleException>(() => SaveAsync(officer, form with { StateOfPlay = "Te laat." }));

        Assert.StartsWith("Niet opgeslagen: ronde 6 is intussen vastgesteld.", broken.Message, StringComparison.Ordinal);
        Assert.NotEqual("Te laat.", (await FormAsync(officer, 2)).StateOfPlay);
    }

    [Fact]
    public async Task A_number_meant_for_a_round_that_was_adopted_does_not_land_in_the_next()
    {
        var officer = await _portal.AccountAsync(Role.PolicyOfficer, 3);
        var coordinator = await _portal.AccountAsync(Role.Coordinator);
        await _portal.SettleRoundAsync(6);
        await _portal.Get<AdoptRound>().RunAsync(coordinator, 6, Stop);

        var broken = await Assert.ThrowsAsync<BrokenRuleException>(() => _portal.Get<EnterDatedFigure>().RunAsync(
            officer, new WrittenFigure { Round = 6, Measure = 3, Figure = "zaken", Value = "14", Reference = "2016-06-30" }, Stop));

        Assert.StartsWith("Niet opgeslagen: ronde 6 is intussen vastgesteld.", broken.Message, StringComparison.Ordinal);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task<WrittenEntry> FormAsync(int account, int measure)
    {
        var entry = await _portal.Get<EntryForEditing>().LoadAsync(account, measure, Stop);
        return WrittenEntry.Of(entry!.Round, measure, entry.Revision, entry.Content);
    }

    private Task<SavedText<WrittenEntry>> SaveAsync(int account, WrittenEntry form) => _portal.Get<SaveStatusEntry>().RunAsync(account, form, Stop);
}
