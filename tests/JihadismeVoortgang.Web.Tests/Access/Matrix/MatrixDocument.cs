using System.Globalization;
using System.Text;

namespace JihadismeVoortgang.Web.Tests.Access.Matrix;

/// <summary>docs/security-matrix.md, as the tables of the matrix say it.</summary>
internal static class MatrixDocument
{
    /// <summary>To write the document anew: set this variable to 1 and run the tests of this folder.</summary>
    public const string RenewVariable = "PORTAL_RENEW_MATRIX";

    public static string Write()
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"""
            # Who may what

            Made by the tests in `tests/JihadismeVoortgang.Web.Tests/Access/Matrix` of the tables that they try; do not edit it by
            hand. To renew it: `{RenewVariable}=1 ./dev test`. Roles have their Dutch names. Everything below is tried as every role
            at every moment, on a real database: {ActTable.All.Count} acts, {QueryTable.All.Count} queries and {RouteTable.All.Count} addresses,
            {Personas.All.Count} personas, {Moments.All.Count} moments. Everybody who is not named is refused by the act or the query itself.

            Personas: {string.Join("; ", Personas.All.Select(Personas.Dutch))}.

            Moments: {string.Join("; ", Moments.All.Select(Moments.Dutch))}.

            ## Acts


            """);
        Rows(text, "Act", ActTable.All.Select(door => (door.Name, door.May)));
        text.Append("\n## Queries of what is not published\n\n");
        Rows(text, "Query", QueryTable.All.Select(door => (door.Name, door.May)));
        text.Append("\n## Pages and files\n\n");
        Rows(text, "Route", RouteTable.All.Select(route => (route.Pattern, route.May)).DistinctBy(row => row.Pattern));
        text.Append("\n## Without an account\n\nThese are told no account, because they run for who runs the server, read only what is published, or stand between somebody and their account.\n\n");
        foreach (var (name, why) in ActTable.WithoutAccount.Concat(QueryTable.WithoutAccount))
            text.Append(CultureInfo.InvariantCulture, $"- `{name}`: {why}\n");
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static void Rows(StringBuilder text, string head, IEnumerable<(string Name, Who May)> rows)
    {
        text.Append(CultureInfo.InvariantCulture, $"| {head} | Who may |\n|---|---|\n");
        foreach (var (name, may) in rows)
            text.Append(CultureInfo.InvariantCulture, $"| `{name}` | {Names(may)} |\n");
    }

    private static string Names(Who may)
    {
        if (may.Always.Count == Personas.All.Count)
            return "everybody";

        var granted = may.WhileGranted.Order().Select(persona => $"{Personas.Dutch(persona)}, while what was given is open");
        return string.Join("; ", may.Always.Order().Select(Personas.Dutch).Concat(granted));
    }
}
