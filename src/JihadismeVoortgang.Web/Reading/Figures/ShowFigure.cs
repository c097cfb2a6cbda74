using System.Security.Cryptography;
using JihadismeVoortgang.Reports.Data;
using JihadismeVoortgang.Web.Reading.History;
using JihadismeVoortgang.Web.Shell;
using Microsoft.Net.Http.Headers;

namespace JihadismeVoortgang.Web.Reading.Figures;

/// <summary>A series as page and as file.</summary>
internal static class ShowFigure
{
    public static async Task<IResult> ListAsync(HttpRequest request, ReadFigures query, CancellationToken cancellation) =>
        ReadingEndpoints.Show<FiguresPage>(
            FiguresView.Of(await query.ReadAsync(cancellation), FiguresFilter.From(request.Query)) with { AsksForDay = AsksForDay(request) });

    public static async Task<IResult> PageAsync(string key, HttpRequest request, ReadFigures query, CancellationToken cancellation) =>
        FigureView.Find(await query.ReadAsync(cancellation), key) is { } view
            ? ReadingEndpoints.Show<FigurePage>(view with { AsksForDay = AsksForDay(request) })
            : ReadingPage.NotFound();

    public static async Task<IResult> CsvAsync(string key, ReadFigures query, HttpContext context, CancellationToken cancellation) =>
        (await query.ReadAsync(cancellation)).Find(key) is { } series
            ? File(context, SeriesCsvWriter.Write(SeriesStanding.Printed(series)), "text/csv; charset=utf-8", $"cijfers-{key}.csv")
            : ReadingPage.NotFound();

    public static async Task<IResult> JsonAsync(string key, ReadFigures query, HttpContext context, CancellationToken cancellation) =>
        (await query.ReadAsync(cancellation)).Find(key) is { } series
            ? File(context, SeriesJson.Write(series), "application/json", $"cijfers-{key}.json")
            : ReadingPage.NotFound();

    private static bool AsksForDay(HttpRequest request) => request.Query.ContainsKey(Peil.Name);

    private static IResult File(HttpContext context, byte[] bytes, string mediaType, string name)
    {
        var headers = context.Response.GetTypedHeaders();
        headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = name };
        headers.CacheControl = new CacheControlHeaderValue { NoCache = true };
        return Results.Bytes(
            bytes, mediaType, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\""));
    }
}
