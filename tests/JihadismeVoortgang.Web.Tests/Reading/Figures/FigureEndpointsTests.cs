using System.Net;
using System.Text.Json;
using JihadismeVoortgang.Web.Tests.Support;

namespace JihadismeVoortgang.Web.Tests.Reading.Figures;

public sealed class FigureEndpointsTests(TestPostgres server) : IAsyncLifetime
{
    private readonly ReaderSite _site = new(server);

    public async ValueTask InitializeAsync()
    {
        await _site.StartAsync();
        await _site.PublishAsync(SeriesOf.Report(6, SeriesOf.Figure("zaken", SeriesOf.Number(67, "2016-06-01") with { Printed = "=67" })));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("/cijfers/bestaat-niet")]
    [InlineData("/cijfers/bestaat-niet.csv")]
    [InlineData("/cijfers/bestaat-niet.json")]
    [InlineData("/cijfers/Zaken")]
    [InlineData("/cijfers/zaken.xml")]
    [InlineData("/cijfers/%20")]
    public async Task An_unknown_series_is_a_404_in_Dutch_and_never_a_file(string address)
    {
        using var answer = await _site.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("Deze pagina bestaat niet", Html.Parse(await _site.TextAsync(address)).QuerySelector("h1").Words());
    }

    [Theory]
    [InlineData("/cijfers")]
    [InlineData("/cijfers?thema=1&woord=aantal")]
    [InlineData("/cijfers/zaken")]
    [InlineData("/cijfers/zaken.csv")]
    [InlineData("/cijfers/zaken.json")]
    public async Task The_answer_is_the_same_bytes_for_everybody(string address)
    {
        using var first = await _site.GetAsync(address);
        using var second = await _site.GetAsync(address, ("Cookie", "portal=iemand"), ("Accept-Language", "en"));

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(await BytesAsync(first), await BytesAsync(second));
        Assert.False(first.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("csv", "text/csv; charset=utf-8")]
    [InlineData("json", "application/json")]
    public async Task A_file_has_a_name_and_is_not_sent_again_while_it_is_the_same(string format, string type)
    {
        using var first = await _site.GetAsync($"/cijfers/zaken.{format}");
        using var again = await _site.GetAsync($"/cijfers/zaken.{format}", ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(type, first.Content.Headers.ContentType!.ToString());
        Assert.Equal($"cijfers-zaken.{format}", first.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task The_csv_file_opens_in_a_Dutch_spreadsheet_and_calculates_nothing()
    {
        using var answer = await _site.GetAsync("/cijfers/zaken.csv");
        var bytes = await BytesAsync(answer);

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Contains("\"67\";\"\";\"\";\"peildatum 1 juni 2016\";\"\";\"\";\"2016-06-01\";\"gerealiseerd\";\"'=67\";\"6\";\"6.0\"", System.Text.Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_json_file_has_camel_case_names_days_as_dates_and_numbers_as_numbers()
    {
        using var json = JsonDocument.Parse(await _site.TextAsync("/cijfers/zaken.json"));
        var number = json.RootElement.GetProperty("numbers")[0];

        Assert.Equal("zaken", json.RootElement.GetProperty("key").GetString());
        Assert.Equal("peildatum 1 juni 2016", number.GetProperty("time").GetString());
        Assert.Equal("2016-06-01", number.GetProperty("reference").GetProperty("date").GetString());
        Assert.Equal("day", number.GetProperty("reference").GetProperty("precision").GetString());
        Assert.Equal(JsonValueKind.Null, number.GetProperty("from").ValueKind);
        Assert.Equal(67, number.GetProperty("printings")[0].GetProperty("value").GetDecimal());
        Assert.Equal(10, number.GetProperty("printings")[0].GetProperty("published").GetString()!.Length);
    }

    [Fact]
    public async Task A_planned_publication_changes_nothing_before_its_instant_and_everything_after_it()
    {
        var before = await AllAsync();
        await _site.PublishAsync(
            SeriesOf.Report(7, SeriesOf.Figure("zaken", SeriesOf.Number(66, "2016-06-01") with { Correction = "Dubbel geteld." }), SeriesOf.Figure("nieuw", SeriesOf.Number(1))),
            after: TimeSpan.FromHours(1));

        Assert.Equal(before, await AllAsync());
        using (var hidden = await _site.GetAsync("/cijfers/nieuw"))
            Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);

        _site.Pass(TimeSpan.FromHours(1));

        Assert.All(await AllAsync(), answer => Assert.DoesNotContain(answer, before));
        Assert.Contains("Dubbel geteld.", await _site.TextAsync("/cijfers/zaken"), StringComparison.Ordinal);
        Assert.Contains("/cijfers/nieuw", await _site.TextAsync("/cijfers"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_on_the_other_pages_lead_to_their_series()
    {
        foreach (var page in (string[])["/maatregelen/1", "/rapportages/6"])
            Assert.NotNull(Html.Parse(await _site.TextAsync(page)).QuerySelector(".figures-table a[href='/cijfers/zaken']"));

        Assert.NotNull(Html.Parse(await _site.TextAsync("/")).QuerySelector("main a[href='/cijfers']"));
    }

    private async Task<string[]> AllAsync() =>
        [await _site.TextAsync("/cijfers"), await _site.TextAsync("/cijfers/zaken"), await _site.TextAsync("/cijfers/zaken.csv"), await _site.TextAsync("/cijfers/zaken.json")];

    private static Task<byte[]> BytesAsync(HttpResponseMessage answer) => answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
}
