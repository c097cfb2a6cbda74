using System.Collections.Concurrent;
using Microsoft.JSInterop;

namespace JihadismeVoortgang.Web.Hosting.Circuits;

/// <summary>
/// Lets open pages survive a restart. Before the process stops, each page is asked to pause: its state then lies in
/// the browser, sealed with the keys that all nodes share, and the page resumes at the next process that is ready.
/// </summary>
internal sealed class CircuitDrain(TimeProvider clock, ILogger<CircuitDrain> log)
{
    /// <summary>How long a page gets to answer, and then to hang up.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<string, OpenPage> _pages = new();
    private readonly Lock _starting = new();
    private Task? _drain;

    /// <summary>From the first moment of the drain on; never false again.</summary>
    public bool IsDraining => Volatile.Read(ref _drain) is not null;

    public void Connected(string circuit, IJSRuntime page) => _pages[circuit] = new OpenPage(page);

    public void Disconnected(string circuit)
    {
        if (_pages.TryRemove(circuit, out var page))
            page.HungUp.TrySetResult();
    }

    /// <summary>Asks all open pages to pause and waits till they have hung up, some seconds at most. Happens once.</summary>
    public Task DrainAsync()
    {
        lock (_starting)
            return _drain ??= DrainOnceAsync();
    }

    private async Task DrainOnceAsync()
    {
        await Task.Yield(); // the caller holds the lock
        var open = _pages.Values.ToList();
        var paused = await Task.WhenAll(open.Select(PauseAsync));
        log.LogInformation("Drained {Paused} of {Open} open pages", paused.Count(done => done), open.Count);
    }

    private async Task<bool> PauseAsync(OpenPage page)
    {
        try
        {
            await page.Js.InvokeVoidAsync("portal.pauseForRestart").AsTask().WaitAsync(Patience, clock);
            await page.HungUp.Task.WaitAsync(Patience, clock);
            return true;
        }
        catch (Exception gone) when (gone is JSException or JSDisconnectedException or TimeoutException or OperationCanceledException or ObjectDisposedException)
        {
            return false;
        }
    }

    private sealed record OpenPage(IJSRuntime Js)
    {
        public TaskCompletionSource HungUp { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
