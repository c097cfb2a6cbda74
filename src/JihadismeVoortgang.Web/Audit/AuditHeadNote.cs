using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Audit;

/// <summary>
/// Tells the portal's own log once a day, and at the start, which record of the audit log is the newest. That log is kept elsewhere; a record it names
/// can be asked for again, so that a log that was cut off or written anew does not pass for whole.
/// </summary>
internal sealed class AuditHeadNote(
    IDbContextFactory<PortalDbContext> contexts, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<AuditHeadNote> log) : BackgroundService
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A portal that cannot listen says why, and nothing else.
        using var ready = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStarted, stoppingToken);
        await Task.Delay(Timeout.InfiniteTimeSpan, clock, ready.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stoppingToken.IsCancellationRequested)
        {
            await NoteAsync(stoppingToken);
            await Task.Delay(Day, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task NoteAsync(CancellationToken stopping)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync(stopping);
            log.LogInformation("The newest audit record is {AuditHead}", await AuditLog.HeadAsync(db, stopping));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
        catch (Exception silent) when (Attempt.IsDatabase(silent))
        {
            log.LogWarning(silent, "The newest audit record is not known: the database does not answer");
        }
    }
}
