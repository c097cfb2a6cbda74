using JihadismeVoortgang.Web.Data;
using Serilog.Events;

namespace JihadismeVoortgang.Web.Hosting.Verbs;

/// <summary>One run of a verb: what was typed, where it works, and where it writes.</summary>
internal sealed class VerbRun(VerbArguments arguments, WebApplicationBuilder portal, TextReader input, TextWriter output)
{
    public VerbArguments Arguments => arguments;

    public IConfiguration Configuration => portal.Configuration;

    public TextReader Input => input;

    public TextWriter Output => output;

    /// <summary>The database this verb works on.</summary>
    /// <exception cref="StartUpException">There is none, or the configuration is wrong.</exception>
    public Task<PortalDatabase> DatabaseAsync() =>
        DatabaseChoice.ResolveAsync(PortalSettings.Read(portal.Configuration, portal.Environment));

    /// <summary>Runs work with the portal's services: its database, its accounts, its use cases. No server is started.</summary>
    /// <exception cref="StartUpException">The schema is behind.</exception>
    public async Task<int> WithServicesAsync(Func<IServiceProvider, Task<int>> work)
    {
        portal.AddLogging(atLeast: LogEventLevel.Warning);
        portal.Services.AddPortalDatabase(await DatabaseAsync());
        portal.Services.AddPortalWork(portal.Configuration);
        portal.Services.AddAccounts();
        await using var app = portal.Build();
        await app.RequireCurrentSchemaAsync();
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }
}
