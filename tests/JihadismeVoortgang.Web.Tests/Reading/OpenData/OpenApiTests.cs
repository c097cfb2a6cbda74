using System.Text.Json;
using System.Text.RegularExpressions;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Reading.OpenData;
using JihadismeVoortgang.Web.Shell;
using JihadismeVoortgang.Web.Tests.Reading.Figures;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.Extensions.Configuration;

namespace JihadismeVoortgang.Web.Tests.Reading.OpenData;

/// <summary>openapi.json against the Dutch REST API Design Rules, and against what is really answered.</summary>
public sealed class OpenApiTests(TestPostgres server) : IAsyncLifetime
{
    private readonly ReaderSite _site = new(server);
    private JsonDocument _openApi = null!;

    public async ValueTask InitializeAsync()
    {
        await _site.StartAsync();
        var parts = SeriesOf.Number(67, "2016-06-01") with { Parts = [SeriesOf.Number(37) with { Label = "mannen", Relation = "sum" }] };
        await _site.PublishAsync(SeriesOf.Report(6, SeriesOf.Figure("zaken", parts, SeriesOf.Number(8) with { Qualifier = "approximately", Nature = "norm" })));
        var range = SeriesOf.Number(0, "2016-05") with { Value = null, Low = 15, High = 30 };
        await _site.PublishAsync(SeriesOf.Report(7, SeriesOf.Figure("zaken", SeriesOf.Number(66, "2016-06-01"), range)) with { ReferenceDate = new DateOnly(2016, 12, 1) });
        await _site.PublishAsync(Written.Report(7, Written.Together(1, 7)) with { Correction = 1 });
        _openApi = JsonDocument.Parse(await _site.TextAsync("/api/v1/openapi.json"));
    }

    public async ValueTask DisposeAsync()
    {
        _openApi.Dispose();
        await _site.DisposeAsync();
    }

    [Theory]
    [InlineData("/maatregelen", "/maatregelen")]
    [InlineData("/maatregelen", "/maatregelen?thema=1&planning=doorlopend&sorteer=gewijzigd&pagina=1&perPagina=1")]
    [InlineData("/maatregelen/{nummer}", "/maatregelen/1")]
    [InlineData("/maatregelen/{nummer}", "/maatregelen/7")]
    [InlineData("/themas", "/themas")]
    [InlineData("/rapportages", "/rapportages")]
    [InlineData("/rapportages/{nummer}", "/rapportages/6")]
    [InlineData("/rapportages/{nummer}", "/rapportages/7.0")]
    [InlineData("/rapportages/{nummer}", "/rapportages/7.1")]
    [InlineData("/cijfers", "/cijfers")]
    [InlineData("/cijfers/{sleutel}", "/cijfers/zaken")]
    public async Task An_answer_is_what_its_schema_says(string path, string address)
    {
        using var answer = JsonDocument.Parse(await _site.TextAsync($"/api/v1{address}"));

        Assert.Empty(JsonSchemaCheck.Faults(_openApi.RootElement, SchemaOf(path, "200", "application/json"), answer.RootElement));
    }

    [Theory]
    [InlineData("/maatregelen", "400", "/maatregelen?thema=x&onbekend=1")]
    [InlineData("/maatregelen", "404", "/maatregelen?pagina=9")]
    [InlineData("/cijfers/{sleutel}", "404", "/cijfers/bestaat-niet")]
    public async Task A_fault_is_what_its_schema_says(string path, string status, string address)
    {
        using var answer = JsonDocument.Parse(await _site.TextAsync($"/api/v1{address}"));

        Assert.Empty(JsonSchemaCheck.Faults(_openApi.RootElement, SchemaOf(path, status, "application/problem+json"), answer.RootElement));
        Assert.Equal(status, answer.RootElement.GetProperty("status").GetRawText());
    }

    [Fact]
    public void The_check_itself_sees_what_is_too_much_too_little_or_of_another_kind()
    {
        using var wrong = JsonDocument.Parse("""{"nummer":"1","titel":null,"extra":1}""");

        var faults = JsonSchemaCheck.Faults(_openApi.RootElement, _openApi.RootElement.GetProperty("components").GetProperty("schemas").GetProperty("Thema"), wrong.RootElement);

        Assert.Equal(6, faults.Count);
    }

    [Fact]
    public void Paths_are_nouns_in_kebab_case_without_a_slash_at_the_end_and_are_only_read()
    {
        Assert.Equal(
            ["/maatregelen", "/maatregelen/{nummer}", "/themas", "/rapportages", "/rapportages/{nummer}", "/cijfers", "/cijfers/{sleutel}"],
            Paths.Select(path => path.Name));
        Assert.All(Paths, path => Assert.Matches("^(/([a-z]+(-[a-z]+)*|\\{[a-z]+([A-Z][a-z]+)*\\}))+$", path.Name));
        Assert.All(Paths, path => Assert.Equal(["get"], path.Value.EnumerateObject().Select(method => method.Name)));
    }

