using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Figures;
using JihadismeVoortgang.Reports.Checks;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Publishing;

/// <summary>
/// Guards what is about to be frozen, whoever adopts it and whatever is set: no text of a report may say a number that
/// is withheld.
/// </summary>
internal static class WithheldInText
{
    /// <exception cref="BrokenRuleException">Names each series and place; never the number.</exception>
    public static async Task DemandNoneAsync(PortalDbContext db, ProgressReport report, CancellationToken cancellation)
    {
        var faults = WithheldCheck.Faults(report, await NumbersAsync(db, report.Number, mayBeShown: null, cancellation));
        if (faults.Count > 0)
            throw new BrokenRuleException(faults);
    }

    /// <summary>The numbers that a report may not say.</summary>
    /// <param name="db">The open context.</param>
    /// <param name="report">Number of the report.</param>
    /// <param name="mayBeShown">Whether who asks may see those of a series; nobody may when it is null.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<IReadOnlyList<WithheldNumber>> NumbersAsync(
        PortalDbContext db, int report, Func<Figure, bool>? mayBeShown, CancellationToken cancellation)
    {
        var numbers = await db.DatedFigures
            .Where(number => number.IsWithheld && number.RoundNumber <= report)
            .ToListAsync(cancellation);
        var figures = await db.Figures.ToDictionaryAsync(figure => figure.Key, cancellation);
        return [.. numbers.Select(number => Of(figures[number.FigureKey], number))];

        WithheldNumber Of(Figure figure, DatedFigure number) => new(
            figure.Key, figure.Label, figure.Content.Measures, number.Quantity, number.Printed, mayBeShown?.Invoke(figure) ?? false);
    }
}
