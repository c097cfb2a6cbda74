using System.Runtime.InteropServices;

namespace JihadismeVoortgang.Web.Hosting.Circuits;

/// <summary>
/// Stops the portal on a signal, as the console's own lifetime does, but drains the circuits first. It must come
/// before anything hears that the process stops: SignalR then closes its connections at once, and a page that was not
/// asked to pause loses what it holds. A second signal ends the process without more ado.
/// </summary>
internal sealed class DrainingLifetime(CircuitDrain drain, IHostApplicationLifetime application) : IHostLifetime, IDisposable
{
    private readonly List<PosixSignalRegistration> _signals = [];

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        foreach (var signal in new[] { PosixSignal.SIGTERM, PosixSignal.SIGINT, PosixSignal.SIGQUIT })
            _signals.Add(PosixSignalRegistration.Create(signal, OnSignal));

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _signals.ForEach(signal => signal.Dispose());

    private void OnSignal(PosixSignalContext signal)
    {
        if (drain.IsDraining)
            return;

        signal.Cancel = true; // the runtime must not end the process; the host will, when it is done
        _ = StopAfterDrainAsync();
    }

    private async Task StopAfterDrainAsync()
    {
        try
        {
            await drain.DrainAsync();
        }
        finally
        {
            application.StopApplication();
        }
    }
}
