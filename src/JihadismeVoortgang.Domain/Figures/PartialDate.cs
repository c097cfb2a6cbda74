using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace JihadismeVoortgang.Domain.Figures;

/// <summary>How much of a date a report prints.</summary>
public enum DatePrecision
{
    Year,
    HalfYear,
    Month,
    Day,
}

/// <summary>
/// A date no more exact than it was printed: "22 mei 2016", "mei 2016", "eerste helft van 2016" or "2016". Written
/// as <c>2016-05-22</c>, <c>2016-05</c>, <c>2016-H1</c> or <c>2016</c> in files and in the database.
/// </summary>
[JsonConverter(typeof(PartialDateJsonConverter))]
public readonly partial record struct PartialDate
{
    public const int FirstYear = 1900;
    public const int LastYear = 2199;

    private PartialDate(DateOnly first, DatePrecision precision) => (First, Precision) = (first, precision);

    /// <summary>The first day the words cover.</summary>
    public DateOnly First { get; }

    public DatePrecision Precision { get; }

    /// <summary>The first day after those the words cover.</summary>
    public DateOnly Next => Precision switch
    {
        DatePrecision.Year => First.AddYears(1),
        DatePrecision.HalfYear => First.AddMonths(6),
        DatePrecision.Month => First.AddMonths(1),
        _ => First.AddDays(1),
    };

    /// <exception cref="BrokenRuleException">The year is out of reach: what is written must be readable again.</exception>
    public static PartialDate Day(DateOnly day) => new(InReach(day), DatePrecision.Day);

    /// <summary>Reads the written form, from <see cref="FirstYear"/> to <see cref="LastYear"/>.</summary>
    /// <exception cref="FormatException">The text is not one of the four forms, or no such day exists.</exception>
    public static PartialDate Parse(string text) =>
        TryParse(text, out var date)
            ? date
            : throw new FormatException($"'{text}' is geen datum als 2016, 2016-H1, 2016-05 of 2016-05-22.");

    public static bool TryParse([NotNullWhen(true)] string? text, out PartialDate date)
    {
        date = default;
        if (text is null || WrittenForm().Match(text) is not { Success: true } match)
            return false;

        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        if (match.Groups["half"].Success)
        {
            date = new(new DateOnly(year, match.Groups["half"].ValueSpan[0] == '1' ? 1 : 7, 1), DatePrecision.HalfYear);
            return true;
        }

        var month = match.Groups["month"].Success ? Number(match.Groups["month"]) : 1;
        var day = match.Groups["day"].Success ? Number(match.Groups["day"]) : 1;
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;

        date = new(new DateOnly(year, month, day), match.Groups["day"].Success ? DatePrecision.Day
            : match.Groups["month"].Success ? DatePrecision.Month : DatePrecision.Year);
        return true;

        static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// The date of the same precision that ends just before this one begins: of mei 2016, april 2016. Of the very
    /// first it is good for words only; it cannot be read back.
    /// </summary>
    public PartialDate Previous() => Precision switch
    {
        DatePrecision.Year => new(First.AddYears(-1), Precision),
        DatePrecision.HalfYear => new(First.AddMonths(-6), Precision),
        DatePrecision.Month => new(First.AddMonths(-1), Precision),
        _ => new(First.AddDays(-1), Precision),
    };

    /// <summary>The date of the same precision that begins where this one ends: of mei 2016, juni 2016.</summary>
    /// <exception cref="BrokenRuleException">The year is out of reach.</exception>
    public PartialDate Following() => new(InReach(Next), Precision);

    public override string ToString() => Precision switch
    {
        DatePrecision.Year => First.ToString("yyyy", CultureInfo.InvariantCulture),
        DatePrecision.HalfYear => string.Create(CultureInfo.InvariantCulture, $"{First:yyyy}-H{(First.Month == 1 ? 1 : 2)}"),
        DatePrecision.Month => First.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        _ => First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    /// <summary>As a Dutch reader expects it: "eerste helft van 2016".</summary>
    public string ToDutch() => Precision switch
    {
        DatePrecision.Year => First.ToString("yyyy", Dutch.Culture),
        DatePrecision.HalfYear => $"{(First.Month == 1 ? "eerste" : "tweede")} helft van {First.ToString("yyyy", Dutch.Culture)}",
        DatePrecision.Month => First.ToString("MMMM yyyy", Dutch.Culture),
        _ => First.ToString("d MMMM yyyy", Dutch.Culture),
    };

    private static DateOnly InReach(DateOnly day) => day.Year is >= FirstYear and <= LastYear
        ? day
        : throw new BrokenRuleException("date", $"Een datum ligt in de jaren {FirstYear} tot en met {LastYear}, niet in {day.Year}.");

    // [0-9], for \d also takes the digits of other scripts.
    [GeneratedRegex("^(?<year>19[0-9]{2}|2[01][0-9]{2})(-H(?<half>[12])|-(?<month>[0-9]{2})(-(?<day>[0-9]{2}))?)?\\z")]
    private static partial Regex WrittenForm();
}
