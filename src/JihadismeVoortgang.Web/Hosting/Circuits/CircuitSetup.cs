using Microsoft.AspNetCore.Components.Server.Circuits;

namespace JihadismeVoortgang.Web.Hosting.Circuits;

/// <summary>The circuits of interactive pages: their limits, and their end.</summary>
internal static class CircuitSetup
{
    /// <summary>A text of 100,000 characters, each escaped in JSON, with room to spare; SignalR's own limit is 32 kB.</summary>
    private const long MaxMessageBytes = 1 << 20;

    /// <summary>Pages whose connection is gone and that may come back; of what they held the rest lies in the browser.</summary>
    private const int MaxRetained = 100;

    private static readonly TimeSpan Retention = TimeSpan.FromMinutes(3);

    public static void AddCircuits(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents()
            .AddInteractiveServerComponents(circuits =>
            {
                circuits.DetailedErrors = builder.Environment.IsDevelopment();
                circuits.DisconnectedCircuitMaxRetained = MaxRetained;
                circuits.DisconnectedCircuitRetentionPeriod = Retention;
                circuits.JSInteropDefaultCallTimeout = TimeSpan.FromSeconds(30);
                circuits.MaxBufferedUnacknowledgedRenderBatches = 10;
            })
            .AddHubOptions(hub => hub.MaximumReceiveMessageSize = MaxMessageBytes);
        builder.Services.AddSingleton<CircuitDrain>();
        builder.Services.AddScoped<CircuitHandler, CircuitRegistry>();
        builder.Services.AddSingleton<IHostLifetime, DrainingLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
    }

    /// <summary>A page that reconnects to a process that is stopping would hold it until its timeout, and then be lost.</summary>
    public static void UseCircuitDrain(this WebApplication app)
    {
        var drain = app.Services.GetRequiredService<CircuitDrain>();
        app.Use((context, next) =>
        {
            if (!drain.IsDraining)
                return next(context);

            context.Response.Headers.Connection = "close";
            if (!context.Request.Path.StartsWithSegments(CircuitGuard.Root) || context.Request.Path.StartsWithSegments($"{CircuitGuard.Root}/disconnect"))
                return next(context);

            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        });
    }
}
