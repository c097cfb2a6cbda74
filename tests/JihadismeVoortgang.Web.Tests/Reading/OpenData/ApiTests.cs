using System.Net;
using System.Text.Json;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Tests.Reading.Figures;
using JihadismeVoortgang.Web.Tests.Support;

namespace JihadismeVoortgang.Web.Tests.Reading.OpenData;

public sealed class ApiTests(TestPostgres server) : IAsyncLifetime
{
    private readonly ReaderSite _site = new(server);

    public async ValueTask InitializeAsync()
    {
        await _site.StartAsync();
        await _site.PublishAsync(Written.Report(6, Written.Row(1, state: "Oud."), Written.Row(9)));
        _site.Pass(TimeSpan.FromDays(10));
        var done = Written.Row(2) with
        {
            Measures = [new ReportMeasure(2, [new Text("Reizen tegengaan.")], []) { Responsible = "IND, Koninklijke Marechaussee" }],
            Planning = Written.Planning("gereed", "completed"),
        };
        await _site.PublishAsync(Written.Report(7) with
        {
            Themes = [new ReportTheme(1, "Eerste", [Written.Row(1, state: "Nieuw."), done]), new ReportTheme(4, "Vierde", [Written.Together(27, 28)])],
            Figures = [SeriesOf.Figure("zaken", SeriesOf.Number(67.5m, "2016-06-01"))],
        });
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("", "1 2 9 27 28")]
    [InlineData("?thema=1", "1 2 9")]
    [InlineData("?planning=gereed", "2")]
    [InlineData("?organisatie=IND", "2")]
    [InlineData("?organisatie=niet-vermeld&inNieuwsteRapportage=true", "1 27 28")]
    [InlineData("?woord=REIZEN", "2")]
    [InlineData("?inNieuwsteRapportage=false", "9")]
    [InlineData("?sorteer=planning", "1 9 27 28 2")]
    [InlineData("?perPagina=2&pagina=2", "9 27")]
    [InlineData("?peil=2015-01-01", "")]
    public async Task Measures_are_chosen_by_what_stands_in_the_address(string query, string numbers)
    {
        using var list = await JsonAsync($"/api/v1/maatregelen{query}");

        Assert.Equal(numbers, string.Join(' ', list.RootElement.GetProperty("resultaten").EnumerateArray().Select(measure => measure.GetProperty("nummer").GetInt32())));
    }

    [Fact]
    public async Task A_day_shows_what_was_published_by_then_and_the_same_as_the_edition()
    {
        var day = await DayOfFirstAsync();

        using var then = await JsonAsync($"/api/v1/maatregelen/1?peil={day}");
        using var now = await JsonAsync("/api/v1/maatregelen/1");
        using var reports = await JsonAsync($"/api/v1/rapportages?peil={day}");
        using var themes = await JsonAsync($"/api/v1/themas?peil={day}");

        Assert.Equal("Oud.", then.RootElement.GetProperty("standVanZaken").GetString());
        Assert.Equal("Nieuw.", now.RootElement.GetProperty("standVanZaken").GetString());
        Assert.Equal(1, reports.RootElement.GetProperty("totaal").GetInt32());
        Assert.Equal(1, themes.RootElement.GetProperty("totaal").GetInt32());
    }

