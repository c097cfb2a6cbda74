using System.Text.RegularExpressions;
using JihadismeVoortgang.Browser.Tests.Support;
using JihadismeVoortgang.Web.Coordinating.Corrections;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace JihadismeVoortgang.Browser.Tests.Journeys;

/// <summary>Nothing typed in a correction is lost with the tab, and it goes over no colleague unseen.</summary>
public sealed partial class CorrectionDraftTests(PortalApp portal, Chromium browser) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task What_was_typed_in_a_correction_is_offered_again_and_meets_what_a_colleague_saved_since()
    {
        await StartAsync();
        await using var writer = await Visitor.SignsInAsync(browser, portal.Url, "coordinator1@demo.example");
        await writer.WorksAtAsync(Row);
        await Text(writer.Page).FillAsync("Getypt en niet opgeslagen.");
        await writer.Page.GetByLabel("Planning (zoals gedrukt)").FillAsync("Anders");
        await KeptAsync(writer.Page);
        await writer.Page.CloseAsync();

        await using var colleague = await Visitor.SignsInAsync(browser, portal.Url, "coordinator2@demo.example");
        await colleague.WorksAtAsync(Row);
        await Text(colleague.Page).FillAsync("Van de ander.");
        await SaveAsync(colleague.Page);

        var again = await writer.Context.NewPageAsync();
        await again.GotoAsync(Row);
        await Assertions.Expect(again.Locator("[data-draft-offer]")).ToContainTextAsync("Sindsdien is een nieuwere versie opgeslagen.");
        await PressAsync(again, "Herstellen");
        await Text(again).IsAsync("Getypt en niet opgeslagen.");
        await Assertions.Expect(again.GetByLabel("Planning (zoals gedrukt)")).ToHaveValueAsync("Anders");

        await PressAsync(again, "Opslaan");
        await Assertions.Expect(again.Locator("[data-conflict]")).ToContainTextAsync("Van de ander.");
        await PressAsync(again, "Tekst van de ander overnemen");
        await Text(again).IsAsync("Van de ander.");
        await PressAsync(again, "Mijn tekst terugzetten");
        await Text(again).IsAsync("Getypt en niet opgeslagen.");
        await SaveAsync(again);
        await again.ReloadAsync();
        await Text(again).IsEditorAsync();
        await Text(again).IsAsync("Getypt en niet opgeslagen.");
        await Assertions.Expect(again.Locator("[data-draft-offer]")).ToHaveCountAsync(0); // what is saved is no draft any more

        await again.GotoAsync("/coordinatie/correcties/7/inleiding");
        await again.GetByLabel("Titel").FillAsync("Een andere titel");
        await KeptAsync(again);
        await again.CloseAsync();
        var head = await writer.Context.NewPageAsync();
        await head.GotoAsync("/coordinatie/correcties/7/inleiding");
        await PressAsync(head, "Herstellen");
        await Assertions.Expect(head.GetByLabel("Titel")).ToHaveValueAsync("Een andere titel");
        await SaveAsync(head);
    }

    private const string Row = "/coordinatie/correcties/7/maatregelen/8";

    private static WrittenText Text(IPage page) => new(page, "Recente ontwikkelingen");

    private static Task KeptAsync(IPage page) => Assertions.Expect(page.Locator(".draft-status")).ToHaveTextAsync(Kept(), new() { Timeout = 15000 });

    private static Task PressAsync(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

    private static async Task SaveAsync(IPage page)
    {
        await PressAsync(page, "Opslaan");
        await Assertions.Expect(page.Locator(".saved")).ToContainTextAsync("Opgeslagen als revisie");
    }

    private async Task StartAsync()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<Web.Data.PortalDbContext>>().CreateDbContextAsync(stop);
        var coordinator = await db.Users.Where(user => user.Email == "coordinator1@demo.example").Select(user => user.Id).SingleAsync(stop);
        await portal.Services.GetRequiredService<StartCorrection>().RunAsync(coordinator, 7, "Rij 8 was onjuist.", stop);
    }

    [GeneratedRegex(@"^Concept bewaard om \d\d\.\d\d\.$")]
    private static partial Regex Kept();
}
