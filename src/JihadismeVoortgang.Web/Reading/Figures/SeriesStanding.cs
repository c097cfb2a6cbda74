using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Reports.Data;

namespace JihadismeVoortgang.Web.Reading.Figures;

/// <summary>What became of a number since an edition printed it.</summary>
internal static class SeriesStanding
{
    /// <summary>Every number in every edition, in the order of the table on the page.</summary>
    public static IEnumerable<PrintedNumber> Printed(FigureSeries series) =>
        from number in series.All
        from printing in number.Printings
        select new PrintedNumber(
            printing.Edition.Number,
            Dutch.DayOf(printing.Edition.PublishedAt),
            printing.Figure,
            printing.Words,
            Of(printing, number),
            ReasonFor(printing, number));

    /// <summary>Null while the value holds.</summary>
    public static string? ReasonFor(SeriesPrinting printing, SeriesNumber number) =>
        number.Revisions.FirstOrDefault(revision => revision.Old.SaysAs(printing))?.Reason;

    private static string Of(SeriesPrinting printing, SeriesNumber number) =>
        number.IsWithdrawn ? "vervallen" : printing.SaysAs(number.Current) ? "geldend" : "herzien";
}
