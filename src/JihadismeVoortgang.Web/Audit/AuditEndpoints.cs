using System.Globalization;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Reports.Data;
using JihadismeVoortgang.Web.Access;

namespace JihadismeVoortgang.Web.Audit;

internal static class AuditEndpoints
{
    private static readonly string[] Columns =
    [
        "nummer", "tijd (UTC)", "account", "naam", "rol", "handeling", "waarop", "resultaat", "fout", "herkomst", "adres", "kenmerk", "vorige hash", "hash",
    ];

    public static void MapAudit(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(AuditLinks.Csv, CsvAsync).RequireAuthorization(policy => policy.RequireRole(nameof(Role.Administrator)));

    private static async Task<IResult> CsvAsync(HttpContext http, AuditQuery query, TimeProvider clock, CancellationToken cancellation)
    {
        var lines = await query.ExportAsync(http.User.AccountNumber(), AuditFilter.Read(http.Request.Query), cancellation);
        var day = Domain.Dutch.DayOf(clock.GetUtcNow());
        return Results.File(
            CsvFile.Write([Columns, .. lines.Select(Cells)]), "text/csv; charset=utf-8", FormattableString.Invariant($"logboek-{day:yyyy-MM-dd}.csv"));
    }

    private static string[] Cells(AuditLine line) =>
    [
        line.Record.Number.ToString(CultureInfo.InvariantCulture),
        line.Record.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture),
        line.Record.ActorNumber.ToString(CultureInfo.InvariantCulture),
        line.ActorName ?? "",
        line.Role,
        line.Action,
        line.Record.Object,
        AuditWords.OfResult(line.Record.Result),
        line.Record.Fault is { } fault ? AuditWords.OfFault(fault) : "",
        line.Origin,
        line.Record.Address ?? "",
        line.Record.Correlation ?? "",
        Convert.ToHexStringLower(line.Record.PreviousHash),
        Convert.ToHexStringLower(line.Record.Hash),
    ];
}
