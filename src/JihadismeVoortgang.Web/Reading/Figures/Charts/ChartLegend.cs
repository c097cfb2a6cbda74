using JihadismeVoortgang.Domain.Figures;

namespace JihadismeVoortgang.Web.Reading.Figures.Charts;

/// <summary>What the signs of one chart mean; signs that do not occur are not explained.</summary>
internal static class ChartLegend
{
    public static IReadOnlyList<LegendEntry> Of(TimeChart chart)
    {
        var natures = chart.Marks.Select(mark => mark.Nature).Distinct().Order().ToList();
        var qualifiers = chart.Marks.Select(mark => mark.Qualifier).Distinct().Order().ToList();
        var plain = natures[0];
        return
        [
            .. natures.Select(nature => new LegendEntry(nature, Qualifier.Exact, LegendSign.Mark, nature.ToDutch())),
            .. qualifiers.Where(qualifier => qualifier != Qualifier.Exact)
                .Select(qualifier => new LegendEntry(plain, qualifier, LegendSign.Mark, Quantity.Words(qualifier)!)),
            .. If(chart.Marks.Any(mark => mark.Time.IsSpan), new LegendEntry(plain, Qualifier.Exact, LegendSign.Span, "geldt voor deze periode")),
            .. If(chart.Marks.Any(mark => mark.Time.IsOpenBefore || mark.Time.IsOpenAfter), new LegendEntry(plain, Qualifier.Exact, LegendSign.Open, "begin of eind niet vermeld")),
            .. If(chart.Marks.Any(mark => mark.IsRange), new LegendEntry(plain, Qualifier.Exact, LegendSign.Range, "tussen twee waarden")),
        ];
    }

    private static LegendEntry[] If(bool occurs, LegendEntry entry) => occurs ? [entry] : [];
}

/// <summary>The kinds of sign a legend explains.</summary>
public enum LegendSign
{
    Mark,
    Span,
    Open,
    Range,
}

/// <param name="Nature">Gives the shape.</param>
/// <param name="Qualifier">Gives fill and arrows.</param>
/// <param name="Sign">What stands with the mark.</param>
/// <param name="Words">Its meaning.</param>
public sealed record LegendEntry(FigureNature Nature, Qualifier Qualifier, LegendSign Sign, string Words);
