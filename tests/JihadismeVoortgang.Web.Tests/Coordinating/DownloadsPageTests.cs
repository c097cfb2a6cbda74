using Bunit;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Pdf;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Coordinating;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Shell;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;

namespace JihadismeVoortgang.Web.Tests.Coordinating;

/// <summary>The page that gives files, with an engine that waits until the test lets it go on.</summary>
public sealed class DownloadsPageTests(TestPostgres server) : BunitContext, IAsyncLifetime
{
    private readonly PortalDatabaseFixture _portal = new(server);
    private readonly WaitingEngine _engine = new();

    public async ValueTask InitializeAsync()
    {
        DefaultWaitTimeout = TimeSpan.FromSeconds(30);
        JSInterop.Mode = JSRuntimeMode.Loose;
        await _portal.InitializeAsync();
        this.AddAuthorization().SetAuthorized("coordinator").SetClaims(
            new System.Security.Claims.Claim(
                System.Security.Claims.ClaimTypes.NameIdentifier, $"{await _portal.AccountAsync(Role.Coordinator)}"));
        Services.AddMudServices();
        Services
            .AddSingleton<TimeProvider>(_portal.Clock)
            .AddSingleton(_portal.Get<RoundForCoordinator>())
            .AddSingleton(_portal.Get<Attempt>())
            .AddSingleton(new Sessions(_portal.Get<IDbContextFactory<PortalDbContext>>(), _portal.Clock))
            .AddScoped<CurrentAccount>()
            .AddSingleton(new ExportReport(_portal.Get<ConceptReads>(), _engine, new ReportOptions(), _portal.Clock));
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        _engine.Dispose();
        await base.DisposeAsync();
        await _portal.DisposeAsync();
    }

    [Fact]
    public async Task Who_waits_longer_than_a_second_is_told_that_the_file_is_being_made()
    {
        var page = await OpenAsync();
        page.Find("form").Submit();
        await _engine.IsAtWorkAsync();
        Assert.Equal("", page.Find("[role=status]").TextContent);

        _portal.Clock.Advance(DownloadsPage.Patience);
        page.WaitForAssertion(() => Assert.Equal("Het bestand wordt gemaakt…", page.Find("[role=status]").TextContent));
        Assert.NotNull(page.Find("[role=progressbar]"));

        _engine.GoOn();
        page.WaitForAssertion(() => Assert.Equal(
            "voortgangsrapportage-06-concept-2026-03-02.pdf is gedownload.", page.Find("[role=status]").TextContent));
        Assert.Empty(page.FindAll("[role=progressbar]"));
    }

    [Fact]
    public async Task Who_waits_less_sees_no_progress_and_gets_the_file_under_its_name()
    {
        _engine.GoOn();
        var script = JSInterop.SetupModule();
        var save = script.SetupVoid("save", _ => true).SetVoidResult();
        var page = await OpenAsync();

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Single(save.Invocations));
        Assert.Equal(["voortgangsrapportage-06-concept-2026-03-02.pdf", "application/pdf"], save.Invocations.Single().Arguments.Take(2));
        Assert.Empty(page.FindAll("[role=progressbar]"));
    }

    [Fact]
    public async Task A_character_that_cannot_be_printed_is_named_on_the_page_and_the_next_file_is_made()
    {
        _engine.Refusal = new UnprintableCharacterException([new("U+6F22 (漢)", "rij 1", "het lettertype heeft dit teken niet")]);
        _engine.GoOn();
        var page = await OpenAsync();

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("Het teken U+6F22 (漢) in rij 1", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal("", page.Find("[role=status]").TextContent);

        page.Find("input[value=csv]").Change("csv");
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.EndsWith("2026-03-02.csv is gedownload.", page.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("[role=alert]"));
    }

    [Fact]
    public async Task The_edition_an_address_asks_for_is_chosen_and_every_format_is_offered()
    {
        await _portal.Get<ImportReport>().RunAsync(new ImportRequest(SmallReport.Number(5).Bytes()) { Adopt = true }, Xunit.TestContext.Current.CancellationToken);
        Services.GetRequiredService<NavigationManager>().NavigateTo("/coordinatie/downloads?rapportage=5.0");

        var page = Render<DownloadsPage>();
        page.WaitForElement("select");

        Assert.Equal("5.0", page.Find("select").GetAttribute("value"));
        Assert.Equal(ReportFormat.All.Select(format => format.Code), page.FindAll("input[type=radio]").Select(choice => choice.GetAttribute("value")));
    }

    [Fact]
    public void An_empty_portal_has_nothing_to_download_and_says_so()
    {
        var page = Render<DownloadsPage>();

        page.WaitForAssertion(() => Assert.Contains("Er is nog geen rapportage om te downloaden.", page.Markup, StringComparison.Ordinal));
    }

    private async Task<IRenderedComponent<DownloadsPage>> OpenAsync()
    {
        await _portal.Get<ImportReport>().RunAsync(new ImportRequest(SmallReport.Number(6).Bytes()), Xunit.TestContext.Current.CancellationToken);
        var page = Render<DownloadsPage>();
        page.WaitForElement("form");
        return page;
    }

    /// <summary>An engine as slow as the test wants.</summary>
    private sealed class WaitingEngine : IReportPdfEngine, IDisposable
    {
        private readonly TaskCompletionSource _atWork = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ManualResetEventSlim _gate = new();

        public UnprintableCharacterException? Refusal { get; set; }

        public Task IsAtWorkAsync() => _atWork.Task.WaitAsync(Xunit.TestContext.Current.CancellationToken);

        public void GoOn() => _gate.Set();

        public byte[] Write(ProgressReport report, ReportStamp stamp)
        {
            _atWork.TrySetResult();
            _gate.Wait(Xunit.TestContext.Current.CancellationToken);
            return Refusal is null ? [1, 2, 3] : throw Refusal;
        }

        public void Dispose() => _gate.Dispose();
    }
}
