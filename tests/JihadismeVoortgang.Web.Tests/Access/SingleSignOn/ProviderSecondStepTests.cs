using System.Net;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Shell;
using JihadismeVoortgang.Web.Tests.Hosting;
using JihadismeVoortgang.Web.Tests.Support;

namespace JihadismeVoortgang.Web.Tests.Access.SingleSignOn;

/// <summary>A portal that lets people in whose provider told of no second factor.</summary>
public class ProviderSecondStepTests(ProviderSecondStepTests.FactorOptional portal) : IClassFixture<ProviderSecondStepTests.FactorOptional>
{
    [Fact]
    public async Task Who_has_a_second_factor_here_shows_it_also_after_the_provider()
    {
        var (_, person) = await portal.InvitedAsync(Role.PolicyOfficer);
        portal.Provider.Person = person with { Methods = ["pwd"] };
        using var before = await portal.SignedInAsync(person.Email!);
        var app = await AuthenticatorInHand.SetUpAsync(before, TimeProvider.System.GetUtcNow());
        using var visitor = portal.Visit();

        var target = await visitor.SignInThroughProviderAsync("/bewerken/maatregelen/3");
        using var between = await visitor.GetAsync(Links.Editing);
        using var done = await visitor.SendAsync(target!, "second-step", ("Form.Code", app.RecoveryCodes[0]));
        using var work = await visitor.GetAsync(Links.Editing);

        Assert.Equal("/inloggen/tweede-stap?terug=%2Fbewerken%2Fmaatregelen%2F3", target);
        Assert.StartsWith(Links.SignIn, between.Target(), StringComparison.Ordinal);
        Assert.Equal("/bewerken/maatregelen/3", done.Target());
        Assert.Equal(HttpStatusCode.OK, work.StatusCode);
    }

    [Fact]
    public async Task Who_has_none_comes_in_at_once()
    {
        var (_, person) = await portal.InvitedAsync(Role.PolicyOfficer);
        portal.Provider.Person = person with { Methods = ["pwd"] };
        using var visitor = portal.Visit();

        Assert.Equal(Links.Editing, await visitor.SignInThroughProviderAsync());
    }

    public sealed class FactorOptional(TestPostgres server) : SingleSignOnPortal(server)
    {
        protected override (string Key, string Value)[] Settings => [("Mfa:Required", "false")];
    }
}
