using JihadismeVoortgang.Web.Publishing;

namespace JihadismeVoortgang.Web.Reading.Figures;

/// <summary>A value that another took the place of.</summary>
/// <param name="Old">The value as it was last printed.</param>
/// <param name="Editions">Those that print it, newest first.</param>
/// <param name="Reason">Why it changed; null when no edition says.</param>
public sealed record SeriesRevision(SeriesPrinting Old, IReadOnlyList<PublishedEdition> Editions, string? Reason)
{
    /// <param name="printings">All of one number, newest first.</param>
    internal static IReadOnlyList<SeriesRevision> Of(IReadOnlyList<SeriesPrinting> printings)
    {
        var current = printings.FirstOrDefault(printing => printing.Edition.IsCurrent) ?? printings[0];
        return
        [
            .. printings
                .Where(printing => !printing.SaysAs(current))
                .GroupBy(printing => (printing.Words.Quantity, printing.Words.Kind))
                .Select(same => new SeriesRevision(
                    same.First(), [.. same.Select(printing => printing.Edition)], ReasonFor(same.First(), printings))),
        ];
    }

    /// <summary>The reason beside the value that came next, or else that of the correction edition it came with.</summary>
    private static string? ReasonFor(SeriesPrinting old, IReadOnlyList<SeriesPrinting> printings)
    {
        var next = printings.TakeWhile(printing => printing != old).LastOrDefault(printing => !printing.SaysAs(old));
        return next?.Words.Correction ?? next?.Edition.Reason;
    }
}
