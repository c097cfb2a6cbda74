using JihadismeVoortgang.Domain.Figures;
using JihadismeVoortgang.Reports.Interchange;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Data.Import;

/// <summary>
/// An import releases nothing. A file that does not say whether a number is withheld, as no file for the public does,
/// leaves it withheld where the portal knows it so; a file that says it is not, is refused when the figures are taken
/// over.
/// </summary>
internal static class KeptWithheld
{
    /// <summary>The report, with what the portal withholds marked so.</summary>
    public static async Task<InterchangeReport> InAsync(PortalDbContext db, InterchangeReport report, CancellationToken cancellation)
    {
        var withheld = (await db.DatedFigures.AsNoTracking().Where(known => known.IsWithheld).ToListAsync(cancellation))
            .Select(known => (known.FigureKey, known.Part, known.TimeKey))
            .ToHashSet();
        return report with
        {
            Figures = report.Figures?
                .Select(figure => figure with { Observations = [.. figure.Observations.Select(observation => Kept(figure.Key, observation))] })
                .ToList(),
        };

        InterchangeObservation Kept(string figure, InterchangeObservation given) => given with
        {
            Content = given.Content with
            {
                IsWithheld = given.Content.IsWithheld || (!given.SaysWithheld && withheld.Contains(
                    (figure, given.Part?.Label ?? "", DatedFigure.KeyOf(given.Content.Time, report.Number)))),
            },
            Parts = [.. given.Parts.Select(part => Kept(figure, part))],
        };
    }
}
