using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using JihadismeVoortgang.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace JihadismeVoortgang.Browser.Tests.Journeys;

/// <summary>WCAG 2.2 AA as far as a machine can tell, on a desk and on a telephone: pages for work. Those for readers have tests of their own.</summary>
public sealed class AccessibilityTests(PortalApp portal, Chromium browser) : IClassFixture<PortalApp>
{
    private static readonly AxeRunOptions Wcag = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    public static TheoryData<string, int> Work => Both(["/bewerken", "/bewerken?thema=1&volgorde=termijn", "/bewerken/maatregelen/8", "/bewerken/inleiding", "/coordinatie", "/coordinatie?staat=concept", "/coordinatie/concept", "/coordinatie/uitwisseling", "/coordinatie/downloads", "/coordinatie/meelezers", "/coordinatie/toewijzing", "/coordinatie/maatregelen", "/coordinatie/maatregelen/8", "/coordinatie/maatregelen/nieuw", "/coordinatie/samenvoegen", "/coordinatie/correcties/7"]);

    public static TheoryData<string, int> Administration => Both(["/beheer/accounts", "/beheer/accounts/nieuw", "/beheer/accounts/100"]);

    public static TheoryData<int> Widths => [1280, 320];

    [Theory]
    [MemberData(nameof(Work))]
    public async Task Pages_for_work_have_no_violations_and_nothing_sticks_out(string path, int width)
    {
        await portal.OpenRoundAsync();
        await using var visitor = await Visitor.SignsInAsync(browser, portal.Url, "coordinator1@demo.example", width);
        await visitor.WorksAtAsync(path);
        await Expect(visitor.Page.Locator("h1")).ToBeVisibleAsync();

        await HasNoViolationsAsync(visitor, width);
    }

