using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Coordinating;
using JihadismeVoortgang.Web.Coordinating.Programme;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Review;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Tests.Coordinating;

public sealed class ProgrammeTests(TestPostgres server) : IAsyncLifetime
{
    private static readonly Planning Planning = new("2027 gereed", PlanningState.InProgress, 2027, 2027);

    private readonly PortalDatabaseFixture _portal = new(server);
    private int _coordinator;

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        await _portal.Get<ImportReport>().RunAsync(new ImportRequest(SmallReport.Number(6).Bytes()) { Adopt = true }, Stop);
        _coordinator = await _portal.AccountAsync(Role.Coordinator);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task A_measure_that_is_added_has_a_row_in_the_open_round_and_none_in_what_was_adopted()
    {
        await _portal.Get<SaveMeasure>().AddAsync(_coordinator, New(5), Planning, Stop);

        var measure = await FindAsync(5);
        Assert.Equal("Vijfde maatregel.", Assert.Single(measure.History).Content.Description);
        Assert.Equal("Vijfde maatregel[^1].\n\n[^1]: Een noot.", measure.Form.Designation);
        Assert.Equal([new WrittenPart("a", "Eerste deel", 6)], measure.Form.Parts);
        var row = (await ConceptAsync()).Themes[1].Rows[^1];
        Assert.Equal(("5", "2027 gereed", "a"), (row.Label, row.Planning.Label, Assert.Single(row.Measures[0].Parts).Letter));
        Assert.Equal(["1", "2", "3 & 4"], (await EditionAsync()).Themes.SelectMany(theme => theme.Rows).Select(known => known.Label));
        await Assert.ThrowsAsync<BrokenRuleException>(() => _portal.Get<SaveMeasure>().AddAsync(_coordinator, New(5), Planning, Stop));
    }

    [Fact]
    public async Task A_new_designation_and_theme_go_along_to_the_row_of_the_open_round()
    {
        await SaveAsync((await FindAsync(1)).Form with { Designation = "Nieuwe omschrijving[^1].\n\n[^1]: Nieuwe noot.", Theme = 2, Responsible = "JenV, NCTV" });

        var measure = await FindAsync(1);
        Assert.Equal(("Nieuwe omschrijving.", 2, "JenV, NCTV"), (measure.History[0].Content.Description, measure.Form.Theme, measure.Form.Responsible));
        Assert.Equal("1", (await ConceptAsync()).Themes[1].Rows[0].Label);
        await using var db = await _portal.OpenAsync();
        var row = await RowAsync(db, 1);
        Assert.Equal(("Nieuwe omschrijving[^1].\n\n[^1]: Nieuwe noot.", 2, 3), (row.Measures[0].Description, row.ThemeNumber, row.Revision));
    }

    [Fact]
    public async Task One_measure_of_a_merged_row_changes_theme_and_the_row_follows_when_both_did()
    {
        await SaveAsync((await FindAsync(3)).Form with { Theme = 1 });
        await using (var db = await _portal.OpenAsync())
            Assert.Equal(2, (await RowAsync(db, 3)).ThemeNumber);

        await SaveAsync((await FindAsync(4)).Form with { Theme = 1 });

        await using var after = await _portal.OpenAsync();
        Assert.Equal(1, (await RowAsync(after, 3)).ThemeNumber);
    }

    [Fact]
    public async Task A_row_that_is_approved_keeps_its_words_until_somebody_opens_it_again()
    {
        await _portal.SettleRoundAsync(7);

        await Assert.ThrowsAsync<BrokenRuleException>(async () => await SaveAsync((await FindAsync(1)).Form with { Designation = "Anders." }));
        await SaveAsync((await FindAsync(1)).Form with { Responsible = "JenV" });

        Assert.Equal("Eerste maatregel.", (await FindAsync(1)).History[0].Content.Description);
    }

    [Fact]
    public async Task Of_two_who_change_a_measure_or_a_theme_the_second_is_told()
    {
        var form = (await FindAsync(1)).Form;
        await SaveAsync(form with { Responsible = "JenV" });
        await _portal.Get<SaveTheme>().RenameAsync(_coordinator, 1, 1, "Hernoemd", Stop);

        await Assert.ThrowsAsync<ConflictException>(() => SaveAsync(form with { Responsible = "BZK" }));
        await Assert.ThrowsAsync<ConflictException>(() => _portal.Get<CloseMeasure>().RunAsync(_coordinator, 1, 1, "Reden.", null, Stop));
        await Assert.ThrowsAsync<ConflictException>(() => _portal.Get<SaveTheme>().RenameAsync(_coordinator, 1, 1, "Anders", Stop));
        await Assert.ThrowsAsync<ConflictException>(() => _portal.Get<SaveTheme>().MoveAsync(_coordinator, 1, 1, up: false, Stop));
    }

