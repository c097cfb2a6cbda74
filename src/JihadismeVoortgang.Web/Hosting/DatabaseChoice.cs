using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Data.Embedded;
using Npgsql;

namespace JihadismeVoortgang.Web.Hosting;

/// <summary>Which database this process works on; the web portal and every verb ask here.</summary>
internal static class DatabaseChoice
{
    /// <summary>The configured server, else the embedded one, made and started when it is not there.</summary>
    /// <param name="settings">What the configuration asks for.</param>
    /// <param name="use">The portal itself, of which there is one on a data folder, or a command beside it.</param>
    /// <param name="logging">Hears what happens to the embedded server.</param>
    /// <param name="onlyExisting">Refuses a data folder that holds no database, instead of making one.</param>
    /// <exception cref="EmbeddedPostgresException">The embedded database cannot be used.</exception>
    public static async Task<OpenedDatabase> OpenAsync(
        PortalSettings settings, ClusterUse use, ILoggerFactory logging, bool onlyExisting = false)
    {
        if (settings.Database is { } configured)
            return new OpenedDatabase(configured, cluster: null);

        var cluster = await EmbeddedCluster.StartAsync(
            new EmbeddedClusterOptions
            {
                DataFolder = settings.DataFolder,
                Use = use,
                BinaryFolder = settings.PostgresFolder,
                OnlyExisting = onlyExisting,
            },
            TimeProvider.System,
            logging.CreateLogger<EmbeddedCluster>());
        return new OpenedDatabase(new PortalDatabase(cluster.AppConnectionString, cluster.OwnerConnectionString, IsEmbedded: true), cluster);
    }

    /// <summary>Watches the embedded server, and starts it again when it falls away under the portal.</summary>
    public static void AddDatabaseWatch(this IServiceCollection services, OpenedDatabase opened)
    {
        if (opened.Cluster is not { } cluster)
            return;

        services.AddHostedService(provider =>
        {
            // Connections to a server that is gone fail when they are next used: drop them before somebody saves on one.
            cluster.Restarted += (_, _) => provider.GetRequiredService<NpgsqlDataSource>().Clear();
            return ActivatorUtilities.CreateInstance<ClusterSupervisor>(provider, cluster);
        });
    }
}
