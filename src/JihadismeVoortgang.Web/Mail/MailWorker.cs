using JihadismeVoortgang.Web.Shell;

namespace JihadismeVoortgang.Web.Mail;

/// <summary>Looks every few seconds what reminders are due and what is to be sent; on every node.</summary>
internal sealed class MailWorker(Outbox outbox, Reminders reminders, TimeProvider clock, ILogger<MailWorker> log) : BackgroundService
{
    internal static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        try
        {
            do
                await LookAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal stops; what was claimed is sent by whoever comes next.
        }
    }

    private async Task LookAsync(CancellationToken stopping)
    {
        try
        {
            await reminders.MakeDueAsync(stopping);
            await outbox.SendDueAsync(stopping);
        }
        catch (Exception away) when (Attempt.IsDatabase(away))
        {
            log.LogWarning("Mail waits for the database: {Reason}", away.Message);
        }
#pragma warning disable CA1031 // one message that stumbles must not end all mail, nor the portal; its claim runs out
        catch (Exception mistake) when (!stopping.IsCancellationRequested)
#pragma warning restore CA1031
        {
            log.LogError(mistake, "Mail failed, looking again in a moment");
        }
    }
}
