using System.Security.Cryptography;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Reading.History;
using JihadismeVoortgang.Web.Shell;
using Microsoft.Net.Http.Headers;

namespace JihadismeVoortgang.Web.Reading.Reports;

/// <summary>A report as page and as file; "6" is its current edition, "6.1" one edition for ever.</summary>
internal static class ShowReport
{
    public static async Task<IResult> ListAsync(HttpRequest request, ReadHistory query, TimeProvider clock, CancellationToken cancellation)
    {
        var peil = Peil.From(request.Query, Dutch.DayOf(clock.GetUtcNow()));
        return peil.Fault is { } fault
            ? new WrongChoice(fault, Links.Reports, AsksForDay: true).Answer()
            : ReadingEndpoints.Show<ReportsPage>(ReportsView.Of(await query.ReadAsync(cancellation), peil));
    }

    public static async Task<IResult> PageAsync(
        string edition, ReadHistory query, PublishedEditions published, CancellationToken cancellation)
    {
        var history = await query.ReadAsync(cancellation);
        return Find(history.Editions, edition) is { } meant
            ? ReadingEndpoints.Show<ReportPage>(ReportView.Of(history, await published.OpenAsync(meant, cancellation)))
            : ReadingPage.NotFound();
    }

    /// <summary>One of the files of an edition. The PDF opens in the browser, the others are kept.</summary>
    public static async Task<IResult> FileAsync(
        string edition, string format, PublishedEditions published, PublishedFiles files, HttpContext context, CancellationToken cancellation)
    {
        if (!ReportFormat.TryParse(format, out var wanted)
            || Find(await published.ListAsync(cancellation), edition) is not { } meant
            || await files.WriteAsync(meant, wanted, cancellation) is not { } file)
        {
            return ReadingPage.NotFound();
        }

        var headers = context.Response.GetTypedHeaders();
        headers.ContentDisposition = new ContentDispositionHeaderValue(wanted == ReportFormat.Pdf ? "inline" : "attachment") { FileName = file.FullName };
        headers.CacheControl = new CacheControlHeaderValue { NoCache = true };
        return Results.Bytes(
            file.Bytes, file.MediaType, enableRangeProcessing: true, lastModified: meant.PublishedAt,
            entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(file.Bytes))}\""));
    }

    public static PublishedEdition? Find(IReadOnlyList<PublishedEdition> editions, string address) =>
        EditionNumber.TryParse(address, out var number) ? editions.FirstOrDefault(edition => edition.Number == number)
        : PathNumber.TryParse(address, out var report) ? editions.FirstOrDefault(edition => edition.Number.Report == report)
        : null;
}
