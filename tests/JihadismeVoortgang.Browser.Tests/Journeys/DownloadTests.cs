using System.Text;
using JihadismeVoortgang.Browser.Tests.Support;
using JihadismeVoortgang.Reports.Interchange;
using Microsoft.Playwright;
using UglyToad.PdfPig;
using static Microsoft.Playwright.Assertions;

namespace JihadismeVoortgang.Browser.Tests.Journeys;

/// <summary>A coordinator takes files from the page, and finds in each what it should hold.</summary>
public sealed class DownloadTests(PortalApp portal, Chromium browser) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task The_concept_comes_in_every_format_under_a_name_with_its_day()
    {
        await using var coordinator = await ArrivesAsync("/coordinatie/downloads");

        var (pdf, name) = await DownloadAsync(coordinator, "PDF");
        Assert.Matches("^voortgangsrapportage-08-concept-[0-9]{4}-[0-9]{2}-[0-9]{2}\\.pdf$", name);
        using (var document = PdfDocument.Open(pdf))
            Assert.Contains("CONCEPT", document.GetPage(1).Text, StringComparison.Ordinal);

        Assert.StartsWith("\uFEFF\"Nr\";\"Thema\";", Text(await DownloadAsync(coordinator, "CSV, tabel")), StringComparison.Ordinal);
        Assert.StartsWith("\uFEFF\"Cijferreeks\";\"Sleutel\";", Text(await DownloadAsync(coordinator, "CSV, cijfers")), StringComparison.Ordinal);
        Assert.Equal(8, InterchangeReader.Read((await DownloadAsync(coordinator, "JSON")).Bytes).Number);
    }

    [Fact]
    public async Task An_edition_is_the_bytes_that_readers_get()
    {
        await using var coordinator = await ArrivesAsync("/coordinatie/downloads?rapportage=6.0");

        foreach (var (label, code, name) in new[]
        {
            ("PDF", "pdf", "voortgangsrapportage-06.pdf"), ("Word", "docx", "voortgangsrapportage-06.docx"),
            ("OpenDocument", "odt", "voortgangsrapportage-06.odt"), ("CSV, tabel", "csv", "voortgangsrapportage-06.csv"),
            ("CSV, cijfers", "cijfers", "voortgangsrapportage-06-cijfers.csv"), ("JSON", "json", "voortgangsrapportage-06.json"),
        })
        {
            var file = await DownloadAsync(coordinator, label);
            var published = await coordinator.Context.APIRequest.GetAsync($"/rapportages/6/{code}");

            Assert.Equal(name, file.Name);
            Assert.Equal(await published.BodyAsync(), file.Bytes);
        }
    }

    [Fact]
    public async Task The_page_works_from_the_keyboard_alone()
    {
        await using var coordinator = await ArrivesAsync("/coordinatie/downloads");
        await coordinator.Page.GetByLabel("Rapportage", new() { Exact = true }).FocusAsync();

        await coordinator.Page.Keyboard.PressAsync("ArrowDown");
        await coordinator.Page.Keyboard.PressAsync("Tab");
        foreach (var format in (string[])["Word", "OpenDocument", "CSV, tabel"])
        {
            await coordinator.Page.Keyboard.PressAsync("ArrowDown");
            await Expect(Format(coordinator, format)).ToBeCheckedAsync();
        }

        await coordinator.Page.Keyboard.PressAsync("Tab");
        await Expect(Button(coordinator)).ToBeFocusedAsync();
        var download = await coordinator.Page.RunAndWaitForDownloadAsync(() => coordinator.Page.Keyboard.PressAsync("Enter"));

        Assert.Equal("voortgangsrapportage-07.csv", download.SuggestedFilename);
        await Expect(coordinator.Page.GetByText("voortgangsrapportage-07.csv is gedownload.")).ToBeVisibleAsync();
        await Expect(Button(coordinator)).ToBeFocusedAsync();
    }

    private async Task<Visitor> ArrivesAsync(string path)
    {
        var coordinator = await Visitor.SignsInAsync(browser, portal.Url, "coordinator1@demo.example");
        await coordinator.WorksAtAsync(path);
        await Expect(Button(coordinator)).ToBeVisibleAsync();
        return coordinator;
    }

    private static async Task<(byte[] Bytes, string Name)> DownloadAsync(Visitor coordinator, string format)
    {
        await Format(coordinator, format).CheckAsync();
        var download = await coordinator.Page.RunAndWaitForDownloadAsync(() => Button(coordinator).ClickAsync());
        await using var stream = await download.CreateReadStreamAsync();
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        await Expect(coordinator.Page.GetByText($"{download.SuggestedFilename} is gedownload.")).ToBeVisibleAsync();
        return (bytes.ToArray(), download.SuggestedFilename);
    }

    private static ILocator Format(Visitor coordinator, string name) => coordinator.Page.GetByRole(AriaRole.Radio, new() { Name = name });

    private static ILocator Button(Visitor coordinator) => coordinator.Page.GetByRole(AriaRole.Button, new() { Name = "Downloaden" });

    private static string Text((byte[] Bytes, string Name) file) => Encoding.UTF8.GetString(file.Bytes);
}
