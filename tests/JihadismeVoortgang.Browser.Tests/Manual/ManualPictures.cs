using JihadismeVoortgang.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace JihadismeVoortgang.Browser.Tests.Manual;

/// <summary>All pictures of the manual, in its order.</summary>
internal static class ManualPictures
{
    private const string Officer = "officer1";
    private const string Coordinator = "coordinator1";

    public static IReadOnlyList<ManualPicture> All { get; } =
    [
        new("zoeken", null, "/zoeken?q=gemeenten"),
        new("tweede-stap", Officer, "/account/authenticator-app"),
        new("inloggen", null, "/inloggen"),
        new("mijn-maatregelen", Officer, "/bewerken"),
        new("statusregel", Officer, "/bewerken/maatregelen/2", Prepare: EditorAsync),
        new("vorige-rapportage", Officer, "/bewerken/maatregelen/2", "aside.previous"),
        new("wijzigingen-tonen", Officer, "/bewerken/maatregelen/2", "section:has(> h2:text-is('Gewijzigd sinds de vorige rapportage'))", ChangesAsync),
        new("revisies", Officer, "/bewerken/maatregelen/2/revisies", Prepare: RevisionAsync),
        new("voortgang", Officer, "/bewerken/maatregelen/12", "section:has(> h2:text-matches('^Voortgang'))"),
        new("marge", Officer, "/bewerken/maatregelen/3", "section.margin"),
        new("cijfers", Officer, "/bewerken/maatregelen/7", "section:has(> h2:text-is('Cijfers bij deze maatregel'))"),
        new("cijferreeks", null, "/cijfers/gedetineerden-terroristenafdeling"),
        new("ronde", Coordinator, "/coordinatie"),
        new("meelezers", Coordinator, "/coordinatie/meelezers"),
        new("toewijzing", Coordinator, "/coordinatie/toewijzing"),
        new("downloads", Coordinator, "/coordinatie/downloads"),
        new("controles", Coordinator, "/coordinatie/controles"),
        new("maatregelen", Coordinator, "/coordinatie/maatregelen"),
        new("wijzigingen-lezers", null, "/rapportages/7/wijzigingen?sinds=6"),
        new("accounts", "beheer", "/beheer"),
        new("logboek", "beheer", "/beheer/logboek"),
    ];

    private static async Task EditorAsync(Visitor officer) => await officer.Text("Stand van zaken").IsEditorAsync();

    private static async Task RevisionAsync(Visitor officer) => await Expect(officer.Page.Locator(".revision")).ToBeVisibleAsync();

    private static async Task ChangesAsync(Visitor officer)
    {
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Wijzigingen tonen" }).ClickAsync();
        await Expect(officer.Page.Locator("ins.changed").First).ToBeVisibleAsync();
    }
}
