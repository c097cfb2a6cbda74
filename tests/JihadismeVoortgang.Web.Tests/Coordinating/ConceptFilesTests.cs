using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Shell;
using JihadismeVoortgang.Web.Tests.Hosting;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace JihadismeVoortgang.Web.Tests.Coordinating;

/// <summary>The concept as a file, as a coordinator's browser asks for it.</summary>
public sealed class ConceptFilesTests(TestPostgres server) : IAsyncLifetime
{
    private readonly PortalApp _portal = new(server);
    private Visitor? _coordinator;
    private int _number;

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        _number = await _portal.AccountAsync("coordinator@portaal.example", Role.Coordinator);
        _coordinator = await _portal.SignedInAsync("coordinator@portaal.example");
    }

    public async ValueTask DisposeAsync()
    {
        _coordinator?.Dispose();
        await _portal.DisposeAsync();
    }

    [Fact]
    public async Task There_is_no_concept_before_there_is_a_round_and_no_edition_before_it_is_adopted()
    {
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(Links.ConceptFile("pdf")));

        await ImportAsync("Stand een.");

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(Links.ConceptFile("pdf")));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(Links.ConceptFile("json")));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(Links.ConceptFile("doc")));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("/coordinatie/edities/6.0.pdf"));
    }

    [Theory]
    [InlineData("pdf", "application/pdf", ".pdf")]
    [InlineData("csv", "text/csv", ".csv")]
    [InlineData("cijfers", "text/csv", "-cijfers.csv")]
    [InlineData("json", "application/json", ".json")]
    public async Task Each_file_of_a_concept_and_of_an_edition_bears_its_kind_and_name(string format, string type, string ending)
    {
        await ImportAsync("Stand een.");
        await _portal.Services.GetRequiredService<ImportReport>().RunAsync(new ImportRequest(SmallReport.Number(5).Bytes()) { Adopt = true }, Stop);

        using var concept = await _coordinator!.GetAsync(Links.ConceptFile(format));
        using var edition = await _coordinator.GetAsync(Links.EditionFile(new EditionNumber(5, 0), format));

        Assert.Equal((type, type), (concept.Content.Headers.ContentType!.MediaType, edition.Content.Headers.ContentType!.MediaType));
        Assert.Matches($"^voortgangsrapportage-06-concept-[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}{Regex.Escape(ending)}$", concept.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal($"voortgangsrapportage-05{ending}", edition.Content.Headers.ContentDisposition!.FileName);
    }

    [Fact]
    public async Task A_concept_that_cannot_be_printed_says_which_character_stands_where()
    {
        await ImportAsync("Stand een met 漢.");

        using var refused = await _coordinator!.GetAsync(Links.ConceptFile("pdf"));
        using var request = new HttpRequestMessage(HttpMethod.Get, Links.ConceptFile("pdf"));
        request.Headers.Accept.ParseAdd("application/json");
        using var told = await _coordinator.Http.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Het teken U+6F22 (漢) in rij 1", (await refused.ReadPageAsync()).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, told.StatusCode);
        using var problem = JsonDocument.Parse(await told.Content.ReadAsStringAsync(Stop));
        Assert.StartsWith("Het teken U+6F22", problem.RootElement.GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(Links.ConceptFile("json")));
    }

    [Fact]
    public async Task Who_is_no_coordinator_any_more_is_refused_also_while_there_is_no_round()
    {
        await using (var db = await _portal.OpenAsync())
            await db.UserRoles.Where(given => given.UserId == _number).ExecuteDeleteAsync(Stop);

        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(Links.ConceptFile("pdf")));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task<HttpStatusCode> StatusAsync(string address)
    {
        using var answer = await _coordinator!.GetAsync(address);
        return answer.StatusCode;
    }

    private async Task ImportAsync(string status)
    {
        var report = SmallReport.Number(6);
        report["rows"]![0]!["status"] = status;
        await _portal.Services.GetRequiredService<ImportReport>().RunAsync(new ImportRequest(report.Bytes()), Stop);
    }
}
