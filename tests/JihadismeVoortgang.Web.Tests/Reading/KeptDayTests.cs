using System.Text.RegularExpressions;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Tests.Reading.Figures;
using JihadismeVoortgang.Web.Tests.Support;

namespace JihadismeVoortgang.Web.Tests.Reading;

/// <summary>Who looks at a day goes on looking at that day, until they ask for now.</summary>
public sealed partial class KeptDayTests(TestPostgres server) : IAsyncLifetime
{
    /// <summary>Links that say so themselves.</summary>
    private static readonly string[] LeavesTheDay = ["Naar de stand van nu", "Wis de keuze", "Alle rapportages"];

    private readonly ReaderSite _site = new(server);

    public async ValueTask InitializeAsync()
    {
        await _site.StartAsync();
        await _site.PublishAsync(Written.Report(5, Written.Row(1), Written.Row(9)));
        _site.Pass(TimeSpan.FromDays(10));
        await _site.PublishAsync(Written.Report(6, Written.Row(1), Written.Row(2)) with
        {
            Figures = [SeriesOf.Figure("reizigers", SeriesOf.Number(6, "2016-06-01")) with { Measures = [1, 2] }],
        });
        _site.Pass(TimeSpan.FromDays(180));
        await _site.PublishAsync(Written.Report(7, Written.Row(1, "Anders."), Written.Row(4)));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("/", "/maatregelen/9")]
    [InlineData("/themas/1", "/maatregelen/9")]
    [InlineData("/maatregelen", "/themas/1")]
    [InlineData("/maatregelen/1", "/maatregelen/2")]
    [InlineData("/maatregelen/1/geschiedenis", "/maatregelen/1")]
    [InlineData("/maatregelen/4", "/")]
    [InlineData("/rapportages", "/")]
    public async Task Every_link_to_a_page_that_knows_days_keeps_the_day(string address, string among)
    {
        var peil = FormattableString.Invariant($"?peil={Dutch.DayOf(_site.Now).AddDays(-10):yyyy-MM-dd}");

        var page = Html.Parse(await _site.TextAsync(address + peil));

        var kept = page.QuerySelectorAll("a[href]:not(.site-name)")
            .Where(link => !LeavesTheDay.Contains(link.Words()))
            .Select(link => link.GetAttribute("href")!)
            .Where(link => KnowsDays().IsMatch(link)).ToList();
        Assert.Contains(among + peil, kept);
        Assert.All(kept, link => Assert.EndsWith(peil, link, StringComparison.Ordinal));
        Assert.Contains("/", page.QuerySelectorAll("a.site-name").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Without_a_day_no_link_asks_for_one() =>
        Assert.DoesNotContain("?peil=", await _site.TextAsync("/maatregelen/1"), StringComparison.Ordinal);

    [GeneratedRegex(@"^(?:/|/(?:themas|maatregelen)(?:/[0-9]+)?(?:/geschiedenis)?|/rapportages)(?:\?.*)?$")]
    private static partial Regex KnowsDays();
}
