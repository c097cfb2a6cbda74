using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace JihadismeVoortgang.Web.Data;

/// <summary>Brings the schema up to date as its owner, and gives the portal's own role exactly what it needs.</summary>
internal static class SchemaMigration
{
    /// <summary>
    /// Tables whose rows the portal may change and take away. Every other one is history: what was adopted, revised or
    /// done can be added to and read. A new table is history until it is named here.
    /// </summary>
    public static IReadOnlyList<string> Changeable { get; } =
    [
        "programmes", "themes", "measures", "measure_parts", "reporting_rounds", "status_entries", "status_entry_measures",
        "figures", "dated_figures", "measure_assignments", "data_protection_keys", "users", "roles", "user_roles",
        "user_claims", "role_claims", "user_logins", "user_tokens", "user_passkeys", "review_assignments", "remark_threads",
        "account_links", "drafts", "open_editors", "mail_messages", "dropped_paragraphs", "corrections",
        "search_passages", "searched_editions", // derived from the editions
    ];

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
        var changeable = string.Join(", ", Changeable.Select(quote.QuoteIdentifier));

#pragma warning disable CA2100 // role and table names cannot be parameters; they are quoted, and ours
        await using var grant = new NpgsqlCommand(
            $"""
            GRANT USAGE ON SCHEMA public TO {role};
            REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {role};
            REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM {role};
            GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA public TO {role};
            GRANT UPDATE, DELETE ON {changeable} TO {role};
            GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {role};
            REVOKE INSERT ON "__EFMigrationsHistory" FROM {role};
            """,
            connection);
#pragma warning restore CA2100
        await grant.ExecuteNonQueryAsync(cancellation);
    }
}
