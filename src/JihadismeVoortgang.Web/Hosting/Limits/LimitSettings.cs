using System.Globalization;
using JihadismeVoortgang.Domain;

namespace JihadismeVoortgang.Web.Hosting.Limits;

/// <summary>How often somebody may ask for what costs much or can be guessed at; 0 sets no limit.</summary>
/// <param name="SignInPerMinute">Forms sent by who is not signed in, per address: passwords, codes, one-time links.</param>
/// <param name="SearchPerMinute">Searches that are not in the cache, per address.</param>
/// <param name="ExportPerMinute">Files made for who asks, per account, or per address of a reader.</param>
/// <param name="DraftsPerMinute">Requests that keep what is being typed, per account; a page sends one a second at most.</param>
/// <param name="ConnectionsPerMinute">New connections of interactive pages, per account.</param>
/// <param name="ConnectionsPerAccount">Connections of interactive pages at one time, on one node.</param>
internal sealed record LimitSettings(
    int SignInPerMinute, int SearchPerMinute, int ExportPerMinute, int DraftsPerMinute, int ConnectionsPerMinute, int ConnectionsPerAccount)
{
    private const string Section = "Limits";
    private const int Most = 1_000_000;

    /// <param name="configuration">Files, environment and command line.</param>
    /// <param name="faults">Gets a fault for what cannot be read.</param>
    public static LimitSettings Read(IConfiguration configuration, List<Fault> faults)
    {
        return new LimitSettings(
            Number(nameof(SignInPerMinute), 20),
            Number(nameof(SearchPerMinute), 60),
            Number(nameof(ExportPerMinute), 60),
            Number(nameof(DraftsPerMinute), 600),
            Number(nameof(ConnectionsPerMinute), 240),
            Number(nameof(ConnectionsPerAccount), 40));

        int Number(string name, int usual)
        {
            var key = $"{Section}:{name}";
            if (configuration[key] is not { Length: > 0 } text)
                return usual;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Most)
                return number;

            faults.Add(new Fault(key, $"'{text}' is geen geheel getal van 0 tot en met {Most}."));
            return usual;
        }
    }
}
