using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Publishing;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Coordinating.Corrections;

/// <summary>Begins the correction of a report with a copy of its newest edition.</summary>
internal sealed class StartCorrection(UseCases useCases)
{
    /// <param name="account">The coordinator.</param>
    /// <param name="report">Number of the report.</param>
    /// <param name="reason">What is mended, and why; printed.</param>
    /// <param name="cancellation">Gives up; nothing is begun then.</param>
    /// <exception cref="BrokenRuleException">There is no such edition, no reason, or a correction is being prepared already.</exception>
    public Task<EditionNumber> RunAsync(int account, int report, string reason, CancellationToken cancellation = default) =>
        useCases.RunAsync(
            new UseCase<Edition?, EditionNumber>
            {
                Action = nameof(StartCorrection),
                Load = (db, stop) => db.Editions.AsNoTracking()
                    .Where(edition => edition.ReportNumber == report)
                    .OrderByDescending(edition => edition.Correction)
                    .FirstOrDefaultAsync(stop),
                Right = (caller, _) => Rights.Coordinate(caller),
                About = mended => $"editie {mended?.Number.ToString() ?? $"{report}"}",
                Reason = reason,
                Work = async (work, mended) =>
                {
                    if (mended is null)
                        throw new BrokenRuleException("", $"Rapportage {report} is niet vastgesteld; wijzig haar in de ronde.");
                    if (await work.Db.Corrections.AnyAsync(known => known.ReportNumber == report && known.State == CorrectionState.Prepared, cancellation))
                        throw new BrokenRuleException("", $"Er is al een correctie van rapportage {report} in voorbereiding.");

                    var copy = CorrectedReport.Begin(EditionContent.Read(mended.Content), mended.Correction + 1);
                    var correction = new Correction(mended.Number, EditionContent.Write(copy), reason);
                    work.Db.Corrections.Add(correction);
                    return correction.Edition;
                },
            },
            account,
            cancellation);
}
