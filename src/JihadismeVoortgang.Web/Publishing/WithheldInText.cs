using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Domain.Figures;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Programme;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Checks;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Access;
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

    /// <summary>
    /// The same of what people say beside a text, in a remark or as a reason: colleagues without the right to the number
    /// read it, and meelezers, who may be from outside. Every act passes here, so no field is forgotten.
    /// </summary>
    /// <param name="db">The open context.</param>
    /// <param name="caller">Who says it; told which number it is when they may see it.</param>
    /// <param name="about">What it is said of: the series of its measures count, or all series when it is the report as a whole.</param>
    /// <param name="said">The words.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="BrokenRuleException">Names the series.</exception>
    public static async Task DemandUnsaidAsync(
        PortalDbContext db, Caller caller, IRevised? about, IReadOnlyCollection<string> said, CancellationToken cancellation)
    {
        // Of a series itself nothing is said here: why a number is released may name it.
        if (said.Count == 0 || about is not (ReviewedText or Measure or Correction))
            return;

        var measures = about switch
        {
            StatusEntry row => row.Measures.Select(measure => measure.MeasureNumber).ToList(),
            Measure measure => [measure.Number],
            _ => null,
        };
        var numbers = await NumbersAsync(db, ReportingRound.MaxNumber, figure => Rights.SeeWithheld(caller, figure) is not null, cancellation);
        var series = WithheldCheck.Series(said, numbers.Where(number => measures is null || measures.Intersect(number.Measures).Any()));
        if (series.Count > 0)
        {
            throw new BrokenRuleException("",
                $"In uw opmerking of reden staat een getal uit {(series.Count == 1 ? "de cijferreeks" : "de cijferreeksen")} {string.Join(" en ", series)} dat niet openbaar is. Anderen lezen mee wat u hier schrijft; laat het getal weg.");
        }
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
