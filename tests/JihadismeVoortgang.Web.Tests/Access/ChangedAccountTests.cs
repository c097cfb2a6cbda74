using System.Net;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Access.Administration;
using JihadismeVoortgang.Web.Hosting;
using JihadismeVoortgang.Web.Shell;
using JihadismeVoortgang.Web.Tests.Hosting;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace JihadismeVoortgang.Web.Tests.Access;

/// <summary>An account that changes while somebody works with it.</summary>
public class ChangedAccountTests(ChangedAccountTests.ClockedPortal portal) : IClassFixture<ChangedAccountTests.ClockedPortal>
{
    [Fact]
    public async Task A_revoked_role_ends_the_session_within_a_minute()
    {
        var (number, visitor) = await OfficerAsync();
        using (visitor)
        {
            await Get<ChangeRoles>().RunAsync(await AdministratorAsync(), number, new HashSet<Role> { Role.Reviewer }, new HashSet<Role> { Role.PolicyOfficer }, TestContext.Current.CancellationToken);
            portal.Clock.Advance(AccessSetup.RevalidationInterval + TimeSpan.FromSeconds(1));

            using var answer = await visitor.GetAsync(Links.Editing);

            Assert.True(AccessSetup.RevalidationInterval < TimeSpan.FromMinutes(1));
            Assert.StartsWith(Links.SignIn, answer.Target(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_account_that_did_not_change_stays_signed_in()
    {
        var (_, visitor) = await OfficerAsync();
        using (visitor)
        {
            portal.Clock.Advance(AccessSetup.RevalidationInterval + TimeSpan.FromSeconds(1));

            using var answer = await visitor.GetAsync(Links.Editing);

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_blocked_account_no_longer_stands_in_an_open_circuit_and_has_no_rights_at_once()
    {
        var (number, visitor) = await OfficerAsync();
        visitor.Dispose();
        var principal = await PrincipalAsync(number);
        Assert.True(await Get<AccountStanding>().HoldsAsync(principal));

        await Get<BlockAccount>().RunAsync(await AdministratorAsync(), number, blocked: true, TestContext.Current.CancellationToken);

        Assert.False(await Get<AccountStanding>().HoldsAsync(principal));
        await using var db = await portal.OpenAsync();
        Assert.Empty((await Caller.LoadAsync(db, number, portal.Clock.GetUtcNow(), TestContext.Current.CancellationToken)).Roles);
    }

    [Fact]
    public async Task Blocking_and_unblocking_lets_somebody_sign_in_again()
    {
        var (number, visitor) = await OfficerAsync();
        visitor.Dispose();
        var administrator = await AdministratorAsync();
        var email = (await Get<AccountQueries>().FindAsync(administrator, number, TestContext.Current.CancellationToken))!.Email;
        using var other = portal.Visit();

        await Get<BlockAccount>().RunAsync(administrator, number, blocked: true, TestContext.Current.CancellationToken);
        using var barred = await other.TrySignInAsync(email, Visitor.Password);
        await Get<BlockAccount>().RunAsync(administrator, number, blocked: false, TestContext.Current.CancellationToken);
        using var welcome = await other.TrySignInAsync(email, Visitor.Password);

        Assert.Equal(HttpStatusCode.OK, barred.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, welcome.StatusCode);
    }

    private T Get<T>()
        where T : notnull => portal.Services.GetRequiredService<T>();

    private async Task<(int Number, Visitor Visitor)> OfficerAsync()
    {
        var email = $"{Guid.NewGuid():N}@portaal.example";
        var number = await portal.AccountAsync(email, Role.PolicyOfficer);
        return (number, await portal.SignedInAsync(email));
    }

    private Task<int> AdministratorAsync() => portal.AccountAsync($"{Guid.NewGuid():N}@portaal.example", Role.Administrator);

    private async Task<System.Security.Claims.ClaimsPrincipal> PrincipalAsync(int number)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var signIn = scope.ServiceProvider.GetRequiredService<SignInManager<PortalUser>>();
        var user = await signIn.UserManager.FindByIdAsync(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return await signIn.CreateUserPrincipalAsync(user!);
    }

    public sealed class ClockedPortal(TestPostgres server) : PortalApp(server)
    {
        public FakeTimeProvider Clock { get; } = new(TimeProvider.System.GetUtcNow());

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)));
        }
    }
}
