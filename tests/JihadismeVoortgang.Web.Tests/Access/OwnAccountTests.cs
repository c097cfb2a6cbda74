using System.Net;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Hosting;
using JihadismeVoortgang.Web.Shell;
using JihadismeVoortgang.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Tests.Access;

/// <summary>What somebody does with their own account, and how long a session lasts.</summary>
public class OwnAccountTests(ChangedAccountTests.ClockedPortal portal) : IClassFixture<ChangedAccountTests.ClockedPortal>
{
    private const string New = "kanarie fietst over de afsluitdijk";

    [Fact]
    public async Task A_changed_password_counts_from_then_on_and_this_session_goes_on()
    {
        var (email, visitor) = await OfficerAsync();
        using var there = await portal.SignedInAsync(email);
        using (visitor)
        {
            using var answer = await ChangeAsync(visitor, Visitor.Password, New, New);
            portal.Clock.Advance(AccessSetup.RevalidationInterval + TimeSpan.FromSeconds(1));

            Assert.Equal("/account?opgeslagen=true", answer.Target());
            using var goesOn = await visitor.GetAsync(Links.Editing);
            using var ended = await there.GetAsync(Links.Editing);
            Assert.Equal(HttpStatusCode.OK, goesOn.StatusCode);
            Assert.StartsWith(Links.SignIn, ended.Target(), StringComparison.Ordinal);
        }

        using var again = portal.Visit();
        using var old = await again.TrySignInAsync(email, Visitor.Password);
        using var right = await again.TrySignInAsync(email, New);
        Assert.Equal(HttpStatusCode.OK, old.StatusCode);
        Assert.Equal(Links.Editing, right.Target());
    }

    [Theory]
    [InlineData("een verkeerd wachtwoord", New, New, "Het wachtwoord klopt niet. Na 5 mislukte pogingen kan het 15 minuten niet.")]
    [InlineData(Visitor.Password, New, New + "!", "De twee nieuwe wachtwoorden zijn niet gelijk.")]
    [InlineData(Visitor.Password, Visitor.Password, Visitor.Password, "Kies een ander wachtwoord dan u nu hebt.")]
    [InlineData(Visitor.Password, "kort", "kort", "Het wachtwoord is te kort: gebruik ten minste 12 tekens.")]
    [InlineData(Visitor.Password, "Wachtwoord123!", "Wachtwoord123!", "Dit wachtwoord staat op een lijst van gelekte of veelgebruikte wachtwoorden, of lijkt daar te veel op. Kies een ander, bijvoorbeeld een paar losse woorden.")]
    public async Task A_password_that_will_not_do_is_refused_with_the_reason(string current, string wanted, string repeated, string reason)
    {
        var (email, visitor) = await OfficerAsync();
        using (visitor)
        {
            using var answer = await ChangeAsync(visitor, current, wanted, repeated);

            Assert.Equal(reason, Assert.Single((await answer.ReadPageAsync()).Faults()));
        }

        using var still = await portal.SignedInAsync(email);
    }

    [Fact]
    public async Task Passwords_of_a_hundred_signs_with_any_letter_in_them_are_fine()
    {
        var (email, visitor) = await OfficerAsync();
        var wanted = string.Concat(Enumerable.Repeat("Zeeën çà ☂ ", 9)) + "eind";
        using (visitor)
            Assert.Equal("/account?opgeslagen=true", (await ChangeAsync(visitor, Visitor.Password, wanted, wanted)).Target());

        using var again = portal.Visit();
        using var answer = await again.TrySignInAsync(email, wanted);
        Assert.Equal(Links.Editing, answer.Target());
    }

    [Fact]
    public async Task Wrong_guesses_at_the_current_password_lock_as_well()
    {
        var (email, visitor) = await OfficerAsync();
        using (visitor)
        {
            for (var attempt = 0; attempt < PasswordRules.Attempts; attempt++)
                (await ChangeAsync(visitor, "een verkeerd wachtwoord", New, New)).Dispose();

            using var answer = await ChangeAsync(visitor, Visitor.Password, New, New);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        using var other = portal.Visit();
        using var barred = await other.TrySignInAsync(email, Visitor.Password);
        Assert.Equal(HttpStatusCode.OK, barred.StatusCode);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_session()
    {
        var (email, here) = await OfficerAsync();
        using var there = await portal.SignedInAsync(email);
        using (here)
        {
            using var answer = await here.SendAsync(AccessLinks.OwnAccount, "sign-out-everywhere");
            portal.Clock.Advance(AccessSetup.RevalidationInterval + TimeSpan.FromSeconds(1));

            Assert.Equal(Links.SignIn, answer.Target());
            foreach (var visitor in new[] { here, there })
            {
                using var after = await visitor.GetAsync(Links.Editing);
                Assert.StartsWith(Links.SignIn, after.Target(), StringComparison.Ordinal);
            }
        }

        await using var db = await portal.OpenAsync();
        Assert.Contains("SignOutEverywhere", await db.Steps.Select(step => step.Action).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_session_ends_after_some_hours_without_a_page()
    {
        using var visitor = (await OfficerAsync()).Visitor;
        portal.Clock.Advance(TimeSpan.FromMinutes(4 * 60 + 1));

        using var answer = await visitor.GetAsync(Links.Editing);

        Assert.StartsWith(Links.SignIn, answer.Target(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_is_used_all_the_time_ends_after_twelve_hours()
    {
        using var visitor = (await OfficerAsync()).Visitor;
        for (var hours = 0; hours < 11; hours++)
        {
            portal.Clock.Advance(TimeSpan.FromHours(1));
            using var page = await visitor.GetAsync(Links.Editing);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        }

        portal.Clock.Advance(TimeSpan.FromHours(1));
        using var answer = await visitor.GetAsync(Links.Editing);

        Assert.StartsWith(Links.SignIn, answer.Target(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ones_own_account_is_for_who_is_signed_in()
    {
        using var visitor = portal.Visit();
        foreach (var address in new[] { AccessLinks.OwnAccount, AccessLinks.OwnPassword, AccessLinks.Authenticator, AccessLinks.RecoveryCodes, AccessLinks.Passkeys })
        {
            using var answer = await visitor.GetAsync(address);
            Assert.Equal(AccessLinks.SignInFor(address), answer.Target());
        }
    }

    private static Task<HttpResponseMessage> ChangeAsync(Visitor visitor, string current, string wanted, string repeated) =>
        visitor.SendAsync(AccessLinks.OwnPassword, "own-password", ("Form.Current", current), ("Form.Wanted", wanted), ("Form.Repeated", repeated));

    private async Task<(string Email, Visitor Visitor)> OfficerAsync()
    {
        var email = $"{Guid.NewGuid():N}@portaal.example";
        await portal.AccountAsync(email, Role.PolicyOfficer);
        return (email, await portal.SignedInAsync(email));
    }
}
