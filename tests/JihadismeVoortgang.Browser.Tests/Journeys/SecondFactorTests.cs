using System.Globalization;
using System.Text.RegularExpressions;
using JihadismeVoortgang.Browser.Tests.Support;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access.Administration;
using JihadismeVoortgang.Web.Access.SecondFactor;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace JihadismeVoortgang.Browser.Tests.Journeys;

/// <summary>Signing in with more than a password, in a portal that asks for it.</summary>
public sealed class SecondFactorTests(SecondFactorTests.StrictPortal portal, Chromium browser) : IClassFixture<SecondFactorTests.StrictPortal>
{
    private const string Password = "een wachtwoord voor tests";

    [Fact]
    public async Task An_officer_sets_an_app_up_with_the_keyboard_and_without_a_script_and_signs_in_with_it()
    {
        var email = await AccountAsync();
        await using var officer = await Visitor.ArrivesAsync(browser, portal.Url, 320, javaScript: false);
        var page = officer.Page;
        await SignInAsync(page, email);
        await Expect(page).ToHaveURLAsync(new Regex("/account/authenticator-app"));
        await Expect(page.GetByText("moet u in twee stappen inloggen")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Img, new() { Name = "QR-code" })).ToBeVisibleAsync();
        var key = FromBase32(await page.Locator("code.key").InnerTextAsync());

