using System.Globalization;
using JihadismeVoortgang.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Tests.Access;

/// <summary>Looks through every column of every table, whatever its type, as text.</summary>
internal static class DatabaseWords
{
    /// <summary>Where the words stand, without regard to capitals: "users.display_name".</summary>
    public static async Task<IReadOnlyList<string>> ContainingAsync(PortalApp portal, string words)
    {
        await using var db = await portal.OpenAsync();
        var columns = await db.Database
            .SqlQuery<string>($"""
                SELECT quote_ident(table_name) || '.' || quote_ident(column_name) AS "Value" FROM information_schema.columns
                WHERE table_schema = 'public' AND data_type <> 'bytea' ORDER BY 1
                """)
            .ToListAsync(TestContext.Current.CancellationToken);
        Assert.Contains("users.display_name", columns);
        var found = new List<string>();
        foreach (var column in columns)
        {
            var (table, name) = column.Split('.') is [var before, var after] ? (before, after) : throw new InvalidOperationException(column);
            var sql = string.Create(CultureInfo.InvariantCulture, $"SELECT count(*)::int AS \"Value\" FROM {table} WHERE position(lower({{0}}) IN lower({name}::text)) > 0");
            if (await db.Database.SqlQueryRaw<int>(sql, words).SingleAsync(TestContext.Current.CancellationToken) > 0)
                found.Add(column);
        }

        return found;
    }
}
