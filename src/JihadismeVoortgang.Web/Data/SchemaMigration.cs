using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace JihadismeVoortgang.Web.Data;

/// <summary>Brings the schema up to date as its owner, and gives the portal's own role exactly what it needs.</summary>
internal static class SchemaMigration
{
    /// <summary>What is adopted, revised or done is history: it can be added to and read, by nobody changed.</summary>
    private static readonly string[] AppendOnly = ["editions", "publications", "revisions", "steps"];

    /// <param name="owner">Connection string of the role that owns the schema.</param>
    /// <param name="appRole">Name of the role the portal runs as.</param>
    /// <param name="cancellation">Stops between statements; the migrations themselves are transactional.</param>
    /// <returns>The migrations applied just now, in order; empty when the schema was up to date.</returns>
    public static async Task<IReadOnlyList<string>> RunAsync(string owner, string appRole, CancellationToken cancellation = default)
    {
        await using var db = DatabaseSetup.Open(owner);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellation)).ToList();
        await db.Database.MigrateAsync(cancellation);
        await GrantAsync(owner, appRole, cancellation);
        return pending;
    }

    /// <summary>Migrations this build knows and the database lacks; the portal does not start on a schema that is behind.</summary>
    public static async Task<IReadOnlyList<string>> PendingAsync(PortalDbContext db, CancellationToken cancellation = default) =>
        [.. await db.Database.GetPendingMigrationsAsync(cancellation)];

    private static async Task GrantAsync(string owner, string appRole, CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(owner);
        await using var connection = await source.OpenConnectionAsync(cancellation);
        var quote = new NpgsqlCommandBuilder();
        var role = quote.QuoteIdentifier(appRole);
        var history = string.Join(", ", AppendOnly.Select(quote.QuoteIdentifier));

#pragma warning disable CA2100 // role and table names cannot be parameters; they are quoted, and ours
        await using var grant = new NpgsqlCommand(
            $"""
            GRANT USAGE ON SCHEMA public TO {role};
            GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role};
            GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {role};
            REVOKE UPDATE, DELETE, TRUNCATE ON {history} FROM {role};
            REVOKE INSERT, UPDATE, DELETE ON "__EFMigrationsHistory" FROM {role};
            """,
            connection);
#pragma warning restore CA2100
        await grant.ExecuteNonQueryAsync(cancellation);
    }
}
