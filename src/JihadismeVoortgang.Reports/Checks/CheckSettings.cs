using System.Collections.Frozen;

namespace JihadismeVoortgang.Reports.Checks;

/// <summary>How strict the checks are.</summary>
public sealed record CheckSettings
{
    private static readonly FrozenDictionary<CheckKind, Severity> Usual = Enum.GetValues<CheckKind>().ToFrozenDictionary(
        kind => kind,
        kind => kind is CheckKind.WithheldNumber or CheckKind.EmptyStateOfPlay or CheckKind.UnknownMeasure or CheckKind.EmptyFootnote
            ? Severity.Blocking
            : Severity.Advisory);

    /// <summary>What is set otherwise than usual.</summary>
    public IReadOnlyDictionary<CheckKind, Severity> Severities { get; init; } = FrozenDictionary<CheckKind, Severity>.Empty;

    /// <summary>A text is much longer from this many times its previous length.</summary>
    public decimal LongTextFactor { get; init; } = 2;

    /// <summary>And only when this many words were added.</summary>
    public int LongTextWords { get; init; } = 150;

    /// <summary>Abbreviations a member of Parliament knows.</summary>
    public IReadOnlySet<string> KnownAbbreviations { get; init; } = UsualAbbreviations;

    public static IReadOnlySet<string> UsualAbbreviations { get; } = new[]
    {
        "AIVD", "AMvB", "AO", "AZ", "BZ", "BZK", "DJI", "EK", "EU", "EZ", "FBI", "HBO", "IND", "IS", "ISIS", "KLPD", "MBO", "MIVD",
        "NAVO", "NCTV", "NL", "OCW", "OM", "OVSE", "PI", "SZW", "TK", "UWV", "VN", "VNG", "VO", "VS", "VWS", "WODC", "ZZP",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A withheld number blocks, whatever is set.</summary>
    public Severity Of(CheckKind kind) =>
        kind == CheckKind.WithheldNumber ? Severity.Blocking : Severities.GetValueOrDefault(kind, Usual[kind]);
}
