using System.Text.Json.Serialization;

namespace JihadismeVoortgang.Domain.Figures;

/// <summary>
/// When a number holds, exactly as far as the report prints it: a peildatum, a period whose ends may be open, both
/// ("sinds december 2013", peildatum 27 mei 2016), or nothing at all. A date is never invented.
/// </summary>
public sealed record FigureTime
{
    [JsonConstructor]
    private FigureTime(PartialDate? from, PartialDate? until, PartialDate? reference)
    {
        if (from is { } begin && until is { } end && end.First <= begin.First)
            throw new BrokenRuleException("until", $"De periode ({UpTo(end)}) eindigt voordat zij begint ({begin.ToDutch()}).");
        if (from is { } start && reference is { } day && day.Next <= start.First)
            throw new BrokenRuleException("reference", $"De peildatum ({day.ToDutch()}) ligt voor het begin van de periode ({start.ToDutch()}).");

        (From, Until, Reference) = (from, until, reference);
    }

    /// <summary>The report prints no time for the number.</summary>
    public static FigureTime NotPrinted { get; } = new(null, null, null);

    /// <summary>Begin of the period, included.</summary>
    public PartialDate? From { get; private init; }

    /// <summary>End of the period, excluded: the fixed reading of "tot 1 juni 2016".</summary>
    public PartialDate? Until { get; private init; }

    /// <summary>Peildatum.</summary>
    public PartialDate? Reference { get; private init; }

    [JsonIgnore]
    public bool IsPrinted => From is not null || Until is not null || Reference is not null;

    /// <summary>The day to order by on a time line; null when no time is printed.</summary>
    [JsonIgnore]
    public DateOnly? SortDay => (Reference ?? Until?.Previous() ?? From)?.First;

    /// <summary>Whether any of it still has to begin after <paramref name="today"/>.</summary>
    public bool IsAhead(DateOnly today) =>
        From?.First > today || Until?.Previous().First > today || Reference?.First > today;

    public static FigureTime At(PartialDate reference) => new(null, null, reference);

    /// <exception cref="BrokenRuleException">The period ends before or at its begin.</exception>
    public static FigureTime Of(PartialDate? from, PartialDate? until, PartialDate? reference) =>
        from is null && until is null && reference is null ? NotPrinted : new(from, until, reference);

    /// <summary>In words: "sinds december 2013, peildatum 27 mei 2016"; "peildatum niet vermeld" without a time.</summary>
    public string ToDutch()
    {
        if (!IsPrinted)
            return "peildatum niet vermeld";

        var reference = Reference is { } day ? $"peildatum {day.ToDutch()}" : null;
        return string.Join(", ", new[] { Period(), reference }.OfType<string>());
    }

    private string? Period() => (From, Until) switch
    {
        ({ } from, { } until) when from.Next == until.First && from.Precision == until.Precision => from.ToDutch(),
        ({ } from, { } until) => $"{InSentence(from)} {UpTo(until)}",
        ({ } from, null) => $"sinds {InSentence(from)}",
        (null, { } until) => UpTo(until),
        _ => null,
    };

    /// <summary>Only a day is printed as the end that is excluded; of anything longer people name the last they include.</summary>
    private static string UpTo(PartialDate until) => until.Precision == DatePrecision.Day
        ? $"tot {until.ToDutch()}"
        : $"tot en met {InSentence(until.Previous())}";

    private static string InSentence(PartialDate date) =>
        date.Precision == DatePrecision.HalfYear ? $"de {date.ToDutch()}" : date.ToDutch();
}
