using System.Collections.Immutable;

namespace JihadismeVoortgang.Web.Shell;

/// <summary>
/// Short messages at the edge of a working page, read aloud when they come. MudBlazor's own write style elements into
/// the page, which the policy refuses.
/// </summary>
internal sealed class Toasts(TimeProvider clock) : IDisposable
{
    private ImmutableList<Toast> _shown = [];

    /// <summary>Long enough to read two lines twice.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromSeconds(8);

    /// <summary>Raised on any thread: a toast may leave while nobody does anything.</summary>
    public event Action? Changed;

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Toast> Shown => _shown;

    /// <summary>Something succeeded; the message leaves by itself, or for the next one.</summary>
    public void Succeed(string text)
    {
        foreach (var earlier in _shown.Where(shown => !shown.IsError))
            Dismiss(earlier);

        var toast = new Toast(text, isError: false);
        toast.Expiry = clock.CreateTimer(_ => Dismiss(toast), state: null, Lifetime, Timeout.InfiniteTimeSpan);
        Show(toast);
    }

    /// <summary>Something failed; the message stays till it is dismissed.</summary>
    public void Fail(string text) => Show(new Toast(text, isError: true));

    public void Dismiss(Toast toast)
    {
        toast.Expiry?.Dispose();
        if (ImmutableInterlocked.Update(ref _shown, shown => shown.Remove(toast)))
            Changed?.Invoke();
    }

    public void Dispose() => _shown.ForEach(toast => toast.Expiry?.Dispose());

    private void Show(Toast toast)
    {
        ImmutableInterlocked.Update(ref _shown, shown => shown.Add(toast));
        Changed?.Invoke();
    }
}

/// <summary>One message; no record, because two equal messages are two.</summary>
internal sealed class Toast(string text, bool isError)
{
    public string Text => text;

    public bool IsError => isError;

    public ITimer? Expiry { get; set; }
}
