using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Markdown;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Coordinating;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Editing;
using JihadismeVoortgang.Web.Review;
using JihadismeVoortgang.Web.Review.Board;
using JihadismeVoortgang.Web.Tests.Support;

namespace JihadismeVoortgang.Web.Tests.Review;

public sealed class ReviewActsTests(TestPostgres server) : IAsyncLifetime
{
    private readonly PortalDatabaseFixture _portal = new(server);
    private int _officer;
    private int _coordinator;

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        await _portal.Get<ImportReport>().RunAsync(new ImportRequest(SmallReport.Number(5).Bytes()) { Adopt = true }, Stop);
        await _portal.OpenRoundAsync();
        _officer = await _portal.AccountAsync(Role.PolicyOfficer, 2, 3);
        _coordinator = await _portal.AccountAsync(Role.Coordinator);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task A_row_goes_from_carried_over_to_approved_and_says_who_did_what_when()
    {
        var carried = await StandingAsync(2);
        Assert.Equal((EntryState.NotStarted, null), (carried.State, carried.Step));

        await Acts.ConfirmUnchangedAsync(_officer, carried.Seen, Stop);
        await Acts.SubmitAsync(_officer, (await StandingAsync(2)).Seen, "Graag lezen.", Stop);

        var submitted = await StandingAsync(2);
        Assert.Equal(EntryState.Submitted, submitted.State);
        Assert.Equal(("SubmitText", "Graag lezen.", _portal.Clock.GetUtcNow()), (submitted.Step!.Action, submitted.Step.Reason, submitted.Step.At));
        Assert.StartsWith("PolicyOfficer-", submitted.Step.Name, StringComparison.Ordinal);

        await Acts.ReturnAsync(_coordinator, submitted.Seen, "Noem het aantal.", Stop);
        Assert.Equal("Noem het aantal.", (await StandingAsync(2)).Reason);
        await Acts.SubmitAsync(_officer, (await StandingAsync(2)).Seen, null, Stop);
        await Acts.ApproveAsync(_coordinator, (await StandingAsync(2)).Seen, Stop);
        Assert.Equal(EntryState.Approved, (await StandingAsync(2)).State);
    }

    [Fact]
    public async Task Who_had_a_hand_in_a_text_is_told_why_they_cannot_approve_it_and_gets_no_button()
    {
        await Acts.ConfirmUnchangedAsync(_coordinator, (await StandingAsync(2)).Seen, Stop);
        await Acts.SubmitAsync(_coordinator, (await StandingAsync(2)).Seen, null, Stop);

        var own = (await EntryAsync(_coordinator, 2)).Standing;
        var others = (await EntryAsync(await _portal.AccountAsync(Role.Coordinator), 2)).Standing;

        Assert.Equal("U diende statusregel 2 zelf in; een ander geeft akkoord.", own.BarredBecause);
        Assert.Null(others.BarredBecause);
        Assert.Equal(["Terugnemen", "Terugsturen", "Verontschuldigen", "Termijn verplaatsen"], Buttons(own));
        Assert.Equal(["Terugnemen", "Akkoord", "Terugsturen", "Verontschuldigen", "Termijn verplaatsen"], Buttons(others));
    }

    [Fact]
    public async Task Who_mended_a_text_is_not_offered_to_stand_for_it_and_its_officer_is()
    {
        await SaveAsync(_officer, 2, "Geschreven.");
        await Acts.SubmitAsync(_officer, (await StandingAsync(2)).Seen, null, Stop);
        await SaveAsync(_coordinator, 2, "Verbeterd.");

        Assert.DoesNotContain("Bevestigen", Buttons((await EntryAsync(_coordinator, 2)).Standing));
        Assert.Equal(["Bevestigen", "Terugnemen"], Buttons(await StandingAsync(2)));
    }

    [Fact]
    public async Task A_button_on_a_stale_page_does_nothing_and_names_who_was_first_and_what_they_did()
    {
        await Acts.ConfirmUnchangedAsync(_officer, (await StandingAsync(2)).Seen, Stop);
        var draft = (await StandingAsync(2)).Seen;
        _portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await Acts.SubmitAsync(_officer, draft, null, Stop);

        var conflict = await Assert.ThrowsAsync<ConflictException>(() => Acts.SubmitAsync(_officer, draft, null, Stop));

        Assert.Matches("^Niet uitgevoerd: PolicyOfficer-[0-9a-f]+ heeft deze tekst op 2 maart 2026 om 10.01 uur ingediend.$", conflict.Message);
    }

