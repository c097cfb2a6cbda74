using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Interchange;
using JihadismeVoortgang.Reports.Pdf;
using JihadismeVoortgang.Web.Access;
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
        }, cancellation);

    /// <summary>The open round as it stands; null when there is none.</summary>
    /// <exception cref="BrokenRuleException">It holds a character that cannot be printed.</exception>
    public Task<ReportFile?> ConceptAsync(int account, ReportFormat format, CancellationToken cancellation = default) =>
        reads.RunAsync(account, Rights.ReadConcept, async (db, _) =>
            await db.Rounds.AnyAsync(round => round.State != RoundState.Adopted, cancellation)
                ? OfConcept(await ConceptReport.ComposeAsync(db, cancellation), format)
                : null, cancellation);

    /// <summary>Null when there is no such edition.</summary>
    public Task<ReportFile?> EditionAsync(int account, EditionNumber number, ReportFormat format, CancellationToken cancellation = default) =>
        reads.RunAsync(account, Rights.ReadConcept, async (db, _) =>
        {
            var edition = await db.Editions.SingleOrDefaultAsync(
                known => known.ReportNumber == number.Report && known.Correction == number.Correction, cancellation);
            return edition is null ? null : await OfEditionAsync(db, edition, format, cancellation);
        }, cancellation);

    private static async Task<ReportFile> OfEditionAsync(PortalDbContext db, Edition edition, ReportFormat format, CancellationToken cancellation)
    {
        var name = FileNames.Of(edition.Number);
        if (format == ReportFormat.Pdf)
            return new ReportFile(edition.Pdf, format, name);

        var publication = await db.Publications.SingleOrDefaultAsync(
            known => known.ReportNumber == edition.ReportNumber && known.Correction == edition.Correction, cancellation);
        return new ReportFile(
            InterchangeWriter.Write(EditionContent.Read(edition.Content), publication?.PublishedAt, publication?.Kamerstuk), format, name);
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
        var now = clock.GetUtcNow();
        return new ReportFile(
            format == ReportFormat.Pdf ? Print(concept, now) : InterchangeWriter.Write(concept),
            format,
            FileNames.OfConcept(concept.Number, Dutch.DayOf(now)));
    }

    private byte[] Print(ProgressReport concept, DateTimeOffset now)
    {
        try
        {
            return pdf.Write(concept, new ReportStamp(now, options.Author));
        }
        catch (UnprintableCharacterException unprintable)
        {
            throw new BrokenRuleException("", unprintable.Message);
        }
    }
}

internal enum ReportFormat
{
    Json,
    Pdf,
}

internal static class ReportFormats
{
    /// <summary>Reads "json" or "pdf".</summary>
    public static bool TryParse(string? text, out ReportFormat format)
    {
        format = text == "pdf" ? ReportFormat.Pdf : ReportFormat.Json;
        return text is "json" or "pdf";
    }
}

/// <param name="Bytes">The whole file.</param>
/// <param name="Format">What kind.</param>
/// <param name="Name">File name without extension.</param>
internal sealed record ReportFile(byte[] Bytes, ReportFormat Format, string Name)
{
    public string FullName => $"{Name}.{Format.ToString().ToLowerInvariant()}";

    public string MediaType => Format == ReportFormat.Pdf ? "application/pdf" : "application/json";
}
