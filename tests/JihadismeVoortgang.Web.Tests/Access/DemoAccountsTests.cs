using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Programme;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Shell;
using JihadismeVoortgang.Web.Tests.Hosting;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace JihadismeVoortgang.Web.Tests.Access;

/// <summary>Each test has a portal of its own: they change what all would share.</summary>
public class DemoAccountsTests(TestPostgres server)
{
    [Fact]
    public async Task A_portal_in_development_has_an_account_for_every_job_and_says_so()
    {
        await using var portal = await StartAsync();
        using var visitor = portal.Visit();

        var page = await visitor.PageAsync(Links.SignIn);
        using var answer = await visitor.TrySignInAsync("officer1@demo.example", DemoAccounts.Password);

        Assert.Contains("proefomgeving", page.QuerySelector(".demo")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Links.Editing, answer.Target());
        Assert.Equal(
            [Role.PolicyOfficer, Role.PolicyOfficer, Role.Coordinator, Role.Coordinator, Role.Administrator, Role.Reviewer],
            DemoAccounts.All.Select(account => account.Role));
    }

    [Fact]
    public async Task A_portal_without_them_says_nothing_of_the_kind()
    {
        await using var portal = new PortalApp(server);
        await portal.InitializeAsync();
        using var visitor = portal.Visit();

        var page = await visitor.PageAsync(Links.SignIn);

        Assert.Null(page.QuerySelector(".demo"));
        Assert.DoesNotContain("demo", page.Body!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Starting_again_makes_nothing_twice_and_leaves_no_trace()
    {
        await using var portal = await StartAsync();
        var before = await CountsAsync(portal);

        await portal.Services.GetRequiredService<DemoAccounts>().EnsureAsync(Stop);

        Assert.Equal(before, await CountsAsync(portal));
    }

    [Fact]
    public async Task Measures_nobody_keeps_go_to_the_officers_by_theme_and_others_stay_where_they_are()
    {
        await using var portal = await StartAsync();
        var keeper = await portal.AccountAsync("houder@portaal.example", Role.PolicyOfficer);
        await using var db = await portal.OpenAsync();
        db.Themes.AddRange(new Theme(3, "Derde thema"), new Theme(4, "Vierde thema"));
        db.Measures.AddRange(
            new Measure(18, new MeasureContent(3, "Achttien", null, [])),
            new Measure(21, new MeasureContent(4, "Eenentwintig", null, [])),
            new Measure(22, new MeasureContent(4, "Tweeëntwintig", null, [])));
        db.Assignments.Add(new MeasureAssignment { UserId = keeper, MeasureNumber = 22 });
        await db.SaveChangesAsync(Stop);

        await DemoAccounts.AssignMeasuresAsync(db, Stop);
        await db.SaveChangesAsync(Stop);
        await DemoAccounts.AssignMeasuresAsync(db, Stop);
        await db.SaveChangesAsync(Stop);

        var kept = await db.Assignments
            .Join(db.Users, given => given.UserId, user => user.Id, (given, user) => new { given.MeasureNumber, user.Email })
            .OrderBy(given => given.MeasureNumber)
            .ToListAsync(Stop);
        Assert.Equal(
            ["18 officer1@demo.example", "21 officer2@demo.example", "22 houder@portaal.example"],
            kept.Select(given => $"{given.MeasureNumber} {given.Email}"));
    }

    [Fact]
    public async Task Removed_accounts_keep_their_number_in_history_and_nothing_else()
    {
        await using var portal = await StartAsync();
        var demo = portal.Services.GetRequiredService<DemoAccounts>();

        var removed = await demo.RemoveAsync(Stop);

        await using var db = await portal.OpenAsync();
        var users = await db.Users.Where(user => user.Id != Actor.CommandLine.Number).ToListAsync(Stop);
        Assert.Equal(DemoAccounts.All.Count, removed);
        Assert.All(users, user => Assert.Equal(
            ("Verwijderd demo-account", null, null, false), (user.DisplayName, user.Email, user.PasswordHash, user.IsDemo)));
        Assert.Empty(await db.UserRoles.ToListAsync(Stop));
        using var visitor = portal.Visit();
        using var answer = await visitor.TrySignInAsync("officer1@demo.example", DemoAccounts.Password);
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<(int Users, int Steps)> CountsAsync(PortalApp portal)
    {
        await using var db = await portal.OpenAsync();
        return (await db.Users.CountAsync(Stop), await db.Steps.CountAsync(Stop));
    }

    private async Task<DemoPortal> StartAsync()
    {
        var portal = new DemoPortal(server);
        await portal.InitializeAsync();
        return portal;
    }

    private sealed class DemoPortal(TestPostgres server) : PortalApp(server)
    {
        protected override bool HasDemoAccounts => true;
    }
}
