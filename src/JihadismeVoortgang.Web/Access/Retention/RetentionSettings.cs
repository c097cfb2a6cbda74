using System.Globalization;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Hosting;

namespace JihadismeVoortgang.Web.Access.Retention;

/// <summary>How many days is kept what is not history. History has no term: it is kept for good.</summary>
/// <param name="Drafts">What somebody typed and did not save, since the last letter; of a closed round or correction it goes at once.</param>
/// <param name="SignInLog">When an account was signed in with for the last time.</param>
/// <param name="MailLog">That a message was sent or given up.</param>
/// <param name="Sessions">That a session was ended by signing out.</param>
/// <param name="Invitations">A link that ran out, so that its page can say when.</param>
internal sealed record RetentionSettings(int Drafts, int SignInLog, int MailLog, int Sessions, int Invitations)
{
    private const string Section = "Retention";
    private const int MostDays = 10 * 366;

    /// <summary>Longer than a cookie lives: until then a copy of it must be known as signed out.</summary>
    private const int FewestForSessions = 2;

    private static readonly string[] Known = [nameof(Drafts), nameof(SignInLog), nameof(MailLog), nameof(Sessions), nameof(Invitations)];

    /// <exception cref="StartUpException">Something cannot be read, or is no term there is; lists all of it.</exception>
    public static RetentionSettings Read(IConfiguration configuration)
    {
        var faults = new List<Fault>();
        var terms = configuration.GetSection(Section);
        faults.AddRange(terms.GetChildren()
            .Where(term => !Known.Contains(term.Key, StringComparer.OrdinalIgnoreCase))
            .Select(term => new Fault(term.Path, $"Deze bewaartermijn bestaat niet. De termijnen zijn {string.Join(", ", Known)}.")));
        var settings = new RetentionSettings(
            Days(nameof(Drafts), 90), Days(nameof(SignInLog), 365), Days(nameof(MailLog), 180), Days(nameof(Sessions), 60, FewestForSessions), Days(nameof(Invitations), 30));
        return faults.Count == 0 ? settings : throw new StartUpException(faults);

        int Days(string name, int usual, int fewest = 1)
        {
            if (string.IsNullOrWhiteSpace(terms[name]))
                return usual;
            if (int.TryParse(terms[name], NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days >= fewest && days <= MostDays)
                return days;

            faults.Add(new Fault($"{Section}:{name}", $"'{terms[name]}' is geen aantal dagen van {fewest} tot en met {MostDays}."));
            return usual;
        }
    }
}
