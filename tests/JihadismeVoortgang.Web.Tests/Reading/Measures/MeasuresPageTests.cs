using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Reading.History;
using JihadismeVoortgang.Web.Reading.Measures;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace JihadismeVoortgang.Web.Tests.Reading.Measures;

public sealed class MeasuresPageTests(TestPostgres server) : IAsyncLifetime
{
    private static readonly ProgressReport Older = Written.Report(6, Written.Row(1), Written.Row(2), Written.Row(9));

    private static readonly ProgressReport Newer = Written.Report(7) with
    {
        Themes =
        [
            new ReportTheme(1, "Eerste", [Written.Row(1), Of(2, "Reizen tegengaan.", "IND; Marechaussee", Written.Planning("gereed", "completed"))]),
            new ReportTheme(4, "Vierde", [Written.Together(27, 28), Of(30, "=Geïnstalleerd", "IND", Written.Planning("2016", null))]),
        ],
    };

    private readonly ReaderSite _site = new(server);

    public async ValueTask InitializeAsync()
    {
        await _site.StartAsync();
        await _site.PublishAsync(Older);
        _site.Pass(TimeSpan.FromDays(10));
        await _site.PublishAsync(Newer);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Each_measure_has_its_theme_planning_organisation_and_last_change()
    {
        var page = await PageAsync("");

        PageRules.Check(page);
        Assert.Equal("5 maatregelen", page.QuerySelector("#lijst").Words());
        Assert.Equal(
            ["2", "Reizen tegengaan.", "1. Eerste", "gereed", "IND, Marechaussee", "7e rapportage"],
            page.QuerySelectorAll(".measures-table tbody tr")[1].Children.Select(cell => cell.Words()));
        Assert.Equal("niet vermeld", page.QuerySelector("td[data-label=Verantwoordelijk]").Words());
        Assert.Equal("/maatregelen/9", page.QuerySelector(".former a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("?thema=4", "27 28 30")]
    [InlineData("?planning=doorlopend", "1 27 28")]
    [InlineData("?planning=nog-niet-ingedeeld", "30")]
    [InlineData("?organisatie=IND", "2 30")]
    [InlineData("?organisatie=niet-vermeld", "1 27 28")]
    [InlineData("?woord=geinstalleerd", "30")]
    [InlineData("?thema=4&planning=doorlopend", "27 28")]
    [InlineData("?volgorde=planning", "1 27 28 2 30")]
    [InlineData("?volgorde=organisatie", "2 30 1 27 28")]
    [InlineData("?volgorde=gewijzigd", "2 27 28 30 1")]
    [InlineData("?thema=x&planning=klaar&volgorde=x&pagina=99", "1 2 27 28 30")]
    [InlineData("?thema=9", "")]
    public async Task Page_and_file_hold_what_stands_in_the_address(string query, string numbers)
    {
        var page = await PageAsync(query);
        var file = await _site.TextAsync($"/maatregelen.csv{query}");

        PageRules.Check(page);
        Assert.Equal(numbers, string.Join(' ', page.QuerySelectorAll(".measures-table tbody th").Select(number => number.Words())));
        Assert.Equal(numbers, string.Join(' ', file.Split("\r\n").Skip(1).SkipLast(1).Select(line => line.Split(';')[0].Trim('"'))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?thema=4")]
    [InlineData("?planning=doorlopend")]
    [InlineData("?organisatie=IND&woord=e")]
    public async Task Every_count_beside_a_choice_is_what_that_choice_gives(string query)
    {
        var page = await PageAsync(query);
        foreach (var select in page.QuerySelectorAll("select:not([name=volgorde])").Cast<IHtmlSelectElement>())
        {
            foreach (var option in select.Options)
            {
                var asked = QueryHelpers.ParseQuery(query).Where(known => known.Key != select.Name).ToDictionary(known => known.Key, known => (string?)known.Value);
                asked[select.Name!] = option.Value;
                var chosen = await PageAsync(QueryHelpers.AddQueryString("", asked));

                Assert.EndsWith($"({chosen.QuerySelectorAll(".measures-table tbody tr").Length})", option.Text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task The_picture_and_its_table_say_the_same_and_add_up_to_all_measures_of_each_report()
    {
        var page = await PageAsync("?thema=4");
        var rows = page.QuerySelectorAll(".counts-table tr:has(td)")
            .Select(row => row.QuerySelectorAll("td").Select(cell => int.Parse(cell.Words(), System.Globalization.CultureInfo.InvariantCulture)).ToArray()).ToList();

        Assert.All(rows, row => Assert.Equal(row[^1], row[..^1].Sum()));
        Assert.Equal([3, 2, 0, 3, 3, 5], rows.Select(row => row[^1])); // per theme, then all; the older report first
        Assert.Equal(
            rows.Take(4).SelectMany(row => row[..^1]).Where(count => count > 0),
            page.QuerySelectorAll(".programme-theme .programme-bars text").Select(text => int.Parse(text.Words(), System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal("7e rapportage, doorlopend: 2", page.QuerySelectorAll(".programme-theme")[1].QuerySelector("title").Words());
    }

    [Fact]
    public void The_longest_bar_fills_the_width_and_parts_follow_each_other()
    {
        var chart = ProgrammeChart.Of(Written.History(Newer, Older).Reports);

        Assert.Equal(3, chart.Most);
        Assert.All(chart.Themes.SelectMany(theme => theme.Bars), bar => Assert.Equal(
            bar.Parts.Select(part => part.Start), bar.Parts.Select((_, index) => bar.Parts.Take(index).Sum(before => before.Measures))));
    }

    [Fact]
    public async Task A_day_shows_the_measures_as_they_were_published_by_then()
    {
        using var reports = JsonDocument.Parse(await _site.TextAsync("/api/v1/rapportages"));
        var first = reports.RootElement.GetProperty("resultaten")[1].GetProperty("publicatiedatum").GetString();

        var then = await PageAsync($"?peil={first}");
        var before = await PageAsync("?peil=2010-01-01");
        using var wrong = await _site.GetAsync("/maatregelen?peil=gisteren");

        Assert.Equal("3 maatregelen", then.QuerySelector("#lijst").Words());
        Assert.EndsWith($"?peil={first}", then.QuerySelector(".measures-table td a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal($"/maatregelen.csv?peil={first}", then.QuerySelector("a[type='text/csv']")!.GetAttribute("href"));
        Assert.Contains("nog geen voortgangsrapportage gepubliceerd", before.QuerySelector("main").Words(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    [Fact]
    public async Task The_file_opens_in_a_Dutch_spreadsheet_and_calculates_nothing()
    {
        using var answer = await _site.GetAsync("/maatregelen.csv?thema=4");
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        Assert.Equal("maatregelen.csv", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Contains("\"30\";\"'=Geïnstalleerd\";\"4. Vierde\";\"2016\";\"nog niet ingedeeld\";\"\";\"IND\"", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        using var again = await _site.GetAsync("/maatregelen.csv?thema=4", ("If-None-Match", answer.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public void Long_lists_have_pages_that_hold_each_measure_once()
    {
        var history = Written.History(Written.Report(6, [.. Enumerable.Range(1, 120).Select(number => Written.Row(number))]));
        var seen = new List<int>();
        for (var page = 1; page <= 3; page++)
        {
            var view = MeasuresView.Of(history, MeasuresFilter.From(new QueryCollection(QueryHelpers.ParseQuery($"?pagina={page}"))), new Peil((DateOnly?)null));
            Assert.Equal((3, 120, page), (view.Pages, view.Found, view.Filter.Page));
            seen.AddRange(view.Shown.Select(measure => measure.Number));
        }

        Assert.Equal(Enumerable.Range(1, 120), seen);
    }

    private async Task<IHtmlDocument> PageAsync(string query) => Html.Parse(await _site.TextAsync($"/maatregelen{query}"));

    private static ReportRow Of(int number, string words, string responsible, ReportPlanning planning) => Written.Row(number) with
    {
        Measures = [new ReportMeasure(number, [new Text(words)], []) { Responsible = responsible }],
        Planning = planning,
    };
}
