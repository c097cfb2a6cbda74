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
        var faults = WithheldCheck.Faults(report, await NumbersAsync(db, report.Number, cancellation));
        if (faults.Count > 0)
            throw new BrokenRuleException(faults);
    }

    /// <summary>The numbers that a report may not say.</summary>
    public static async Task<IReadOnlyList<WithheldNumber>> NumbersAsync(PortalDbContext db, int report, CancellationToken cancellation)
    {
        var numbers = await db.DatedFigures
            .Where(number => number.IsWithheld && number.RoundNumber <= report)
            .ToListAsync(cancellation);
        var figures = await db.Figures.ToDictionaryAsync(figure => figure.Key, cancellation);
        return [.. numbers.Select(number => Of(figures[number.FigureKey], number))];
    }

    private static WithheldNumber Of(Figure figure, DatedFigure number) =>
        new(figure.Key, figure.Label, figure.Content.Measures, number.Quantity, number.Printed);
}
