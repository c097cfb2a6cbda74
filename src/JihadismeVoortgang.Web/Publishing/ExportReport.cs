using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Pdf;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Audit;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Publishing;

/// <summary>
/// A report as a file, for those who may read concepts: the newest edition of it, or the concept of the open round.
/// Of an edition the PDF is the bytes that were adopted.
/// </summary>
internal sealed class ExportReport(ConceptReads reads, IReportPdfEngine pdf, ReportOptions options, TimeProvider clock)
{
    /// <param name="account">Who asks.</param>
    /// <param name="report">Number of the report.</param>
    /// <param name="format">What kind of file.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="BrokenRuleException">There is no such report, or its concept cannot be printed.</exception>
    public Task<ReportFile> NewestAsync(int account, int report, ReportFormat format, CancellationToken cancellation = default) =>
        reads.RunAsync(account, Rights.ReadConcept, async (db, _) =>
        {
            var edition = await db.Editions
                .Where(known => known.ReportNumber == report)
                .OrderByDescending(known => known.Correction)
                .FirstOrDefaultAsync(cancellation);
            return edition is not null
                ? await OfEditionAsync(db, edition, format, cancellation)
                : OfConcept(await ConceptAsync(db, report, cancellation), format);
        }, AsFile<ReportFile>(), cancellation);

    /// <summary>The open round as it stands; null when there is none.</summary>
    /// <exception cref="BrokenRuleException">It holds a character that cannot be printed.</exception>
    public Task<ReportFile?> ConceptAsync(int account, ReportFormat format, CancellationToken cancellation = default) =>
        reads.RunAsync(account, Rights.ReadConcept, async (db, _) =>
            await db.Rounds.AnyAsync(round => round.State != RoundState.Adopted, cancellation)
                ? OfConcept(await ConceptReport.ComposeAsync(db, cancellation), format)
                : null, AsFile<ReportFile?>(), cancellation);

    /// <summary>Null when there is no such edition.</summary>
    public Task<ReportFile?> EditionAsync(int account, EditionNumber number, ReportFormat format, CancellationToken cancellation = default) =>
        reads.RunAsync(account, Rights.ReadConcept, async (db, _) =>
        {
            var edition = await db.Editions.SingleOrDefaultAsync(
                known => known.ReportNumber == number.Report && known.Correction == number.Correction, cancellation);
            return edition is null ? null : await OfEditionAsync(db, edition, format, cancellation);
        }, AsFile<ReportFile?>(), cancellation);

    /// <typeparam name="TFile">A file, or none.</typeparam>
    private static AuditedRead<TFile> AsFile<TFile>() => new(AuditActions.ExportReport, file => (file as ReportFile)?.FullName);

    private async Task<ReportFile> OfEditionAsync(PortalDbContext db, Edition edition, ReportFormat format, CancellationToken cancellation)
    {
        var name = FileNames.Of(edition.Number);
        if (format == ReportFormat.Pdf)
            return new ReportFile(edition.Pdf, format, name);

        var publication = await db.Publications.SingleOrDefaultAsync(
            known => known.ReportNumber == edition.ReportNumber && known.Correction == edition.Correction, cancellation);
        var source = new FileSource(EditionContent.Read(edition.Content), new ReportStamp(edition.RecordedAt, options.Author))
        {
            PublishedAt = publication?.PublishedAt,
            Kamerstuk = publication?.Kamerstuk,
        };
        return new ReportFile(format.Write(source), format, name);
    }

    private static async Task<ProgressReport> ConceptAsync(PortalDbContext db, int report, CancellationToken cancellation)
    {
        var concept = await ConceptReport.ComposeAsync(db, cancellation);
        return concept.Number == report
            ? concept
            : throw new BrokenRuleException("", $"Rapportage {report} bestaat niet; rapportage {concept.Number} is nu in voorbereiding.");
    }

    private ReportFile OfConcept(ProgressReport concept, ReportFormat format)
    {
        var stamp = new ReportStamp(clock.GetUtcNow(), options.Author);
        var source = new FileSource(concept, stamp) { Pdf = () => Print(concept, stamp) };
        return new ReportFile(format.Write(source), format, FileNames.OfConcept(concept.Number, Dutch.DayOf(stamp.Made)));
    }

    private byte[] Print(ProgressReport concept, ReportStamp stamp)
    {
        try
        {
            return pdf.Write(concept, stamp);
        }
        catch (UnprintableCharacterException unprintable)
        {
            throw unprintable.AsBrokenRule();
        }
    }
}
