using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Shell;

namespace JihadismeVoortgang.Web.Access.Retention;

/// <summary>Removes at night what has had its term; on every node, but once a day in all. A portal that was down does it in the morning.</summary>
internal sealed class RetentionWorker(PurgeExpired purge, TimeProvider clock, ILogger<RetentionWorker> log) : BackgroundService
{
    internal static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    /// <summary>Nobody works then, in The Hague.</summary>
    internal static readonly TimeSpan Hour = TimeSpan.FromHours(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) // not while the portal starts: it has enough to do
                await LookAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal stops; what was begun was not done.
        }
    }

    private async Task LookAsync(CancellationToken stopping)
    {
        var now = clock.GetUtcNow();
        if (now < Dutch.InstantOf(Dutch.DayOf(now), Hour))
            return;

        try
        {
            if (await purge.RunDailyAsync(stopping) is { } purged)
                log.LogInformation("Removed what had its term: {Purged}", purged);
        }
        catch (Exception away) when (Attempt.IsDatabase(away))
        {
            log.LogWarning("What had its term waits for the database: {Reason}", away.Message);
        }
#pragma warning disable CA1031 // a night that stumbles must not end all nights, nor the portal
        catch (Exception mistake) when (!stopping.IsCancellationRequested)
#pragma warning restore CA1031
        {
            log.LogError(mistake, "What had its term was not removed, looking again in a while");
        }
    }
}
