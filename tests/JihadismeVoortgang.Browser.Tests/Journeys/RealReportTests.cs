using JihadismeVoortgang.Browser.Tests.Support;
using JihadismeVoortgang.Reports.Tests.Support;
using Microsoft.Playwright;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace JihadismeVoortgang.Browser.Tests.Journeys;

/// <summary>What the portal is for, on the report it is for: the sixth is adopted, the seventh is written in it.</summary>
public sealed class RealReportTests(Chromium browser) : IAsyncLifetime
{
    private const string Sentence = "Sinds de zomer doet ook een veertiende gemeente mee.";

    private readonly string _data = RunningPortal.NewDataFolder();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_data, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_sentence_written_after_the_sixth_report_reaches_readers_and_the_pdf_with_the_seventh()
    {
        var sixth = Path.Combine(_data, "zes.json");
        await File.WriteAllBytesAsync(sixth, RealReport.Json(), TestContext.Current.CancellationToken);
        await using var portal = await RunningPortal.StartAsync(Path.Combine(_data, "portaal"));
        var (exitCode, output) = await RunningPortal.VerbAsync("import", "--data", portal.Data, "--adopt", sixth);
        Assert.True(exitCode == 0, output);

        await using var reader = await Visitor.ArrivesAsync(browser, portal.Url);
        await WriteAsync(portal);
        await reader.Page.GotoAsync("/maatregelen/1");
        Assert.DoesNotContain(Sentence, await reader.TextAsync(), StringComparison.Ordinal);

        await portal.SettleRoundAsync(7);
        await AdoptAndPublishAsync(portal);

        await reader.Page.ReloadAsync();
        Assert.Contains(Sentence, await reader.TextAsync(), StringComparison.Ordinal);
        Assert.Contains(Sentence, await PdfAsync(reader, 7), StringComparison.Ordinal);
        Assert.DoesNotContain(Sentence, await PdfAsync(reader, 6), StringComparison.Ordinal);
    }

    private async Task WriteAsync(RunningPortal portal)
    {
        await using var officer = await Visitor.SignsInAsync(browser, portal.Url, "officer1@demo.example");
        await officer.WorksAtAsync("/bewerken/maatregelen/1");
        await officer.Text("Recente ontwikkelingen").FillAsync(Sentence);
        await Assertions.Expect(officer.Page.Locator("[data-preview]")).ToContainTextAsync(Sentence);
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Opslaan" }).ClickAsync();
        await Assertions.Expect(officer.Page.GetByText("Opgeslagen als revisie 2.").First).ToBeVisibleAsync();
    }

    private async Task AdoptAndPublishAsync(RunningPortal portal)
    {
        await using var coordinator = await Visitor.SignsInAsync(browser, portal.Url, "coordinator1@demo.example");
        await coordinator.Page.GetByRole(AriaRole.Button, new() { Name = "Rapportage 7 vaststellen" }).ClickAsync();
        await coordinator.Page.GetByRole(AriaRole.Button, new() { Name = "Ja, vaststellen" }).ClickAsync();
        await Assertions.Expect(coordinator.Page.GetByRole(AriaRole.Heading, new() { Name = "Ronde 8" })).ToBeVisibleAsync();
        await coordinator.Page.GetByRole(AriaRole.Button, new() { Name = "Editie 7.0 publiceren" }).ClickAsync();
        await Assertions.Expect(coordinator.Page.Locator("[data-edition='7.0']")).ToContainTextAsync("gepubliceerd op");
    }

    /// <summary>All its words, with one space between them: the sentence may run over lines.</summary>
    private static async Task<string> PdfAsync(Visitor reader, int report)
    {
        var answer = await reader.Context.APIRequest.GetAsync($"/rapportages/{report}/pdf");
        using var pdf = PdfDocument.Open(await answer.BodyAsync());
        return string.Join(' ', pdf.GetPages().SelectMany(page => ContentOrderTextExtractor.GetText(page).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }
}
