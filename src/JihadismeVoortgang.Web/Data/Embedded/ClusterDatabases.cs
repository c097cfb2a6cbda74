using Npgsql;

namespace JihadismeVoortgang.Web.Data.Embedded;

/// <summary>
/// The two roles of the portal and its databases. Every step may be done again and does then nothing, so that a crash
/// halfway is mended by the next start.
/// </summary>
/// <param name="adminConnectionString">Of a superuser; the database it names does not matter.</param>
/// <param name="logger">Hears what the server could not give.</param>
internal sealed class ClusterDatabases(string adminConnectionString, ILogger logger)
{
    /// <summary>The superuser of the embedded cluster: for set-up only.</summary>
    public const string AdminRole = "portal_admin";

    /// <summary>Owns the database and the schema: migrations only.</summary>
    public const string OwnerRole = "portal_owner";

    /// <summary>What the portal and the tests run as; gets its rights on tables from the migrations.</summary>
    public const string AppRole = "portal_app";

    /// <summary>The portal's database on the embedded server.</summary>
    public const string Database = "portal";

    private const string Maintenance = "postgres";

    // The comment on a database whose set-up was completed. To be changed together with what the set-up does.
    private const string Completed = "ingericht (1)";

    /// <summary>
    /// Makes the roles and the portal's database on the embedded server, unless an earlier start completed that.
    /// </summary>
    public async Task EnsurePortalAsync(CancellationToken cancellationToken)
    {
        await using var server = await OpenAsync(Maintenance, cancellationToken);
        await using var command = new NpgsqlCommand(
            $"select shobj_description(oid, 'pg_database') from pg_database where datname = '{Database}'", server);
        if (await command.ExecuteScalarAsync(cancellationToken) is Completed)
            return;
        await EnsureRolesAsync(password: null, cancellationToken);
        await EnsureDatabaseAsync(Database, cancellationToken);
        await ExecuteAsync(server, $"comment on database {Database} is '{Completed}'", cancellationToken);
    }

    /// <summary>Makes the roles that do not exist; one that does is left as it is.</summary>
    /// <param name="password">For servers that ask for one; the embedded server trusts its socket.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task EnsureRolesAsync(string? password, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(Maintenance, cancellationToken);
        foreach (var role in (string[])[OwnerRole, AppRole])
        {
            var login = password is null ? "" : $"password '{password.Replace("'", "''", StringComparison.Ordinal)}'";
            await ExecuteAsync(connection, $"""
                do $$ begin
                    if not exists (select from pg_roles where rolname = '{role}') then
                        create role {role} login nosuperuser nocreatedb nocreaterole {login};
                    end if;
                exception when duplicate_object or unique_violation then null; -- another process was first
                end $$
                """, cancellationToken);
        }
    }

    /// <summary>Makes the database if it does not exist, and sees to its rights and extensions.</summary>
    /// <param name="name">A plain lower-case name.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task EnsureDatabaseAsync(string name, CancellationToken cancellationToken)
    {
        await using (var server = await OpenAsync(Maintenance, cancellationToken))
        {
            if (!await ExistsAsync(server, name, cancellationToken))
            {
                // ICU brings Dutch order, the same on every machine; C.UTF-8 is there on every machine.
                await ExecuteAsync(server, $"""
                    create database {name} owner {OwnerRole} template template0 encoding 'UTF8'
                    locale_provider icu icu_locale 'nl-NL' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'
                    """, cancellationToken);
            }

            await GrantConnectAsync(server, name, cancellationToken);
        }

        await using var database = await OpenAsync(name, cancellationToken);
        await ExecuteAsync(database, $"""
            alter schema public owner to {OwnerRole};
            revoke create on schema public from public;
            grant usage on schema public to {AppRole};
            """, cancellationToken);
        await EnsureExtensionsAsync(database, cancellationToken);
    }

    /// <summary>Makes a database that is equal to another, to which nobody may be connected.</summary>
    /// <param name="template">The database to copy.</param>
    /// <param name="name">A plain lower-case name.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task CloneDatabaseAsync(string template, string name, CancellationToken cancellationToken)
    {
        await using var server = await OpenAsync(Maintenance, cancellationToken);
        await ExecuteAsync(server, $"create database {name} owner {OwnerRole} template {template}", cancellationToken);
        await GrantConnectAsync(server, name, cancellationToken); // the only rights that are not copied along
    }

    // Not even temporary tables: the portal's role defines nothing.
    private static Task GrantConnectAsync(NpgsqlConnection server, string name, CancellationToken cancellationToken) =>
        ExecuteAsync(
            server,
            $"revoke all on database {name} from public; grant connect on database {name} to {AppRole}",
            cancellationToken);

    private static async Task<bool> ExistsAsync(NpgsqlConnection server, string name, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("select exists (select from pg_database where datname = $1)", server);
        command.Parameters.Add(new() { Value = name });
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    // Both belong to contrib, which some installations lack, and searching works without: slower, and strict on accents.
    private async Task EnsureExtensionsAsync(NpgsqlConnection database, CancellationToken cancellationToken)
    {
        foreach (var extension in (string[])["pg_trgm", "unaccent"])
        {
            try
            {
                await ExecuteAsync(database, $"create extension if not exists {extension}", cancellationToken);
            }
            catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.UndefinedFile
                or PostgresErrorCodes.FeatureNotSupported)
            {
                logger.LogInformation(
                    "PostgreSQL-uitbreiding {Extension} ontbreekt (pakket contrib); het portaal werkt zonder.", extension);
            }
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<NpgsqlConnection> OpenAsync(string database, CancellationToken cancellationToken)
    {
        var builder = new NpgsqlConnectionStringBuilder(adminConnectionString)
        {
            Database = database,
            Pooling = false,
            // What a power cut takes from the set-up, the next start does again: no need to wait for the disk each time.
            Options = "-c synchronous_commit=off",
        };
        var connection = new NpgsqlConnection(builder.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
