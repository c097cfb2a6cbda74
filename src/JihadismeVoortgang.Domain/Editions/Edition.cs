using System.Security.Cryptography;
using JihadismeVoortgang.Domain.Rounds;

namespace JihadismeVoortgang.Domain.Editions;

/// <summary>
/// What was adopted: the whole content of a report and the bytes of its PDF, copied at that moment. Nothing ever
/// changes it; a mistake is mended by a correction beside it.
/// </summary>
public sealed class Edition
{
    public const int MaxReasonLength = 2_000;

    /// <summary>For the database.</summary>
    private Edition(int reportNumber, int correction, string title, string content, byte[] pdf, string pdfSha256)
    {
        (ReportNumber, Correction, Title) = (reportNumber, correction, title);
        (Content, Pdf, PdfSha256) = (content, pdf, pdfSha256);
    }

    /// <param name="id">Report and correction number.</param>
    /// <param name="frozen">The content as one JSON text, and the PDF made from it.</param>
    /// <param name="adoptedAt">Null for a report adopted outside the portal whose date is not known.</param>
    /// <param name="recordedAt">When the portal took it up.</param>
    /// <param name="reason">Of a correction: what was mended. Required then.</param>
    public Edition(EditionNumber id, FrozenReport frozen, DateTimeOffset? adoptedAt, DateTimeOffset recordedAt, string? reason)
        : this(id.Report, id.Correction, frozen.Title, frozen.Content, frozen.Pdf, Convert.ToHexStringLower(SHA256.HashData(frozen.Pdf)))
    {
        if (id.Correction > 0 && string.IsNullOrWhiteSpace(reason))
            throw new BrokenRuleException("reason", "Een correctie-editie vraagt een reden.");

        AdoptedAt = adoptedAt;
        RecordedAt = recordedAt;
        Reason = Require.OptionalLine("reason", "de reden", reason, MaxReasonLength);
    }

    public int ReportNumber { get; private set; }

    public int Correction { get; private set; }

    public string Title { get; private set; }

    /// <summary>Versioned JSON of the whole report.</summary>
    public string Content { get; private set; }

    public byte[] Pdf { get; private set; }

    /// <summary>Lower-case hexadecimal.</summary>
    public string PdfSha256 { get; private set; }

    public DateTimeOffset? AdoptedAt { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public string? Reason { get; private set; }

    public EditionNumber Number => new(ReportNumber, Correction);
}

/// <summary>Content and PDF of one report, made together.</summary>
public sealed record FrozenReport(string Title, string Content, byte[] Pdf);

/// <summary>Report and correction: "6.0" is the sixth report as adopted, "6.1" its first correction.</summary>
public readonly record struct EditionNumber(int Report, int Correction)
{
    public override string ToString() => FormattableString.Invariant($"{Report}.{Correction}");

    /// <summary>Reads "6.1"; "6" alone is not an edition but the newest one of report 6.</summary>
    public static bool TryParse(string? text, out EditionNumber number)
    {
        number = default;
        var parts = text?.Split('.') ?? [];
        if (parts.Length != 2 || !IsPlain(parts[0], out var report) || !IsPlain(parts[1], out var correction)
            || report is < 1 or > ReportingRound.MaxNumber)
        {
            return false;
        }

        number = new(report, correction);
        return true;

        static bool IsPlain(string part, out int value)
        {
            value = 0;
            return part.Length is >= 1 and <= 3 && part.All(char.IsAsciiDigit) && (part == "0" || part[0] != '0')
                && int.TryParse(part, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out value);
        }
    }
}
