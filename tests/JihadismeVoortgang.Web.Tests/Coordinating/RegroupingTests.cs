using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Developments;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Coordinating.Regrouping;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Editing;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Tests.Coordinating;

public sealed class RegroupingTests(TestPostgres server) : IAsyncLifetime
{
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
    public async Task Merged_rows_keep_both_texts_and_split_again_they_are_as_they_were()
    {
        var before = await RowsAsync();

        Assert.Equal("1 & 2", await MergeAsync(1, 2));

        var merged = Assert.Single(await RowsAsync(), row => row.Label == "1 & 2");
        Assert.Equal("### Maatregel 1\n\nStand een.\n\n### Maatregel 2\n\nStand twee[^1].\n\n[^1]: Noot bij de stand.", merged.StateOfPlay);
        Assert.Equal(("gereed", EntryState.Draft), (merged.Planning.Label, merged.ReviewState));

        Assert.Equal([1, 2], await SplitAsync(1));

        var after = await RowsAsync();
        Assert.Equal(
            before.OrderBy(row => row.Label).Select(row => (row.Label, row.StateOfPlay, row.RecentDevelopments, row.ThemeNumber)),
            after.OrderBy(row => row.Label).Select(row => (row.Label, row.StateOfPlay, row.RecentDevelopments, row.ThemeNumber)));
        Assert.Equal(before.Single(row => row.Label == "1").Id, after.Single(row => row.Label == "1").Id);
        Assert.All(after.Where(row => row.Label != "3 & 4"), row => Assert.Equal(EntryState.Draft, row.ReviewState));
    }

    [Fact]
    public async Task The_edition_keeps_its_rows_words_and_bytes()
    {
        var before = await EditionAsync();

        await MergeAsync(1, 2);
        await SplitAsync(3);

        Assert.Equal(before, await EditionAsync());
    }

    [Fact]
    public async Task Officers_of_either_measure_write_the_merged_row_and_its_history_says_what_became_of_the_other()
    {
        var officer = await _portal.AccountAsync(Role.PolicyOfficer, 2);
        var gone = (await RowsAsync()).Single(row => row.Label == "2").Id.ToString();
        await MergeAsync(1, 2);

        var entry = (await _portal.Get<EntryForEditing>().LoadAsync(officer, 2, Stop))!;
        await _portal.Get<SaveStatusEntry>().RunAsync(
            officer, WrittenEntry.Of(7, 2, entry.Revision, entry.Content) with { RecentDevelopments = "Van de collega van twee." }, Stop);

        Assert.Equal("Van de collega van twee.", (await RowsAsync()).Single(row => row.Label == "1 & 2").RecentDevelopments);
        await using var db = await _portal.OpenAsync();
        Assert.Contains("Stand twee", (await db.Revisions.SingleAsync(known => known.Key == gone, Stop)).Content, StringComparison.Ordinal);
        var step = await db.Steps.SingleAsync(known => known.Key == gone && known.Action == nameof(MergeRows), Stop);
        Assert.Equal("Zij horen bij elkaar.", step.Reason);
        Assert.Equal("ronde 7, maatregel 1 & 2", Assert.Single((await _portal.Get<RowsToRegroup>().LoadAsync(_coordinator, Stop))!.Done).Subject);
    }

    [Fact]
    public async Task What_is_handed_in_or_approved_is_not_merged_or_split_before_it_is_opened_again()
    {
        await _portal.SettleRoundAsync(7);

        var merged = await Assert.ThrowsAsync<BrokenRuleException>(() => MergeAsync(1, 2));
        var split = await Assert.ThrowsAsync<BrokenRuleException>(() => SplitAsync(3));

        Assert.Equal(2, merged.Faults.Count);
        Assert.Contains("Heropen haar met een reden", Assert.Single(split.Faults).Message, StringComparison.Ordinal);
        Assert.Equal(3, (await RowsAsync()).Count);
    }

    [Fact]
    public async Task A_row_that_changed_meanwhile_is_not_merged_and_one_with_a_draft_neither()
    {
        var officer = await _portal.AccountAsync(Role.PolicyOfficer, 2);
        var seen = (await _portal.Get<RowsToRegroup>().LoadAsync(_coordinator, Stop))!;
        var entry = (await _portal.Get<EntryForEditing>().LoadAsync(officer, 2, Stop))!;
        await _portal.Get<SaveStatusEntry>().RunAsync(officer, WrittenEntry.Of(7, 2, 1, entry.Content) with { RecentDevelopments = "Nieuw." }, Stop);
        await Assert.ThrowsAsync<ConflictException>(() => MergeAsync(seen, 1, 2));

        await using (var db = await _portal.OpenAsync())
        {
            var key = (await RowsAsync()).Single(row => row.Label == "2").Id.ToString();
            db.Drafts.Add(new Draft { UserId = officer, Kind = RevisedKind.StatusEntry, Key = key, SavedAt = _portal.Clock.GetUtcNow() });
            await db.SaveChangesAsync(Stop);
        }

        var broken = await Assert.ThrowsAsync<BrokenRuleException>(() => MergeAsync(1, 2));
        Assert.Contains("heeft in statusregel 2 nog een concept", broken.Message, StringComparison.Ordinal);
        Assert.Equal(3, (await RowsAsync()).Count);
    }

