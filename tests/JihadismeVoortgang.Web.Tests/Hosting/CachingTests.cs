using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Shell;

namespace JihadismeVoortgang.Web.Tests.Hosting;

/// <summary>What a browser and a proxy may keep.</summary>
public class CachingTests(PortalApp portal) : IClassFixture<PortalApp>
{
    [Theory]
    [InlineData(Links.Editing)]
    [InlineData(Links.Coordination)]
    [InlineData("/coordinatie/concept.json")]
    [InlineData("/coordinatie/edities/6.0.pdf")]
    [InlineData(AccessLinks.Accounts)]
    [InlineData(AccessLinks.NewAccount)]
    [InlineData(AccessLinks.Denied)]
    public async Task Nothing_made_for_somebody_who_is_signed_in_is_kept(string address)
    {
        var email = $"{Guid.NewGuid():N}@portaal.example";
        await portal.AccountAsync(email, Role.PolicyOfficer, Role.Coordinator, Role.Administrator);
        using var visitor = await portal.SignedInAsync(email);

        using var answer = await visitor.GetAsync(address);

        Assert.Equal(["no-store"], answer.Headers.GetValues("Cache-Control"));
    }

    [Theory]
    [InlineData(Links.Home)]
    [InlineData(Links.About)]
    [InlineData("/maatregelen/99")]
    public async Task A_page_for_readers_may_be_kept_also_by_who_is_signed_in(string address)
    {
        var email = $"{Guid.NewGuid():N}@portaal.example";
        await portal.AccountAsync(email, Role.Coordinator);
        using var visitor = await portal.SignedInAsync(email);

        using var answer = await visitor.GetAsync(address);

        Assert.Equal(["no-cache"], answer.Headers.GetValues("Cache-Control"));
    }
}
