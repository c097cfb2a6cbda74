using JihadismeVoortgang.Browser.Tests.Support;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace JihadismeVoortgang.Browser.Tests.Journeys;

/// <summary>A reader who prints the page of a report gets the report, not the website.</summary>
public sealed class PrintTests(PortalApp portal, Chromium browser) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task On_paper_a_report_has_its_table_with_heads_on_every_page_and_nothing_to_click()
    {
        await using var reader = await Visitor.ArrivesAsync(browser, portal.Url);
        await reader.Page.GotoAsync("/rapportages/6");

        using var paper = PdfDocument.Open(await reader.Page.PdfAsync(new() { PreferCSSPageSize = true }));
        var pages = paper.GetPages().ToList();
        var texts = pages.Select(page => ContentOrderTextExtractor.GetText(page)).ToList();

        Assert.All(pages, page => Assert.True(page.Width > page.Height, "The table of five columns wants the paper on its side."));
        Assert.All(texts.SkipLast(1), text => Assert.Contains("Recente ontwikkelingen", text, StringComparison.Ordinal));
        Assert.All(texts, (text, index) => Assert.Contains($"Pagina {index + 1} van {pages.Count}", text, StringComparison.Ordinal));
        Assert.DoesNotContain(texts, text => text.Contains("Inloggen", StringComparison.Ordinal) || text.Contains("Open als PDF", StringComparison.Ordinal)
            || text.Contains("Andere bestanden", StringComparison.Ordinal) || text.Contains("Kruimelpad", StringComparison.Ordinal));
    }
}
