using System.Globalization;
using System.Net;
using JihadismeVoortgang.Domain;
using MailKit.Security;

namespace JihadismeVoortgang.Web.Mail;

/// <summary>The server that takes mail, and how it is spoken to.</summary>
/// <param name="Host">Name or address.</param>
/// <param name="Port">The usual one of the security when none is named.</param>
/// <param name="Security">None, StartTls or Tls.</param>
/// <param name="Credentials">Null for a server that asks for none.</param>
internal sealed record MailServer(string Host, int Port, SecureSocketOptions Security, NetworkCredential? Credentials)
{
    private static readonly string[] ServerKeys = ["Port", "User", "Password", "Security"];

    /// <summary>Null when no host is named.</summary>
    public static MailServer? Read(IConfigurationSection mail, List<Fault> faults)
    {
        if (string.IsNullOrWhiteSpace(mail["Host"]))
        {
            faults.AddRange(ServerKeys
                .Where(key => !string.IsNullOrEmpty(mail[key]))
                .Select(key => new Fault($"Mail:{key}", "Dit hoort bij een mailserver, maar Mail:Host ontbreekt.")));
            return null;
        }

        var security = ReadSecurity(mail["Security"], faults);
        return new MailServer(mail["Host"]!.Trim(), ReadPort(mail["Port"], security, faults), security, ReadCredentials(mail, security, faults));
    }

    private static SecureSocketOptions ReadSecurity(string? text, List<Fault> faults)
    {
        switch (text?.Trim().ToUpperInvariant())
        {
            case null or "" or "STARTTLS":
                return SecureSocketOptions.StartTls;
            case "TLS":
                return SecureSocketOptions.SslOnConnect;
            case "NONE":
                return SecureSocketOptions.None;
            default:
                faults.Add(new Fault("Mail:Security", $"'{text}' is geen None, StartTls of Tls."));
                return SecureSocketOptions.StartTls;
        }
    }

    private static int ReadPort(string? text, SecureSocketOptions security, List<Fault> faults)
    {
        if (string.IsNullOrWhiteSpace(text))
            return security switch { SecureSocketOptions.None => 25, SecureSocketOptions.SslOnConnect => 465, _ => 587 };
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= ushort.MaxValue)
            return port;

        faults.Add(new Fault("Mail:Port", $"'{text}' is geen poort van 1 tot en met {ushort.MaxValue}."));
        return 0;
    }

    private static NetworkCredential? ReadCredentials(IConfigurationSection mail, SecureSocketOptions security, List<Fault> faults)
    {
        var (user, password) = (mail["User"], mail["Password"]);
        if (string.IsNullOrEmpty(user) && string.IsNullOrEmpty(password))
            return null;

        if (string.IsNullOrEmpty(user))
            faults.Add(new Fault("Mail:User", "Er is wel een wachtwoord voor de mailserver, maar geen gebruiker."));
        if (string.IsNullOrEmpty(password))
            faults.Add(new Fault("Mail:Password", "Er is wel een gebruiker voor de mailserver, maar geen wachtwoord."));
        if (security == SecureSocketOptions.None)
            faults.Add(new Fault("Mail:Security", "Een wachtwoord gaat niet onversleuteld naar de mailserver; kies StartTls of Tls."));
        return new NetworkCredential(user, password);
    }
}
