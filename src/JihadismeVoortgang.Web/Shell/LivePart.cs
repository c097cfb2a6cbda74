using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Data;
using Microsoft.AspNetCore.Components;

namespace JihadismeVoortgang.Web.Shell;

/// <summary>A part of a page that follows what others change while somebody looks at it, on this node or another.</summary>
public abstract class LivePart : ComponentBase, IDisposable
{
    private readonly LatestRead _latest = new();

    [Inject] private PortalNotifications Notifications { get; set; } = null!;

    [Inject] private Attempt Attempts { get; set; } = null!;

    /// <summary>Why it could not be read the last time.</summary>
    protected IReadOnlyList<Fault> ReadFaults { get; private set; } = [];

    /// <summary>Whether what was announced changes what this part shows.</summary>
    protected abstract bool Concerns(string subject);

    /// <summary>Reads what is shown; called again when it changed.</summary>
    protected abstract Task ReadAsync();

    protected async Task ReloadAsync()
    {
        if (await _latest.RunAsync(async () => ReadFaults = await Attempts.ToReadAsync(ReadAsync)))
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
        _latest.End();
        Notifications.Changed -= Hear;
    }

    private void Hear(string subject)
    {
        if (_latest.IsOver)
            return;

        if (subject == PortalNotifications.Everything || Concerns(subject))
            _ = InvokeAsync(ReloadAsync);
    }
}
