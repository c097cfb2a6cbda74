using System.Globalization;
using System.Text.RegularExpressions;
using JihadismeVoortgang.Browser.Tests.Support;
using Microsoft.Playwright;

namespace JihadismeVoortgang.Browser.Tests.Journeys;

/// <summary>kill -9 at any moment of saving: what the screen confirmed is there after the next start.</summary>
public sealed partial class KilledWhileSavingTests(Chromium browser) : IAsyncLifetime
{
    private const string Page = "/bewerken/maatregelen/12";
    private const int Rounds = 10;

    private readonly string _data = RunningPortal.NewDataFolder();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_data, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_was_confirmed_survives_a_kill_in_the_middle_of_saving(bool databaseToo)
    {
        if (Environment.GetEnvironmentVariable("PORTAL_TEST_ALL") != "1")
            Assert.Skip("Kills the portal ten times; runs with all tests (PORTAL_TEST_ALL=1).");

        var moments = new Random(databaseToo ? 2 : 1);
        var confirmed = 0;
        for (var round = 0; round < Rounds; round++)
        {
            await using var portal = await RunningPortal.StartAsync(_data);
            await using var officer = await Visitor.SignsInAsync(browser, portal.Url, "officer1@demo.example");
            await officer.WorksAtAsync(Page);
            Assert.InRange(await StandsAsync(officer), confirmed, int.MaxValue);
            await DropDraftAsync(officer);

            officer.MindsErrors = false;
            var saving = SaveUntilGoneAsync(officer, first: (round * 1000) + 1);
            await Task.Delay(moments.Next(1500), TestContext.Current.CancellationToken); // any moment will do
            if (databaseToo)
                await portal.KillDatabaseAsync();
            await portal.KillAsync();
            confirmed = Math.Max(confirmed, await saving);
        }

        Assert.NotEqual(0, confirmed);
        await using var last = await RunningPortal.StartAsync(_data);
        await using var returned = await Visitor.SignsInAsync(browser, last.Url, "officer1@demo.example");
        await returned.WorksAtAsync(Page);
        Assert.InRange(await StandsAsync(returned), confirmed, int.MaxValue);
    }

    /// <summary>Of what was typed last and not saved before the kill; a portal that knows nothing of the tab's end may think it still writes.</summary>
    private static async Task DropDraftAsync(Visitor officer)
    {
        if (await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Hier verder schrijven" }).IsVisibleAsync())
            await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Hier verder schrijven" }).ClickAsync();
        else if (await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Weggooien" }).IsVisibleAsync())
            await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Weggooien" }).ClickAsync();
        await Assertions.Expect(officer.Text("Recente ontwikkelingen").Field).Not.ToHaveAttributeAsync("readonly", "");
    }

    /// <returns>The number in the last text the screen confirmed; 0 when there was none.</returns>
    private static async Task<int> SaveUntilGoneAsync(Visitor officer, int first)
    {
        var confirmed = 0;
        try
        {
            for (var number = first; ; number++)
            {
                var status = officer.Page.Locator(".saved");
                var before = await status.InnerTextAsync(new() { Timeout = 1000 });
                await officer.Text("Recente ontwikkelingen").FillAsync($"Tekst nummer {number}.", timeout: 1000);
                await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Opslaan" }).ClickAsync(new() { Timeout = 1000 });
                await Assertions.Expect(status).Not.ToHaveTextAsync(before, new() { Timeout = 3000 });
                await Assertions.Expect(status).ToContainTextAsync("Opgeslagen als revisie", new() { Timeout = 3000 });
                confirmed = number;
            }
        }
        catch (Exception gone) when (gone is PlaywrightException or TimeoutException)
        {
            return confirmed;
        }
    }

    private static async Task<int> StandsAsync(Visitor officer)
    {
        var text = officer.Text("Recente ontwikkelingen");
        await text.IsEditorAsync();
        return Number().Match(await text.Field.InputValueAsync()) is { Success: true } found
            ? int.Parse(found.Value, CultureInfo.InvariantCulture)
            : 0;
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
