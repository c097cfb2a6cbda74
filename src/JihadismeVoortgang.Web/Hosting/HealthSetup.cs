using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace JihadismeVoortgang.Web.Hosting;

/// <summary>Two questions for who runs the portal: does the process answer, and can it do its work?</summary>
internal static class HealthSetup
{
    public const string Root = "/health";
    public const string Live = Root + "/live";
    public const string Ready = Root + "/ready";

    public static void AddHealth(this IServiceCollection services) =>
        services.AddHealthChecks()
            .AddCheck<DatabaseHealth>("database")
            .AddCheck<DrainHealth>("drain");

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks(Live, new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks(Ready).AllowAnonymous();
    }
}
