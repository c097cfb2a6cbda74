using System.Security.Cryptography;
using JihadismeVoortgang.Reports.Comparison;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Data;
using JihadismeVoortgang.Reports.Pdf;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Reading.History;
using JihadismeVoortgang.Web.Shell;
using Microsoft.Net.Http.Headers;

namespace JihadismeVoortgang.Web.Reading.Changes;

/// <summary>The difference of two editions as page, PDF and spreadsheet.</summary>
internal static class ShowChanges
{
    private const string Pdf = "pdf";
    private const string Csv = "csv";
    private const string PageName = "pagina";

    public static async Task<IResult> PageAsync(string edition, HttpRequest request, ReadHistory query, CancellationToken cancellation)
    {
        var history = await query.ReadAsync(cancellation);
        return ChangesRequest.Read(history, edition, request.Query, PageOf, out var choice)
            ?? ReadingEndpoints.Show<ChangesPage>(ChangesView.PageOf(
                history, choice!, PathNumber.TryParse(request.Query[PageName], out var page) ? page : 1));
    }

    public static async Task<IResult> PdfAsync(
        string edition, HttpContext context, ReadHistory query, IReportPdfEngine engine, ReportOptions options, CancellationToken cancellation) =>
        await FileAsync(edition, Pdf, context, query, view => engine.Write(
            ChangesReport.Of(view.Comparison, view.Measure), new ReportStamp(view.Edition.RecordedAt, options.Author)), cancellation);

    public static async Task<IResult> CsvAsync(string edition, HttpContext context, ReadHistory query, CancellationToken cancellation) =>
        await FileAsync(edition, Csv, context, query, view => ChangesCsvWriter.Write(view.Comparison, view.Measure), cancellation);

    /// <summary>Takes the form: two editions in any order, and perhaps a measure.</summary>
    public static async Task<IResult> ChooseAsync(HttpRequest request, ReadHistory query, CancellationToken cancellation)
    {
        var history = await query.ReadAsync(cancellation);
        var edition = request.Query[ChangesForm.EditionName].ToString();
        if (edition.Length == 0 && history.Newest is { } newest)
            edition = newest.Edition.Number.ToString();

        return ChangesRequest.Read(history, edition, request.Query, PageOf, out var choice) ?? Results.Redirect(PageOf(choice!));
    }

    private static string PageOf(ChangesChoice choice) => Links.Changes(choice.Edition, choice.Since, choice.Measure);

    private static async Task<IResult> FileAsync(
        string edition, string format, HttpContext context, ReadHistory query, Func<ChangesView, byte[]> write, CancellationToken cancellation)
    {
        var history = await query.ReadAsync(cancellation);
        if (ChangesRequest.Read(history, edition, context.Request.Query, FileOf, out var choice) is { } answer)
            return answer;
        if (ChangesView.Of(history, choice!) is not { } view)
            return ReadingPage.NotFound();

        var bytes = write(view);
        var headers = context.Response.GetTypedHeaders();
        headers.ContentDisposition = new ContentDispositionHeaderValue(format == Pdf ? "inline" : "attachment")
        {
            FileName = $"{FileNames.OfChanges(view.Edition.Number, view.Since.Number, view.Measure)}.{format}",
        };
        headers.CacheControl = new CacheControlHeaderValue { NoCache = true };
        return Results.Bytes(
            bytes, format == Pdf ? "application/pdf" : "text/csv; charset=utf-8",
            entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\""));

        string FileOf(ChangesChoice known) => Links.ChangesFile(known.Edition, known.Since, format, known.Measure);
    }
}
