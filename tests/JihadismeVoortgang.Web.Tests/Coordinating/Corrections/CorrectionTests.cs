using System.Security.Cryptography;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Domain.Figures;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Coordinating;
using JihadismeVoortgang.Web.Coordinating.Corrections;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Editing;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Tests.Coordinating.Corrections;

public sealed class CorrectionTests(TestPostgres server) : IAsyncLifetime
{
    private static readonly EditionNumber First = new(6, 0);
    private static readonly EditionNumber Corrected = new(6, 1);

    private readonly PortalDatabaseFixture _portal = new(server);
    private int _writer;
    private int _other;

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        await _portal.Get<ImportReport>().RunAsync(new ImportRequest(SmallReport.Number(6).Bytes()), Stop);
        _writer = await _portal.AccountAsync(Role.Coordinator);
        _other = await _portal.AccountAsync(Role.Coordinator);
        await _portal.SettleRoundAsync(6);
        await _portal.Get<AdoptRound>().RunAsync(_writer, 6, Stop);
        await PublishAsync(First);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task A_correction_stands_beside_the_edition_it_mends_which_keeps_its_own_words_and_bytes()
    {
        var before = await FrozenAsync(First);

        await AdoptCorrectionAsync();

        Assert.Equal(First, (await Published.CurrentAsync(6, Stop))!.Edition.Number);
        await PublishAsync(Corrected);
        var editions = await Published.ListAsync(Stop);
        Assert.Equal([(Corrected, true), (First, false)], editions.Select(edition => (edition.Number, edition.IsCurrent)));
        Assert.Equal(before, await FrozenAsync(First));
        var corrected = await FrozenAsync(Corrected);
        Assert.Equal(corrected.Sha, Convert.ToHexStringLower(SHA256.HashData((await Published.PdfAsync(Corrected, Stop))!)));
        Assert.NotEqual(before.Sha, corrected.Sha);
        Assert.Contains("Hersteld.", corrected.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_document_itself_says_that_it_is_a_correction_and_why()
    {
        await AdoptCorrectionAsync();
        await PublishAsync(Corrected);

        var current = (await Published.CurrentAsync(6, Stop))!;

        Assert.Equal("Rij 2 was onjuist.", current.Edition.Reason);
        Assert.Equal(1, current.Report.Correction);
        Assert.Equal("Correctie-editie 6.1. Rij 2 was onjuist.", PlainText.Of(((Paragraph)current.Report.Introduction[0]).Content));
    }

    [Fact]
    public async Task Only_what_was_mended_differs_and_notes_and_references_are_made_anew()
    {
        await StartAsync();
        var content = (await LoadAsync()).Content;
        await SaveRowAsync(WrittenCorrectionRow.Of(CorrectedReport.RowOf(content, 1)!) with
        {
            RecentDevelopments = "Zie maatregel 3[^1].\n\n[^1]: Een nieuwe noot.",
        });
        await AdoptAsync(_other);
        await PublishAsync(Corrected);

        var was = await ReportAsync(First);
        var now = await ReportAsync(Corrected);

        Assert.Equal([1], CorrectedReport.Differences(was, now).Rows);
        var rows = now.Themes.SelectMany(theme => theme.Rows).ToList();
        Assert.Equal([2], ContentWalk.NotesOf(((Paragraph)rows[0].RecentDevelopments[0]).Content).Select(note => note.Number));
        Assert.Equal([3], ContentWalk.NotesOf(((Paragraph)rows[1].StateOfPlay[0]).Content).Select(note => note.Number));
        Assert.Contains(new MeasureReference(3, "maatregel 3"), ContentWalk.LeavesOf(((Paragraph)rows[0].RecentDevelopments[0]).Content));
    }

    [Fact]
    public async Task Who_wrote_in_a_correction_does_not_adopt_it_unseen()
    {
        await StartAsync();
        var nothing = await Assert.ThrowsAsync<BrokenRuleException>(() => AdoptAsync(_other));
        Assert.Contains("zegt hetzelfde als editie 6.0", nothing.Message, StringComparison.Ordinal);
        await MendRowTwoAsync();

        var alone = await Assert.ThrowsAsync<BrokenRuleException>(() => AdoptAsync(_writer));
        await _portal.Get<DecideCorrection>().ApproveAsync(_other, (await LoadAsync()).Seen, Stop);
        await AdoptAsync(_writer);

        Assert.Contains("andere coördinator", alone.Message, StringComparison.Ordinal);
        await using var db = await _portal.OpenAsync();
        Assert.Equal(2, await db.Editions.CountAsync(Stop));
    }

    [Fact]
    public async Task Akkoord_is_on_the_words_that_stood_there_and_ends_with_the_next_change()
    {
        await StartAsync();
        await MendRowTwoAsync();
        await _portal.Get<DecideCorrection>().ApproveAsync(_other, (await LoadAsync()).Seen, Stop);

        await MendRowTwoAsync("Toch weer anders.");

        Assert.Empty((await LoadAsync()).Approvers);
        await Assert.ThrowsAsync<BrokenRuleException>(() => AdoptAsync(_writer));
    }

    [Fact]
    public async Task Of_two_who_mend_at_once_the_second_is_told_and_nothing_of_the_first_is_lost()
    {
        await StartAsync();
        var seen = (await LoadAsync()).Seen;
        await MendRowTwoAsync();

        await Assert.ThrowsAsync<ConflictException>(() => _portal.Get<SaveCorrection>().ReasonAsync(_other, seen, "Een andere reden.", Stop));

        Assert.Equal("Rij 2 was onjuist.", (await LoadAsync()).Reason);
    }

    [Fact]
    public async Task The_head_and_a_recorded_number_are_mended_too()
    {
        await StartAsync();
        var head = WrittenCorrectionHead.Of(CorrectedReport.HeadOf((await LoadAsync()).Content));
        await _portal.Get<SaveCorrection>().HeadAsync(_writer, (await LoadAsync()).Seen, head with { Title = "Rapport zes", ReferenceDate = new(2016, 5, 27) }, Stop);
        await _portal.Get<SaveCorrection>().NumberAsync(
            _writer, (await LoadAsync()).Seen, new WrittenCorrectionNumber(0, 13, null, Qualifier.Exact, "13", "Verkeerd geteld."), Stop);
        await AdoptAsync(_other);
        await PublishAsync(Corrected);

        var report = await ReportAsync(Corrected);

        Assert.Equal(("Rapport zes", new DateOnly(2016, 5, 27)), (report.Title, report.ReferenceDate!.Value));
        var number = Assert.Single(Assert.Single(report.Figures).Observations);
        Assert.Equal((13m, "Verkeerd geteld.", 5m), (number.Value, number.Correction, Assert.Single(number.Parts).Value));
        Assert.Equal(12m, Assert.Single(Assert.Single((await ReportAsync(First)).Figures).Observations).Value);
    }

    [Fact]
    public async Task The_open_round_stays_as_it_is_but_shows_the_corrected_text_as_the_previous_one_and_its_officers_are_told()
    {
        var officer = await _portal.AccountAsync(Role.PolicyOfficer, 2);
        var before = (await _portal.Get<EntryForEditing>().LoadAsync(officer, 2, Stop))!;

        await AdoptCorrectionAsync();

        var after = (await _portal.Get<EntryForEditing>().LoadAsync(officer, 2, Stop))!;
        Assert.Equal((before.Revision, before.Content.StateOfPlay), (after.Revision, after.Content.StateOfPlay));
        Assert.Equal(Corrected, after.Previous!.Edition);
        Assert.Equal("Hersteld.", PlainText.Of(((Paragraph)after.Previous.Row.RecentDevelopments[0]).Content));
        Assert.Equal("Rij 2 was onjuist.", after.Previous.CorrectedBecause);
        Assert.Null((await _portal.Get<EntryForEditing>().LoadAsync(officer, 1, Stop))!.Previous!.CorrectedBecause);
        await using var db = await _portal.OpenAsync();
        var mail = Assert.Single(await db.Mail.Where(message => message.UserId == officer).ToListAsync(Stop));
        Assert.Equal("Correctie-editie 6.1 raakt maatregel 2", mail.Subject);
    }

    [Fact]
    public async Task One_correction_of_a_report_is_prepared_at_a_time_and_one_that_is_dropped_makes_room()
    {
        await StartAsync();
        await Assert.ThrowsAsync<BrokenRuleException>(StartAsync);

        await _portal.Get<DecideCorrection>().DropAsync(_writer, (await LoadAsync()).Seen, "Het klopte toch.", Stop);
        await StartAsync();

        await Assert.ThrowsAsync<BrokenRuleException>(() => _portal.Get<StartCorrection>().RunAsync(_writer, 7, "Niet vastgesteld.", Stop));
    }

    [Fact]
    public async Task A_second_correction_mends_the_first()
    {
        await AdoptCorrectionAsync();
        await StartAsync();
        await MendRowTwoAsync("Nogmaals hersteld.");

        Assert.Equal(new EditionNumber(6, 2), await AdoptAsync(_other));
    }

    [Fact]
    public async Task A_number_that_is_withheld_is_not_brought_in_by_a_correction()
    {
        await using (var db = await _portal.OpenAsync())
        {
            var number = await db.DatedFigures.FirstAsync(known => known.Part == "", Stop);
            number.Write(7, number.Content with { Quantity = Quantity.Of(4321), Printed = "4321", IsWithheld = true, Correction = "Afgeschermd." }, null);
            await db.SaveChangesAsync(Stop);
        }

        await StartAsync();
        await SaveRowAsync(WrittenCorrectionRow.Of(CorrectedReport.RowOf((await LoadAsync()).Content, 3)!) with { RecentDevelopments = "Er zijn 4321 zaken." });

        await Assert.ThrowsAsync<BrokenRuleException>(() => AdoptAsync(_other));
    }

    [Fact]
    public async Task Only_a_coordinator_corrects()
    {
        var officer = await _portal.AccountAsync(Role.PolicyOfficer, 1, 2, 3, 4);
        await Assert.ThrowsAsync<AccessDeniedException>(() => _portal.Get<StartCorrection>().RunAsync(officer, 6, "Reden.", Stop));
        await StartAsync();
        var seen = (await LoadAsync()).Seen;

        await Assert.ThrowsAsync<AccessDeniedException>(() => _portal.Get<CorrectionForCoordinator>().LoadAsync(officer, 6, Stop));
        await Assert.ThrowsAsync<AccessDeniedException>(() => _portal.Get<SaveCorrection>().ReasonAsync(officer, seen, "Anders.", Stop));
        await Assert.ThrowsAsync<AccessDeniedException>(() => _portal.Get<DecideCorrection>().AdoptAsync(officer, seen, Stop));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private PublishedEditions Published => _portal.Get<PublishedEditions>();

    private async Task AdoptCorrectionAsync()
    {
        await StartAsync();
        await MendRowTwoAsync();
        await AdoptAsync(_other);
    }

    private Task StartAsync() => _portal.Get<StartCorrection>().RunAsync(_writer, 6, "Rij 2 was onjuist.", Stop);

    private async Task<PreparedCorrection> LoadAsync() => (await _portal.Get<CorrectionForCoordinator>().LoadAsync(_writer, 6, Stop))!.Correction!;

    private async Task MendRowTwoAsync(string developments = "Hersteld.") =>
        await SaveRowAsync(WrittenCorrectionRow.Of(CorrectedReport.RowOf((await LoadAsync()).Content, 2)!) with { RecentDevelopments = developments });

    private async Task SaveRowAsync(WrittenCorrectionRow row) => await _portal.Get<SaveCorrection>().RowAsync(_writer, (await LoadAsync()).Seen, row, Stop);

    private async Task<EditionNumber> AdoptAsync(int account) => await _portal.Get<DecideCorrection>().AdoptAsync(account, (await LoadAsync()).Seen, Stop);

    private Task<DateTimeOffset> PublishAsync(EditionNumber edition) => _portal.Get<PublishEdition>().RunAsync(_writer, edition, null, null, Stop);

    private async Task<ProgressReport> ReportAsync(EditionNumber number) => EditionContent.Read((await FrozenAsync(number)).Content);

    private async Task<(string Content, string Sha)> FrozenAsync(EditionNumber number)
    {
        await using var db = await _portal.OpenAsync();
        var edition = await db.Editions.SingleAsync(known => known.ReportNumber == number.Report && known.Correction == number.Correction, Stop);
        return (edition.Content, edition.PdfSha256);
    }
}
