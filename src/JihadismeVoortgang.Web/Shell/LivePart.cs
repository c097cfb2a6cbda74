using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Data;
using Microsoft.AspNetCore.Components;

namespace JihadismeVoortgang.Web.Shell;

/// <summary>A part of a page that follows what others change while somebody looks at it, on this node or another.</summary>
public abstract class LivePart : ComponentBase, IDisposable
{
    private bool _isReading;
    private bool _isStale;
    private bool _isGone;

    [Inject] private PortalNotifications Notifications { get; set; } = null!;

    [Inject] private Attempt Attempts { get; set; } = null!;

    /// <summary>Why it could not be read the last time.</summary>
    protected IReadOnlyList<Fault> ReadFaults { get; private set; } = [];

    /// <summary>Whether what was announced changes what this part shows.</summary>
    protected abstract bool Concerns(string subject);

    /// <summary>Reads what is shown; called again when it changed.</summary>
    protected abstract Task ReadAsync();

    /// <summary>
    /// One read at a time, so that none shows what an earlier one saw; many changes in a row are read at most twice.
    /// </summary>
    protected async Task ReloadAsync()
    {
        _isStale = true;
        if (_isReading)
            return;

        _isReading = true;
        while (_isStale && !_isGone)
        {
            _isStale = false;
            ReadFaults = await Attempts.ToReadAsync(ReadUnlessGoneAsync);
        }

        _isReading = false;
        if (!_isGone)
            StateHasChanged();
    }

    protected override Task OnInitializedAsync()
    {
        Notifications.Changed += Hear;
        return ReloadAsync();
    }

    public void Dispose()
    {
        Dispose(isDisposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool isDisposing)
    {
        _isGone = true;
        Notifications.Changed -= Hear;
    }

    private async Task ReadUnlessGoneAsync()
    {
        try
        {
            await ReadAsync();
        }
        catch (ObjectDisposedException) when (_isGone)
        {
            // The page was closed while it read; nobody waits for it any more.
        }
    }

    private void Hear(string subject)
    {
        if (_isGone)
            return;

        if (subject == PortalNotifications.Everything || Concerns(subject))
            _ = InvokeAsync(ReloadAsync);
    }
}
