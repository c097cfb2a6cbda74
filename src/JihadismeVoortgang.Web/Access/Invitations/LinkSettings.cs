using System.Globalization;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Hosting;

namespace JihadismeVoortgang.Web.Access.Invitations;

/// <summary>How long links that set a password can be used.</summary>
internal sealed record LinkSettings(TimeSpan Invitation, TimeSpan Password)
{
    private const string InvitationKey = "Invitations:Hours";
    private const string PasswordKey = "Invitations:PasswordHours";
    private const int MostHours = 30 * 24;

    /// <exception cref="StartUpException">Something cannot be read; lists all of it.</exception>
    public static LinkSettings Read(IConfiguration configuration)
    {
        var faults = new List<Fault>();
        var settings = new LinkSettings(Hours(configuration, InvitationKey, 72, faults), Hours(configuration, PasswordKey, 4, faults));
        return faults.Count == 0 ? settings : throw new StartUpException(faults);
    }

    public TimeSpan Of(AccountLinkKind kind) => kind == AccountLinkKind.Invitation ? Invitation : Password;

    private static TimeSpan Hours(IConfiguration configuration, string key, int usual, List<Fault> faults)
    {
        if (string.IsNullOrWhiteSpace(configuration[key]))
            return TimeSpan.FromHours(usual);
        if (int.TryParse(configuration[key], NumberStyles.None, CultureInfo.InvariantCulture, out var hours) && hours is >= 1 and <= MostHours)
            return TimeSpan.FromHours(hours);

        faults.Add(new Fault(key, $"'{configuration[key]}' is geen aantal uren van 1 tot en met {MostHours}."));
        return default;
    }
}
