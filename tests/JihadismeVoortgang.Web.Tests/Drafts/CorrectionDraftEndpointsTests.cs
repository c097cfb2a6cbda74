using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Coordinating;
using JihadismeVoortgang.Web.Coordinating.Corrections;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Shell;
using JihadismeVoortgang.Web.Tests.Hosting;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace JihadismeVoortgang.Web.Tests.Drafts;

/// <summary>The requests of drafts.js on the page of a correction.</summary>
public sealed class CorrectionDraftEndpointsTests(KestrelPortal portal) : IClassFixture<KestrelPortal>
{
    [Fact]
    public async Task What_a_coordinator_types_in_a_correction_comes_back_to_them_alone()
    {
        var (writer, other, officer) = ("schrijver@portaal.example", "ander@portaal.example", "medewerker@portaal.example");
        var id = await StartAsync(await portal.AccountAsync(writer, Role.Coordinator), await portal.AccountAsync(other, Role.Coordinator));
        await portal.AccountAsync(officer, Role.PolicyOfficer);
        var address = $"/bewerken/ontwerpen/correctie-{id:N}-maatregel-2";

        using (var kept = await SendAsync(writer, HttpMethod.Put, address))
            Assert.Equal(HttpStatusCode.OK, kept.StatusCode);

        using var mine = await SendAsync(writer, HttpMethod.Get, address);
        using var theirs = await SendAsync(other, HttpMethod.Get, address);
        using var refused = await SendAsync(officer, HttpMethod.Get, address);
        using var unknown = await SendAsync(writer, HttpMethod.Get, "/bewerken/ontwerpen/correctie-6.1-maatregel-2");
        Assert.Equal("Half een zin", (await mine.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("fields").GetProperty("stand-van-zaken").GetString());
        Assert.Equal(
            (HttpStatusCode.NoContent, HttpStatusCode.Forbidden, HttpStatusCode.NotFound), (theirs.StatusCode, refused.StatusCode, unknown.StatusCode));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task<Guid> StartAsync(int writer, int approver)
    {
        var services = portal.Services;
        await services.GetRequiredService<ImportReport>().RunAsync(new ImportRequest(SmallReport.Number(6).Bytes()), Stop);
        await RoundInHand.SettleAsync(services, 6, writer, approver);
        await services.GetRequiredService<AdoptRound>().RunAsync(writer, 6, Stop);
        await services.GetRequiredService<StartCorrection>().RunAsync(writer, 6, "Rij 2 was onjuist.", Stop);
        return (await services.GetRequiredService<CorrectionForCoordinator>().LoadAsync(writer, 6, Stop))!.Correction!.Seen.Id;
    }

    private async Task<HttpResponseMessage> SendAsync(string email, HttpMethod method, string address)
    {
        using var visitor = await portal.SignedInAsync(email);
        var page = await visitor.PageAsync(Links.Editing);
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        request.Headers.Add("Accept", "application/json");
        request.Headers.Add(
            "RequestVerificationToken", page.QuerySelector("form[action='/uitloggen'] input[name=__RequestVerificationToken]")!.GetAttribute("value"));
        if (method == HttpMethod.Put)
            request.Content = JsonContent.Create(new { Tab = Guid.NewGuid(), Sequence = 1, StartedFrom = 1, Fields = new Dictionary<string, string> { ["stand-van-zaken"] = "Half een zin" } });
        return await visitor.Http.SendAsync(request, Stop);
    }
}
