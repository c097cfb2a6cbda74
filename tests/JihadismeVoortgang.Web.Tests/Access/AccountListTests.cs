using System.Net;
using System.Text;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Access.Administration;
using JihadismeVoortgang.Web.Access.Invitations;
using JihadismeVoortgang.Web.Tests.Hosting;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace JihadismeVoortgang.Web.Tests.Access;

/// <summary>The pages of the accounts where no mail can be sent, each test on a portal of its own.</summary>
public sealed class AccountListTests(TestPostgres server) : IAsyncLifetime
{
    private readonly PortalWithoutMail _portal = new(server);

    public ValueTask InitializeAsync() => _portal.InitializeAsync();

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Without_a_mail_server_the_link_is_shown_once_to_hand_over()
    {
        using var administrator = await _portal.AdministratorAsync();

        using var made = await administrator.SendAsync(
            AccessLinks.NewAccount, "new-account", ("Form.Name", "Nora"), ("Form.Email", "nora@voorbeeld.nl"), ("Form.Roles", "Reviewer"));
        var page = await made.ReadPageAsync();
        var link = new Uri(page.QuerySelector($"#{HandOver.Id} code")!.TextContent);
        using var nora = _portal.Visit();
        using var taken = await nora.SendAsync(link.PathAndQuery, "invitation", ("Form.Name", "Nora"), ("Form.Password", Visitor.Password));

        Assert.Equal("/uitnodiging?gelukt=true", taken.Target());
        Assert.Equal(0, await _portal.CountMailAsync());
        var account = page.QuerySelector("main p a[href^='/beheer/accounts/']")!.GetAttribute("href")!;
        Assert.DoesNotContain("sleutel", (await administrator.PageAsync(account)).Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_link_can_be_handed_over_from_the_page_of_the_account_and_an_invitation_taken_back()
    {
        using var administrator = await _portal.AdministratorAsync();
        var address = AccessLinks.Account(await _portal.InviteAsync("nora@voorbeeld.nl", Role.Reviewer));

        using var again = await administrator.SendAsync(address, "invite-again");
        Assert.NotNull((await again.ReadPageAsync()).QuerySelector($"#{HandOver.Id}"));
        (await administrator.SendAsync(address, "withdraw-invitation")).Dispose();

        Assert.Contains("Er is geen uitnodiging.", (await administrator.PageAsync(address)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_searched_and_chosen_by_role_and_status_in_its_address()
    {
        using var administrator = await _portal.AdministratorAsync();
        await _portal.AccountAsync("anna@voorbeeld.nl", Role.PolicyOfficer);
        var blocked = await _portal.AccountAsync("bob_b@voorbeeld.nl", Role.PolicyOfficer);
        await _portal.InviteAsync("carla@voorbeeld.nl", Role.Reviewer);
        await _portal.Services.GetRequiredService<BlockAccount>().RunAsync(await AdministratorAsync(), blocked, blocked: true, Stop);

        Assert.Equal(["anna@voorbeeld.nl"], await ListedAsync("?zoek=ANNA"));
        Assert.Equal(["bob_b@voorbeeld.nl"], await ListedAsync("?zoek=_b%40"));
        Assert.Empty(await ListedAsync("?zoek=%25anna"));
        Assert.Equal(["anna@voorbeeld.nl"], await ListedAsync("?zoek=anna&pagina=2147483647"));
        Assert.Equal(["anna@voorbeeld.nl", "bob_b@voorbeeld.nl"], await ListedAsync("?rol=PolicyOfficer"));
        Assert.Equal(["bob_b@voorbeeld.nl"], await ListedAsync("?status=Blocked"));
        Assert.Equal(["carla@voorbeeld.nl"], await ListedAsync("?status=Invited"));
        Assert.Equal(["anna@voorbeeld.nl"], await ListedAsync("?status=Active&rol=PolicyOfficer&pagina=x"));

        Assert.Equal(["anna@voorbeeld.nl"], await ListedAsync("?zoek=%00&status=Active&rol=PolicyOfficer"));
        Assert.Equal(["anna@voorbeeld.nl"], await ListedAsync("?pagina=2147483647&status=Active&rol=PolicyOfficer"));

        async Task<IEnumerable<string>> ListedAsync(string query) =>
            (await administrator.PageAsync($"{AccessLinks.Accounts}{query}")).QuerySelectorAll("td[data-label='E-mailadres']").Select(cell => cell.TextContent);
    }

    [Fact]
    public async Task A_long_list_comes_in_pages_that_keep_the_choice()
    {
        using var administrator = await _portal.AdministratorAsync();
        await using (var db = await _portal.OpenAsync())
        {
            db.Users.AddRange(Enumerable.Range(1, AccountQueries.PageSize + 2).Select(number => new PortalUser
            {
                UserName = $"n{number}",
                NormalizedUserName = $"N{number}",
                DisplayName = $"Medewerker {number:000}",
                Email = $"n{number}@veel.example",
            }));
            await db.SaveChangesAsync(Stop);
        }

        var first = await administrator.PageAsync($"{AccessLinks.Accounts}?zoek=veel.example");
        var second = await administrator.PageAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal(AccountQueries.PageSize, first.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(["Medewerker 051", "Medewerker 052"], second.QuerySelectorAll("tbody th a").Select(link => link.TextContent));
        Assert.Null(second.QuerySelector("a[rel=next]"));
    }

    [Fact]
    public async Task The_last_sign_in_and_a_second_factor_are_seen()
    {
        using var administrator = await _portal.AdministratorAsync();
        var number = await _portal.AccountAsync("anna@voorbeeld.nl", Role.PolicyOfficer);
        (await _portal.SignedInAsync("anna@voorbeeld.nl")).Dispose();
        await using (var db = await _portal.OpenAsync())
        {
            (await db.Users.SingleAsync(user => user.Id == number, Stop)).TwoFactorEnabled = true;
            await db.SaveChangesAsync(Stop);
        }

        var row = (await administrator.PageAsync($"{AccessLinks.Accounts}?zoek=anna")).QuerySelector("tbody tr")!;

        Assert.Equal(Dutch.Date(Dutch.DayOf(_portal.Clock.GetUtcNow())), row.QuerySelector("[data-label='Laatst ingelogd']")!.TextContent);
        Assert.Equal("ja", row.QuerySelector("[data-label='Tweede factor']")!.TextContent);
    }

    [Fact]
    public async Task Who_has_which_role_is_a_table_without_formulas_and_its_download_a_step()
    {
        using var administrator = await _portal.AdministratorAsync();
        await _portal.InviteAsync("formule@voorbeeld.nl", Role.Coordinator, Role.Reviewer);
        await using (var db = await _portal.OpenAsync())
        {
            (await db.Users.SingleAsync(user => user.Email == "formule@voorbeeld.nl", Stop)).DisplayName = "=HYPERLINK(\"http://elders\")";
            await db.SaveChangesAsync(Stop);
        }

        using var file = await administrator.GetAsync(AccessLinks.AccountsCsv);
        var lines = Encoding.UTF8.GetString(await file.Content.ReadAsByteArrayAsync(Stop)).TrimStart('\uFEFF').Split("\r\n");

        Assert.Equal("text/csv", file.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("\"Account\";\"Naam\";\"E-mailadres\";\"Status\";\"Rollen\"", lines[0], StringComparison.Ordinal);
        var line = Assert.Single(lines, text => text.Contains("formule@voorbeeld.nl", StringComparison.Ordinal));
        Assert.Contains("\"'=HYPERLINK(\"\"http://elders\"\")\";\"formule@voorbeeld.nl\";\"uitgenodigd\";\"coördinator, meelezer\"", line, StringComparison.Ordinal);
        await using var steps = await _portal.OpenAsync();
        Assert.Equal(1, await steps.Steps.CountAsync(step => step.Action == nameof(ExportAccounts), Stop));
    }

    [Fact]
    public async Task Nobody_but_an_administrator_downloads_it()
    {
        await _portal.AccountAsync("coordinator@voorbeeld.nl", Role.Coordinator);
        using var coordinator = await _portal.SignedInAsync("coordinator@voorbeeld.nl");
        using var nobody = _portal.Visit();

        using var refused = await coordinator.GetAsync(AccessLinks.AccountsCsv);
        using var sent = await nobody.GetAsync(AccessLinks.AccountsCsv);

        Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);
        Assert.StartsWith(AccessLinks.Denied, refused.Target(), StringComparison.Ordinal);
        Assert.StartsWith("/inloggen", sent.Target(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_administrators_who_take_each_others_role_at_once_do_not_both_get_their_way()
    {
        for (var i = 0; i < 5; i++)
        {
            var (one, other) = (await AdministratorAsync(), await AdministratorAsync());
            await using (var db = await _portal.OpenAsync())
                await db.UserRoles.Where(given => given.UserId != one && given.UserId != other).ExecuteDeleteAsync(Stop);

            await Task.WhenAll(TakeAsync(one, other), TakeAsync(other, one));

            await using var after = await _portal.OpenAsync();
            Assert.Equal(1, await after.UserRoles.CountAsync(given => given.RoleId == 1 + (int)Role.Administrator, Stop));
        }

        async Task TakeAsync(int administrator, int other) => await Record.ExceptionAsync(() => _portal.Services.GetRequiredService<ChangeRoles>()
            .RunAsync(administrator, other, new HashSet<Role>(), new HashSet<Role> { Role.Administrator }, Stop));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Task<int> AdministratorAsync() => _portal.AccountAsync($"{Guid.NewGuid():N}@portaal.example", Role.Administrator);
}
