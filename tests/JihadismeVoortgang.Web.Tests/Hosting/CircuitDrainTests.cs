using JihadismeVoortgang.Web.Hosting.Circuits;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Microsoft.JSInterop;

namespace JihadismeVoortgang.Web.Tests.Hosting;

public class CircuitDrainTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly CircuitDrain _drain;

    public CircuitDrainTests() => _drain = new CircuitDrain(_clock, NullLogger<CircuitDrain>.Instance);

    [Fact]
    public async Task Every_open_page_is_asked_to_pause_and_waited_for()
    {
        var (first, second) = (new Page(), new Page());
        _drain.Connected("1", first);
        _drain.Connected("2", second);

        var drained = _drain.DrainAsync();
        Assert.Equal("portal.pauseForRestart", await first.Asked);
        Assert.Equal("portal.pauseForRestart", await second.Asked);
        _drain.Disconnected("1");
        Assert.False(drained.IsCompleted);
        _drain.Disconnected("2");

        await drained;
    }

    [Fact]
    public async Task A_page_that_does_not_hang_up_holds_the_stop_for_some_seconds_only()
    {
        var page = new Page();
        _drain.Connected("1", page);

        var drained = _drain.DrainAsync();
        await page.Asked;
        while (!drained.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await drained;
    }

    [Fact]
    public async Task Without_pages_there_is_nothing_to_wait_for()
    {
        _drain.Connected("1", new Page());
        _drain.Disconnected("1");

        await _drain.DrainAsync();

        Assert.True(_drain.IsDraining);
    }

    [Fact]
    public async Task A_second_signal_asks_nobody_twice()
    {
        var page = new Page();
        _drain.Connected("1", page);

        var first = _drain.DrainAsync();
        var second = _drain.DrainAsync();
        await page.Asked;
        _drain.Disconnected("1");

        await Task.WhenAll(first, second);
        Assert.Equal(1, page.Times);
    }

    /// <summary>The script of an open page, which answers at once.</summary>
    private sealed class Page : IJSRuntime
    {
        private readonly TaskCompletionSource<string> _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>The limit is only so that a question that never comes fails one test, not the run.</summary>
        public Task<string> Asked => _asked.Task.WaitAsync(TimeSpan.FromSeconds(30));

        public int Times { get; private set; }

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) =>
            InvokeAsync<TValue>(identifier, CancellationToken.None, args);

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args)
        {
            Times++;
            _asked.TrySetResult(identifier);
            return ValueTask.FromResult<TValue>(default!);
        }
    }
}
