using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Coordinating;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Drafts;
using JihadismeVoortgang.Web.Editing;
using JihadismeVoortgang.Web.Review;
using JihadismeVoortgang.Web.Tests.Support;

namespace JihadismeVoortgang.Web.Tests.Editing;

/// <summary>What a text once said is found, and put back as a new revision by the rules of a save.</summary>
public sealed class RestoreRevisionTests(TestPostgres server) : IAsyncLifetime
{
    private readonly PortalDatabaseFixture _portal = new(server);
    private int _officer;
    private int _coordinator;

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        await _portal.Get<ImportReport>().RunAsync(new ImportRequest(SmallReport.Number(6).Bytes()), Stop);
        _officer = await _portal.AccountAsync(Role.PolicyOfficer, 2);
        _coordinator = await _portal.AccountAsync(Role.Coordinator);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task All_revisions_of_this_round_and_those_before_are_listed_with_who_when_and_what()
    {
        await WriteAsync(_officer, "Tweede stand.");
        await NextRoundAsync();
        await WriteAsync(_officer, "Derde stand.");

        var list = await ListAsync(_officer, 2);

        Assert.Equal([(7, 2), (7, 1), (6, 2), (6, 1)], list.Revisions.Select(revision => (revision.Round, revision.Number)));
        Assert.Equal(["Stand van zaken", "Recente ontwikkelingen", "Stand van zaken"], list.Revisions.Take(3).Select(revision => Assert.Single(revision.Changed)));
        Assert.Equal([true, false, false, false], list.Revisions.Select(revision => revision.IsCurrent));
        Assert.Equal(_portal.Clock.GetUtcNow(), list.Revisions[0].At);
        Assert.StartsWith("PolicyOfficer-", list.Revisions[0].Author, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revision_of_an_earlier_round_comes_back_as_a_new_one_and_nothing_is_lost()
    {
        await WriteAsync(_officer, "Van de zesde.");
        await NextRoundAsync();
        await WriteAsync(_officer, "Van de zevende.");
        var earlier = (await ListAsync(_officer, 2)).Revisions.Single(revision => (revision.Round, revision.Number) == (6, 2));

        Assert.True(await RestoreAsync(_officer, 2, earlier));

        var list = await ListAsync(_officer, 2);
        Assert.Equal(("Van de zesde.", "Teruggezet: revisie 2 van ronde 6."), (StateOf(list.Revisions[0]), list.Revisions[0].Reason));
        Assert.Equal("Van de zevende.", StateOf(list.Revisions[1]));
        Assert.Equal((7, 3, true), (list.Revisions[0].Round, list.Revisions[0].Number, list.Revisions[0].IsCurrent));
        Assert.True(list.Standing.IsWritten);
    }

    [Fact]
    public async Task What_stands_there_already_makes_no_revision()
    {
        var current = (await ListAsync(_officer, 2)).Revisions[0];

        Assert.False(await RestoreAsync(_officer, 2, current));

        Assert.Single((await ListAsync(_officer, 2)).Revisions);
    }

    [Fact]
    public async Task Who_looked_at_an_older_text_is_told_who_was_first()
    {
        await WriteAsync(_officer, "Tweede stand.");
        var seen = await ListAsync(_officer, 2);
        await WriteAsync(_coordinator, "De coördinator was eerder.");

        await Assert.ThrowsAsync<ConflictException>(() => RestoreAsync(_officer, 2, seen.Revisions[1], seen.Standing.Seen.Revision));

        Assert.Equal("De coördinator was eerder.", StateOf((await ListAsync(_officer, 2)).Revisions[0]));
    }

    [Fact]
    public async Task Over_ones_own_unsaved_typing_it_is_refused_and_over_a_draft_that_says_the_same_it_is_not()
    {
        await WriteAsync(_officer, "Tweede stand.");
        var list = await ListAsync(_officer, 2);
        var text = new TextReference(6, 2);
        var form = (await FormAsync(_officer)).Fields;
        await _portal.Get<DraftStore>().KeepAsync(
            _officer, text, new TypedDraft(Guid.NewGuid(), 1, 2, new Dictionary<string, string>(form) { ["stand-van-zaken"] = "Getypt." }), Stop);

        var broken = await Assert.ThrowsAsync<BrokenRuleException>(() => RestoreAsync(_officer, 2, list.Revisions[1]));
        Assert.StartsWith("U hebt in deze tekst getypt en dat nog niet opgeslagen.", broken.Message, StringComparison.Ordinal);

        await _portal.Get<DraftStore>().KeepAsync(_officer, text, new TypedDraft(Guid.NewGuid(), 2, 2, form, TakeOver: true), Stop);
        Assert.True(await RestoreAsync(_officer, 2, list.Revisions[1]));
    }

    [Fact]
    public async Task A_row_that_is_not_yours_or_handed_in_and_a_revision_of_another_row_are_refused()
    {
        await WriteAsync(_officer, "Tweede stand.");
        var first = (await ListAsync(_officer, 2)).Revisions[1];
        var other = await _portal.AccountAsync(Role.PolicyOfficer, 1);
        await Assert.ThrowsAsync<AccessDeniedException>(() => RestoreAsync(other, 2, first));
        await Assert.ThrowsAsync<BrokenRuleException>(() => RestoreAsync(other, 1, first));

        await _portal.OpenRoundAsync();
        await _portal.Get<ReviewActs>().SubmitAsync(_officer, (await ListAsync(_officer, 2)).Standing.Seen, remark: null, Stop);

        await Assert.ThrowsAsync<BrokenRuleException>(() => RestoreAsync(_officer, 2, first));
    }

    [Fact]
    public async Task The_introduction_is_put_back_by_a_coordinator_and_the_dates_of_the_round_stay()
    {
        var save = _portal.Get<SaveIntroduction>();
        var before = (await _portal.Get<IntroductionForEditing>().LoadAsync(_coordinator, Stop))!;
        await save.RunAsync(_coordinator, WrittenIntroduction.Of(6, before.Revision, before.Content) with { Introduction = "Herschreven." }, Stop);
        await _portal.OpenRoundAsync(); // a revision of the round that changes no text
        var list = await ListAsync(_coordinator, measure: null);
        Assert.Equal(["", "Inleiding", "Titel, Kopregel, Inleiding"], list.Revisions.Select(revision => string.Join(", ", revision.Changed)));
        await Assert.ThrowsAsync<AccessDeniedException>(() => ListAsync(_officer, measure: null));

        Assert.True(await RestoreAsync(_coordinator, measure: null, list.Revisions[2]));

        var after = (await _portal.Get<IntroductionForEditing>().LoadAsync(_coordinator, Stop))!;
        Assert.Equal((before.Content.Introduction, 4), (after.Content.Introduction, after.Revision));
        Assert.NotNull(after.Content.ReferenceDate);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string StateOf(TextRevision revision) => revision.Parts.Single(part => part.Name == "Stand van zaken").Content;

    private async Task<RevisionList> ListAsync(int account, int? measure) => (await _portal.Get<TextRevisions>().LoadAsync(account, measure, Stop))!;

    private async Task<bool> RestoreAsync(int account, int? measure, TextRevision revision, int? startedFrom = null)
    {
        var seen = (await ListAsync(measure is null ? account : _coordinator, measure)).Standing.Seen;
        return await _portal.Get<RestoreRevision>().RunAsync(account, seen.Text, startedFrom ?? seen.Revision, revision, Stop);
    }

    private async Task<WrittenEntry> FormAsync(int account)
    {
        var entry = (await _portal.Get<EntryForEditing>().LoadAsync(account, 2, Stop))!;
        return WrittenEntry.Of(entry.Round, 2, entry.Revision, entry.Content);
    }

    private async Task WriteAsync(int account, string stateOfPlay) =>
        await _portal.Get<SaveStatusEntry>().RunAsync(account, await FormAsync(account) with { StateOfPlay = stateOfPlay }, Stop);

    private async Task NextRoundAsync()
    {
        await _portal.SettleRoundAsync(6);
        await _portal.Get<AdoptRound>().RunAsync(_coordinator, 6, Stop);
        _portal.Clock.Advance(TimeSpan.FromDays(184));
    }
}
