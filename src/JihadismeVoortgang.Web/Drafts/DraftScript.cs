using JihadismeVoortgang.Web.Review;
using JihadismeVoortgang.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace JihadismeVoortgang.Web.Drafts;

/// <summary>The talk with drafts.js, which brings what is typed to the server. When it fails one can still write and save.</summary>
internal sealed class DraftScript : IAsyncDisposable
{
    private readonly Func<Task> _look;
    private readonly DotNetObjectReference<DraftScript> _self;
    private PageScript? _script;

    private DraftScript(Func<Task> look)
    {
        _look = look;
        _self = DotNetObjectReference.Create(this);
    }

    /// <param name="browser">Of the page.</param>
    /// <param name="asset">Address of drafts.js.</param>
    /// <param name="page">The elements it works with, and what it is about.</param>
    /// <param name="look">What to do when another tab took over.</param>
    /// <returns>Null when the script did not come.</returns>
    public static async Task<DraftScript?> StartAsync(IJSRuntime browser, string asset, DraftPage page, Func<Task> look)
    {
        var script = new DraftScript(look);
        script._script = await PageScript.StartAsync(
            browser, asset, "keep", page.Form, page.Status, new { Address = DraftAddress.Of(page.Text), page.Account }, script._self);
        if (script._script is not null)
            return script;

        await script.DisposeAsync();
        return null;
    }

    /// <returns>Which tab this is, and what it could not bring to the server; null when the script fails.</returns>
    public async Task<BegunTab?> BeginAsync()
    {
        try
        {
            return await _script!.AskAsync<BegunTab>("begin");
        }
        catch (JSException)
        {
            return null;
        }
    }

    /// <summary>The fields can be written in.</summary>
    /// <param name="sequence">Of the last write that the server knows.</param>
    /// <param name="isRestored">What is in them is a draft, and no text that was saved.</param>
    public Task OpenAsync(long sequence, bool isRestored) => TellAsync("open", sequence, isRestored);

    /// <summary>Another tab writes; this one sends nothing any more.</summary>
    public Task HoldAsync() => TellAsync("hold");

    /// <summary>The page itself wrote in the fields, which is as good as typed.</summary>
    public Task ChangedAsync() => TellAsync("changed");

    /// <param name="typedOn">More was typed while the save was under way.</param>
    public Task SavedAsync(bool typedOn) => TellAsync("saved", typedOn);

    /// <summary>Called by the script.</summary>
    [JSInvokable]
    public Task LookAsync() => _look();

    public async ValueTask DisposeAsync()
    {
        await TellAsync("detach");
        if (_script is not null)
            await _script.DisposeAsync();
        _self.Dispose();
    }

    private async Task TellAsync(string what, params object?[] values)
    {
        try
        {
            if (_script is not null)
                await _script.TellAsync(what, values);
        }
        catch (JSException)
        {
            // What it could not send it keeps.
        }
    }
}

/// <param name="Form">Holds the fields.</param>
/// <param name="Status">Where their writer reads how it stands.</param>
/// <param name="Text">Which text it is.</param>
/// <param name="Account">Whose draft.</param>
internal sealed record DraftPage(ElementReference Form, ElementReference Status, WritableText Text, int Account);

internal sealed record BegunTab(Guid Tab, RememberedDraft? Remembered);

/// <summary>What the tab could not bring to the server, with the time on its own clock.</summary>
internal sealed record RememberedDraft(int StartedFrom, long Sequence, Guid Tab, Dictionary<string, string> Fields, long At)
{
    public KeptDraft Draft(TimeProvider clock) => new(StartedFrom, Sequence, Tab, Fields, Moment(clock.GetUtcNow()));

    /// <summary>A clock that is ahead does not tell of the future.</summary>
    private DateTimeOffset Moment(DateTimeOffset now) => DateTimeOffset.FromUnixTimeMilliseconds(At) is var at && at < now ? at : now;
}