    [Fact]
    public async Task All_faults_of_a_question_are_told_at_once_in_Dutch()
    {
        using var answer = await _site.GetAsync("/api/v1/maatregelen?thema=nul&planning=klaar&perPagina=1000&pagina=0&peil=gisteren&kleur=rood&woord=&inNieuwsteRapportage=ja&sorteer=naam");
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("De vraag klopt niet", problem.RootElement.GetProperty("title").GetString());
        Assert.Equal(
            ["inNieuwsteRapportage", "kleur", "pagina", "peil", "perPagina", "planning", "sorteer", "thema", "woord"],
            problem.RootElement.GetProperty("fouten").EnumerateArray().Select(fault => fault.GetProperty("parameter").GetString()).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/api/v1/maatregelen?thema=1&thema=2")]
    [InlineData("/api/v1/maatregelen/1?peil=2999-01-01")]
    [InlineData("/api/v1/maatregelen/1?peil=")]
    [InlineData("/api/v1/cijfers?peil=2016-06-30")]
    [InlineData("/api/v1/rapportages/7?pagina=1")]
    [InlineData("/api/v1/openapi.json?x=1")]
    public async Task What_is_not_understood_is_refused_and_never_silently_left_out(string address)
    {
        using var answer = await _site.GetAsync(address);

        await IsProblemAsync(answer, HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("/api/v1")]
    [InlineData("/api/v1/")]
    [InlineData("/api/v1/onbekend")]
    [InlineData("/api/v1/maatregelen/")]
    [InlineData("/api/v1/Maatregelen")]
    [InlineData("/api/v1/maatregelen/5")]
    [InlineData("/api/v1/maatregelen/x")]
    [InlineData("/api/v1/maatregelen/01")]
    [InlineData("/api/v1/maatregelen/2?peil=2016-01-01")]
    [InlineData("/api/v1/maatregelen?pagina=2")]
    [InlineData("/api/v1/rapportages/5")]
    [InlineData("/api/v1/rapportages/7.1")]
    [InlineData("/api/v1/cijfers/onbekend")]
    public async Task What_is_not_there_is_a_problem_with_status_404(string address)
    {
        using var answer = await _site.GetAsync(address);

        await IsProblemAsync(answer, HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Who_tries_to_write_is_told_that_this_only_reads(string method)
    {
        using var answer = await SendAsync(method, "/api/v1/maatregelen");

        await IsProblemAsync(answer, HttpStatusCode.MethodNotAllowed);
        Assert.Equal(["GET", "HEAD", "OPTIONS"], answer.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("application/json", HttpStatusCode.OK)]
    [InlineData("text/html, */*;q=0.1", HttpStatusCode.OK)]
    [InlineData("application/*", HttpStatusCode.OK)]
    [InlineData("text/csv", HttpStatusCode.NotAcceptable)]
    [InlineData("text/html, application/json;q=0", HttpStatusCode.NotAcceptable)]
    public async Task The_answer_is_json_or_it_is_said_that_there_is_no_other(string accept, HttpStatusCode status)
    {
        using var answer = await _site.GetAsync("/api/v1/themas", ("Accept", accept));

        Assert.Equal(status, answer.StatusCode);
        if (status != HttpStatusCode.OK)
            await IsProblemAsync(answer, status);
    }

    [Theory]
    [InlineData("/api/v1/maatregelen")]
    [InlineData("/api/v1/maatregelen/1")]
    [InlineData("/api/v1/themas")]
    [InlineData("/api/v1/rapportages/7")]
    [InlineData("/api/v1/cijfers/zaken")]
    [InlineData("/api/v1/openapi.json")]
    public async Task An_answer_is_the_same_for_everybody_may_be_used_by_any_site_and_is_not_sent_twice(string address)
    {
        using var first = await _site.GetAsync(address);
        using var other = await _site.GetAsync(address, ("Cookie", "portal=iemand"), ("Origin", "https://elders.example"), ("Accept-Language", "en"));
        using var again = await _site.GetAsync(address, ("If-None-Match", first.Headers.ETag!.ToString()));
        using var head = await SendAsync("HEAD", address);

        Assert.Equal(await TextAsync(first), await TextAsync(other));
        Assert.False(other.Headers.Contains("Set-Cookie"));
        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK), (again.StatusCode, head.StatusCode));
        Assert.Equal(first.Headers.ETag, head.Headers.ETag);
        foreach (var answer in (HttpResponseMessage[])[first, other, again, head])
        {
            Assert.Equal("1.0.0", Assert.Single(answer.Headers.GetValues("API-Version")));
            Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
            Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
            Assert.True(answer.Headers.CacheControl!.NoCache);
        }
    }

    [Fact]
    public async Task A_browser_that_asks_first_is_told_what_another_site_may_do()
    {
        using var answer = await SendAsync("OPTIONS", "/api/v1/maatregelen");

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal("GET, HEAD, OPTIONS", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Methods")));
        Assert.Equal("ETag, Link, API-Version", Assert.Single(answer.Headers.GetValues("Access-Control-Expose-Headers")));
    }

    [Fact]
    public async Task Pages_lead_to_each_other_and_together_hold_everything_once()
    {
        var seen = new List<int>();
        var address = "/api/v1/maatregelen?perPagina=2&thema=1";
        for (var page = 1; address is not null; page++)
        {
            using var answer = await _site.GetAsync(address);
            using var list = JsonDocument.Parse(await TextAsync(answer));
            seen.AddRange(list.RootElement.GetProperty("resultaten").EnumerateArray().Select(measure => measure.GetProperty("nummer").GetInt32()));
            Assert.Equal((3, page, 2, 2), (
                list.RootElement.GetProperty("totaal").GetInt32(), list.RootElement.GetProperty("pagina").GetInt32(),
                list.RootElement.GetProperty("perPagina").GetInt32(), list.RootElement.GetProperty("aantalPaginas").GetInt32()));
            var links = Assert.Single(answer.Headers.GetValues("Link")).Split(", ").ToDictionary(link => link.Split("rel=")[1].Trim('"'), link => link[1..link.IndexOf('>', StringComparison.Ordinal)]);
            Assert.Equal(page > 1, links.ContainsKey("prev"));
            Assert.EndsWith("pagina=1", links["first"], StringComparison.Ordinal);
            Assert.EndsWith("pagina=2", links["last"], StringComparison.Ordinal);
            address = links.GetValueOrDefault("next");
        }

        Assert.Equal([1, 2, 9], seen);
    }

    [Fact]
    public async Task Nothing_of_a_planned_publication_is_answered_before_its_instant()
    {
        string[] addresses = ["/api/v1/maatregelen", "/api/v1/themas", "/api/v1/rapportages", "/api/v1/rapportages/7", "/api/v1/cijfers", "/api/v1/cijfers/zaken", "/api/v1/maatregelen/1"];
        var before = await Task.WhenAll(addresses.Select(_site.TextAsync));
        await _site.PublishAsync(
            Written.Report(8, Written.Row(1, state: "Geheim.")) with { Figures = [SeriesOf.Figure("zaken", SeriesOf.Number(4242, "2017-01-01"))] }, after: TimeSpan.FromHours(1));

        Assert.Equal(before, await Task.WhenAll(addresses.Select(_site.TextAsync)));

        _site.Pass(TimeSpan.FromHours(1));
        Assert.Contains("4242", await _site.TextAsync("/api/v1/cijfers/zaken"), StringComparison.Ordinal);
        Assert.Contains("Geheim.", await _site.TextAsync("/api/v1/maatregelen/1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counts_per_planning_add_up_to_the_measures_of_a_theme_and_numbers_are_numbers()
    {
        using var themes = await JsonAsync("/api/v1/themas");
        foreach (var theme in themes.RootElement.GetProperty("resultaten").EnumerateArray())
        {
            Assert.Equal(
                theme.GetProperty("aantalMaatregelen").GetInt32(),
                theme.GetProperty("aantalPerPlanning").EnumerateArray().Sum(count => count.GetProperty("aantal").GetInt32()));
        }

        using var series = await JsonAsync("/api/v1/cijfers/zaken");
        var number = series.RootElement.GetProperty("cijfers")[0];
        Assert.Equal(67.5m, number.GetProperty("vermeldingen")[0].GetProperty("waarde").GetDecimal());
        Assert.Equal("peildatum 1 juni 2016", number.GetProperty("tijd").GetString());
        Assert.Equal("2016-06-01", number.GetProperty("peildatum").GetProperty("datum").GetString());
    }

    private async Task<string> DayOfFirstAsync()
    {
        using var reports = await JsonAsync("/api/v1/rapportages");
        return reports.RootElement.GetProperty("resultaten")[1].GetProperty("publicatiedatum").GetString()!;
    }

    private static async Task IsProblemAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        using var problem = JsonDocument.Parse(await TextAsync(answer));
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal((int)status, problem.RootElement.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.RootElement.GetProperty("detail").GetString()!);
        Assert.Equal("1.0.0", Assert.Single(answer.Headers.GetValues("API-Version")));
        Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
    }

    private async Task<HttpResponseMessage> SendAsync(string method, string address)
    {
        using var reader = _site.Reader();
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        return await reader.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task<JsonDocument> JsonAsync(string address) => JsonDocument.Parse(await _site.TextAsync(address));

    private static Task<string> TextAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
