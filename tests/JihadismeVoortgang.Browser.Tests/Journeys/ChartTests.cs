using JihadismeVoortgang.Browser.Tests.Support;
using Microsoft.Playwright;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace JihadismeVoortgang.Browser.Tests.Journeys;

/// <summary>The charts as they come out: on a desk, on a telephone, on paper and with the colours of the reader's own system.</summary>
public sealed class ChartTests(PortalApp portal, Chromium browser) : IClassFixture<PortalApp>
{
    /// <summary>Words of the chart that lie over each other or outside the window; a pixel is forgiven.</summary>
    private const string WordsInTheWay = """
        () => {
          const words = [...document.querySelectorAll('.chart-plot text')]
            .map(text => ({ text: text.textContent, box: text.getBoundingClientRect() }))
            .filter(({ box }) => box.width > 0);
          const over = (a, b) => a.left + 1 < b.right && b.left + 1 < a.right && a.top + 2 < b.bottom && b.top + 2 < a.bottom;
          return [
            ...words.filter(({ box }) => box.left < 0 || box.right > innerWidth).map(({ text }) => `${text} sticks out`),
            ...words.flatMap((one, index) => words.slice(index + 1).filter(other => over(one.box, other.box)).map(other => `${one.text} over ${other.text}`)),
          ];
        }
        """;

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task On_every_chart_of_the_sample_the_words_stand_free_and_nothing_sticks_out(int width)
    {
        await using var reader = await Visitor.ArrivesAsync(browser, portal.Url, width);
        var faults = new List<string>();
        var series = await SeriesAsync(reader);
        foreach (var address in series)
        {
            await reader.Page.GotoAsync(address);
            faults.AddRange((await reader.Page.EvaluateAsync<string[]>(WordsInTheWay)).Select(fault => $"{address}: {fault}"));
            if (await reader.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") > width)
                faults.Add($"{address} is too wide");
        }

        Assert.Empty(faults);
        Assert.InRange(series.Count, 40, 60);
    }

    [Fact]
    public async Task A_reader_finds_a_series_by_its_theme_and_a_word_and_the_row_it_is_printed_in()
    {
        await using var reader = await Visitor.ArrivesAsync(browser, portal.Url, javaScript: false);
        await reader.Page.GotoAsync("/cijfers");

        await reader.Page.GetByLabel("Woord").FillAsync("paspoort");
        await reader.Page.GetByLabel("Thema").SelectOptionAsync("1");
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Toon" }).ClickAsync();
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "Verzoeken tot weigering" }).ClickAsync();
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "6e rapportage, maatregel 7" }).ClickAsync();

        Assert.EndsWith("/rapportages/6.0#maatregel-7", reader.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_paper_a_series_has_its_chart_and_table_and_nothing_to_click()
    {
        await using var reader = await Visitor.ArrivesAsync(browser, portal.Url);
        await reader.Page.GotoAsync("/cijfers/kindzaken");

        using var paper = PdfDocument.Open(await reader.Page.PdfAsync(new() { PreferCSSPageSize = true }));
        var text = string.Join('\n', paper.GetPages().Select(page => ContentOrderTextExtractor.GetText(page)));

        foreach (var word in (string[])["74 kindzaken", "2013", "gerealiseerd", "februari 2013 tot 1 oktober 2016", "bestaat uit"])
            Assert.Contains(word, text, StringComparison.Ordinal);
        foreach (var word in (string[])["Download", "Kruimelpad", "Inloggen"])
            Assert.DoesNotContain(word, text, StringComparison.Ordinal);
        Assert.NotEmpty(paper.GetPages().First().Paths);
    }

    [Theory]
    [InlineData(ColorScheme.Dark)]
    [InlineData(ColorScheme.Light)]
    public async Task In_forced_colours_marks_and_words_have_the_colour_of_text(ColorScheme scheme)
    {
        await using var reader = await Visitor.ArrivesAsync(browser, portal.Url);
        await reader.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active, ColorScheme = scheme });
        await reader.Page.GotoAsync("/cijfers/voorlichtingsbijeenkomsten");

        var text = await ColourAsync(reader, "body", "color");

        Assert.NotEqual(text, await ColourAsync(reader, "body", "backgroundColor"));
        foreach (var (part, property) in ((string, string)[])[(".chart-plot .mark .shape", "stroke"), (".chart-plot .span", "stroke"), (".chart-plot .mark-label text", "fill"), (".chart-values text", "fill")])
            Assert.Equal(text, await ColourAsync(reader, part, property));
    }

    private static Task<string> ColourAsync(Visitor reader, string selector, string property) =>
        reader.Page.Locator(selector).First.EvaluateAsync<string>($"element => getComputedStyle(element).{property}");

    private static async Task<IReadOnlyList<string>> SeriesAsync(Visitor reader)
    {
        var addresses = new List<string>();
        for (var page = 1; page <= 2; page++)
        {
            await reader.Page.GotoAsync($"/cijfers?pagina={page}");
            addresses.AddRange(await reader.Page.Locator(".series-table tbody th a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))"));
        }

        return addresses;
    }
}
