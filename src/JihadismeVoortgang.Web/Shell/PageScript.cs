using Microsoft.JSInterop;

namespace JihadismeVoortgang.Web.Shell;

/// <summary>
/// Something that a script of the portal keeps in the browser for a component. It is a help, never a need: a script that
/// did not come is null, and what is told to a page that is gone is told to nobody.
/// </summary>
internal sealed class PageScript : IAsyncDisposable
{
    private readonly IJSObjectReference _module;
    private readonly IJSObjectReference _made;

    private PageScript(IJSObjectReference module, IJSObjectReference made) => (_module, _made) = (module, made);

    /// <param name="browser">Of the page.</param>
    /// <param name="asset">Address of the script, from the assets of the component.</param>
    /// <param name="function">The function it exports that makes the object.</param>
    /// <param name="arguments">Of the function.</param>
    /// <returns>Null when the browser could not get the script or make the object, or is gone.</returns>
    public static async Task<PageScript?> StartAsync(IJSRuntime browser, string asset, string function, params object?[] arguments)
    {
        try
        {
            var module = await browser.InvokeAsync<IJSObjectReference>("import", $"./{asset}");
            return new PageScript(module, await module.InvokeAsync<IJSObjectReference>(function, arguments));
        }
        catch (Exception lost) when (lost is JSException || IsGone(lost))
        {
            return null;
        }
    }

    /// <returns>The default when the page is gone.</returns>
    /// <exception cref="JSException">The script failed.</exception>
    public async Task<TValue?> AskAsync<TValue>(string what, params object?[] values)
    {
        try
        {
            return await _made.InvokeAsync<TValue>(what, values);
        }
        catch (Exception lost) when (IsGone(lost))
        {
            return default;
        }
    }

    /// <exception cref="JSException">The script failed.</exception>
    public async Task TellAsync(string what, params object?[] values)
    {
        try
        {
            await _made.InvokeVoidAsync(what, values);
        }
        catch (Exception lost) when (IsGone(lost))
        {
            // Nobody is there to hear it.
        }
    }

    /// <summary>The object must be told before that it is no longer needed.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await _made.DisposeAsync();
            await _module.DisposeAsync();
        }
        catch (Exception lost) when (IsGone(lost))
        {
            // It went with the page.
        }
    }

    /// <summary>Also when the component was left while it still began: its script was let go then.</summary>
    private static bool IsGone(Exception exception) =>
        exception is JSDisconnectedException or OperationCanceledException or ObjectDisposedException;
}
