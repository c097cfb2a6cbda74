using System.Globalization;
using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Reading.History;
using JihadismeVoortgang.Web.Shell;
using Microsoft.Net.Http.Headers;

namespace JihadismeVoortgang.Web.Reading.Reports;

/// <summary>A report as page and as file; "6" is its current edition, "6.1" one edition for ever.</summary>
internal static class ShowReport
{
    public static async Task<IResult> PageAsync(
        string edition, ReadHistory query, PublishedEditions published, CancellationToken cancellation)
    {
        var history = await query.ReadAsync(cancellation);
        return Find(history.Editions, edition) is { } meant
            ? ReadingEndpoints.Show<ReportPage>(ReportView.Of(history, await published.OpenAsync(meant, cancellation)))
            : ReadingPage.NotFound();
    }

    public static async Task<IResult> PdfAsync(
        string edition, PublishedEditions published, HttpContext context, CancellationToken cancellation)
    {
        if (Find(await published.ListAsync(cancellation), edition) is not { } meant
            || await published.PdfAsync(meant.Number, cancellation) is not { } pdf)
            return ReadingPage.NotFound();

        var headers = context.Response.GetTypedHeaders();
        headers.ContentDisposition = new ContentDispositionHeaderValue("inline") { FileName = FileName(meant.Number) };
        headers.CacheControl = new CacheControlHeaderValue { NoCache = true };
        return Results.Bytes(
            pdf, "application/pdf", enableRangeProcessing: true, lastModified: meant.PublishedAt,
            entityTag: new EntityTagHeaderValue($"\"{meant.PdfSha256}\""));
    }

    /// <summary>"voortgangsrapportage-06.pdf", and "voortgangsrapportage-06-1.pdf" for its first correction.</summary>
    public static string FileName(EditionNumber edition) =>
        string.Create(CultureInfo.InvariantCulture, $"voortgangsrapportage-{edition.Report:00}")
        + (edition.Correction == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"-{edition.Correction}")) + ".pdf";

    private static PublishedEdition? Find(IReadOnlyList<PublishedEdition> editions, string address) =>
        EditionNumber.TryParse(address, out var number) ? editions.FirstOrDefault(edition => edition.Number == number)
        : PathNumber.TryParse(address, out var report) ? editions.FirstOrDefault(edition => edition.Number.Report == report)
        : null;
}