    [Fact]
    public async Task What_somebody_wrote_after_a_step_is_named_instead_of_the_step()
    {
        await Acts.ConfirmUnchangedAsync(_officer, (await StandingAsync(2)).Seen, Stop);
        var seen = (await StandingAsync(2)).Seen;
        _portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await SaveAsync(_officer, 2, "Toch anders.");

        var conflict = await Assert.ThrowsAsync<ConflictException>(() => Acts.SubmitAsync(_officer, seen, null, Stop));

        Assert.Contains("gewijzigd (revisie 2)", conflict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_handed_in_is_closed_for_its_officer_in_text_and_figures_until_it_is_taken_back()
    {
        var figure = new WrittenFigure { Round = 6, Measure = 3, Figure = "zaken", Value = "14", Reference = "2016-06-30" };
        await SaveAsync(_officer, 3, "Nieuw geschreven.");
        await Acts.SubmitAsync(_officer, (await StandingAsync(3)).Seen, null, Stop);

        var closed = await StandingAsync(3);
        Assert.Equal("Statusregel 3 & 4 is ingediend. Neem haar eerst terug om verder te schrijven.", closed.ClosedBecause);
        Assert.Equal(closed.ClosedBecause, (await Assert.ThrowsAsync<BrokenRuleException>(() => SaveAsync(_officer, 3, "Nog iets."))).Message);
        Assert.Equal(closed.ClosedBecause, (await Assert.ThrowsAsync<BrokenRuleException>(() => EnterAsync(figure))).Message);

        await Acts.TakeBackAsync(_officer, closed.Seen, null, Stop);
        Assert.Null((await StandingAsync(3)).ClosedBecause);
        await SaveAsync(_officer, 3, "Nog iets.");
        await EnterAsync(figure);
    }

    [Fact]
    public async Task An_excused_row_prints_the_report_before_it_with_the_reason()
    {
        await SaveAsync(_officer, 3, "Half af.");

        await Acts.ExcuseAsync(_coordinator, (await StandingAsync(3)).Seen, "De cijfers volgen.", Stop);

        var entry = await EntryAsync(_officer, 3);
        Assert.Equal(("Stand drie en vier.", "De cijfers volgen."), (entry.Content.StateOfPlay, entry.Content.RecentDevelopments));
        Assert.Equal((EntryState.Excused, "ExcuseText"), (entry.Standing.State, entry.Standing.Step!.Action));
        var stale = await Assert.ThrowsAsync<ConflictException>(() =>
            Acts.SubmitAsync(_officer, entry.Standing.Seen with { State = EntryState.Draft }, null, Stop));
        Assert.Contains("verontschuldigd", stale.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Zie <b>de brief</b>.", "Zie <b>de brief</b>.")]
    [InlineData("[brief](javascript:alert(1)) [^1]", "[brief](javascript:alert(1)) [^1]")]
    [InlineData("# Let op\n- later\n\n1. nooit", "# Let op - later\n1. nooit")]
    public async Task The_reason_of_an_excuse_is_printed_as_the_words_that_were_typed(string reason, string printed)
    {
        await Acts.ExcuseAsync(_coordinator, (await StandingAsync(3)).Seen, reason, Stop);

        Assert.Equal(printed, PlainText.Of(MarkdownReader.ReadBlocks((await EntryAsync(_officer, 3)).Content.RecentDevelopments).Require()));
    }

    [Theory]
    [InlineData("Graag\0 lezen.", "De toelichting bevat een stuurteken.")]
    [InlineData("Graag \u202E lezen.", "De toelichting bevat het onzichtbare teken U+202E, dat de leesrichting omkeert; verwijder het.")]
    [InlineData("Graag \ud800 lezen.", "De toelichting bevat een teken dat niet te lezen is (�); verwijder het.")]
    public async Task A_word_to_the_coordinator_that_nobody_can_read_is_refused_by_name(string remark, string refusal)
    {
        await SaveAsync(_officer, 3, "Een tekst.");

        var refused = await Assert.ThrowsAsync<BrokenRuleException>(async () => await Acts.SubmitAsync(_officer, (await StandingAsync(3)).Seen, remark, Stop));

        Assert.Equal(refusal, Assert.Single(refused.Faults).Message);
    }

    [Fact]
    public async Task A_row_is_late_the_minute_after_its_deadline_and_not_when_its_deadline_was_moved()
    {
        _portal.Clock.SetUtcNow(Dutch.InstantOf(new DateOnly(2026, 3, 30), new TimeSpan(23, 59, 0)));
        Assert.False((await StandingAsync(2)).IsLate);
        _portal.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True((await StandingAsync(2)).IsLate);

        var standing = await StandingAsync(2);
        await Acts.MoveDeadlineAsync(_coordinator, standing.Seen, standing.Deadline, new DateOnly(2026, 4, 7), "Ziek.", Stop);

        Assert.False((await StandingAsync(2)).IsLate);
        Assert.Equal([(2, false), (1, true), (3, true)], (await BoardAsync()).Select(row => (row.Measure!.Value, row.IsLate)).OrderBy(row => row.IsLate));
        var stale = await Assert.ThrowsAsync<ConflictException>(() =>
            Acts.MoveDeadlineAsync(_coordinator, standing.Seen, standing.Deadline, new DateOnly(2026, 4, 1), "Toch eerder.", Stop));
        Assert.Contains("eindigt nu op 7 april 2026", stale.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unchanged_rows_are_approved_together_and_what_is_not_says_why()
    {
        var other = await _portal.AccountAsync(Role.PolicyOfficer, 1);
        foreach (var (account, measure) in new[] { (other, 1), (_coordinator, 2) })
        {
            await Acts.ConfirmUnchangedAsync(account, (await StandingAsync(measure)).Seen, Stop);
            await Acts.SubmitAsync(account, (await StandingAsync(measure)).Seen, null, Stop);
        }

        await SaveAsync(_officer, 3, "Geschreven.");
        await Acts.SubmitAsync(_officer, (await StandingAsync(3)).Seen, null, Stop);

        var approve = new ApproveUnchanged(Acts, new Web.Shell.Attempt(Microsoft.Extensions.Logging.Abstractions.NullLogger<Web.Shell.Attempt>.Instance));
        var outcome = await approve.RunAsync(_coordinator, await BoardAsync(), Stop);

        Assert.Equal(1, outcome.Approved);
        Assert.Equal(new Fault("Statusregel 2", "U diende statusregel 2 zelf in; een ander geeft akkoord."), Assert.Single(outcome.Refused));
        Assert.Equal(
            [(1, EntryState.Approved), (2, EntryState.Submitted), (3, EntryState.Submitted)],
            (await BoardAsync()).Select(row => (row.Measure!.Value, row.Seen.State)));
    }

    [Fact]
    public async Task Only_who_keeps_a_row_hands_it_in_and_only_a_coordinator_judges_it()
    {
        var seen = (await StandingAsync(1)).Seen;

        await Assert.ThrowsAsync<AccessDeniedException>(() => Acts.ConfirmUnchangedAsync(_officer, seen, Stop));
        await Assert.ThrowsAsync<AccessDeniedException>(() => Acts.ExcuseAsync(_officer, seen, "Mag niet.", Stop));
        await Assert.ThrowsAsync<AccessDeniedException>(() => Acts.ApproveAsync(_officer, seen, Stop));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private ReviewActs Acts => _portal.Get<ReviewActs>();

    private static IEnumerable<string> Buttons(TextStanding standing) => ReviewButton.For(standing).Select(button => button.Label);

    private async Task<EditableEntry> EntryAsync(int account, int measure) => (await _portal.Get<EntryForEditing>().LoadAsync(account, measure, Stop))!;

    private async Task<TextStanding> StandingAsync(int measure) => (await EntryAsync(_officer, measure)).Standing;

    private async Task<IReadOnlyList<BoardRow>> BoardAsync() =>
        [.. (await _portal.Get<RoundForCoordinator>().LoadAsync(_coordinator, Stop)).Round!.Rows.Where(row => row.Measure is not null)];

    private async Task SaveAsync(int account, int measure, string developments)
    {
        var entry = await EntryAsync(account, measure);
        var form = WrittenEntry.Of(entry.Round, measure, entry.Revision, entry.Content) with { RecentDevelopments = developments };
        await _portal.Get<SaveStatusEntry>().RunAsync(account, form, Stop);
    }

    private Task<Guid> EnterAsync(WrittenFigure figure) => _portal.Get<EnterDatedFigure>().RunAsync(_officer, figure, Stop);
}