    [Fact]
    public async Task A_merge_and_a_split_have_a_reason_and_a_coordinator()
    {
        var officer = await _portal.AccountAsync(Role.PolicyOfficer, 1, 2, 3, 4);
        var seen = (await _portal.Get<RowsToRegroup>().LoadAsync(_coordinator, Stop))!;
        var merge = new Merge(7, [.. seen.Rows.Select(row => row.Seen)], 1, null, "Reden.");

        await Assert.ThrowsAsync<AccessDeniedException>(() => _portal.Get<MergeRows>().RunAsync(officer, merge, Stop));
        await Assert.ThrowsAsync<BrokenRuleException>(() => _portal.Get<MergeRows>().RunAsync(_coordinator, merge with { Reason = " " }, Stop));
        await Assert.ThrowsAsync<BrokenRuleException>(() => _portal.Get<MergeRows>().RunAsync(_coordinator, merge with { Rows = [seen.Rows[0].Seen] }, Stop));
        await Assert.ThrowsAsync<BrokenRuleException>(() => _portal.Get<SplitRow>().RunAsync(_coordinator, 7, seen.Rows[0].Seen, "Reden.", Stop));
    }

    [Fact]
    public async Task Remarks_go_along_to_the_merged_row()
    {
        await _portal.OpenRoundAsync();
        await using (var db = await _portal.OpenAsync())
        {
            var row = (await RowsAsync()).Single(known => known.Label == "2");
            db.RemarkThreads.Add(new RemarkThread(row, ReportColumn.StateOfPlay, null, "Klopt dit?", new Actor(_coordinator, Role.Coordinator), _portal.Clock.GetUtcNow()));
            await db.SaveChangesAsync(Stop);
        }

        await MergeAsync(1, 2);

        await using var after = await _portal.OpenAsync();
        Assert.Equal((await RowsAsync()).Single(row => row.Label == "1 & 2").Id, (await after.RemarkThreads.SingleAsync(Stop)).StatusEntryId);
    }

    [Fact]
    public async Task Who_reads_along_and_what_was_dropped_follow_the_measures_through_a_merge_and_a_split()
    {
        await _portal.OpenRoundAsync();
        var (reader, other) = (await _portal.AccountAsync(Role.Reviewer), await _portal.AccountAsync(Role.Reviewer));
        var rows = await RowsAsync();
        await using (var db = await _portal.OpenAsync())
        {
            db.DroppedParagraphs.Add(new DroppedParagraph(Row("2"), "sleutel", new Actor(_coordinator, Role.Coordinator), _portal.Clock.GetUtcNow()));
            db.ReviewAssignments.AddRange(Given(reader, "1", 5), Given(reader, "2", 9), Given(other, "2", 7));
            await db.SaveChangesAsync(Stop);
        }

        await MergeAsync(1, 2);
        Assert.Equal([("1 & 2", other, 7), ("1 & 2", reader, 9)], (await HangingAsync()).Reviews);
        Assert.Equal([("1 & 2", _coordinator)], (await HangingAsync()).Dropped);

        await SplitAsync(1);
        Assert.Equal([("1", other, 7), ("1", reader, 9), ("2", other, 7), ("2", reader, 9)], (await HangingAsync()).Reviews);
        Assert.Equal([("1", _coordinator), ("2", _coordinator)], (await HangingAsync()).Dropped);

        StatusEntry Row(string label) => rows.Single(row => row.Label == label);

        ReviewAssignment Given(int person, string label, int day) =>
            new() { UserId = person, RoundNumber = 7, StatusEntryId = Row(label).Id, Until = new DateOnly(2026, 12, day) };
    }