    [Fact]
    public async Task A_measure_that_is_withdrawn_is_printed_once_more_with_the_reason_and_has_no_row_after_that()
    {
        await _portal.OpenRoundAsync();
        await _portal.Get<CloseMeasure>().RunAsync(_coordinator, 2, 1, "De wet is ingetrokken.", null, Stop);
        var printed = (await ConceptAsync()).Themes[0].Rows[1];
        Assert.Equal(("vervallen", PlanningState.Withdrawn), (printed.Planning.Label, printed.Planning.KnownState));

        await AdoptAsync();

        var row = (await EditionAsync(7)).Themes[0].Rows[1];
        Assert.Contains("Deze maatregel is vervallen. De wet is ingetrokken.", CorrectedReport.RowOf(await EditionAsync(7), 2)!.RecentDevelopments, StringComparison.Ordinal);
        Assert.Equal("2", row.Label);
        Assert.Equal(["1", "3 & 4"], (await ConceptAsync()).Themes.SelectMany(theme => theme.Rows).Select(known => known.Label));
        Assert.Equal(7, (await FindAsync(2)).Closing!.Report);
        Assert.Contains(CorrectedReport.RowOf(await EditionAsync(), 2)!.RecentDevelopments, "- punt een\n- punt twee", StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_withdrawn_has_no_row_in_the_next_round_even_when_its_planning_was_written_over()
    {
        await _portal.OpenRoundAsync();
        await _portal.Get<CloseMeasure>().RunAsync(_coordinator, 2, 1, "Reden.", 1, Stop);
        var officer = await _portal.AccountAsync(Role.PolicyOfficer, 2);
        var entry = (await _portal.Get<Web.Editing.EntryForEditing>().LoadAsync(officer, 2, Stop))!;
        Assert.Equal("vervangen door maatregel 1", entry.Content.Planning.Label);
        await _portal.Get<Web.Editing.SaveStatusEntry>().RunAsync(
            officer,
            Web.Editing.WrittenEntry.Of(7, 2, entry.Revision, entry.Content) with { PlanningLabel = "gereed", PlanningState = PlanningState.Completed, PlanningReason = "Zo heet het." },
            Stop);

        await AdoptAsync();

        Assert.Equal(["1", "3 & 4"], (await ConceptAsync()).Themes.SelectMany(theme => theme.Rows).Select(known => known.Label));
    }

    [Fact]
    public async Task Who_withdrew_a_row_does_not_approve_it()
    {
        await _portal.OpenRoundAsync();
        await _portal.Get<CloseMeasure>().RunAsync(_coordinator, 2, 1, "Reden.", null, Stop);
        var officer = await _portal.AccountAsync(Role.PolicyOfficer, 2);
        var reference = new TextReference(7, 2);
        await _portal.Get<ReviewActs>().SubmitAsync(officer, new SeenText(reference, 2, EntryState.Draft), null, Stop);

        await Assert.ThrowsAsync<BrokenRuleException>(
            () => _portal.Get<ReviewActs>().ApproveAsync(_coordinator, new SeenText(reference, 2, EntryState.Submitted), Stop));
    }

    [Fact]
    public async Task A_measure_can_be_kept_after_all_with_the_planning_and_text_of_before()
    {
        await using (var db = await _portal.OpenAsync())
            Assert.Equal("", (await RowAsync(db, 2)).RecentDevelopments);
        await _portal.Get<CloseMeasure>().RunAsync(_coordinator, 2, 1, "Reden.", null, Stop);

        await _portal.Get<CloseMeasure>().UndoAsync(_coordinator, 2, 2, "Toch niet.", Stop);

        await using var after = await _portal.OpenAsync();
        var row = await RowAsync(after, 2);
        Assert.Equal(("doorlopend", ""), (row.Planning.Label, row.RecentDevelopments));
        Assert.Null((await FindAsync(2)).Closing);
    }

    [Fact]
    public async Task A_merged_measure_is_split_before_it_is_withdrawn_and_nothing_supersedes_itself()
    {
        await Assert.ThrowsAsync<BrokenRuleException>(() => _portal.Get<CloseMeasure>().RunAsync(_coordinator, 3, 1, "Reden.", null, Stop));
        await Assert.ThrowsAsync<BrokenRuleException>(() => _portal.Get<CloseMeasure>().RunAsync(_coordinator, 2, 1, "Reden.", 2, Stop));
        await Assert.ThrowsAsync<BrokenRuleException>(() => _portal.Get<CloseMeasure>().RunAsync(_coordinator, 2, 1, "Reden.", 99, Stop));
        await Assert.ThrowsAsync<BrokenRuleException>(() => _portal.Get<CloseMeasure>().RunAsync(_coordinator, 2, 1, " ", null, Stop));
    }

    [Fact]
    public async Task Themes_are_added_renamed_and_moved_and_the_next_report_follows()
    {
        Assert.Equal(3, await _portal.Get<SaveTheme>().AddAsync(_coordinator, "Derde thema", Stop));
        await _portal.Get<SaveTheme>().RenameAsync(_coordinator, 2, 1, "Nieuwe naam", Stop);
        Assert.True(await _portal.Get<SaveTheme>().MoveAsync(_coordinator, 2, 2, up: true, Stop));
        Assert.False(await _portal.Get<SaveTheme>().MoveAsync(_coordinator, 2, 3, up: true, Stop));

        Assert.Equal([(2, "Nieuwe naam"), (1, "Eerste thema")], (await ConceptAsync()).Themes.Select(theme => (theme.Number, theme.Title)));
        Assert.Equal([(1, "Eerste thema"), (2, "Tweede thema")], (await EditionAsync()).Themes.Select(theme => (theme.Number, theme.Title)));
        Assert.Equal([2, 1, 3], (await _portal.Get<ProgrammeForCoordinator>().LoadAsync(_coordinator, Stop)).Themes.Select(theme => theme.Number));
    }

    [Fact]
    public async Task Only_a_coordinator_manages_the_programme()
    {
        var officer = await _portal.AccountAsync(Role.PolicyOfficer, 1, 2, 3, 4);

        await Assert.ThrowsAsync<AccessDeniedException>(() => _portal.Get<ProgrammeForCoordinator>().LoadAsync(officer, Stop));
        await Assert.ThrowsAsync<AccessDeniedException>(() => _portal.Get<SaveMeasure>().AddAsync(officer, New(5), Planning, Stop));
        await Assert.ThrowsAsync<AccessDeniedException>(async () => await _portal.Get<SaveMeasure>().ChangeAsync(officer, (await FindAsync(1)).Form, Stop));
        await Assert.ThrowsAsync<AccessDeniedException>(() => _portal.Get<CloseMeasure>().RunAsync(officer, 1, 1, "Reden.", null, Stop));
        await Assert.ThrowsAsync<AccessDeniedException>(() => _portal.Get<SaveTheme>().AddAsync(officer, "Thema", Stop));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static WrittenMeasure New(int number) => new()
    {
        Number = number,
        Revision = 0,
        Theme = 2,
        Designation = "Vijfde maatregel[^1].\n\n[^1]: Een noot.",
        Responsible = null,
        Parts = [new WrittenPart("a", "Eerste deel", 6)],
    };

    private async Task<ManagedMeasure> FindAsync(int measure) => (await _portal.Get<ProgrammeForCoordinator>().FindAsync(_coordinator, measure, Stop))!;

    private Task<int> SaveAsync(WrittenMeasure written) => _portal.Get<SaveMeasure>().ChangeAsync(_coordinator, written, Stop);

    private async Task AdoptAsync()
    {
        await _portal.SettleRoundAsync(7);
        await _portal.Get<AdoptRound>().RunAsync(_coordinator, 7, Stop);
    }

    private Task<Reports.Content.ProgressReport> ConceptAsync() => _portal.Get<ConceptReport>().ComposeAsync(_coordinator, Stop);

    private async Task<Reports.Content.ProgressReport> EditionAsync(int report = 6)
    {
        await using var db = await _portal.OpenAsync();
        return EditionContent.Read(await db.Editions.Where(edition => edition.ReportNumber == report).Select(edition => edition.Content).SingleAsync(Stop));
    }

    private static Task<StatusEntry> RowAsync(PortalDbContext db, int measure) =>
        db.StatusEntries.SingleAsync(row => row.RoundNumber == 7 && row.Measures.Any(known => known.MeasureNumber == measure), Stop);
}
