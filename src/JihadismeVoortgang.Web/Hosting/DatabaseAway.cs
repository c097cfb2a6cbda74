using Npgsql;

namespace JihadismeVoortgang.Web.Hosting;

/// <summary>Whether an exception means that the database is away for a while: it restarts, moves or is full.</summary>
internal static class DatabaseAway
{
    /// <summary>Classes of SQLSTATE: connection, no such database, resources, an operator's hand, the system.</summary>
    private static readonly string[] Classes = ["08", "3D", "53", "57", "58"];

    /// <returns>False for a query that the database refuses: that is a mistake of ours.</returns>
    public static bool Explains(Exception? exception) => exception switch
    {
        null => false,
        PostgresException refused => Classes.Any(given => refused.SqlState.StartsWith(given, StringComparison.Ordinal)),
        NpgsqlException => true,
        _ => Explains(exception.InnerException),
    };
}