    [Fact]
    public async Task What_a_merged_row_said_is_among_the_revisions_of_the_row_that_goes_on()
    {
        await _portal.OpenRoundAsync();
        var second = (await _portal.Get<EntryForEditing>().LoadAsync(_coordinator, 2, Stop))!;
        var saved = await _portal.Get<SaveStatusEntry>().RunAsync(
            _coordinator, WrittenEntry.Of(7, 2, second.Revision, second.Content) with { StateOfPlay = "Alleen in twee." }, Stop);
        await _portal.Get<SaveStatusEntry>().RunAsync(_coordinator, saved.Written with { StateOfPlay = "Daarna anders." }, Stop);

        await MergeAsync(1, 2);

        var kept = (await _portal.Get<TextRevisions>().LoadAsync(_coordinator, 1, Stop))!.Revisions;
        Assert.Contains(kept, revision => revision.Parts.Any(part => part.ToString()!.Contains("Alleen in twee.", StringComparison.Ordinal)));
        Assert.Single(kept, revision => revision.IsCurrent);
        var steps = (await _portal.Get<TextRevisions>().LoadAsync(_coordinator, 1, Stop))!.Steps;
        Assert.Equal(("samengevoegd", Role.Coordinator, "Zij horen bij elkaar."), (steps[0].Words, steps[0].Role, steps[0].Reason));
        Assert.Contains(steps, step => step.Words == "opgeslagen"); // of the row that is gone
    }

    [Fact]
    public async Task Beside_a_merged_row_stands_what_the_report_before_said_of_each_of_its_measures()
    {
        await MergeAsync(1, 2);

        var previous = (await _portal.Get<EntryForEditing>().LoadAsync(_coordinator, 1, Stop))!.Previous!;

        Assert.Equal("1 & 2", previous.Row.Label);
        Assert.Equal(
            ["Stand een.", "Stand twee."], previous.Row.StateOfPlay.OfType<Paragraph>().Select(paragraph => PlainText.Of(paragraph.Content)));
        Assert.Equal(3, PastParagraphs.Of(previous.Row, [], new HashSet<string>()).Count);
    }

    [Theory]
    [InlineData("Vooraf.\n\n### Maatregel 3\n\nDrie.\n\n### Maatregel 3 & 4\n\nBeide.\n\n### Maatregel 4\n\nVier.", 3, "Vooraf.\n\nDrie.\n\n### Maatregel 3 & 4\n\nBeide.")]
    [InlineData("Vooraf.\n\n### Maatregel 3\n\nDrie.\n\n### Maatregel 4\n\nVier.", 4, "Vooraf.\n\nVier.")]
    [InlineData("### Maatregel 9\n\nNegen.\n\n### Aanpak\n\nTekst.", 4, "### Maatregel 9\n\nNegen.\n\n### Aanpak\n\nTekst.")]
    public void A_text_is_divided_at_the_sub_headings_of_its_own_measures_only(string text, int measure, string part) =>
        Assert.Equal(part, RegroupedText.PartOf(text, measure, new HashSet<int> { 3, 4 }));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task<string> MergeAsync(params int[] measures) =>
        await MergeAsync((await _portal.Get<RowsToRegroup>().LoadAsync(_coordinator, Stop))!, measures);

    private Task<string> MergeAsync(RegroupableRound seen, params int[] measures) => _portal.Get<MergeRows>().RunAsync(
        _coordinator,
        new Merge(7, [.. seen.Rows.Select(row => row.Seen).Where(row => measures.Contains(row.Measure))], measures[0], TextsOf: null, "Zij horen bij elkaar."),
        Stop);

    private async Task<IReadOnlyList<int>> SplitAsync(int measure)
    {
        var seen = (await _portal.Get<RowsToRegroup>().LoadAsync(_coordinator, Stop))!;
        return await _portal.Get<SplitRow>().RunAsync(_coordinator, 7, seen.Rows.Single(row => row.Seen.Measure == measure).Seen, "Zij gaan apart verder.", Stop);
    }

    private async Task<List<StatusEntry>> RowsAsync()
    {
        await using var db = await _portal.OpenAsync();
        return await db.StatusEntries.AsNoTracking().Where(row => row.RoundNumber == 7).ToListAsync(Stop);
    }

    private async Task<(IEnumerable<(string, int, int)> Reviews, IEnumerable<(string, int)> Dropped)> HangingAsync()
    {
        var labels = (await RowsAsync()).ToDictionary(row => row.Id, row => row.Label);
        await using var db = await _portal.OpenAsync();
        return (
            (await db.ReviewAssignments.ToListAsync(Stop)).Select(given => (labels[given.StatusEntryId!.Value], given.UserId, given.Until.Day)).OrderBy(given => given.Item1).ThenBy(given => given.Day).ToList(),
            (await db.DroppedParagraphs.ToListAsync(Stop)).Select(known => (labels[known.StatusEntryId], known.DroppedBy)).Order().ToList());
    }

    private async Task<(string Content, string Sha)> EditionAsync()
    {
        await using var db = await _portal.OpenAsync();
        var edition = await db.Editions.SingleAsync(Stop);
        return (edition.Content, edition.PdfSha256);
    }
}
