using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Drafts;
using JihadismeVoortgang.Web.Editing;
using JihadismeVoortgang.Web.Review;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Tests.Drafts;

/// <summary>What somebody typed and did not save: theirs, until they save or drop it.</summary>
public sealed class DraftStoreTests(TestPostgres server) : IAsyncLifetime
{
    private static readonly TextReference Text = new(6, 2);
    private static readonly Guid Tab = Guid.NewGuid();

    private readonly PortalDatabaseFixture _portal = new(server);

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        await _portal.Get<ImportReport>().RunAsync(new ImportRequest(SmallReport.Number(6).Bytes()), Stop);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task A_draft_is_kept_with_its_time_and_makes_no_revision_and_no_step()
    {
        var officer = await OfficerAsync();
        var (revisions, steps) = await HistoryAsync();

        var outcome = await Drafts.KeepAsync(officer, Text, Typed(1, "Half een zin \0 en \"rare\" tekens €"), Stop);

        Assert.True(outcome.IsKept);
        var draft = await Drafts.FindAsync(officer, Text, Stop);
        Assert.Equal("Half een zin \0 en \"rare\" tekens €", draft!.Fields["stand-van-zaken"]);
        Assert.Equal((1, 1, Tab, _portal.Clock.GetUtcNow()), (draft.StartedFrom, draft.Sequence, draft.Tab, draft.SavedAt));
        Assert.Equal((revisions, steps), await HistoryAsync());
    }

    [Fact]
    public async Task A_late_write_does_not_undo_a_later_one()
    {
        var officer = await OfficerAsync();
        await Drafts.KeepAsync(officer, Text, Typed(5, "Nieuw"), Stop);

        var late = await Drafts.KeepAsync(officer, Text, Typed(4, "Oud"), Stop);
        var again = await Drafts.KeepAsync(officer, Text, Typed(5, "Oud"), Stop);

        Assert.False(late.IsKept || again.IsKept);
        Assert.Equal("Nieuw", late.Draft!.Fields["stand-van-zaken"]);
        Assert.Equal("Nieuw", (await Drafts.FindAsync(officer, Text, Stop))!.Fields["stand-van-zaken"]);
    }

    [Fact]
    public async Task Another_tab_does_not_write_over_it_unless_it_takes_over_and_then_counts_from_its_own_start()
    {
        var officer = await OfficerAsync();
        await Drafts.KeepAsync(officer, Text, Typed(50, "Eerste tabblad"), Stop);
        var other = Typed(1, "Tweede tabblad") with { Tab = Guid.NewGuid() };

        Assert.False((await Drafts.KeepAsync(officer, Text, other, Stop)).IsKept);
        Assert.True((await Drafts.KeepAsync(officer, Text, other with { TakeOver = true }, Stop)).IsKept);
        Assert.False((await Drafts.KeepAsync(officer, Text, Typed(51, "Eerste tabblad"), Stop)).IsKept);
        Assert.Equal("Tweede tabblad", (await Drafts.FindAsync(officer, Text, Stop))!.Fields["stand-van-zaken"]);
    }

    [Fact]
    public async Task Nobody_else_reads_it_and_each_officer_of_a_merged_row_has_their_own()
    {
        var one = await _portal.AccountAsync(Role.PolicyOfficer, 3);
        var other = await _portal.AccountAsync(Role.PolicyOfficer, 4);
        await Drafts.KeepAsync(one, new TextReference(6, 3), Typed(1, "Van de een"), Stop);

        Assert.Null(await Drafts.FindAsync(other, new TextReference(6, 3), Stop));
        await Drafts.KeepAsync(other, new TextReference(6, 3), Typed(1, "Van de ander"), Stop);

        Assert.Equal("Van de een", (await Drafts.FindAsync(one, new TextReference(6, 4), Stop))!.Fields["stand-van-zaken"]);
    }

    [Fact]
    public async Task Who_may_not_write_the_text_has_no_draft_of_it()
    {
        var officer = await OfficerAsync();

        await Assert.ThrowsAsync<AccessDeniedException>(() => Drafts.KeepAsync(officer, new TextReference(6, 1), Typed(1, "x"), Stop));
        await Assert.ThrowsAsync<AccessDeniedException>(() => Drafts.KeepAsync(officer, new TextReference(6, null), Typed(1, "x"), Stop));
        await Assert.ThrowsAsync<AccessDeniedException>(() => Drafts.FindAsync(officer, new TextReference(6, 1), Stop));
        await Assert.ThrowsAsync<AccessDeniedException>(() => Drafts.DropAsync(officer, new TextReference(6, 1), upTo: null, Stop));
    }

