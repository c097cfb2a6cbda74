using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Data.Sample;
using JihadismeVoortgang.Web.Publishing.Search;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace JihadismeVoortgang.Web.Hosting;

/// <summary>What must be true of the database before the first request.</summary>
internal static class DatabasePreparation
{
    /// <summary>
    /// Brings the embedded database up to date and fills an empty one with the sample; of any other it only checks that
    /// it is up to date. Makes the demo accounts, or makes sure that there are none.
    /// </summary>
    /// <exception cref="StartUpException">The schema is behind, or there are demo accounts where none may be.</exception>
    public static async Task PrepareDatabaseAsync(this WebApplication app, PortalSettings settings)
    {
        var database = app.Services.GetRequiredService<PortalDatabase>();
        if (database is { IsEmbedded: true, Owner: { } owner })
            await SchemaMigration.RunAsync(owner, AppRole(database));

        await app.RequireCurrentSchemaAsync();
        await app.Services.GetRequiredService<BuildSearchIndex>().EnsureAsync();
        var isSampleNew = database.IsEmbedded && settings.LoadsSample && await LoadSampleAsync(app.Services);
        if (settings.HasDemoAccounts)
            await app.Services.GetRequiredService<DemoAccounts>().EnsureAsync();
        else
            await RefuseDemoAccountsAsync(app.Services);
        if (isSampleNew && settings is { HasDemoAccounts: true, BeginsSampleRound: true })
            await app.Services.GetRequiredService<SampleRound>().BeginAsync();
    }

    /// <summary>The role the portal runs as, which the migrations give its rights.</summary>
    public static string AppRole(PortalDatabase database) => new NpgsqlConnectionStringBuilder(database.App).Username!;

    /// <exception cref="StartUpException">The schema is behind.</exception>
    public static async Task RequireCurrentSchemaAsync(this WebApplication app)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();
        if (await SchemaMigration.PendingAsync(db) is { Count: > 0 } pending)
        {
            throw new StartUpException("database",
                $"Het schema loopt {pending.Count} migratie(s) achter. Werk het bij met: ./dev portal migrate (in een container: dotnet JihadismeVoortgang.Web.dll migrate).");
        }
    }

    /// <returns>False when it was there already.</returns>
    private static async Task<bool> LoadSampleAsync(IServiceProvider services)
    {
        await using (var db = await services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync())
        {
            if (!await SampleData.IsMissingAsync(db))
                return false;
        }

        await services.GetRequiredService<SampleData>().LoadAsync();
        return true;
    }

    private static async Task RefuseDemoAccountsAsync(IServiceProvider services)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();
        var count = await db.Users.CountAsync(user => user.IsDemo);
        if (count > 0)
        {
            throw new StartUpException("accounts",
                $"Er zijn {count} demo-accounts, met een wachtwoord dat iedereen kan weten; die mogen hier niet bestaan. Verwijder ze met: ./dev portal remove-demo (in een container: dotnet JihadismeVoortgang.Web.dll remove-demo).");
        }
    }
}
