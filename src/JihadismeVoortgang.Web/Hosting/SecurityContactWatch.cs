namespace JihadismeVoortgang.Web.Hosting;

/// <summary>Says each day in the log that security.txt is missing, or needs a look soon; nobody notices that by themselves.</summary>
internal sealed class SecurityContactWatch(
    SecurityContactWatch.Watched watched, IHostEnvironment environment, TimeProvider clock, ILogger<SecurityContactWatch> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromDays(1);

    /// <summary>Time enough for whoever reads logs once a month.</summary>
    private static readonly TimeSpan Notice = TimeSpan.FromDays(45);

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        if (watched.Contact is { } contact)
            Look(contact);
        else if (environment.IsProduction())
            log.LogWarning("Er is geen {Address}: stel in wie meldingen van kwetsbaarheden krijgt ({Setting})", SecurityContactSetup.Address, SecurityContact.ContactKey);
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (watched.Contact is not { } contact)
            return;

        using var timer = new PeriodicTimer(Round, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            Look(contact);
    }

    private void Look(SecurityContact contact)
    {
        var left = contact.Expires - clock.GetUtcNow();
        if (left <= TimeSpan.Zero)
            log.LogWarning("{Address} is verlopen op {Expires:yyyy-MM-dd}: kijk het adres na en stel een nieuwe dag in", SecurityContactSetup.Address, contact.Expires);
        else if (left < Notice)
            log.LogWarning("{Address} verloopt op {Expires:yyyy-MM-dd}: kijk het adres na en stel een nieuwe dag in", SecurityContactSetup.Address, contact.Expires);
    }

    /// <summary>What is watched; a type of its own, because the container knows no null.</summary>
    internal sealed record Watched(SecurityContact? Contact);
}
