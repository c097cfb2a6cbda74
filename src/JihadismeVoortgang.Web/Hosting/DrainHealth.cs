using JihadismeVoortgang.Web.Hosting.Circuits;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace JihadismeVoortgang.Web.Hosting;

/// <summary>A process that is stopping takes no new work, and a page that waits for the next one must not choose it.</summary>
internal sealed class DrainHealth(CircuitDrain drain) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(drain.IsDraining ? HealthCheckResult.Unhealthy("Stopping.") : HealthCheckResult.Healthy());
}
