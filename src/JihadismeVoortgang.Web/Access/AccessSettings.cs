using System.Globalization;
using System.Security.Claims;
using JihadismeVoortgang.Domain;

namespace JihadismeVoortgang.Web.Access;

/// <summary>What the configuration says of signing in.</summary>
/// <param name="RequireSecondFactor">Whether who works on the report sees nothing before they have a second factor.</param>
/// <param name="IdleTime">After so long without a page being asked for, somebody signs in anew.</param>
/// <param name="LongestSession">And after so long in any case.</param>
/// <param name="PasskeyDomain">The domain passkeys are made for; null for the host of the request.</param>
internal sealed record AccessSettings(bool RequireSecondFactor, TimeSpan IdleTime, TimeSpan LongestSession, string? PasskeyDomain)
{
    /// <summary>When somebody signed in, in seconds since 1970: a cookie that is written anew keeps it.</summary>
    public const string SinceClaim = "portal:since";

    private const string Section = "Access";
    private const string RequireKey = "RequireSecondFactor";
    private const string IdleKey = "IdleMinutes";
    private const string LongestKey = "SessionHours";
    private const int DefaultIdleMinutes = 4 * 60;
    private const int DefaultSessionHours = 12;
    private const int MostHours = 24;

    /// <summary>Adds to the faults what cannot be read; what it returns is of use only when there are none.</summary>
    public static AccessSettings Read(IConfiguration configuration, IHostEnvironment environment, List<Fault> faults)
    {
        var section = configuration.GetSection(Section);
        return new AccessSettings(
            ReadRequired(section[RequireKey], environment, faults),
            TimeSpan.FromMinutes(ReadNumber(section, IdleKey, DefaultIdleMinutes, MostHours * 60, faults)),
            TimeSpan.FromHours(ReadNumber(section, LongestKey, DefaultSessionHours, MostHours, faults)),
            string.IsNullOrWhiteSpace(section["PasskeyDomain"]) ? null : section["PasskeyDomain"]);
    }

    /// <returns>True when somebody signed in longer ago than a session may last.</returns>
    public bool IsTooOld(ClaimsPrincipal principal, DateTimeOffset now) =>
        long.TryParse(principal.FindFirstValue(SinceClaim), NumberStyles.None, CultureInfo.InvariantCulture, out var since)
        && now - DateTimeOffset.FromUnixTimeSeconds(since) >= LongestSession;

    private static bool ReadRequired(string? text, IHostEnvironment environment, List<Fault> faults)
    {
        if (string.IsNullOrWhiteSpace(text))
            return environment.IsProduction();

        if (!bool.TryParse(text, out var isRequired))
            faults.Add(new Fault($"{Section}:{RequireKey}", $"'{text}' is geen true of false."));
        return isRequired;
    }

    private static int ReadNumber(IConfigurationSection section, string key, int otherwise, int most, List<Fault> faults)
    {
        if (string.IsNullOrWhiteSpace(section[key]))
            return otherwise;

        if (int.TryParse(section[key], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
            return number;

        faults.Add(new Fault($"{Section}:{key}", $"'{section[key]}' is geen getal van 1 tot en met {most}."));
        return otherwise;
    }
}
