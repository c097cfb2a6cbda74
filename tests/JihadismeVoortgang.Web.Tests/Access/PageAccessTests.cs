using System.Net;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Shell;
using JihadismeVoortgang.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Tests.Access;

/// <summary>Which pages open for whom; the folder decides.</summary>
public class PageAccessTests(PortalApp portal) : IClassFixture<PortalApp>
{
    [Theory]
    [InlineData(Role.PolicyOfficer, Links.Editing, true)]
    [InlineData(Role.PolicyOfficer, Links.Coordination, false)]
    [InlineData(Role.PolicyOfficer, AccessLinks.Accounts, false)]
    [InlineData(Role.PolicyOfficer, Links.EditIntroduction, false)]
    [InlineData(Role.Coordinator, Links.EditIntroduction, true)]
    [InlineData(Role.Coordinator, Links.Editing, true)]
    [InlineData(Role.Coordinator, Links.Coordination, true)]
    [InlineData(Role.Coordinator, Links.ManageMeasures, true)]
    [InlineData(Role.PolicyOfficer, Links.ManageMeasures, false)]
    [InlineData(Role.PolicyOfficer, Links.Regroup, false)]
    [InlineData(Role.PolicyOfficer, "/coordinatie/correcties/6", false)]
    [InlineData(Role.Administrator, "/coordinatie/correcties/6/maatregelen/1", false)]
    [InlineData(Role.Coordinator, AccessLinks.Accounts, false)]
    [InlineData(Role.Administrator, Links.Editing, false)]
    [InlineData(Role.Administrator, Links.Coordination, false)]
    [InlineData(Role.Administrator, AccessLinks.Accounts, true)]
    [InlineData(Role.Reviewer, Links.Editing, false)]
    [InlineData(Role.Reviewer, Links.Coordination, false)]
    [InlineData(Role.Reviewer, Links.Reviewing, true)]
    [InlineData(Role.Reviewer, Links.ReviewIntroduction, true)]
    [InlineData(Role.PolicyOfficer, Links.Reviewing, false)]
    [InlineData(Role.PolicyOfficer, Links.Reviewers, false)]
    [InlineData(Role.Coordinator, Links.Reviewers, true)]
    public async Task A_page_opens_for_the_roles_of_its_folder(Role role, string address, bool opens)
    {
        var email = $"{Guid.NewGuid():N}@portaal.example";
        await portal.AccountAsync(email, role);
        using var visitor = await portal.SignedInAsync(email);

        using var answer = await visitor.GetAsync(address);

        Assert.Equal(opens ? HttpStatusCode.OK : HttpStatusCode.Redirect, answer.StatusCode);
        if (!opens)
            Assert.StartsWith(AccessLinks.Denied, answer.Target(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_is_told_so_with_the_right_status()
    {
        await portal.AccountAsync("mag-niet@portaal.example", Role.PolicyOfficer);
        using var visitor = await portal.SignedInAsync("mag-niet@portaal.example");

        using var answer = await visitor.GetAsync(AccessLinks.Denied);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("Geen toegang", (await answer.ReadPageAsync()).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task What_the_cookie_still_allows_and_the_database_no_longer_does_is_refused_not_broken()
    {
        var number = await portal.AccountAsync("was-beheerder@portaal.example", Role.Administrator);
        using var visitor = await portal.SignedInAsync("was-beheerder@portaal.example");
        await using (var db = await portal.OpenAsync())
            await db.UserRoles.Where(given => given.UserId == number).ExecuteDeleteAsync(TestContext.Current.CancellationToken);

        using var answer = await visitor.GetAsync(AccessLinks.Accounts);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("Geen toegang", (await answer.ReadPageAsync()).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_page_for_readers_is_the_same_for_who_is_signed_in_and_leaves_no_cookie()
    {
        await portal.AccountAsync("lezer@portaal.example", Role.Coordinator);
        using var signedIn = await portal.SignedInAsync("lezer@portaal.example");
        using var anonymous = portal.Visit();

        using var seen = await signedIn.GetAsync(Links.Home);
        using var plain = await anonymous.GetAsync(Links.Home);

        Assert.Equal(await Body(plain), await Body(seen));
        Assert.False(seen.Headers.Contains("Set-Cookie"));
        Assert.False(plain.Headers.Contains("Set-Cookie"));
        Assert.All(
            portal.Log.All.Where(line => line.Properties.ContainsKey("UserNumber") && line.Properties["RequestPath"].ToString() == "\"/\""),
            line => Assert.Equal("\"-\"", line.Properties["UserNumber"].ToString()));

        static Task<string> Body(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
