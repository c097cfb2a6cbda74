using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Checks;
using JihadismeVoortgang.Reports.Developments;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Coordinating;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Editing;
using JihadismeVoortgang.Web.Review;
using JihadismeVoortgang.Web.Review.Checks;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Tests.Editing;

/// <summary>What became of last time's developments: read from the text, or said by somebody.</summary>
public sealed class DropParagraphTests(TestPostgres server) : IAsyncLifetime
{
    private readonly PortalDatabaseFixture _portal = new(server);
    private int _officer;
    private int _colleague;

    /// <summary>Round 7, after a report that had two items under the developments of measure 2.</summary>
    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        await _portal.Get<ImportReport>().RunAsync(new ImportRequest(SmallReport.Number(6).Bytes()), Stop);
        await _portal.SettleRoundAsync(6);
        await _portal.Get<AdoptRound>().RunAsync(await _portal.AccountAsync(Role.Coordinator), 6, Stop);
        _portal.Clock.Advance(TimeSpan.FromDays(184)); // half a year on
        _officer = await _portal.AccountAsync(Role.PolicyOfficer, 2);
        _colleague = await _portal.AccountAsync(Role.PolicyOfficer, 2);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task A_colleague_sees_what_was_dropped_by_whom_and_when_until_it_is_taken_back()
    {
        var key = (await PastAsync(_officer))[0].Key;

        await Drop.DropAsync(_officer, 7, 2, key, Stop);
        await Drop.DropAsync(_colleague, 7, 2, key, Stop); // already said; who said it first stands

        Assert.Equal([ParagraphFate.Dropped, ParagraphFate.Open], (await PastAsync(_colleague)).Select(known => known.Fate));
        var mark = Assert.Single((await EntryAsync(_colleague)).Previous!.Dropped);
        Assert.StartsWith("PolicyOfficer-", mark.Value.Name, StringComparison.Ordinal);
        Assert.Equal(_portal.Clock.GetUtcNow(), mark.Value.At);

        await Drop.TakeBackAsync(_colleague, 7, 2, key, Stop);

        Assert.Equal([ParagraphFate.Open, ParagraphFate.Open], (await PastAsync(_officer)).Select(known => known.Fate));
        await using var db = await _portal.OpenAsync();
        Assert.Equal(
            ["DropParagraph", "DropParagraph", "TakeBackParagraph"],
            await db.Steps.Where(step => step.Action.EndsWith("Paragraph")).OrderBy(step => step.Id).Select(step => step.Action).ToListAsync(Stop));
    }

    [Fact]
    public async Task It_changes_no_text_and_makes_no_revision()
    {
        var before = await EntryAsync(_officer);

        await Drop.DropAsync(_officer, 7, 2, (await PastAsync(_officer))[0].Key, Stop);

        var after = await EntryAsync(_officer);
        Assert.Equal((before.Revision, before.Standing.State, before.Standing.IsWritten), (after.Revision, after.Standing.State, after.Standing.IsWritten));
    }

    [Fact]
    public async Task What_is_neither_moved_nor_dropped_is_listed_before_it_is_handed_in_and_stops_nobody()
    {
        await _portal.OpenRoundAsync();
        Assert.Empty(await LeftAsync()); // nobody began
        var form = WrittenEntry.Of(7, 2, 1, (await EntryAsync(_officer)).Content);
        await _portal.Get<SaveStatusEntry>().RunAsync(_officer, form with { RecentDevelopments = "Nieuw." }, Stop);
        Assert.Equal(["punt een", "punt twee"], await LeftAsync());

        await Drop.DropAsync(_officer, 7, 2, (await PastAsync(_officer))[0].Key, Stop);
        Assert.Equal(["punt twee"], await LeftAsync());

        await _portal.Get<ReviewActs>().SubmitAsync(_officer, (await EntryAsync(_officer)).Standing.Seen, remark: null, Stop);
        Assert.Equal(EntryState.Submitted, (await EntryAsync(_officer)).Standing.State);
    }

    [Fact]
    public async Task Moved_is_what_stands_in_the_saved_text_for_whoever_looks()
    {
        var paragraph = (await PastAsync(_officer))[1];
        var form = WrittenEntry.Of(7, 2, 1, (await EntryAsync(_officer)).Content);

        await _portal.Get<SaveStatusEntry>().RunAsync(_officer, form with { StateOfPlay = ColumnText.Append(form.StateOfPlay, paragraph.Text)! }, Stop);

        Assert.Equal([ParagraphFate.Open, ParagraphFate.Moved], (await PastAsync(_colleague)).Select(known => known.Fate));
        Assert.Equal(["punt een"], await LeftAsync());
    }

    [Fact]
    public async Task A_row_that_is_not_yours_or_not_open_and_a_paragraph_that_was_not_there_are_refused()
    {
        var key = (await PastAsync(_officer))[0].Key;
        var other = await _portal.AccountAsync(Role.PolicyOfficer, 1);
        await Assert.ThrowsAsync<AccessDeniedException>(() => Drop.DropAsync(other, 7, 2, key, Stop));
        await Assert.ThrowsAsync<BrokenRuleException>(() => Drop.DropAsync(_officer, 7, 2, new string('0', PastParagraph.KeyLength), Stop));
        await Assert.ThrowsAsync<BrokenRuleException>(() => Drop.DropAsync(_officer, 6, 2, key, Stop));

        await Drop.DropAsync(_officer, 7, 2, key, Stop);
        await _portal.SettleRoundAsync(7);

        await Assert.ThrowsAsync<BrokenRuleException>(() => Drop.DropAsync(_officer, 7, 2, key, Stop));
        await Assert.ThrowsAsync<BrokenRuleException>(() => Drop.TakeBackAsync(_officer, 7, 2, key, Stop));
        Assert.Equal(ParagraphFate.Dropped, (await PastAsync(_officer))[0].Fate);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private DropParagraph Drop => _portal.Get<DropParagraph>();

    private async Task<EditableEntry> EntryAsync(int account) => (await _portal.Get<EntryForEditing>().LoadAsync(account, 2, Stop))!;

    private async Task<IReadOnlyList<PastParagraph>> PastAsync(int account)
    {
        var entry = await EntryAsync(account);
        return PastParagraphs.Of(
            entry.Previous!.Row, Reports.Markdown.MarkdownReader.ReadBlocks(entry.Content.StateOfPlay).Require(), entry.Previous.Dropped.Keys.ToHashSet());
    }

    private async Task<IEnumerable<string?>> LeftAsync() =>
        (await _portal.Get<CheckTexts>().OfAsync(_officer, 2, Stop)).Where(finding => finding.Kind == CheckKind.LeftParagraph).Select(finding => finding.Quote);
}
