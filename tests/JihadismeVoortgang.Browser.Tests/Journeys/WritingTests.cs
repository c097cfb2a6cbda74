using JihadismeVoortgang.Browser.Tests.Support;
using Microsoft.Playwright;
using Npgsql;
using static Microsoft.Playwright.Assertions;

namespace JihadismeVoortgang.Browser.Tests.Journeys;

/// <summary>What the fields do with what is typed and pasted.</summary>
public sealed class WritingTests(PortalApp portal, Chromium browser) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task What_is_typed_while_a_save_is_under_way_stays_and_goes_with_the_next_save()
    {
        await using var officer = await WriterAsync(11);
        await Field(officer).FillAsync("Eerst getypt.");
        await using var owner = new NpgsqlConnection(portal.OwnerConnectionString);
        await owner.OpenAsync(TestContext.Current.CancellationToken);
        await using (var saving = await HoldUpAsync(owner))
        {
            await PressSaveAsync(officer);
            await SomebodyWaitsAsync(owner);
            await Field(officer).FillAsync("Eerst getypt. Daarna getypt.");
            await Expect(officer.Page.Locator("[data-preview]")).ToContainTextAsync("Daarna getypt.");
            await saving.CommitAsync(TestContext.Current.CancellationToken);
        }

        await Expect(officer.Page.Locator(".saved")).ToHaveTextAsync("Opgeslagen als revisie 2. Wat u daarna typte, is nog niet opgeslagen.");
        await Field(officer).IsAsync("Eerst getypt. Daarna getypt.");

        await PressSaveAsync(officer);

        await Expect(officer.Page.Locator(".saved")).ToHaveTextAsync("Opgeslagen als revisie 3.");
        await officer.WorksAtAsync("/bewerken/maatregelen/11");
        await Field(officer).IsAsync("Eerst getypt. Daarna getypt.");
    }

    [Theory]
    [InlineData(10, 1280)]
    [InlineData(13, 320)] // where no draft of the other waits
    public async Task A_text_that_is_too_long_stays_whole_and_says_how_much_too_long_it_is(int measure, int width)
    {
        var pasted = new string('a', 50_000) + " einde van de tekst";
        await using var officer = await WriterAsync(measure, width);
        await Field(officer).IsEditorAsync();
        await Field(officer).Box.FocusAsync();

        await officer.Page.Keyboard.InsertTextAsync(pasted); // as a paste: a maximum of the field would cut it

        await Field(officer).IsAsync(pasted);
        await Expect(officer.Page.Locator("[data-length]").Last).ToContainTextAsync("19 tekens te veel. Er is niets weggehaald");
        await Expect(officer.Page.Locator("[data-length]").Last).ToContainTextAsync("50.019 van hoogstens 50.000 tekens");
        await PressSaveAsync(officer);
        await Expect(officer.Page.GetByText("De tekst telt 50.019 tekens, 19 meer dan de 50.000 die er passen.").First).ToBeVisibleAsync();
        await Field(officer).IsAsync(pasted);
        await AccessibilityTests.HasNoViolationsAsync(officer, width);
    }

    [Fact]
    public async Task The_numbers_of_the_footnotes_of_the_report_before_are_on_the_screen_of_a_telephone()
    {
        const string roomLeft = """
            list => {
                const ink = document.createElement('canvas').getContext('2d');
                ink.font = getComputedStyle(list).font;
                return list.querySelector('li').getBoundingClientRect().left - ink.measureText('100. ').width;
            }
            """;
        await using var officer = await WriterAsync(8, width: 320);
        var notes = officer.Page.Locator(".previous .footnotes ol");

        Assert.InRange(await notes.EvaluateAsync<double>(roomLeft), 0, 100);
    }

    private static WrittenText Field(Visitor writer) => writer.Text("Recente ontwikkelingen");

    private static Task PressSaveAsync(Visitor writer) => writer.Page.GetByRole(AriaRole.Button, new() { Name = "Opslaan" }).ClickAsync();

    /// <summary>Lets everybody read the rows and nobody write them.</summary>
    private static async Task<NpgsqlTransaction> HoldUpAsync(NpgsqlConnection owner)
    {
        var transaction = await owner.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var hold = new NpgsqlCommand("LOCK TABLE status_entries IN EXCLUSIVE MODE", owner, transaction);
        await hold.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return transaction;
    }

    private static async Task SomebodyWaitsAsync(NpgsqlConnection owner)
    {
        await using var look = new NpgsqlCommand("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted AND relation = 'status_entries'::regclass)", owner);
        while (await look.ExecuteScalarAsync(TestContext.Current.CancellationToken) is not true)
            await Task.Yield();
    }

    private async Task<Visitor> WriterAsync(int measure, int width = 1280)
    {
        var writer = await Visitor.SignsInAsync(browser, portal.Url, "officer1@demo.example", width);
        await writer.WorksAtAsync($"/bewerken/maatregelen/{measure}");
        await Field(writer).IsEditorAsync();
        return writer;
    }
}
