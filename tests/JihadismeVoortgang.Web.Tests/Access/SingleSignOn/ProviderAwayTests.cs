using System.Net;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access.SingleSignOn;
using JihadismeVoortgang.Web.Shell;
using JihadismeVoortgang.Web.Tests.Hosting;
using JihadismeVoortgang.Web.Tests.Support;

namespace JihadismeVoortgang.Web.Tests.Access.SingleSignOn;

/// <summary>A provider that does not answer.</summary>
public sealed class ProviderAwayTests(TestPostgres server) : IAsyncLifetime
{
    private readonly SingleSignOnPortal _portal = new(server);

    public ValueTask InitializeAsync() => _portal.InitializeAsync();

    [Fact]
    public async Task The_portal_starts_without_it_and_says_so_to_who_signs_in()
    {
        await _portal.Provider.StopAsync();
        using var visitor = _portal.Visit();

        var address = await visitor.BeginAsync();

        Assert.Equal(ProviderLinks.Refused(SignInRefusal.Unreachable), address.ToString());
        await SaysSoAsync(visitor);
    }

    [Fact]
    public async Task One_that_goes_away_in_the_middle_is_said_to_be_away()
    {
        await _portal.InvitedAsync(Role.PolicyOfficer);
        using var visitor = _portal.Visit();
        var callback = await SignInSteps.AtProviderAsync(await visitor.BeginAsync());
        await _portal.Provider.StopAsync();

        Assert.Equal(ProviderLinks.Refused(SignInRefusal.Unreachable), await visitor.ReturnAsync(callback));

        await SaysSoAsync(visitor);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    private static async Task SaysSoAsync(Visitor visitor)
    {
        using var answer = await visitor.GetAsync(ProviderLinks.Refused(SignInRefusal.Unreachable));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("de inlogdienst antwoordt niet", (await answer.ReadPageAsync()).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var readers = await visitor.GetAsync(Links.Home);
        Assert.Equal(HttpStatusCode.OK, readers.StatusCode);
    }
}
