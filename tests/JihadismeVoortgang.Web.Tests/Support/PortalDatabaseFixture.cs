using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace JihadismeVoortgang.Web.Tests.Support;

/// <summary>
/// A migrated, empty portal without its web server: a database of the test class's own, the real use cases as the
/// role the portal runs as, and a clock in the test's hand.
/// </summary>
public sealed class PortalDatabaseFixture(TestPostgres server) : IAsyncLifetime
{
    public static TestPostgresTemplate Template { get; } =
        new("portal", owner => SchemaMigration.RunAsync(owner, Web.Data.Embedded.ClusterDatabases.AppRole));

    private TestPostgresDatabase? _database;
    private ServiceProvider? _services;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    internal IServiceProvider Services => _services!;

    internal string OwnerConnectionString => _database!.OwnerConnectionString;

    internal string AppConnectionString => _database!.AppConnectionString;

    public async ValueTask InitializeAsync()
    {
        _database = await server.CloneAsync(Template);
        _services = new ServiceCollection()
            .AddLogging()
            .AddPortalDatabase(new PortalDatabase(_database.AppConnectionString, _database.OwnerConnectionString, IsEmbedded: false))
            .AddPortalWork(new ConfigurationBuilder().Build())
            .Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock))
            .BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        if (_services is not null)
            await _services.DisposeAsync();
        if (_database is not null)
            await _database.DisposeAsync();
    }

    internal T Get<T>()
        where T : notnull => _services!.GetRequiredService<T>();

    internal Task<PortalDbContext> OpenAsync() =>
        Get<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);

    /// <summary>Waits until some session on this database waits for another.</summary>
    internal async Task SomebodyWaitsAsync()
    {
        await using var db = await OpenAsync();
        bool isWaiting;
        do
        {
            isWaiting = await db.Database
                .SqlQuery<bool>($"SELECT EXISTS (SELECT FROM pg_locks JOIN pg_stat_activity USING (pid) WHERE NOT granted AND datname = current_database()) AS \"Value\"")
                .SingleAsync(TestContext.Current.CancellationToken);
        }
        while (!isWaiting);
    }

    /// <summary>Opens the round, when it is the one that is not adopted, and settles every text of it with two accounts.</summary>
    internal async Task SettleRoundAsync(int number) =>
        await RoundInHand.SettleAsync(Services, number, await AccountAsync(Role.Coordinator), await AccountAsync(Role.Coordinator));

    /// <summary>Opens the round that is in preparation.</summary>
    internal async Task OpenRoundAsync() => await RoundInHand.OpenAsync(Services, await AccountAsync(Role.Coordinator));

    /// <summary>An account with a role, and its measures when it is an officer.</summary>
    internal async Task<int> AccountAsync(Role role, params int[] measures)
    {
        await using var db = await OpenAsync();
        var name = $"{role}-{Guid.NewGuid():N}";
        var user = new PortalUser { UserName = name, NormalizedUserName = name.ToUpperInvariant(), DisplayName = name, SecurityStamp = name };
        db.Users.Add(user);
        await db.SaveChangesAsync();
        db.UserRoles.Add(new() { UserId = user.Id, RoleId = 1 + (int)role });
        db.Assignments.AddRange(measures.Select(measure => new MeasureAssignment { UserId = user.Id, MeasureNumber = measure }));
        await db.SaveChangesAsync();
        return user.Id;
    }
}
