using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Reports.Interchange;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Audit;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Publishing;

/// <summary>
/// The concept with the figures that are withheld, to move it to another portal without loss: the one output that holds
/// them. A coordinator's act, which the audit log tells of.
/// </summary>
internal sealed class ExportInternal(ConceptReads reads, TimeProvider clock)
{
    /// <param name="account">Who asks.</param>
    /// <param name="report">Number of the report; null for whichever is in preparation.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="AccessDeniedException">The account may not coordinate.</exception>
    /// <exception cref="BrokenRuleException">That report is no concept.</exception>
    public Task<ReportFile> RunAsync(int account, int? report = null, CancellationToken cancellation = default) =>
        reads.RunAsync(
            account, Rights.Coordinate, (db, _) => WriteAsync(db, report, cancellation),
            new AuditedRead<ReportFile>(AuditActions.ExportInternal, file => file.FullName), cancellation);

    private async Task<ReportFile> WriteAsync(PortalDbContext db, int? report, CancellationToken cancellation)
    {
        var concept = await ConceptReport.ComposeAsync(db, cancellation);
        if (report is { } asked && asked != concept.Number)
            throw new BrokenRuleException("", $"Alleen het concept kan met niet-openbare cijfers worden geëxporteerd; dat is nu rapportage {concept.Number}.");

        var figures = ReportFigures.Internal(
            await db.Figures.ToListAsync(cancellation),
            await db.DatedFigures.Where(number => number.RoundNumber == concept.Number).ToListAsync(cancellation));
        var name = FileNames.OfInternal(concept.Number, Dutch.DayOf(clock.GetUtcNow()));
        return new ReportFile(InterchangeWriter.WriteInternal(concept, figures), ReportFormat.Json, name);
    }
}
