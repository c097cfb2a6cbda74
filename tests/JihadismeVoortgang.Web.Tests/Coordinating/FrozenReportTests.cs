using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Coordinating;
using JihadismeVoortgang.Web.Coordinating.Corrections;
using JihadismeVoortgang.Web.Coordinating.Programme;
using JihadismeVoortgang.Web.Coordinating.Regrouping;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Tests.Reading;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.AspNetCore.TestHost;

namespace JihadismeVoortgang.Web.Tests.Coordinating;

/// <summary>"Stays the same" means words, numbers, order, anchors and the bytes of every file.</summary>
public sealed class FrozenReportTests(TestPostgres server) : IAsyncLifetime
{
    private readonly PortalDatabaseFixture _portal = new(server);
    private int _coordinator;
    private int _other;

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        await _portal.Get<ImportReport>().RunAsync(new ImportRequest(SmallReport.Number(6).Bytes()), Stop);
        _coordinator = await _portal.AccountAsync(Role.Coordinator);
        _other = await _portal.AccountAsync(Role.Coordinator);
        await _portal.SettleRoundAsync(6);
        await _portal.Get<AdoptRound>().RunAsync(_coordinator, 6, Stop);
        await _portal.Get<PublishEdition>().RunAsync(_coordinator, new EditionNumber(6, 0), null, null, Stop);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Whatever_happens_to_the_programme_and_the_next_round_a_new_site_shows_the_very_same_report()
    {
        var before = await SiteAsync();

        await ChangeEverythingAsync();

        Assert.Equal(before, await SiteAsync());
    }

    [Fact]
    public async Task A_correction_changes_nothing_in_the_files_of_the_first_edition_and_its_page_says_what_replaced_it()
    {
        var before = await SiteAsync();
        await CorrectAsync();

        var after = await SiteAsync();

        Assert.Equal(before.Where(answer => answer.Key != Page), after.Where(answer => answer.Key != Page));
        Assert.Contains("Deze editie is vervangen door", after[Page], StringComparison.Ordinal);
        Assert.Equal(Table(before[Page]), Table(after[Page]));
        var current = await AnswersAsync("/rapportages/6", "/rapportages/6.1");
        Assert.Contains("Reden van de correctie: Twee klopte niet.", current["/rapportages/6"], StringComparison.Ordinal);
        Assert.Contains("Hersteld.", current["/rapportages/6.1"], StringComparison.Ordinal);
    }

    private const string Page = "/rapportages/6.0";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Task<Dictionary<string, string>> SiteAsync() =>
        AnswersAsync([Page, .. ReportFormat.All.Select(format => $"{Page}/{format.Code}")]);

    /// <summary>By a site that has read nothing before: no answer comes from its memory.</summary>
    private async Task<Dictionary<string, string>> AnswersAsync(params string[] addresses)
    {
        await using var site = await ReaderSite.OpenAsync(_portal);
        using var reader = site.GetTestClient();
        var answers = new Dictionary<string, string>();
        foreach (var address in addresses)
        {
            using var answer = await reader.GetAsync(new Uri(address, UriKind.Relative), Stop);
            Assert.True(answer.IsSuccessStatusCode, address);
            var bytes = await answer.Content.ReadAsByteArrayAsync(Stop);
            answers[address] = address == Page || address.Length < Page.Length || !address.StartsWith(Page, StringComparison.Ordinal)
                ? System.Text.Encoding.UTF8.GetString(bytes)
                : Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
        }

        return answers;
    }

    private static string Table(string page) => page[page.IndexOf("<section class=\"prose\"", StringComparison.Ordinal)..];

    private async Task ChangeEverythingAsync()
    {
        await _portal.Get<SaveTheme>().RenameAsync(_coordinator, 1, 1, "Heel anders", Stop);
        await _portal.Get<SaveTheme>().MoveAsync(_coordinator, 2, 1, up: true, Stop);
        var programme = _portal.Get<ProgrammeForCoordinator>();
        var form = (await programme.FindAsync(_coordinator, 1, Stop))!.Form;
        await _portal.Get<SaveMeasure>().ChangeAsync(_coordinator, form with { Designation = "Anders.", Theme = 2, Parts = [new WrittenPart("a", "Deel", null)] }, Stop);
        var rows = (await _portal.Get<RowsToRegroup>().LoadAsync(_coordinator, Stop))!.Rows;
        await _portal.Get<SplitRow>().RunAsync(_coordinator, 7, rows.Single(row => row.Label == "3 & 4").Seen, "Apart.", Stop);
        rows = (await _portal.Get<RowsToRegroup>().LoadAsync(_coordinator, Stop))!.Rows;
        await _portal.Get<MergeRows>().RunAsync(
            _coordinator, new Merge(7, [.. rows.Where(row => row.Label is "1" or "4").Select(row => row.Seen)], 1, null, "Samen."), Stop);
        await _portal.Get<CloseMeasure>().RunAsync(_coordinator, 2, 1, "Ingetrokken.", null, Stop);
        _portal.Clock.Advance(TimeSpan.FromDays(183)); // into the half-year after that of round 6
        await _portal.SettleRoundAsync(7);
        await _portal.Get<AdoptRound>().RunAsync(_coordinator, 7, Stop);
    }

    private async Task CorrectAsync()
    {
        await _portal.Get<StartCorrection>().RunAsync(_coordinator, 6, "Twee klopte niet.", Stop);
        var corrections = _portal.Get<CorrectionForCoordinator>();
        var prepared = (await corrections.LoadAsync(_coordinator, 6, Stop))!.Correction!;
        var row = WrittenCorrectionRow.Of(CorrectedReport.RowOf(prepared.Content, 2)!);
        await _portal.Get<SaveCorrection>().RowAsync(_coordinator, prepared.Seen, row with { StateOfPlay = "Hersteld." }, Stop);
        prepared = (await corrections.LoadAsync(_coordinator, 6, Stop))!.Correction!;
        await _portal.Get<PublishEdition>().RunAsync(_coordinator, await _portal.Get<DecideCorrection>().AdoptAsync(_other, prepared.Seen, Stop), null, null, Stop);
    }
}
