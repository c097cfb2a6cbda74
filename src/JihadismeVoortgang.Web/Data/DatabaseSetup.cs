using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;

namespace JihadismeVoortgang.Web.Data;

/// <summary>How a context is made: once, for the portal, its tests and the migration tool alike.</summary>
internal static class DatabaseSetup
{
    /// <summary>The oldest server we promise to run on.</summary>
    private static readonly Version OldestServer = new(15, 0);

    public static IServiceCollection AddPortalDatabase(this IServiceCollection services, PortalDatabase database)
    {
        services.AddSingleton(database);
        services.AddSingleton(_ => new NpgsqlDataSourceBuilder(database.App) { Name = "portal" }.Build());
        services.AddDbContextFactory<PortalDbContext>((provider, options) =>
            Configure(options, provider.GetRequiredService<NpgsqlDataSource>(), provider));
        return services.AddAccountStore();
    }

    /// <summary>Identity reads the version of its schema from the services, so every context needs these.</summary>
    public static IServiceCollection AddAccountStore(this IServiceCollection services) =>
        services.Configure<IdentityOptions>(identity => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3);

    /// <summary>A context of its own outside the portal's services, for migrations and tests.</summary>
    public static PortalDbContext Open(string connectionString)
    {
        var services = new ServiceCollection().AddAccountStore().BuildServiceProvider();
        var options = new DbContextOptionsBuilder<PortalDbContext>();
        Configure(options, NpgsqlDataSource.Create(connectionString), services);
        return new PortalDbContext(options.Options);
    }

    private static void Configure(DbContextOptionsBuilder options, NpgsqlDataSource source, IServiceProvider services) =>
        options
            .UseNpgsql(source, npgsql => npgsql
                .SetPostgresVersion(OldestServer)
                .UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery)) // some forty rows: one consistent query is worth more
            .UseSnakeCaseNamingConvention()
            .UseApplicationServiceProvider(services);

    /// <summary>Lets the migration tool work without a server.</summary>
    private sealed class DesignTime : IDesignTimeDbContextFactory<PortalDbContext>
    {
        public PortalDbContext CreateDbContext(string[] args) => Open("Host=none");
    }
}
