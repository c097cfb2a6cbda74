using System.Globalization;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Hosting;
using MimeKit;

namespace JihadismeVoortgang.Web.Mail;

/// <summary>What the configuration says of mail.</summary>
/// <param name="Server">Where mail is handed to; null when none is named.</param>
/// <param name="From">Who it is from.</param>
/// <param name="Portal">The address of the portal as its users know it, for links.</param>
/// <param name="Reminders">On which days, counted from the deadline, who has not handed in is reminded.</param>
/// <param name="ReminderTime">From what time on, in The Hague.</param>
internal sealed record MailSettings(
    MailServer? Server, MailboxAddress From, Uri Portal, IReadOnlySet<int> Reminders, TimeOnly ReminderTime)
{
    private const string Section = "Mail";
    private const string DefaultPortal = "http://localhost:5080";
    private const string DefaultReminders = "-7, -1, 0, 1, 3";
    private const string DefaultTime = "08:00";
    private const int MostDays = 365;

    /// <exception cref="StartUpException">Something cannot be read; lists all of it.</exception>
    public static MailSettings Read(IConfiguration configuration)
    {
        var faults = new List<Fault>();
        var settings = Read(configuration, faults);
        return faults.Count == 0 ? settings : throw new StartUpException(faults);
    }

    /// <summary>Adds to the faults what cannot be read; what it returns is of use only when there are none.</summary>
    public static MailSettings Read(IConfiguration configuration, List<Fault> faults)
    {
        var mail = configuration.GetSection(Section);
        var server = MailServer.Read(mail, faults);
        return new MailSettings(
            server,
            ReadFrom(mail["From"], server is not null, faults),
            ReadPortal(mail["PortalAddress"], server is not null, faults),
            ReadReminders(mail, faults),
            ReadTime(mail["ReminderTime"], faults));
    }

    /// <summary>An address of the portal as it stands in a message.</summary>
    public string Link(string path) => $"{Portal.ToString().TrimEnd('/')}{path}";

    private static MailboxAddress ReadFrom(string? text, bool isNeeded, List<Fault> faults)
    {
        if (LetterWords.Address(text) is { } address)
            return address;

        if (!string.IsNullOrWhiteSpace(text))
            faults.Add(new Fault("Mail:From", "Dit is geen e-mailadres. Verwacht wordt: portaal@voorbeeld.nl of Naam <portaal@voorbeeld.nl>."));
        else if (isNeeded)
            faults.Add(new Fault("Mail:From", "Het adres waarvan het portaal e-mail verstuurt, ontbreekt."));
        return new MailboxAddress("Voortgangsportaal", "portaal@localhost");
    }

    private static Uri ReadPortal(string? text, bool isNeeded, List<Fault> faults)
    {
        if (string.IsNullOrWhiteSpace(text) && isNeeded)
            faults.Add(new Fault("Mail:PortalAddress", "Het adres van het portaal, voor de links in e-mail, ontbreekt."));

        var address = string.IsNullOrWhiteSpace(text) ? DefaultPortal : text;
        if (Uri.TryCreate(address, UriKind.Absolute, out var portal) && (portal.Scheme == Uri.UriSchemeHttps || portal.Scheme == Uri.UriSchemeHttp))
            return portal;

        faults.Add(new Fault("Mail:PortalAddress", $"'{text}' is geen volledig webadres, zoals https://portaal.voorbeeld.nl."));
        return new Uri(DefaultPortal);
    }

    /// <summary>As one text, or as a list in a settings file.</summary>
    private static HashSet<int> ReadReminders(IConfigurationSection mail, List<Fault> faults)
    {
        var list = mail.GetSection("Reminders");
        var text = list.Value ?? (list.GetChildren().Any() ? string.Join(',', list.GetChildren().Select(day => day.Value)) : DefaultReminders);
        var days = new HashSet<int>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (int.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var day) && Math.Abs(day) <= MostDays)
                days.Add(day);
            else
                faults.Add(new Fault("Mail:Reminders", $"'{part}' is geen aantal dagen vanaf de deadline, van -{MostDays} tot {MostDays}."));
        }

        return days;
    }

    private static TimeOnly ReadTime(string? text, List<Fault> faults)
    {
        if (TimeOnly.TryParseExact(text ?? DefaultTime, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return time;

        faults.Add(new Fault("Mail:ReminderTime", $"'{text}' is geen tijd. Verwacht wordt bijvoorbeeld 08:00."));
        return default;
    }
}
