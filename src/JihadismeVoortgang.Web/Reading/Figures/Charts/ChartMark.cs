using JihadismeVoortgang.Domain.Figures;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Web.Reading.Figures.Charts;

/// <summary>
/// One number on the chart. Across, a place is in percents of the width, so that one drawing fits every screen and the
/// words in it keep their size; down, it is in pixels.
/// </summary>
/// <param name="Number">What is drawn.</param>
/// <param name="X">Where the mark stands.</param>
/// <param name="Y">Of the number, or of the upper end of a range.</param>
/// <param name="LowY">Of the lower end of a range; otherwise as <paramref name="Y"/>.</param>
/// <param name="FromX">Begin of the period.</param>
/// <param name="UntilX">End of the period; as <paramref name="FromX"/> for a day.</param>
/// <param name="Time">The same in days.</param>
public sealed record ChartMark(SeriesNumber Number, double X, double Y, double LowY, double FromX, double UntilX, MarkTime Time)
{
    public ObservationWords Words => Number.Current.Words;

    public Qualifier Qualifier => Words.Qualifier;

    public FigureNature Nature => Words.Kind;

    public bool IsRange => Words.Quantity.IsRange;

    /// <summary>Null where it would stand on top of another; the table has them all.</summary>
    public MarkLabel? Label { get; init; }
}

/// <summary>The words beside a mark.</summary>
/// <param name="Y">Of the foot of the letters.</param>
/// <param name="Anchor">start, middle or end: on which side of the mark they run.</param>
/// <param name="NeedsRoom">There is no room for them on a telephone.</param>
public sealed record MarkLabel(double Y, string Anchor, bool NeedsRoom);
