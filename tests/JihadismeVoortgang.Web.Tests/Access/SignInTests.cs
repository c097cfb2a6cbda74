using System.Net;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Shell;
using JihadismeVoortgang.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace JihadismeVoortgang.Web.Tests.Access;

public class SignInTests(PortalApp portal) : IClassFixture<PortalApp>
{
    [Theory]
    [InlineData(Role.PolicyOfficer, "/bewerken")]
    [InlineData(Role.Coordinator, "/coordinatie")]
    [InlineData(Role.Administrator, "/beheer/accounts")]
    [InlineData(Role.Reviewer, Links.Reviewing)]
    public async Task Who_signs_in_begins_where_their_work_is(Role role, string landing)
    {
        await portal.AccountAsync($"begin-{role}@portaal.example", role);
        using var visitor = portal.Visit();

        using var answer = await visitor.TrySignInAsync($"begin-{role}@portaal.example", Visitor.Password);

        Assert.Equal(landing, answer.Target());
    }

    [Theory]
    [InlineData("/bewerken/maatregelen/12", "/bewerken/maatregelen/12")]
    [InlineData("https://elders.example/", "/bewerken")]
    [InlineData("//elders.example/", "/bewerken")]
    public async Task Signing_in_leads_back_to_a_page_of_the_portal_and_nowhere_else(string asked, string landing)
    {
        var email = $"terug-{Guid.NewGuid():N}@portaal.example";
        await portal.AccountAsync(email, Role.PolicyOfficer);
        using var visitor = portal.Visit();

        using var answer = await visitor.TrySignInAsync(email, Visitor.Password, AccessLinks.SignInFor(asked));

        Assert.Equal(landing, answer.Target());
    }

    [Fact]
    public async Task A_page_that_needs_an_account_leads_to_signing_in_and_back()
    {
        using var visitor = portal.Visit();

        using var answer = await visitor.GetAsync("/bewerken?rij=12");

        Assert.Equal("/inloggen?terug=%2Fbewerken%3Frij%3D12", answer.Target());
    }

