using System.Globalization;
using System.Text.RegularExpressions;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Figures;

namespace JihadismeVoortgang.Reports.Checks;

/// <summary>
/// Whether a text says a number: as digits with or without grouping (1500, 1.500), shortened (6,7 miljoen), as a range,
/// or in the words it is printed with. Days of a month and numbers of measures are something else.
/// </summary>
public sealed class NumberInText
{
    private const string Before = @"(?<![\p{L}\p{Nd}]|\p{Nd}[.,]|\bmaatregel(en)?\s+)";

    private const string After = @"(?![\p{L}\p{Nd}]|[.,]\p{Nd})"
        + @"(?!\s+(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b)"
        + @"(?!-\p{Nd}{1,2}-\p{Nd}{4})";

    private static readonly (decimal Size, string Word)[] Shortened =
        [(1_000, "duizend"), (1_000_000, "miljoen"), (1_000_000_000, "miljard")];

    private static readonly Regex AnyNumber = new(
        $@"\p{{Nd}}|honderd|duizend|miljoen|miljard|(?<!\p{{L}})({DutchNumber.Pattern})(?!\p{{L}})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private readonly Regex _forms;

    public NumberInText(Quantity quantity, string? printed)
    {
        var number = quantity.IsRange
            ? $@"({Forms(quantity.Low)})\s*(-|–|tot( en met)?|à|en|t/m)\s*({Forms(quantity.High)})"
            : Forms(quantity.Low);
        var words = printed is null ? "" : $"|{string.Join(@"\s+", printed.Split().Where(word => word.Length > 0).Select(Regex.Escape))}";
        _forms = new Regex($"{Before}({number}{words}){After}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    /// <summary>Whether a text says any number at all: a digit, or a number in words.</summary>
    public static bool IsAnyIn(string text) => AnyNumber.IsMatch(text);

    public bool IsIn(string text) => _forms.IsMatch(text);

    private static string Forms(decimal value) => string.Join('|', Shortened
        .Where(unit => value >= unit.Size)
        .Select(unit => $@"{Regex.Escape((value / unit.Size).ToString("0.############", Dutch.Culture))}\s+{unit.Word}")
        .Prepend(Digits(value)));

    private static string Digits(decimal value)
    {
        var parts = value.ToString("#,0.############", CultureInfo.InvariantCulture).Split('.');
        var whole = parts[0].Replace(",", @"[.\s]?", StringComparison.Ordinal);
        return parts.Length == 1 ? $"{whole}(,0+)?" : $"{whole},{parts[1]}0*";
    }
}