    [Fact]
    public async Task A_text_that_is_not_in_the_open_round_takes_no_draft_and_says_why()
    {
        var coordinator = await _portal.AccountAsync(Role.Coordinator);

        var closed = await Assert.ThrowsAsync<BrokenRuleException>(() => Drafts.KeepAsync(coordinator, new TextReference(5, 2), Typed(1, "x"), Stop));
        var unknown = await Assert.ThrowsAsync<BrokenRuleException>(() => Drafts.KeepAsync(coordinator, new TextReference(6, 99), Typed(1, "x"), Stop));

        Assert.StartsWith("Ronde 5 is intussen vastgesteld", closed.Message, StringComparison.Ordinal);
        Assert.StartsWith("Maatregel 99 heeft in ronde 6 geen statusregel", unknown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saving_the_text_ends_the_draft_of_who_saves_and_a_save_that_is_refused_leaves_it()
    {
        var officer = await OfficerAsync();
        var colleague = await _portal.AccountAsync(Role.Coordinator);
        await Drafts.KeepAsync(officer, Text, Typed(1, "Van de medewerker"), Stop);
        await Drafts.KeepAsync(colleague, Text, Typed(1, "Van de coördinator"), Stop);
        var entry = await _portal.Get<EntryForEditing>().LoadAsync(officer, 2, Stop);
        var form = WrittenEntry.Of(6, 2, entry!.Revision, entry.Content) with { StateOfPlay = "<script>" };

        await Assert.ThrowsAsync<BrokenRuleException>(() => _portal.Get<SaveStatusEntry>().RunAsync(officer, form, Stop));
        Assert.NotNull(await Drafts.FindAsync(officer, Text, Stop));

        await _portal.Get<SaveStatusEntry>().RunAsync(officer, form with { StateOfPlay = "Opgeslagen." }, Stop);
        Assert.Null(await Drafts.FindAsync(officer, Text, Stop));
        Assert.NotNull(await Drafts.FindAsync(colleague, Text, Stop));
    }

    [Fact]
    public async Task Saving_the_introduction_ends_its_draft()
    {
        var coordinator = await _portal.AccountAsync(Role.Coordinator);
        var text = new TextReference(6, null);
        await Drafts.KeepAsync(coordinator, text, Typed(1, "x"), Stop);
        var introduction = await _portal.Get<IntroductionForEditing>().LoadAsync(coordinator, Stop);

        await _portal.Get<SaveIntroduction>().RunAsync(
            coordinator, WrittenIntroduction.Of(6, introduction!.Revision, introduction.Content) with { Title = "Andere titel" }, Stop);

        Assert.Null(await Drafts.FindAsync(coordinator, text, Stop));
    }

    [Fact]
    public async Task Taking_back_what_was_sent_leaves_a_later_write_and_that_of_another_tab()
    {
        var officer = await OfficerAsync();
        await Drafts.KeepAsync(officer, Text, Typed(2, "x"), Stop);

        await Drafts.DropAsync(officer, Text, new DraftMark(Tab, 1), Stop);
        await Drafts.DropAsync(officer, Text, new DraftMark(Guid.NewGuid(), 2), Stop);
        Assert.NotNull(await Drafts.FindAsync(officer, Text, Stop));

        await Drafts.DropAsync(officer, Text, new DraftMark(Tab, 2), Stop);
        Assert.Null(await Drafts.FindAsync(officer, Text, Stop));
    }

    [Fact]
    public void A_form_comes_back_from_the_fields_of_its_draft()
    {
        var form = new WrittenEntry(6, 2, 3, "2016", Domain.Rounds.PlanningState.Ongoing, 2015, null, "Stand", "Nieuws");
        var empty = new WrittenEntry(6, 2, 3, "", null, null, 2020, "", "");

        Assert.Equal(form, empty.With(form.Fields));
        Assert.Equal(form, form.With(new Dictionary<string, string>()));
        Assert.Equal(form, form.With(new Dictionary<string, string> { ["van"] = "geen jaar" }));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private DraftStore Drafts => _portal.Get<DraftStore>();

    private static TypedDraft Typed(long sequence, string text) =>
        new(Tab, sequence, StartedFrom: 1, new Dictionary<string, string> { ["stand-van-zaken"] = text });

    private Task<int> OfficerAsync() => _portal.AccountAsync(Role.PolicyOfficer, 2);

    private async Task<(int Revisions, int Steps)> HistoryAsync()
    {
        await using var db = await _portal.OpenAsync();
        return (await db.Revisions.CountAsync(Stop), await db.Steps.CountAsync(Stop));
    }
}
