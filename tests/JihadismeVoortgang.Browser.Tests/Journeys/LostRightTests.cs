using JihadismeVoortgang.Browser.Tests.Support;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Access.Administration;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace JihadismeVoortgang.Browser.Tests.Journeys;

/// <summary>An officer loses their role while they write.</summary>
public sealed class LostRightTests(PortalApp portal, Chromium browser) : IClassFixture<PortalApp>
{
    private const string Officer = "officer1@demo.example";
    private const string Address = "/bewerken/maatregelen/12";
    private const string Typed = "Getypt toen de rol er nog was.";

    private static readonly HashSet<Role> Had = [Role.PolicyOfficer];

    [Fact]
    public async Task The_page_saves_nothing_says_so_and_gives_the_text_back_once_they_may_again()
    {
        await using var officer = await Visitor.SignsInAsync(browser, portal.Url, Officer);
        await officer.WorksAtAsync(Address);
        var field = officer.Text("Recente ontwikkelingen");
        await field.FillAsync(Typed);
        await Assertions.Expect(officer.Page.Locator(".draft-status")).ToContainTextAsync("Concept bewaard");
        officer.MindsErrors = false; // the browser reports each request that is refused

        await ChangeRolesAsync([], Had);
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Opslaan" }).ClickAsync();

        await Assertions.Expect(officer.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("U hebt geen recht (meer) om dit te doen.");
        await field.IsAsync(Typed);
        officer.Page.Dialog += (_, dialog) => dialog.AcceptAsync();
        await officer.Page.WaitForURLAsync(url => url.Contains("/inloggen", StringComparison.Ordinal), new() { Timeout = 60_000 });

        await ChangeRolesAsync(Had, []);
        await officer.Page.GetByLabel("E-mailadres").FillAsync(Officer);
        await officer.Page.GetByLabel("Wachtwoord").FillAsync(DemoAccounts.Password);
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Inloggen" }).ClickAsync();
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Herstellen" }).ClickAsync();
        await officer.Text("Recente ontwikkelingen").IsAsync(Typed);
    }

    private async Task ChangeRolesAsync(HashSet<Role> roles, HashSet<Role> seen)
    {
        var users = portal.Services.GetRequiredService<IDbContextFactory<Web.Data.PortalDbContext>>();
        await using var db = await users.CreateDbContextAsync(TestContext.Current.CancellationToken);
        var (officer, administrator) = (await NumberAsync(Officer), await NumberAsync("beheer@demo.example"));
        await portal.Services.GetRequiredService<ChangeRoles>().RunAsync(administrator, officer, roles, seen, TestContext.Current.CancellationToken);

        Task<int> NumberAsync(string email) => db.Users.Where(user => user.Email == email).Select(user => user.Id).SingleAsync();
    }
}
