using System.Net;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Access.Invitations;
using JihadismeVoortgang.Web.Shell;
using JihadismeVoortgang.Web.Tests.Hosting;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace JihadismeVoortgang.Web.Tests.Access.SingleSignOn;

/// <summary>A portal where one signs in through the provider only.</summary>
public class PasswordsOffTests(PasswordsOffTests.ProviderOnly portal) : IClassFixture<PasswordsOffTests.ProviderOnly>
{
    [Fact]
    public async Task There_is_no_form_for_a_password()
    {
        using var visitor = portal.Visit();

        var page = await visitor.PageAsync(Links.SignIn);

        Assert.Null(page.QuerySelector("input[type=password]"));
        Assert.Equal("Inloggen met het Rijksaccount", page.QuerySelector("main button")!.TextContent.Trim());
    }

    [Fact]
    public async Task And_the_right_password_opens_nothing()
    {
        var (_, person) = await portal.InvitedAsync(Role.PolicyOfficer);
        await using var scope = portal.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext = new DefaultHttpContext { RequestServices = scope.ServiceProvider };

        var answer = await scope.ServiceProvider.GetRequiredService<PasswordSignIn>().TryAsync(person.Email!, Visitor.Password);

        Assert.Equal(SignInAnswer.Refused, answer);
    }

    [Fact]
    public async Task The_provider_does()
    {
        await portal.InvitedAsync(Role.PolicyOfficer);
        using var visitor = portal.Visit();
        await visitor.SignInThroughProviderAsync();

        using var work = await visitor.GetAsync(Links.Editing);

        Assert.Equal(HttpStatusCode.OK, work.StatusCode);
    }

    [Fact]
    public async Task Nobody_asks_for_a_link_to_a_password()
    {
        using var visitor = portal.Visit();
        using var page = await visitor.GetAsync(AccessLinks.ForgottenPassword);
        using var administrator = await AdministratorAsync();
        var number = await portal.AccountAsync($"{Guid.NewGuid():N}@portaal.example", Role.Reviewer);
        var asking = await NumberAsync();

        var account = await administrator.PageAsync(AccessLinks.Account(number));
        var refused = await Assert.ThrowsAsync<BrokenRuleException>(() => portal.Services.GetRequiredService<SendPasswordLink>().RunAsync(asking, number, Stop));

        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.DoesNotContain(account.QuerySelectorAll("h2"), heading => heading.TextContent is "Wachtwoord" or "Uitnodiging");
        Assert.Equal("In dit portaal logt niemand in met een wachtwoord, maar met het Rijksaccount.", refused.Message);
    }

    [Fact]
    public async Task Who_is_invited_reads_where_to_sign_in_and_gets_no_link()
    {
        using var administrator = await AdministratorAsync();

        using var made = await administrator.SendAsync(
            AccessLinks.NewAccount, "new-account", ("Form.Name", "Nora Nieuw"), ("Form.Email", "nora@portaal.example"), ("Form.Roles", "Reviewer"));

        await using var db = await portal.OpenAsync();
        var number = (await db.Users.SingleAsync(user => user.Email == "nora@portaal.example", Stop)).Id;
        Assert.Equal($"{AccessLinks.Account(number)}?opgeslagen=true", made.Target());
        Assert.Contains("U logt in met het Rijksaccount", (await db.Mail.SingleAsync(mail => mail.UserId == number, Stop)).Body, StringComparison.Ordinal);
        Assert.False(await db.AccountLinks.AnyAsync(link => link.UserId == number, Stop));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Task<int> NumberAsync() => portal.AccountAsync($"{Guid.NewGuid():N}@portaal.example", Role.Administrator);

    private async Task<Visitor> AdministratorAsync()
    {
        await portal.InvitedAsync(Role.Administrator);
        var visitor = portal.Visit();
        await visitor.SignInThroughProviderAsync();
        return visitor;
    }

    public sealed class ProviderOnly(TestPostgres server) : SingleSignOnPortal(server)
    {
        protected override (string Key, string Value)[] Settings => [("Passwords", "false")];
    }
}
