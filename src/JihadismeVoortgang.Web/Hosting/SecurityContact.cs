using System.Globalization;
using JihadismeVoortgang.Domain;

namespace JihadismeVoortgang.Web.Hosting;

/// <summary>Whom to tell of a weakness in the portal.</summary>
/// <param name="Contacts">Addresses as RFC 9116 wants them: mailto:, tel: or https:; the best first.</param>
/// <param name="Expires">From when on nobody may rely on it.</param>
/// <param name="Policy">Where it stands how a report is dealt with; null when nowhere.</param>
internal sealed record SecurityContact(IReadOnlyList<Uri> Contacts, DateTimeOffset Expires, Uri? Policy)
{
    public const string ContactKey = "Security:Contact";

    private const string ExpiresKey = "Security:ContactExpires";
    private const string PolicyKey = "Security:ContactPolicy";
    private static readonly string[] Schemes = [Uri.UriSchemeMailto, Uri.UriSchemeHttps, "tel"];

    /// <param name="configuration">Files, environment and command line.</param>
    /// <param name="faults">Gets a fault for what cannot be read.</param>
    public static SecurityContact? Read(IConfiguration configuration, List<Fault> faults)
    {
        if (string.IsNullOrWhiteSpace(configuration[ContactKey]))
            return null;

        var contacts = new List<Uri>();
        foreach (var part in configuration[ContactKey]!.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (ReadAddress(part.Contains('@') && !part.Contains(':') ? $"{Uri.UriSchemeMailto}:{part}" : part) is { } contact)
                contacts.Add(contact);
            else
                faults.Add(new Fault(ContactKey, $"'{part}' is geen adres dat begint met mailto:, https: of tel:."));
        }

        var policy = configuration[PolicyKey] is { Length: > 0 } text ? ReadAddress(text) : null;
        if (configuration[PolicyKey] is { Length: > 0 } && policy?.Scheme != Uri.UriSchemeHttps)
            faults.Add(new Fault(PolicyKey, $"'{configuration[PolicyKey]}' is geen adres dat begint met https:."));
        return new SecurityContact(contacts, ReadDay(configuration[ExpiresKey], faults), policy);
    }

    private static Uri? ReadAddress(string text) =>
        !text.Any(char.IsControl) && Uri.TryCreate(text, UriKind.Absolute, out var address) && Schemes.Contains(address.Scheme) ? address : null;

    private static DateTimeOffset ReadDay(string? text, List<Fault> faults)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);

        faults.Add(new Fault(ExpiresKey, $"Geef met {ContactKey} ook de dag waarop het adres opnieuw moet worden nagekeken, als 2027-01-31."));
        return default;
    }
}
