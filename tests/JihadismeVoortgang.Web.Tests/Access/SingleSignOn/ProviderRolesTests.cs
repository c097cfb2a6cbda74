using System.Net;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Access.SingleSignOn;
using JihadismeVoortgang.Web.Shell;
using JihadismeVoortgang.Web.Tests.Hosting;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace JihadismeVoortgang.Web.Tests.Access.SingleSignOn;

/// <summary>Roles that the provider gives, and takes.</summary>
public class ProviderRolesTests(ProviderRolesTests.MappingPortal portal) : IClassFixture<ProviderRolesTests.MappingPortal>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_signs_in_has_the_roles_the_provider_says_and_no_other()
    {
        var (number, person) = await portal.InvitedAsync(Role.Reader);
        portal.Provider.Person = person with { Groups = ["urn:portaal:beleid", "coordinatie", "koffie"] };
        using var visitor = portal.Visit();

        Assert.Equal(Links.Editing, await visitor.SignInThroughProviderAsync());

        Assert.Equal([Role.PolicyOfficer, Role.Coordinator], await RolesAsync(number));
        using var board = await visitor.GetAsync(Links.Coordination);
        Assert.Equal(HttpStatusCode.OK, board.StatusCode);
    }

    [Fact]
    public async Task A_right_that_was_taken_there_is_gone_here_at_the_next_sign_in_and_sessions_from_before_end()
    {
        var (number, person) = await portal.InvitedAsync(Role.Reader);
        portal.Provider.Person = person with { Groups = ["coordinatie"] };
        using var before = portal.Visit();
        await before.SignInThroughProviderAsync();
        var stamp = await StampAsync(number);
        portal.Provider.Person = person with { Groups = [] };
        using var after = portal.Visit();

        Assert.Equal(Links.Home, await after.SignInThroughProviderAsync());

        Assert.Empty(await RolesAsync(number));
        Assert.NotEqual(stamp, await StampAsync(number));
        using var board = await after.GetAsync(Links.Coordination);
        Assert.StartsWith(AccessLinks.Denied, board.Target(), StringComparison.Ordinal);
        Assert.Equal(2, await ChangesAsync(number));
    }

    [Fact]
    public async Task The_same_roles_again_are_no_change_and_end_no_session()
    {
        var (number, person) = await portal.InvitedAsync(Role.Coordinator);
        portal.Provider.Person = person with { Groups = ["coordinatie"] };
        var stamp = await StampAsync(number);
        using var visitor = portal.Visit();

        await visitor.SignInThroughProviderAsync();

        Assert.Equal(0, await ChangesAsync(number));
        Assert.Equal(stamp, await StampAsync(number));
    }

    [Fact]
    public async Task Without_a_second_factor_no_role_is_given()
    {
        var (number, person) = await portal.InvitedAsync(Role.Reader);
        portal.Provider.Person = person with { Groups = ["coordinatie"], Methods = ["pwd"] };
        using var visitor = portal.Visit();

        Assert.Equal(ProviderLinks.Refused(SignInRefusal.NoSecondFactor), await visitor.SignInThroughProviderAsync());

        Assert.Equal([Role.Reader], await RolesAsync(number));
    }

    [Fact]
    public async Task Nobody_takes_roles_for_somebody_else()
    {
        var (number, _) = await portal.InvitedAsync(Role.PolicyOfficer);
        await using var db = await portal.OpenAsync();
        var other = await db.Users.SingleAsync(user => user.Id == number, Stop);

        Assert.Null(Rights.EnterThroughProvider(new Caller(number + 1, new HashSet<Role> { Role.Administrator }, new HashSet<int>()), other));
    }

    [Fact]
    public async Task An_administrator_reads_where_roles_come_from()
    {
        var (number, _) = await portal.InvitedAsync(Role.PolicyOfficer);
        var administrator = $"{Guid.NewGuid():N}@portaal.example";
        await portal.AccountAsync(administrator, Role.Administrator);
        using var visitor = await portal.SignedInAsync(administrator);

        var page = await visitor.PageAsync(AccessLinks.Account(number));

        Assert.Contains("De rollen komen van het Rijksaccount", page.Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task<List<Role>> RolesAsync(int number)
    {
        await using var db = await portal.OpenAsync();
        return [.. (await Caller.LoadAsync(db, number, portal.Services.GetRequiredService<TimeProvider>().GetUtcNow(), Stop)).Roles.Order()];
    }

    private async Task<string?> StampAsync(int number)
    {
        await using var db = await portal.OpenAsync();
        return (await db.Users.SingleAsync(user => user.Id == number, Stop)).SecurityStamp;
    }

    private async Task<int> ChangesAsync(int number)
    {
        await using var db = await portal.OpenAsync();
        return await db.Steps.CountAsync(step => step.Action == nameof(TakeProviderRoles) && step.ActorNumber == number, Stop);
    }

    public sealed class MappingPortal(TestPostgres server) : SingleSignOnPortal(server)
    {
        protected override (string Key, string Value)[] Settings =>
        [
            ("RoleClaim", "groups"),
            ("Roles:urn:portaal:beleid", "beleidsmedewerker"),
            ("Roles:coordinatie", "Coordinator"),
        ];
    }
}
