using System.Numerics;

namespace JihadismeVoortgang.Web.Data.Embedded;

/// <summary>
/// Watches the embedded server under a running portal: looks each second whether its process lives, and starts it
/// again when it does not, until that works.
/// </summary>
internal sealed class ClusterSupervisor(EmbeddedCluster cluster, TimeProvider time, ILogger<ClusterSupervisor> logger)
    : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private int? _known = cluster.ServerProcessId;
    private uint _failures;

    /// <summary>One look at the server.</summary>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            var found = cluster.ServerProcessId;
            if (found is null || found != _known)
                await RestartAsync(cancellationToken);
            else
                cluster.KeepLogSmall();
            _failures = 0;
        }
        catch (Exception e) when (e is not OperationCanceledException) // whatever it was, the next look comes
        {
            // Once a second would bury everything else in the portal's log.
            if (BitOperations.IsPow2(++_failures))
            {
                logger.LogCritical(
                    e,
                    "De databaseserver is niet te bereiken (poging {Attempt}); het portaal blijft het proberen.",
                    _failures);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await CheckAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // A host that never came to run, its address being in use, would call this a failure.
        }
    }

    private async Task RestartAsync(CancellationToken cancellationToken)
    {
        if (_failures == 0)
            logger.LogError("De databaseserver (pid {ProcessId}) is weggevallen en wordt opnieuw gestart.", _known);
        var since = time.GetTimestamp();
        await cluster.EnsureRunningAsync(cancellationToken);
        _known = cluster.ServerProcessId;
        logger.LogWarning(
            "De databaseserver draait weer (pid {ProcessId}, na {Milliseconds:F0} ms).",
            _known,
            time.GetElapsedTime(since).TotalMilliseconds);
    }
}
