using System.Net;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Shell;
using JihadismeVoortgang.Web.Tests.Hosting;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.AspNetCore.Http;
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

    public sealed class ProviderOnly(TestPostgres server) : SingleSignOnPortal(server)
    {
        protected override (string Key, string Value)[] Settings => [("Passwords", "false")];
    }
}
