using JihadismeVoortgang.Web.Audit;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Data.Embedded;
using Serilog.Events;

namespace JihadismeVoortgang.Web.Hosting.Verbs;

/// <summary>One run of a verb: what was typed, where it works, and where it writes.</summary>
internal sealed class VerbRun(VerbArguments arguments, WebApplicationBuilder portal, TextReader input, TextWriter output)
{
    public VerbArguments Arguments => arguments;

    public IConfiguration Configuration => portal.Configuration;

    public TextReader Input => input;

    public TextWriter Output => output;

    /// <summary>What the configuration asks for, and --data.</summary>
    /// <exception cref="StartUpException">Something in it is wrong.</exception>
    public PortalSettings Settings(bool isMigrating = false)
    {
        var settings = PortalSettings.Read(portal.Configuration, portal.Environment, isMigrating);
        return arguments.Option(PortalVerbs.DataOption) is { } folder ? settings with { DataFolder = Path.GetFullPath(folder) } : settings;
    }

    /// <summary>The database this verb works on; beside a running portal, or alone.</summary>
    /// <param name="isMigrating">Wants the owner of the schema.</param>
    /// <param name="onlyExisting">Whether a data folder without a database is a mistake rather than a beginning.</param>
    /// <exception cref="StartUpException">There is none, or the configuration is wrong.</exception>
    public async Task<OpenedDatabase> OpenDatabaseAsync(bool isMigrating = false, bool onlyExisting = false)
    {
        using var logging = LoggingSetup.ForStartUp(portal.Environment);
        return await DatabaseChoice.OpenAsync(Settings(isMigrating), ClusterUse.Command, logging, onlyExisting);
    }

    /// <summary>Runs work with the portal's services: its database, its accounts, its use cases. No server is started.</summary>
    /// <param name="work">Gets the services; answers with the exit code.</param>
    /// <param name="asOwner">Whether to work as the owner of the schema, which an embedded database has at hand.</param>
    /// <param name="onlyExisting">Whether a data folder without a database is a mistake rather than a beginning.</param>
    /// <exception cref="StartUpException">The schema is behind.</exception>
    public async Task<int> WithServicesAsync(
        Func<IServiceProvider, Task<int>> work, Func<PortalDatabase, Task<bool>>? asOwner = null, bool onlyExisting = false)
    {
        await using var opened = await OpenDatabaseAsync(onlyExisting: onlyExisting);
        var database = opened.Database;
        if (database is { IsEmbedded: true, Owner: { } owner })
            await SchemaMigration.RunAsync(owner, DatabasePreparation.AppRole(database));
        if (asOwner is not null && await asOwner(database))
            database = database with { App = database.Owner! };

        Origin.Is(Origin.CommandLine);
        portal.AddLogging(atLeast: LogEventLevel.Warning);
        portal.Services.AddPortalDatabase(database);
        portal.Services.AddPortalWork(portal.Configuration);
        portal.Services.AddAccounts();
        await using var app = portal.Build();
        await app.RequireCurrentSchemaAsync();
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }
}