        await page.GetByLabel("Code uit de app").FocusAsync();
        await page.Keyboard.TypeAsync(Now(key, 0));
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Uw herstelcodes" })).ToBeVisibleAsync();
        var codes = await page.Locator(".recovery-codes code").AllInnerTextsAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Ik heb de codes bewaard" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/bewerken"));

        await officer.Context.ClearCookiesAsync();
        await SignInAsync(page, email);
        await page.GetByLabel("Code", new() { Exact = true }).FillAsync(Now(key, 1)); // the one of this moment was used above
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/bewerken"));

        await officer.Context.ClearCookiesAsync();
        await SignInAsync(page, email);
        await page.GetByLabel("Code", new() { Exact = true }).FillAsync(codes[0]);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/bewerken"));
        Assert.Empty(officer.WebSockets);
    }

    [Fact]
    public async Task An_officer_adds_a_passkey_signs_in_with_it_and_keeps_it()
    {
        var email = await AccountAsync();
        await using var officer = await Visitor.ArrivesAsync(browser, portal.Url);
        var page = officer.Page;
        await Authenticator.PlugInAsync(page);
        await SignInAsync(page, email);
        await page.GetByRole(AriaRole.Link, new() { Name = "voeg een passkey toe" }).ClickAsync();
        await page.GetByLabel("Naam").FillAsync("Werklaptop");
        await AccessibilityTests.HasNoViolationsAsync(officer, 1280);
        await page.GetByRole(AriaRole.Button, new() { Name = "Passkey toevoegen" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Uw herstelcodes" })).ToBeVisibleAsync();
        await AccessibilityTests.HasNoViolationsAsync(officer, 1280);

        // Without typing anything.
        await officer.Context.ClearCookiesAsync();
        await page.GotoAsync("/inloggen");
        await page.GetByRole(AriaRole.Button, new() { Name = "Passkey gebruiken" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/bewerken"));
        await officer.IsInteractiveAsync();

        // As the second step after the password, which alone will not do.
        await officer.Context.ClearCookiesAsync();
        await SignInAsync(page, email);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Inloggen: tweede stap" })).ToBeVisibleAsync();
        await AccessibilityTests.HasNoViolationsAsync(officer, 1280);
        await page.GetByRole(AriaRole.Button, new() { Name = "Passkey gebruiken" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/bewerken"));

        await page.GotoAsync("/account/passkeys");
        await page.GetByText("Hernoemen of verwijderen").ClickAsync();
        await page.GetByLabel("Naam", new() { Exact = true }).FillAsync("Oude laptop");
        await page.GetByRole(AriaRole.Button, new() { Name = "Naam opslaan" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Oude laptop" })).ToBeVisibleAsync();
        await page.GetByText("Hernoemen of verwijderen").ClickAsync();
        await AccessibilityTests.HasNoViolationsAsync(officer, 1280);
        var remove = page.Locator("form", new() { HasText = "Passkey verwijderen" });
        await remove.GetByLabel("Uw wachtwoord").FillAsync("verkeerd wachtwoord");
        await remove.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Het wachtwoord klopt niet.");
        await page.GetByText("Hernoemen of verwijderen").ClickAsync();
        await remove.GetByLabel("Uw wachtwoord").FillAsync(Password);
        await remove.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.GetByText("Opgeslagen.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Oude laptop" })).ToHaveCountAsync(0);

        // A passkey that was removed opens nothing.
        await officer.Context.ClearCookiesAsync();
        await page.GotoAsync("/inloggen");
        await page.GetByRole(AriaRole.Button, new() { Name = "Passkey gebruiken" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Inloggen is niet gelukt.");
    }

    [Fact]
    public async Task Beside_an_app_a_passkey_takes_the_password_first()
    {
        var email = await AccountAsync();
        await using var officer = await Visitor.ArrivesAsync(browser, portal.Url);
        var page = officer.Page;
        await Authenticator.PlugInAsync(page);
        await SignInAsync(page, email);
        await page.GetByLabel("Code uit de app").FillAsync(Now(FromBase32(await page.Locator("code.key").InnerTextAsync()), 0));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Uw herstelcodes" })).ToBeVisibleAsync();

        await page.GotoAsync("/account/passkeys");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Passkey toevoegen" })).ToHaveCountAsync(0);
        await page.GetByLabel("Uw wachtwoord").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Verder" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Passkey toevoegen" }).ClickAsync();

        await Expect(page.GetByText("Opgeslagen.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Mijn passkey" })).ToBeVisibleAsync();
        await page.GotoAsync("/account");
        await AccessibilityTests.HasNoViolationsAsync(officer, 1280);
    }

    [Fact]
    public async Task An_answer_of_a_passkey_that_was_overheard_opens_nothing()
    {
        var email = await AccountAsync();
        await using var officer = await Visitor.ArrivesAsync(browser, portal.Url);
        var page = officer.Page;
        await Authenticator.PlugInAsync(page);
        await SignInAsync(page, email);
        await page.GotoAsync("/account/passkeys");
        await page.GetByRole(AriaRole.Button, new() { Name = "Passkey toevoegen" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Uw herstelcodes" })).ToBeVisibleAsync();
        await officer.Context.ClearCookiesAsync();
        await page.GotoAsync("/inloggen");
        var sent = await page.RunAndWaitForRequestAsync(
            () => page.GetByRole(AriaRole.Button, new() { Name = "Passkey gebruiken" }).ClickAsync(),
            request => request.Method == "POST" && request.PostData?.Contains("Passkey.Credential", StringComparison.Ordinal) == true);
        await Expect(page).ToHaveURLAsync(new Regex("/bewerken"));
        var form = System.Web.HttpUtility.ParseQueryString(sent.PostData!);

        await officer.Context.ClearCookiesAsync();
        await page.GotoAsync("/inloggen");
        await page.EvaluateAsync(
            """
            ([state, credential]) => {
              const form = document.querySelector('form[data-passkey]');
              form.querySelector('[name="Passkey.State"]').value = state;
              form.querySelector('[name="Passkey.Credential"]').value = credential;
              form.submit();
            }
            """,
            new[] { form["Passkey.State"], form["Passkey.Credential"] });

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Inloggen is niet gelukt.");
    }

    [Fact]
    public async Task Without_a_script_the_page_says_that_a_passkey_needs_one()
    {
        await using var visitor = await Visitor.ArrivesAsync(browser, portal.Url, javaScript: false);

        await visitor.Page.GotoAsync("/inloggen");

        await Expect(visitor.Page.GetByText("Voor een passkey is een browser nodig die passkeys kent, met JavaScript aan.")).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Passkey gebruiken" })).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Signing_out_everywhere_closes_a_page_that_is_open_elsewhere_within_a_minute()
    {
        var email = await AccountAsync();
        await using var office = await Visitor.ArrivesAsync(browser, portal.Url);
        await Authenticator.PlugInAsync(office.Page);
        await SignInAsync(office.Page, email);
        await office.Page.GotoAsync("/account/passkeys");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "Passkey toevoegen" }).ClickAsync();
        await office.Page.GetByRole(AriaRole.Link, new() { Name = "Ik heb de codes bewaard" }).ClickAsync();
        var other = await office.Context.NewPageAsync();
        await other.GotoAsync("/bewerken");
        await Expect(other.Locator("[data-interactive]").First).ToBeAttachedAsync();
        office.MindsErrors = false; // the browser reports what is refused to the page that stayed open

        await office.Page.GotoAsync("/account");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "Overal uitloggen" }).ClickAsync();

        await Expect(office.Page.GetByRole(AriaRole.Heading, new() { Name = "Inloggen" })).ToBeVisibleAsync();
        await Expect(other.GetByRole(AriaRole.Heading, new() { Name = "Inloggen" })).ToBeVisibleAsync(new() { Timeout = 60000 });
    }

    private static string Now(byte[] key, int later) =>
        Totp.CodeAt(key, Totp.StepAt(TimeProvider.System.GetUtcNow()) + later);

    private static byte[] FromBase32(string text)
    {
        var bits = string.Concat(text.Where(char.IsLetterOrDigit).Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(part => part.Length == 8).Select(part => Convert.ToByte(new string(part), 2))];
    }

    private static async Task SignInAsync(IPage page, string email)
    {
        await page.GotoAsync("/inloggen");
        await page.GetByLabel("E-mailadres").FillAsync(email);
        await page.GetByLabel("Wachtwoord").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Inloggen" }).ClickAsync();
    }

    private async Task<string> AccountAsync()
    {
        var email = string.Create(CultureInfo.InvariantCulture, $"{Guid.NewGuid():N}@portaal.example");
        await portal.Services.GetRequiredService<CreateAccount>().RunForCommandLineAsync(
            new NewAccount("Jan de Tester", email, Password, new HashSet<Role> { Role.PolicyOfficer }), TestContext.Current.CancellationToken);
        return email;
    }

    /// <summary>Asks for a second factor, as Production does.</summary>
    public sealed class StrictPortal(TestPostgres server) : PortalApp(server)
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Access:RequireSecondFactor", "true");
        }
    }
}
