using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace JihadismeVoortgang.Web.Data;

/// <summary>
/// Tells every node what another changed, by PostgreSQL's own messages: one listening connection a node. A message
/// names a subject ("edition", "round 7") and holds no content; who is concerned reads it anew.
/// </summary>
internal sealed class PortalNotifications(PortalDatabase database, TimeProvider clock, ILogger<PortalNotifications> log) : BackgroundService
{
    /// <summary>The subject after a lost connection: messages may have been missed, so anything may have changed.</summary>
    public const string Everything = "*";

    /// <summary>Begins a subject that says who has something open: nothing was changed by that.</summary>
    public const string Presence = "geopend:";

    private const string Channel = "portal";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly string _connection = new NpgsqlConnectionStringBuilder(database.App)
    {
        ApplicationName = "portal notifications",
        KeepAlive = 30, // a server that went without a word is noticed
        Pooling = false,
    }.ConnectionString;

    private bool _isLost;

    /// <summary>
    /// Raised with the subject, on a thread of its own: a page goes back to its circuit by InvokeAsync, and lets go of
    /// the event when it is disposed.
    /// </summary>
    public event Action<string>? Changed;

    /// <summary>Announces a change to all nodes, this one too, when the context's transaction commits, and not before.</summary>
    /// <param name="db">The context the change is made in.</param>
    /// <param name="subject">At most some words; equal subjects in one transaction arrive once.</param>
    /// <param name="cancellation">Gives up.</param>
    public static Task NotifyAsync(PortalDbContext db, string subject, CancellationToken cancellation = default) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_notify({Channel}, {subject})", cancellation);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception lost) when (lost is NpgsqlException or IOException or TimeoutException)
            {
                if (!_isLost) // once, however long it takes
                    log.LogWarning("Listening for changes stopped, trying again each second: {Reason}", lost.Message);

                _isLost = true;
                await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task ListenAsync(CancellationToken stopping)
    {
        await using var connection = new NpgsqlConnection(_connection);
        connection.Notification += (_, message) => Raise(message.Payload);
        await connection.OpenAsync(stopping);
        await using (var listen = new NpgsqlCommand($"LISTEN {Channel}", connection))
            await listen.ExecuteNonQueryAsync(stopping);

        if (_isLost)
            log.LogInformation("Listening for changes again");

        // Only now nothing can be missed any more, at the start as well as after a gap.
        _isLost = false;
        Raise(Everything);
        while (!stopping.IsCancellationRequested)
            await connection.WaitAsync(stopping);
    }

    private void Raise(string subject)
    {
        foreach (var listener in Changed?.GetInvocationList().Cast<Action<string>>() ?? [])
        {
            try
            {
                listener(subject);
            }
#pragma warning disable CA1031 // one page that stumbles must not make the node deaf
            catch (Exception exception)
#pragma warning restore CA1031
            {
                log.LogError(exception, "A listener failed on {Subject}", subject);
            }
        }
    }
}
