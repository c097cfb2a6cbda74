using System.Net;

namespace JihadismeVoortgang.Web.Audit;

/// <summary>By which door an act came in. The names stand in the database and in hashes: none ever changes.</summary>
internal enum OriginKind
{
    /// <summary>The portal itself, at its start or by its clock.</summary>
    Portal,
    Web,
    CommandLine,

    /// <summary>A browser that followed a link we mailed.</summary>
    MailLink,
}

/// <summary>Where an act comes from.</summary>
/// <param name="Kind">By which door.</param>
/// <param name="Address">Of the client as far as we trust what tells it; null when there is none.</param>
/// <param name="Correlation">The number of the request or circuit in the log; null outside of both.</param>
internal sealed record Origin(OriginKind Kind, string? Address = null, string? Correlation = null)
{
    private static readonly AsyncLocal<Origin?> Flow = new();

    /// <summary>Of whatever runs now: set where work comes in, it flows to all that is done for it.</summary>
    public static Origin Current => Flow.Value ?? new Origin(OriginKind.Portal);

    public static Origin CommandLine { get; } = new(OriginKind.CommandLine);

    /// <summary>For the rest of the asynchronous method that says so, and all that it calls.</summary>
    public static void Is(Origin origin) => Flow.Value = origin;

    public static string? Write(IPAddress? address) =>
        (address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address)?.ToString();
}
