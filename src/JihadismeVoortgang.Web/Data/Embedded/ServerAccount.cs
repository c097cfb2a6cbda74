using System.Globalization;

namespace JihadismeVoortgang.Web.Data.Embedded;

/// <summary>The account PostgreSQL runs as when that is not our own: the server refuses to run as root.</summary>
internal sealed record ServerAccount(string Name, uint UserId, uint GroupId)
{
    private const string AccountFile = "/etc/passwd";

    /// <summary>The account to use when we are root; null when PostgreSQL can run as ourselves.</summary>
    /// <exception cref="EmbeddedPostgresException">We are root and the account does not exist.</exception>
    public static ServerAccount? WhenRoot(string name) => Libc.IsRoot ? Find(name) : null;

    private static ServerAccount Find(string name)
    {
        foreach (var line in File.ReadLines(AccountFile))
        {
            if (line.Split(':') is [var user, _, var userId, var groupId, ..] && user == name)
            {
                return new(
                    name,
                    uint.Parse(userId, CultureInfo.InvariantCulture),
                    uint.Parse(groupId, CultureInfo.InvariantCulture));
            }
        }

        throw new EmbeddedPostgresException(
            $"PostgreSQL mag niet als root draaien en de gebruiker '{name}' bestaat niet op deze machine. "
            + "Installeer PostgreSQL (die maakt de gebruiker aan) of start het portaal als gewone gebruiker.");
    }
}