    [Fact]
    public async Task An_unknown_address_and_a_wrong_password_get_the_same_answer()
    {
        await portal.AccountAsync("bekend@portaal.example", Role.PolicyOfficer);
        using var visitor = portal.Visit();

        using var unknown = await visitor.TrySignInAsync("onbekend@portaal.example", "een verkeerd wachtwoord");
        using var wrong = await visitor.TrySignInAsync("bekend@portaal.example", "een verkeerd wachtwoord");

        var sentence = Alert(await unknown.ReadPageAsync());
        Assert.StartsWith("Inloggen is niet gelukt.", sentence, StringComparison.Ordinal);
        Assert.Equal(sentence, Alert(await wrong.ReadPageAsync()));
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_an_account_also_for_the_right_one()
    {
        await portal.AccountAsync("slot@portaal.example", Role.PolicyOfficer);
        using var visitor = portal.Visit();
        for (var attempt = 0; attempt < PasswordRules.Attempts; attempt++)
            (await visitor.TrySignInAsync("slot@portaal.example", "een verkeerd wachtwoord")).Dispose();

        using var answer = await visitor.TrySignInAsync("slot@portaal.example", Visitor.Password);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith("Inloggen is niet gelukt.", Alert(await answer.ReadPageAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_passwords_that_come_at_once_lock_an_account_as_well()
    {
        await portal.AccountAsync("tegelijk@portaal.example", Role.PolicyOfficer);
        using var visitor = portal.Visit();
        var (action, hidden) = await visitor.OpenAsync(Links.SignIn, "sign-in");

        var guesses = Enumerable.Range(0, 4 * PasswordRules.Attempts).Select(guess => visitor.PostAsync(
            action, [.. hidden, ("Form.Email", "tegelijk@portaal.example"), ("Form.Password", $"een verkeerd wachtwoord {guess}")]));
        foreach (var guess in await Task.WhenAll(guesses))
            guess.Dispose();
        using var answer = await visitor.TrySignInAsync("tegelijk@portaal.example", Visitor.Password);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith("Inloggen is niet gelukt.", Alert(await answer.ReadPageAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exactly_as_many_wrong_passwords_as_the_rule_says_lock_an_account_however_they_come()
    {
        var number = await portal.AccountAsync("geteld@portaal.example", Role.PolicyOfficer);
        var wrong = portal.Services.GetRequiredService<WrongPasswords>();

        await Task.WhenAll(Enumerable.Range(1, PasswordRules.Attempts - 1).Select(_ => wrong.CountAsync(number)));
        Assert.Null(await LockAsync());
        await wrong.CountAsync(number);
        Assert.NotNull(await LockAsync());

        async Task<DateTimeOffset?> LockAsync()
        {
            await using var db = await portal.OpenAsync();
            return await db.Users.Where(user => user.Id == number).Select(user => user.LockoutEnd).SingleAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task The_right_password_makes_the_wrong_ones_before_it_forgotten()
    {
        await portal.AccountAsync("vergeten@portaal.example", Role.PolicyOfficer);
        using var visitor = portal.Visit();
        for (var round = 0; round < 2; round++)
        {
            for (var attempt = 1; attempt < PasswordRules.Attempts; attempt++)
                (await visitor.TrySignInAsync("vergeten@portaal.example", "een verkeerd wachtwoord")).Dispose();
            using var other = portal.Visit();
            await other.SignInAsync("vergeten@portaal.example");
        }
    }

    [Fact]
    public async Task A_right_password_that_was_still_being_checked_when_the_lock_fell_does_not_count()
    {
        var number = await portal.AccountAsync("gokt@portaal.example", Role.PolicyOfficer);
        var wrong = portal.Services.GetRequiredService<WrongPasswords>();

        Assert.True(await wrong.ForgetAsync(number));
        for (var attempt = 0; attempt < PasswordRules.Attempts; attempt++)
            await wrong.CountAsync(number);

        Assert.False(await wrong.ForgetAsync(number));
    }

    [Fact]
    public async Task A_lock_by_wrong_passwords_does_not_stop_somebody_who_is_at_work()
    {
        var number = await portal.AccountAsync("werk@portaal.example", Role.PolicyOfficer);
        using var stranger = portal.Visit();
        for (var attempt = 0; attempt < PasswordRules.Attempts; attempt++)
            (await stranger.TrySignInAsync("werk@portaal.example", "een verkeerd wachtwoord")).Dispose();

        await using var db = await portal.OpenAsync();
        var lockedUntil = await db.Users.Where(user => user.Id == number).Select(user => user.LockoutEnd).SingleAsync(TestContext.Current.CancellationToken);
        var caller = await Caller.LoadAsync(db, number, TimeProvider.System.GetUtcNow(), TestContext.Current.CancellationToken);

        Assert.NotNull(lockedUntil);
        Assert.Contains(Role.PolicyOfficer, caller.Roles);
    }

    [Fact]
    public async Task Nobody_signs_in_with_a_demo_account_that_another_portal_made()
    {
        var number = await portal.AccountAsync("demo@portaal.example", Role.Administrator);
        await using (var db = await portal.OpenAsync())
            await db.Users.Where(user => user.Id == number).ExecuteUpdateAsync(user => user.SetProperty(known => known.IsDemo, true), TestContext.Current.CancellationToken);
        using var visitor = portal.Visit();

        using var answer = await visitor.TrySignInAsync("demo@portaal.example", Visitor.Password);

        Assert.StartsWith("Inloggen is niet gelukt.", Alert(await answer.ReadPageAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_signs_in_as_the_command_line()
    {
        await using (var db = await portal.OpenAsync())
        {
            // As if somebody had tampered with the row: a password that is right, and no lock.
            var user = await db.Users.SingleAsync(account => account.Id == Actor.CommandLine.Number, TestContext.Current.CancellationToken);
            user.PasswordHash = new Microsoft.AspNetCore.Identity.PasswordHasher<PortalUser>().HashPassword(user, Visitor.Password);
            user.Email = "opdrachtregel@portaal.example";
            user.NormalizedEmail = "OPDRACHTREGEL@PORTAAL.EXAMPLE";
            user.LockoutEnd = null;
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        using var visitor = portal.Visit();
        using var answer = await visitor.TrySignInAsync("opdrachtregel@portaal.example", Visitor.Password);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_other_sites()
    {
        await portal.AccountAsync("koek@portaal.example", Role.PolicyOfficer);
        using var visitor = portal.Visit();

        using var answer = await visitor.TrySignInAsync("koek@portaal.example", Visitor.Password);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("portal=", cookie, StringComparison.Ordinal);
        Assert.Contains("; secure", cookie, StringComparison.Ordinal);
        Assert.Contains("; httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("; samesite=lax", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Signing_out_ends_it()
    {
        await portal.AccountAsync("uit@portaal.example", Role.PolicyOfficer);
        using var visitor = await portal.SignedInAsync("uit@portaal.example");
        var page = await visitor.PageAsync(Links.Editing);
        var token = page.QuerySelector("form[action='/uitloggen'] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var answer = await visitor.PostAsync(AccessLinks.SignOut, ("__RequestVerificationToken", token));
        using var after = await visitor.GetAsync(Links.Editing);

        Assert.Equal(Links.SignIn, answer.Target());
        Assert.StartsWith(Links.SignIn, after.Target(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_site_cannot_sign_somebody_out()
    {
        await portal.AccountAsync("vreemd@portaal.example", Role.PolicyOfficer);
        using var visitor = await portal.SignedInAsync("vreemd@portaal.example");

        using var answer = await visitor.PostAsync(AccessLinks.SignOut);
        using var after = await visitor.GetAsync(Links.Editing);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("Dit formulier is verlopen", (await answer.ReadPageAsync()).QuerySelector("h1")!.TextContent);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    private static string Alert(AngleSharp.Html.Dom.IHtmlDocument page) => page.QuerySelector("[role=alert]")!.TextContent.Trim();
}
