using System.Net;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Audit;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Access.SecondFactor;
using JihadismeVoortgang.Web.Shell;
using JihadismeVoortgang.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace JihadismeVoortgang.Web.Tests.Access;

/// <summary>Signing in in two steps, with an app and with recovery codes; the clock is the test's.</summary>
public class SecondFactorTests(ChangedAccountTests.ClockedPortal portal) : IClassFixture<ChangedAccountTests.ClockedPortal>
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(Totp.StepSeconds);

    [Fact]
    public async Task After_the_password_comes_a_code_of_the_app_and_then_the_page_one_was_going_to()
    {
        var (email, app) = await OfficerWithAppAsync();
        portal.Clock.Advance(Step);
        using var visitor = portal.Visit();

        using var first = await visitor.TrySignInAsync(email, Visitor.Password, AccessLinks.SignInFor("/bewerken/maatregelen/12"));
        using var between = await visitor.GetAsync(Links.Editing);
        using var second = await SendCodeAsync(visitor, app.CodeAt(portal.Clock.GetUtcNow()), first.Target()!);

        Assert.Equal("/inloggen/tweede-stap?terug=%2Fbewerken%2Fmaatregelen%2F12", first.Target());
        Assert.StartsWith(Links.SignIn, between.Target(), StringComparison.Ordinal);
        Assert.Equal("/bewerken/maatregelen/12", second.Target());
        using var after = await visitor.GetAsync(Links.Editing);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Fact]
    public async Task A_code_is_good_for_one_time_also_when_it_was_used_to_set_the_app_up()
    {
        var (email, app) = await OfficerWithAppAsync();
        await RefusesAsync(email, app.CodeAt(portal.Clock.GetUtcNow()));

        portal.Clock.Advance(Step);
        var code = app.CodeAt(portal.Clock.GetUtcNow());
        await LetsInAsync(email, code);
        await RefusesAsync(email, code);
    }

    [Fact]
    public async Task Of_two_who_send_a_code_at_once_one_is_let_in()
    {
        var (email, app) = await OfficerWithAppAsync();
        portal.Clock.Advance(Step);
        using var one = await HalfwayAsync(email);
        using var other = await HalfwayAsync(email);

        var answers = await Task.WhenAll(new[] { one, other }.Select(visitor => SendCodeAsync(visitor, app.CodeAt(portal.Clock.GetUtcNow()))));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
        foreach (var answer in answers)
            answer.Dispose();
    }

    [Fact]
    public async Task A_recovery_code_lets_in_once_however_it_is_typed()
    {
        var (email, app) = await OfficerWithAppAsync();

        await LetsInAsync(email, app.RecoveryCodes[3].ToLowerInvariant().Replace('-', ' '));
        await RefusesAsync(email, app.RecoveryCodes[3]);
        await LetsInAsync(email, app.RecoveryCodes[4]);
        await using var db = await portal.OpenAsync();
        var account = await db.Users.Where(user => user.Email == email).Select(user => user.Id).SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, await db.AuditRecords.CountAsync(
            record => record.Action == AuditActions.UseRecoveryCode && record.ActorNumber == account, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Neither_keys_nor_recovery_codes_can_be_read_in_the_database()
    {
        var (_, app) = await OfficerWithAppAsync();
        await using var db = await portal.OpenAsync();

        var rows = await db.UserTokens.Select(token => token.Name + " " + token.Value).ToListAsync(TestContext.Current.CancellationToken);

        Assert.All(rows, row => Assert.DoesNotContain(AuthenticatorKeys.ToBase32(app.Key), row, StringComparison.Ordinal));
        Assert.All(rows, row => Assert.DoesNotContain(Convert.ToBase64String(app.Key), row, StringComparison.Ordinal));
        foreach (var code in app.RecoveryCodes.Select(RecoveryCodes.Read))
            Assert.All(rows, row => Assert.DoesNotContain(code, row, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Wrong_codes_lock_the_account_and_the_right_password_in_between_buys_no_more_guesses()
    {
        var (email, app) = await OfficerWithAppAsync();
        portal.Clock.Advance(Step);
        for (var attempt = 0; attempt < PasswordRules.Attempts; attempt++)
        {
            using var guessing = await HalfwayAsync(email); // the password is right each time
            using var refused = await SendCodeAsync(guessing, "ABCD-EFGH-JKMN-0000");
            Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        }

        using var visitor = portal.Visit();
        using var answer = await visitor.TrySignInAsync(email, Visitor.Password);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        portal.Clock.Advance(PasswordRules.Lockout);
        await LetsInAsync(email, app.CodeAt(portal.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task Who_takes_too_long_or_was_never_halfway_begins_anew()
    {
        var (email, _) = await OfficerWithAppAsync();
        using var slow = await HalfwayAsync(email);
        using var stranger = portal.Visit();
        portal.Clock.Advance(TimeSpan.FromMinutes(6));

        using var late = await slow.GetAsync(AccessLinks.SecondStep);
        using var never = await stranger.GetAsync(AccessLinks.SecondStep);

        Assert.Equal(Links.SignIn, late.Target());
        Assert.Equal(Links.SignIn, never.Target());
    }

    [Fact]
    public async Task A_wrong_code_sets_nothing_up_and_keeps_the_key_that_was_scanned()
    {
        using var visitor = (await OfficerAsync()).Visitor;

        var (key, page) = await AuthenticatorInHand.TrySetUpAsync(visitor, _ => "abc");

        Assert.StartsWith("De code klopt niet.", Assert.Single(page.Faults()), StringComparison.Ordinal);
        Assert.Equal(AuthenticatorKeys.Write(key), page.QuerySelector("code.key")!.TextContent);
        Assert.Contains("niet ingesteld", (await visitor.PageAsync(AccessLinks.OwnAccount)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_app_in_its_place_takes_the_password_and_ends_the_old_one()
    {
        var (email, visitor) = await OfficerAsync();
        using (visitor)
        {
            var old = await AuthenticatorInHand.SetUpAsync(visitor, portal.Clock.GetUtcNow());
            portal.Clock.Advance(2 * Step);
            string Now(byte[] key) => Totp.CodeAt(key, Totp.StepAt(portal.Clock.GetUtcNow()));

            var (_, refused) = await AuthenticatorInHand.TrySetUpAsync(visitor, Now, ("SetForm.Again", "een verkeerd wachtwoord"));
            var (key, page) = await AuthenticatorInHand.TrySetUpAsync(visitor, Now, ("SetForm.Again", Visitor.Password));

            Assert.StartsWith("Het wachtwoord klopt niet.", Assert.Single(refused.Faults()), StringComparison.Ordinal);
            Assert.Equal(RecoveryCodes.Count, AuthenticatorInHand.Codes(page).Count);
            portal.Clock.Advance(2 * Step);
            await RefusesAsync(email, old.CodeAt(portal.Clock.GetUtcNow()));
            await RefusesAsync(email, old.RecoveryCodes[0]);
            await LetsInAsync(email, Now(key));
        }
    }

    [Fact]
    public async Task Removing_the_app_takes_the_password_and_then_a_password_will_do()
    {
        var (email, visitor) = await OfficerAsync();
        using (visitor)
        {
            await AuthenticatorInHand.SetUpAsync(visitor, portal.Clock.GetUtcNow());

            using var refused = await visitor.SendAsync(AccessLinks.Authenticator, "remove-app", ("RemoveForm.Again", "een verkeerd wachtwoord"));
            using var removed = await visitor.SendAsync(AccessLinks.Authenticator, "remove-app", ("RemoveForm.Again", Visitor.Password));

            Assert.StartsWith("Het wachtwoord klopt niet.", Assert.Single((await refused.ReadPageAsync()).Faults()), StringComparison.Ordinal);
            Assert.Equal("/account?opgeslagen=true", removed.Target());
            using var again = await portal.SignedInAsync(email);
            using var page = await again.GetAsync(Links.Editing);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        }
    }

    [Fact]
    public async Task Recovery_codes_are_counted_and_made_anew_with_the_password()
    {
        var (email, visitor) = await OfficerAsync();
        using (visitor)
        {
            var app = await AuthenticatorInHand.SetUpAsync(visitor, portal.Clock.GetUtcNow());
            await LetsInAsync(email, app.RecoveryCodes[0]);
            Assert.Contains("nog 9 van de 10", (await visitor.PageAsync(AccessLinks.RecoveryCodes)).Body!.TextContent, StringComparison.Ordinal);

            using var answer = await visitor.SendAsync(AccessLinks.RecoveryCodes, "renew-codes", ("Form.Again", Visitor.Password));
            var renewed = AuthenticatorInHand.Codes(await answer.ReadPageAsync());

            Assert.Equal(RecoveryCodes.Count, renewed.Count);
            Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            await RefusesAsync(email, app.RecoveryCodes[1]);
            await LetsInAsync(email, renewed[0]);
        }
    }

    [Fact]
    public async Task Setting_up_ends_the_other_sessions_and_not_this_one()
    {
        var (email, here) = await OfficerAsync();
        using var there = await portal.SignedInAsync(email);
        using (here)
        {
            await AuthenticatorInHand.SetUpAsync(here, portal.Clock.GetUtcNow());
            portal.Clock.Advance(TimeSpan.FromSeconds(31));

            using var goesOn = await here.GetAsync(Links.Editing);
            using var ended = await there.GetAsync(Links.Editing);

            Assert.Equal(HttpStatusCode.OK, goesOn.StatusCode);
            Assert.StartsWith(Links.SignIn, ended.Target(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_administrator_takes_it_away_from_who_lost_everything_and_from_nobody_else()
    {
        var (email, _) = await OfficerWithAppAsync();
        var administrator = await portal.AccountAsync($"{Guid.NewGuid():N}@portaal.example", Role.Administrator);
        await using var db = await portal.OpenAsync();
        var number = await db.Users.Where(user => user.Email == email).Select(user => user.Id).SingleAsync(TestContext.Current.CancellationToken);
        var reset = portal.Services.GetRequiredService<ResetSecondFactor>();

        await Assert.ThrowsAsync<AccessDeniedException>(() => reset.RunAsync(number, administrator, TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<BrokenRuleException>(() => reset.RunAsync(administrator, administrator, TestContext.Current.CancellationToken));
        using var halfway = await HalfwayAsync(email);
        await reset.RunAsync(administrator, number, TestContext.Current.CancellationToken);

        using var stale = await halfway.GetAsync(AccessLinks.SecondStep);
        Assert.Equal(Links.SignIn, stale.Target());
        using var again = await portal.SignedInAsync(email);
        Assert.False(await db.UserTokens.AnyAsync(
            token => token.UserId == number && (token.LoginProvider == "authenticator" || token.LoginProvider == "recovery code"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task On_the_page_of_the_account_that_takes_a_tick_and_is_offered_only_where_there_is_a_factor()
    {
        var (email, _) = await OfficerWithAppAsync();
        var address = $"{Guid.NewGuid():N}@portaal.example";
        await portal.AccountAsync(address, Role.Administrator);
        using var administrator = await portal.SignedInAsync(address);
        await using var db = await portal.OpenAsync();
        var number = await db.Users.Where(user => user.Email == email).Select(user => user.Id).SingleAsync(TestContext.Current.CancellationToken);

        using var refused = await administrator.SendAsync(AccessLinks.Account(number), "second-factor");
        var stays = await db.Users.AnyAsync(user => user.Id == number && user.TwoFactorEnabled, TestContext.Current.CancellationToken);
        using var done = await administrator.SendAsync(AccessLinks.Account(number), "second-factor", ("SecondFactorForm.IsSure", "true"));

        Assert.Equal(["Ga eerst na wie dit vraagt en vink dat aan."], (await refused.ReadPageAsync()).Faults());
        Assert.True(stays);
        Assert.Equal($"{AccessLinks.Account(number)}?opgeslagen=true", done.Target());
        Assert.False(await db.Users.AnyAsync(user => user.Id == number && user.TwoFactorEnabled, TestContext.Current.CancellationToken));
        Assert.DoesNotContain("Tweede stap weghalen", (await administrator.PageAsync(AccessLinks.Account(number))).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_does_with_their_factor_stands_in_the_steps()
    {
        var (_, visitor) = await OfficerAsync();
        using (visitor)
        {
            await AuthenticatorInHand.SetUpAsync(visitor, portal.Clock.GetUtcNow());
            (await visitor.SendAsync(AccessLinks.Authenticator, "remove-app", ("RemoveForm.Again", Visitor.Password))).Dispose();
        }

        await using var db = await portal.OpenAsync();
        var actions = await db.Steps.Select(step => step.Action).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Contains("SetAuthenticator", actions);
        Assert.Contains("RemoveAuthenticator", actions);
    }

    private static Task<HttpResponseMessage> SendCodeAsync(Visitor visitor, string code, string address = AccessLinks.SecondStep) =>
        visitor.SendAsync(address, "second-step", ("Form.Code", code));

    private async Task<Visitor> HalfwayAsync(string email)
    {
        var visitor = portal.Visit();
        using var answer = await visitor.TrySignInAsync(email, Visitor.Password);
        Assert.Equal(AccessLinks.SecondStep, answer.Target());
        return visitor;
    }

    private async Task LetsInAsync(string email, string code)
    {
        using var visitor = await HalfwayAsync(email);
        using var answer = await SendCodeAsync(visitor, code);
        Assert.Equal(Links.Editing, answer.Target());
    }

    private async Task RefusesAsync(string email, string code)
    {
        using var visitor = await HalfwayAsync(email);
        using var answer = await SendCodeAsync(visitor, code);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith("Inloggen is niet gelukt.", (await answer.ReadPageAsync()).QuerySelector("[role=alert]")!.TextContent.Trim(), StringComparison.Ordinal);
    }

    private async Task<(string Email, Visitor Visitor)> OfficerAsync()
    {
        var email = $"{Guid.NewGuid():N}@portaal.example";
        await portal.AccountAsync(email, Role.PolicyOfficer);
        return (email, await portal.SignedInAsync(email));
    }

    private async Task<(string Email, AuthenticatorInHand App)> OfficerWithAppAsync()
    {
        var (email, visitor) = await OfficerAsync();
        using (visitor)
            return (email, await AuthenticatorInHand.SetUpAsync(visitor, portal.Clock.GetUtcNow()));
    }
}
