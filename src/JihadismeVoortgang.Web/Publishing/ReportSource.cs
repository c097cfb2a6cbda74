using JihadismeVoortgang.Domain.Figures;
using JihadismeVoortgang.Domain.Programme;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Publishing;

/// <summary>
/// Everything a report of one round is composed from, loaded together. It holds public figures only: what is not here
/// can be in no output.
/// </summary>
internal sealed record ReportSource(
    string Programme,
    ReportingRound Round,
    IReadOnlyList<Theme> Themes,
    IReadOnlyList<Measure> Measures,
    IReadOnlyList<Figure> Figures,
    IReadOnlyList<DatedFigure> Observations)
{
    /// <param name="db">The open context.</param>
    /// <param name="round">With its entries loaded.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<ReportSource> LoadAsync(PortalDbContext db, ReportingRound round, CancellationToken cancellation)
    {
        var numbers = round.Entries.SelectMany(entry => entry.Measures).Select(measure => measure.MeasureNumber).ToList();
        return new ReportSource(
            await db.Programmes.Select(programme => programme.Name).SingleAsync(cancellation),
            round,
            await db.Themes.ToListAsync(cancellation),
            await db.Measures.Where(measure => numbers.Contains(measure.Number)).ToListAsync(cancellation),
            await db.Figures.ToListAsync(cancellation),
            await ObservationsAsync(db, round.Number, cancellation));
    }

    /// <summary>A part is withheld from every report, whichever printed it last: so the withheld ones are of all rounds.</summary>
    private static async Task<IReadOnlyList<DatedFigure>> ObservationsAsync(PortalDbContext db, int round, CancellationToken cancellation)
    {
        var numbers = await db.DatedFigures
            .Where(observation => observation.RoundNumber == round || observation.IsWithheld)
            .ToListAsync(cancellation);
        return [.. PublicFigures.Of(numbers).Where(observation => observation.RoundNumber == round)];
    }
}
