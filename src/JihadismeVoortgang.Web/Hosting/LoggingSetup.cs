using System.Globalization;
using System.Security.Claims;
using JihadismeVoortgang.Web.Shell;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.StaticAssets;
using Serilog;
using Serilog.Events;
using Serilog.Extensions.Logging;
using Serilog.Filters;
using Serilog.Formatting.Compact;

namespace JihadismeVoortgang.Web.Hosting;

/// <summary>
/// What is logged, and how. Readable in Development, one JSON object a line elsewhere. No texts, query strings, forms
/// or cookies: a request is its method, path, status, duration and the number of who asked.
/// </summary>
internal static class LoggingSetup
{
    private const string Readable = "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj} {TraceId}{NewLine}{Exception}";

    private const string RequestLine = "{RequestMethod:l} {RequestPath:l} {StatusCode} in {Elapsed:0} ms, account {UserNumber:l}";

    /// <param name="builder">The portal's.</param>
    /// <param name="atLeast">What is less is not logged; a verb, which talks to a person, wants warnings only.</param>
    public static void AddLogging(this WebApplicationBuilder builder, LogEventLevel atLeast = LogEventLevel.Information) =>
        builder.Services.AddSerilog(
            (services, logger) => Configure(logger, atLeast, builder.Environment)
                .ReadFrom.Configuration(builder.Configuration)
                .ReadFrom.Services(services),
            preserveStaticLogger: true);

    /// <summary>For what happens before there are services to log with; warnings only.</summary>
    public static ILoggerFactory ForStartUp(IHostEnvironment environment) =>
        new SerilogLoggerFactory(Configure(new LoggerConfiguration(), LogEventLevel.Warning, environment).CreateLogger(), dispose: true);

    public static void UseRequestLog(this WebApplication app) =>
        app.UseSerilogRequestLogging(options =>
        {
            options.Logger = app.Services.GetRequiredService<Serilog.ILogger>(); // not the static one: a test runs several portals
            options.MessageTemplate = RequestLine;
            options.GetLevel = (context, _, exception) => LevelOf(context, exception);
            options.EnrichDiagnosticContext = (diagnostics, context) =>
                diagnostics.Set("UserNumber", context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "-");
        });

    private static LoggerConfiguration Configure(LoggerConfiguration logger, LogEventLevel atLeast, IHostEnvironment environment)
    {
        logger.MinimumLevel.Is(atLeast)
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning) // the framework's own request lines hold query strings
            .MinimumLevel.Override("System", LogEventLevel.Warning)

            // EF tells of every exception before it throws it; it is logged where it ends. Told here as well, a migration
            // of an empty database would look like an error: it asks for a history table that is not there yet.
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Database", LogEventLevel.Fatal)
            .Filter.ByExcluding(line => line.Exception is not null && Matching.FromSource("Microsoft.EntityFrameworkCore")(line))

            // What the start itself tells in a sentence needs no stack trace before it.
            .Filter.ByExcluding(line => line.Exception is IOException { InnerException: AddressInUseException })
            .Enrich.FromLogContext();
        if (!environment.IsDevelopment())
            return logger.WriteTo.Console(new RenderedCompactJsonFormatter());

        return logger
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error) // keys in the open are fine here
            .WriteTo.Console(outputTemplate: Readable, formatProvider: CultureInfo.InvariantCulture);
    }

    private static LogEventLevel LevelOf(HttpContext context, Exception? exception) => context switch
    {
        _ when exception is not null || context.Response.StatusCode >= StatusCodes.Status500InternalServerError => LogEventLevel.Error,
        _ when context.Request.Path.StartsWithSegments(HealthSetup.Root) || IsFile(context) => LogEventLevel.Debug,
        _ => LogEventLevel.Information,
    };

    private static bool IsFile(HttpContext context) =>
        context.Request.Path == context.RequestServices.GetRequiredService<ThemeCss>().Href
        || context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;
}
