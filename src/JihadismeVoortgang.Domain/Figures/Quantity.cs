using System.Text.Json.Serialization;

namespace JihadismeVoortgang.Domain.Figures;

/// <summary>How exactly a report states a number.</summary>
public enum Qualifier
{
    Exact,
    AtLeast,
    Approximately,
    MoreThan,
    Almost,
    AtMost,
}

/// <summary>Whether a number happened, was promised, or was set as a standard.</summary>
public enum FigureNature
{
    Realised,
    Announced,
    Norm,
}

public static class FigureNatureWords
{
    public static string ToDutch(this FigureNature nature) => nature switch
    {
        FigureNature.Realised => "gerealiseerd",
        FigureNature.Announced => "aangekondigd",
        _ => "norm",
    };
}

/// <summary>
/// A number or a range of numbers with its qualifier. Decimal, never floating point: Parliament may hold the
/// government to it.
/// </summary>
public sealed record Quantity
{
    [JsonConstructor]
    private Quantity(decimal low, decimal high, Qualifier qualifier)
    {
        if (low < 0)
            throw new BrokenRuleException("value", "Een aantal is niet negatief.");
        if (high < low)
            throw new BrokenRuleException("high", "De bovengrens ligt onder de ondergrens.");
        if (high >= 1_000_000_000_000_000m)
            throw new BrokenRuleException("value", "Het getal is te groot: hoogstens vijftien cijfers voor de komma.");
        if (Decimals(low) > 4 || Decimals(high) > 4)
            throw new BrokenRuleException("value", "Een getal heeft hoogstens vier decimalen.");

        (Low, High, Qualifier) = (Plain(low), Plain(high), qualifier);
    }

    /// <summary>Lower end, included; equal to <see cref="High"/> for a single number.</summary>
    public decimal Low { get; private init; }

    /// <summary>Upper end, included.</summary>
    public decimal High { get; private init; }

    public Qualifier Qualifier { get; private init; }

    [JsonIgnore]
    public bool IsRange => Low != High;

    /// <exception cref="BrokenRuleException">The number is negative or has more than four decimals.</exception>
    public static Quantity Of(decimal value, Qualifier qualifier = Qualifier.Exact) => Range(value, value, qualifier);

    /// <exception cref="BrokenRuleException">The ends are not in order, negative or too precise.</exception>
    public static Quantity Range(decimal low, decimal high, Qualifier qualifier = Qualifier.Exact) => new(low, high, qualifier);

    /// <summary>As in a Dutch table: "circa 288", "15–30", "ten minste 217".</summary>
    public string ToDutch()
    {
        var number = IsRange ? $"{Dutch.Number(Low)}–{Dutch.Number(High)}" : Dutch.Number(Low);
        return Words(Qualifier) is { } words ? $"{words} {number}" : number;
    }

    /// <summary>The words before the number; null for an exact one.</summary>
    public static string? Words(Qualifier qualifier) => qualifier switch
    {
        Qualifier.AtLeast => "ten minste",
        Qualifier.Approximately => "circa",
        Qualifier.MoreThan => "meer dan",
        Qualifier.Almost => "bijna",
        Qualifier.AtMost => "maximaal",
        _ => null,
    };

    /// <summary>Without trailing zeros, so that 6.70 and 6.7 are one number in every output.</summary>
    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;

    private static int Decimals(decimal value) => Plain(value).Scale;
}
