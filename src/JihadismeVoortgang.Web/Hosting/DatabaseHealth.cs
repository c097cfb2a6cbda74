using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Shell;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace JihadismeVoortgang.Web.Hosting;

/// <summary>The database answers, and its schema is the one this build was made for, or newer.</summary>
internal sealed class DatabaseHealth(IDbContextFactory<PortalDbContext> contexts) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            var pending = await SchemaMigration.PendingAsync(db, cancellationToken);
            return pending.Count == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The schema is behind.");
        }
        catch (Exception silent) when (Attempt.IsDatabase(silent))
        {
            return HealthCheckResult.Unhealthy($"The database does not answer: {silent.Message}");
        }
    }
}
