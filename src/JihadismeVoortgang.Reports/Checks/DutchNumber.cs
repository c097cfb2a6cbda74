using System.Globalization;
using JihadismeVoortgang.Domain;

namespace JihadismeVoortgang.Reports.Checks;

/// <summary>Numbers in digits or in words up to ninety-nine, as people write them in a report.</summary>
internal static class DutchNumber
{
    private static readonly string[] Units =
    [
        "nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien",
        "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
    ];

    private static readonly string[] Tens = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"];

    private static readonly Dictionary<string, decimal> Words = Enumerable.Range(0, 100)
        .ToDictionary(Word, number => (decimal)number, StringComparer.OrdinalIgnoreCase);

    /// <summary>The words, longest first, for a pattern.</summary>
    public static string Pattern { get; } = string.Join('|', Words.Keys.OrderByDescending(word => word.Length));

    /// <summary>Null for what is no number. "een" is an article, "één" a number.</summary>
    public static decimal? Of(string text)
    {
        if (Words.TryGetValue(text, out var number))
            return number;

        return decimal.TryParse(text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, Dutch.Culture, out number) ? number : null;
    }

    private static string Word(int number)
    {
        if (number < Units.Length)
            return Units[number];

        var ten = Tens[(number / 10) - 2];
        return (number % 10) switch
        {
            0 => ten,
            1 => $"eenen{ten}",
            // After a final e the joint is written with a diaeresis: tweeëntwintig.
            2 or 3 => $"{Units[number % 10]}ën{ten}",
            var unit => $"{Units[unit]}en{ten}",
        };
    }
}
