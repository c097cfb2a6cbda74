using JihadismeVoortgang.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace JihadismeVoortgang.Web.Review.Remarks;

/// <summary>
/// The talk with remarks.js, which remembers in the tab what was typed and not sent, and sees which words are selected. When
/// it fails a remark can still be made; only a closed tab then loses one that was not sent.
/// </summary>
internal sealed class MarginScript : IAsyncDisposable
{
    private readonly PageScript _script;

    private MarginScript(PageScript script) => _script = script;

    /// <param name="browser">Of the page.</param>
    /// <param name="asset">Address of remarks.js.</param>
    /// <param name="panel">Holds the fields.</param>
    /// <param name="account">Whose tab it is: what one person typed is not shown to the next.</param>
    /// <param name="text">What the remarks are about.</param>
    /// <returns>Null when the script did not come.</returns>
    public static async Task<MarginScript?> StartAsync(IJSRuntime browser, string asset, ElementReference panel, int account, TextReference text) =>
        await PageScript.StartAsync(browser, asset, "watch", panel, $"{account}:{text.Round}:{text.Measure}") is { } script
            ? new MarginScript(script)
            : null;

    /// <returns>What was typed in this tab before and never sent, by the name of its field.</returns>
    public async Task<Dictionary<string, string>> RememberedAsync() =>
        await AskAsync<Dictionary<string, string>>("remembered") ?? [];

    /// <returns>Null when nothing of the text is selected.</returns>
    public Task<SelectedWords?> SelectedAsync() => AskAsync<SelectedWords>("selected");

    public Task ForgetAsync(string field) => TellAsync("forget", field);

    public async ValueTask DisposeAsync()
    {
        await TellAsync("detach");
        await _script.DisposeAsync();
    }

    private async Task<TValue?> AskAsync<TValue>(string what)
    {
        try
        {
            return await _script.AskAsync<TValue>(what);
        }
        catch (JSException)
        {
            return default;
        }
    }

    private async Task TellAsync(string what, params object?[] values)
    {
        try
        {
            await _script.TellAsync(what, values);
        }
        catch (JSException)
        {
            // What it still remembers is offered once more, and no worse.
        }
    }
}

/// <summary>Words somebody selected on the page, and the column they stand in.</summary>
public sealed record SelectedWords(string Words, string Place);
