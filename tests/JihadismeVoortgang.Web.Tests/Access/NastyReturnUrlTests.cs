using System.Net;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Shell;
using JihadismeVoortgang.Web.Tests.Hosting;

namespace JihadismeVoortgang.Web.Tests.Access;

/// <summary>Links to the sign-in page that somebody made with bad intentions, or with a letter no header can hold.</summary>
public class NastyReturnUrlTests(KestrelPortal portal) : IClassFixture<KestrelPortal>
{
    [Theory]
    [InlineData("/bewerken?zoek=coördinator", "/bewerken?zoek=co%C3%B6rdinator")]
    [InlineData("%2Fbewerken%2F%E6%BC%A2", "/bewerken/%E6%BC%A2")]
    [InlineData("//elders.example", "/bewerken")]
    [InlineData("%2F%2Felders.example", "/bewerken")]
    [InlineData("\\\\elders.example", "/bewerken")]
    [InlineData("/%5Celders.example", "/bewerken")]
    [InlineData("/bewerken%0d%0aSet-Cookie:x=y", "/bewerken")]
    [InlineData("/%09/elders.example", "/bewerken")]
    public async Task Signing_in_through_it_ends_on_a_page_of_the_portal(string asked, string landing)
    {
        var email = $"{Guid.NewGuid():N}@portaal.example";
        await portal.AccountAsync(email, Role.PolicyOfficer);
        using var visitor = portal.Visit();

        using var answer = await visitor.TrySignInAsync(email, Visitor.Password, $"{Links.SignIn}?terug={asked}");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(visitor.Http.BaseAddress!.Host, new Uri(visitor.Http.BaseAddress, answer.Headers.Location!).Host);
        Assert.Equal(landing, answer.Target());
    }
}