    [Theory]
    [MemberData(nameof(Administration))]
    public async Task Pages_for_the_administrator_have_no_violations_and_nothing_sticks_out(string path, int width)
    {
        await using var visitor = await SignsInAtAsync("beheer@demo.example", path, width);

        await HasNoViolationsAsync(visitor, width);
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task A_form_with_faults_has_no_violations_and_nothing_sticks_out(int width)
    {
        await using var visitor = await SignsInAtAsync("beheer@demo.example", "/beheer/accounts/nieuw", width);
        await visitor.Page.Locator("main form button[type=submit]").ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();

        await HasNoViolationsAsync(visitor, width);
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task Being_refused_has_no_violations_and_nothing_sticks_out(int width)
    {
        await using var visitor = await SignsInAtAsync("officer1@demo.example", "/geen-toegang", width);

        await HasNoViolationsAsync(visitor, width);
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task A_row_somebody_may_only_read_has_no_violations_and_nothing_sticks_out(int width)
    {
        await using var visitor = await SignsInAtAsync("officer2@demo.example", "/bewerken/maatregelen/8", width);
        await Expect(visitor.Page.GetByText("U leest mee")).ToBeVisibleAsync();

        await HasNoViolationsAsync(visitor, width);
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task The_form_of_a_figure_and_faults_in_a_text_have_no_violations_and_nothing_sticks_out(int width)
    {
        var writer = width == 320 ? "officer1@demo.example" : "coordinator1@demo.example"; // to each their own draft
        await using var visitor = await SignsInAtAsync(writer, "/bewerken/maatregelen/1", width);
        await visitor.Page.Locator(".figure summary").First.ClickAsync();
        await visitor.Text("Recente ontwikkelingen").FillAsync("Een noot zonder tekst.");
        await visitor.Page.Keyboard.PressAsync("Control+Shift+Digit9");
        await visitor.Page.Keyboard.PressAsync("Escape");
        await visitor.Page.Keyboard.PressAsync("Control+k");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Opslaan" }).ClickAsync();
        await Expect(visitor.Page.GetByText("Niet opgeslagen", new() { Exact = true })).ToBeVisibleAsync();

        await HasNoViolationsAsync(visitor, width);
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task The_question_before_adopting_has_no_violations_and_nothing_sticks_out(int width)
    {
        await using var visitor = await SignsInAtAsync("coordinator1@demo.example", "/coordinatie", width);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Rapportage 8 vaststellen" }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Ja, vaststellen" })).ToBeVisibleAsync();

        await HasNoViolationsAsync(visitor, width);
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task What_an_act_asks_first_has_no_violations_and_nothing_sticks_out(int width)
    {
        await portal.OpenRoundAsync();
        await using var visitor = await SignsInAtAsync("coordinator1@demo.example", "/bewerken/maatregelen/8", width);
        await visitor.IsInteractiveAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Termijn verplaatsen" }).ClickAsync();
        await Expect(visitor.Page.GetByLabel("Uiterlijk op")).ToBeVisibleAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Termijn verplaatsen" }).ClickAsync();
        await Expect(visitor.Page.GetByText("Vul de reden van het uitstel in.")).ToBeVisibleAsync();

        await HasNoViolationsAsync(visitor, width);
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task Moving_a_deadline_and_reminding_by_keyboard_have_no_violations_and_nothing_sticks_out(int width)
    {
        await portal.OpenRoundAsync();
        await using var visitor = await Visitor.SignsInAsync(browser, portal.Url, "coordinator1@demo.example", width);
        await visitor.WorksAtAsync("/coordinatie?thema=1");
        var row = visitor.Page.Locator("[data-row='3']");
        await row.GetByRole(AriaRole.Checkbox).FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Space");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "1 gekozen tekst herinneren" }).FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Page.Locator("[data-reminded], [data-not-reminded]")).ToHaveCountAsync(1);
        await row.GetByRole(AriaRole.Button, new() { Name = "Termijn verplaatsen" }).FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Page.GetByLabel("Uiterlijk op")).ToBeVisibleAsync();

        await HasNoViolationsAsync(visitor, width);
    }

    private async Task<Visitor> SignsInAtAsync(string account, string path, int width)
    {
        var visitor = await Visitor.SignsInAsync(browser, portal.Url, account, width);
        visitor.ExpectsForbidden = path == "/geen-toegang";
        await visitor.Page.GotoAsync(path);
        await Expect(visitor.Page.Locator("h1")).ToBeVisibleAsync();
        return visitor;
    }

    internal static Task HasNoViolationsAsync(Visitor visitor, int width) => HasNoViolationsAsync(visitor.Page, width);

    internal static async Task HasNoViolationsAsync(IPage page, int width)
    {
        var result = await page.RunAxe(Wcag);

        Assert.Empty(result.Violations.Select(violation =>
            $"{violation.Id}: {violation.Help} ({string.Join("; ", violation.Nodes.Take(3).Select(node => node.Html))})"));
        Assert.NotEmpty(result.Passes);
        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, width);
    }

    private static TheoryData<string, int> Both(IEnumerable<string> paths)
    {
        var data = new TheoryData<string, int>();
        foreach (var path in paths)
        {
            data.Add(path, 1280);
            data.Add(path, 320);
        }

        return data;
    }
}

/// <summary>The same for a portal nobody has filled yet.</summary>
public sealed class EmptyPortalTests(EmptyPortal portal, Chromium browser) : IClassFixture<EmptyPortal>
{
    [Theory]
    [InlineData("/", 1280)]
    [InlineData("/", 320)]
    [InlineData("/rapportages", 320)]
    [InlineData("/cijfers", 320)]
    public async Task Public_pages_have_no_violations_and_nothing_sticks_out(string path, int width)
    {
        await using var visitor = await Visitor.ArrivesAsync(browser, portal.Url, width);
        await visitor.Page.GotoAsync(path);

        await AccessibilityTests.HasNoViolationsAsync(visitor, width);
    }

    [Theory]
    [InlineData("/bewerken", 1280)]
    [InlineData("/bewerken", 320)]
    [InlineData("/bewerken/maatregelen/8", 320)]
    [InlineData("/bewerken/inleiding", 320)]
    [InlineData("/coordinatie", 1280)]
    [InlineData("/coordinatie", 320)]
    [InlineData("/coordinatie/concept", 320)]
    [InlineData("/coordinatie/uitwisseling", 320)]
    [InlineData("/coordinatie/downloads", 320)]
    [InlineData("/coordinatie/maatregelen", 320)]
    [InlineData("/coordinatie/maatregelen/8", 320)]
    [InlineData("/coordinatie/samenvoegen", 320)]
    [InlineData("/coordinatie/correcties/7", 320)]
    public async Task Pages_for_work_have_no_violations_and_nothing_sticks_out(string path, int width)
    {
        await using var visitor = await Visitor.SignsInAsync(browser, portal.Url, "coordinator1@demo.example", width);
        await visitor.WorksAtAsync(path);
        await Expect(visitor.Page.Locator("h1")).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Progressbar)).ToHaveCountAsync(0);

        await AccessibilityTests.HasNoViolationsAsync(visitor, width);
    }

    [Fact]
    public async Task Without_a_round_the_concept_says_what_to_do_and_the_page_goes_on_working()
    {
        await using var visitor = await Visitor.SignsInAsync(browser, portal.Url, "coordinator1@demo.example");
        await visitor.WorksAtAsync("/coordinatie/concept");
        await Expect(visitor.Page.GetByText("Er is nog geen ronde. Importeer eerst een rapportage.")).ToBeVisibleAsync();

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Ronde", Exact = true }).First.ClickAsync();

        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Nog geen ronde" })).ToBeVisibleAsync();
    }
}
