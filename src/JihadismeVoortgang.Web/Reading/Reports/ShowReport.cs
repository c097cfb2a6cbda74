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
        headers.ContentDisposition = new ContentDispositionHeaderValue("inline") { FileName = $"{FileNames.Of(meant.Number)}.pdf" };
        headers.CacheControl = new CacheControlHeaderValue { NoCache = true };
        return Results.Bytes(
            pdf, "application/pdf", enableRangeProcessing: true, lastModified: meant.PublishedAt,
            entityTag: new EntityTagHeaderValue($"\"{meant.PdfSha256}\""));
    }

    private static PublishedEdition? Find(IReadOnlyList<PublishedEdition> editions, string address) =>
        EditionNumber.TryParse(address, out var number) ? editions.FirstOrDefault(edition => edition.Number == number)
        : PathNumber.TryParse(address, out var report) ? editions.FirstOrDefault(edition => edition.Number.Report == report)
        : null;
}
