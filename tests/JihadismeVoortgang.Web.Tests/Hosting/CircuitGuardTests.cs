using System.Net;
using JihadismeVoortgang.Domain.History;

namespace JihadismeVoortgang.Web.Tests.Hosting;

/// <summary>Who may open the connection of an interactive page.</summary>
public class CircuitGuardTests(PortalApp portal) : IClassFixture<PortalApp>
{
    private const string Connect = "/_blazor/negotiate?negotiateVersion=1";

    [Theory]
    [InlineData(null)]
    [InlineData("https://localhost")]
    public async Task Somebody_who_is_signed_in_connects_from_our_own_pages(string? origin)
    {
        using var visitor = await SignedInAsync();

        Assert.Equal(HttpStatusCode.OK, await AskAsync(visitor, HttpMethod.Post, Connect, origin));
    }

    [Theory]
    [InlineData("https://elders.example")]
    [InlineData("https://localhost.elders.example")]
    [InlineData("https://localhost:8443")]
    [InlineData("null")]
    public async Task A_page_of_another_site_does_not_connect_in_their_name(string origin)
    {
        using var visitor = await SignedInAsync();

        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(visitor, HttpMethod.Post, Connect, origin));
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(visitor, HttpMethod.Get, "/_blazor", origin));
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(visitor, HttpMethod.Post, "/_blazor/disconnect", origin));
    }

    [Fact]
    public async Task Nobody_connects_without_signing_in()
    {
        using var visitor = portal.Visit();

        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(visitor, HttpMethod.Post, Connect, "https://localhost"));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(visitor, HttpMethod.Get, "/_blazor", "https://localhost"));
    }

    private static async Task<HttpStatusCode> AskAsync(Visitor visitor, HttpMethod method, string address, string? origin)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        using var answer = await visitor.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private async Task<Visitor> SignedInAsync()
    {
        var email = $"{Guid.NewGuid():N}@portaal.example";
        await portal.AccountAsync(email, Role.PolicyOfficer);
        return await portal.SignedInAsync(email);
    }
}
