using JihadismeVoortgang.Domain.Figures;

namespace JihadismeVoortgang.Web.Reading.Figures.Charts;

/// <summary>Where a number lies on the axis of time; as long as its words are, and no more exact.</summary>
/// <param name="At">Where the mark stands: the peildatum, or else the end of the period, or else its begin.</param>
/// <param name="From">Begin of what it covers; <paramref name="At"/> for a single day.</param>
/// <param name="Until">End of what it covers.</param>
/// <param name="IsOpenBefore">It covers what lies before, and no report says from when.</param>
/// <param name="IsOpenAfter">It covers what lies after, and no report says until when.</param>
public sealed record MarkTime(DateOnly At, DateOnly From, DateOnly Until, bool IsOpenBefore, bool IsOpenAfter)
{
    /// <summary>The room an open end takes on the axis.</summary>
    private const int OpenDays = 45;

    public bool IsSpan => From < Until;

    public DateOnly FirstDrawn => IsOpenBefore ? From.AddDays(-OpenDays) : From;

    public DateOnly LastDrawn => IsOpenAfter ? Until.AddDays(OpenDays) : Until;

    /// <summary>Null when no time is printed: such a number has no place on the axis.</summary>
    internal static MarkTime? Of(FigureTime time) => time switch
    {
        { IsPrinted: false } => null,
        { Until: { } until } => new(until.First, time.From?.First ?? until.First, until.First, time.From is null, false),
        { Reference: { } reference } => Of(reference, time.From),
        { From: { } from } => new(from.First, from.First, from.First, false, true),
        _ => null,
    };

    private static MarkTime Of(PartialDate reference, PartialDate? from)
    {
        var first = reference.First;
        if (reference.Precision == DatePrecision.Day)
            return new(first, from?.First ?? first, first, false, false);

        var middle = first.AddDays((reference.Next.DayNumber - first.DayNumber) / 2);
        return new(from?.First > middle ? from.Value.First : middle, from?.First ?? first, reference.Next, false, false);
    }
}