    [Fact]
    public void Parameters_and_keys_are_in_camel_case_and_everything_is_described()
    {
        var parameters = Operations.SelectMany(operation => operation.GetProperty("parameters").EnumerateArray()).ToList();
        Assert.All(parameters, parameter => Assert.Matches(CamelCase, parameter.GetProperty("name").GetString()));
        Assert.All(parameters, parameter => Assert.NotEmpty(parameter.GetProperty("description").GetString()!));

        var keys = Schemas.SelectMany(schema => schema.Value.GetProperty("properties").EnumerateObject()).ToList();
        Assert.All(keys, key => Assert.Matches(CamelCase, key.Name));
        Assert.All(keys, key => Assert.True(key.Value.TryGetProperty("description", out _), key.Name));
        Assert.Equal(Operations.Count, Operations.Select(operation => operation.GetProperty("operationId").GetString()).Distinct().Count());
    }

    [Fact]
    public void The_description_names_its_version_and_its_server_and_assumes_nothing_of_who_gives_the_data_out()
    {
        var info = _openApi.RootElement.GetProperty("info");

        Assert.Matches("^3\\.", _openApi.RootElement.GetProperty("openapi").GetString());
        Assert.Matches("^\\d+\\.\\d+\\.\\d+$", info.GetProperty("version").GetString());
        Assert.Equal("https://voortgang.example/api/v1", _openApi.RootElement.GetProperty("servers")[0].GetProperty("url").GetString());
        Assert.Equal(["name", "url"], info.GetProperty("contact").EnumerateObject().Select(known => known.Name));
        Assert.False(info.TryGetProperty("license", out _));
    }

    [Fact]
    public void What_was_configured_of_organisation_licence_and_mailbox_stands_in_the_description()
    {
        var options = OpenDataOptions.Read(
            Configured(("OpenData:Organisation", "Ministerie"), ("OpenData:Licence", "CC0"), ("OpenData:LicenceAddress", "https://licentie.example/cc0")), []);

        var info = OpenApiDocument.Of(options, new ReaderContact("data@voortgang.example"), new PublicAddress(null))["info"]!;

        Assert.Equal("Ministerie data@voortgang.example", $"{info["contact"]!["name"]} {info["contact"]!["email"]}");
        Assert.Equal("CC0 https://licentie.example/cc0", $"{info["license"]!["name"]} {info["license"]!["url"]}");
    }

    [Fact]
    public void A_licence_that_cannot_be_read_is_refused_with_all_that_is_wrong()
    {
        var faults = new List<Fault>();

        OpenDataOptions.Read(Configured(("OpenData:LicenceAddress", "ergens")), faults);

        Assert.Equal(["OpenData:LicenceAddress", "OpenData:Licence"], faults.Select(fault => fault.Place));
    }

    [Fact]
    public void Every_answer_has_the_version_header_and_every_fault_is_a_problem()
    {
        foreach (var response in Operations.SelectMany(operation => operation.GetProperty("responses").EnumerateObject()))
        {
            Assert.True(response.Value.GetProperty("headers").TryGetProperty("API-Version", out _));
            if (response.Name[0] is '4' or '5')
                Assert.Equal(["application/problem+json"], response.Value.GetProperty("content").EnumerateObject().Select(type => type.Name));
        }
    }

    [Fact]
    public void Every_reference_leads_to_a_component_and_every_component_is_used()
    {
        var references = Regex.Matches(_openApi.RootElement.GetRawText(), "\"#/components/(schemas|headers)/([^\"]+)\"").Select(match => match.Groups[2].Value).ToHashSet();
        var components = Schemas.Select(schema => schema.Name)
            .Concat(_openApi.RootElement.GetProperty("components").GetProperty("headers").EnumerateObject().Select(header => header.Name));

        Assert.Equal(components.Order(StringComparer.Ordinal), references.Order(StringComparer.Ordinal));
    }

    private const string CamelCase = "^[a-z]+([A-Z0-9][a-z0-9]*)*$";

    private IReadOnlyList<JsonProperty> Paths => [.. _openApi.RootElement.GetProperty("paths").EnumerateObject()];

    private IReadOnlyList<JsonElement> Operations => [.. Paths.Select(path => path.Value.GetProperty("get"))];

    private IReadOnlyList<JsonProperty> Schemas => [.. _openApi.RootElement.GetProperty("components").GetProperty("schemas").EnumerateObject()];

    private JsonElement SchemaOf(string path, string status, string mediaType) => _openApi.RootElement.GetProperty("paths").GetProperty(path)
        .GetProperty("get").GetProperty("responses").GetProperty(status).GetProperty("content").GetProperty(mediaType).GetProperty("schema");

    private static IConfiguration Configured(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(known => KeyValuePair.Create(known.Key, (string?)known.Value))).Build();
}
