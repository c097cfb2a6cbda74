using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Shell;

namespace JihadismeVoortgang.Web.Coordinating;

/// <summary>Files for those who work on the report; what readers may have is under /rapportages.</summary>
internal static class FileEndpoints
{
    public static void MapCoordinatingFiles(this IEndpointRouteBuilder endpoints)
    {
        var files = endpoints.MapGroup(Links.Coordination)
            .RequireAuthorization(policy => policy.RequireRole(nameof(Role.Coordinator)));
        files.MapGet("/concept.{format}", ConceptAsync);
        files.MapGet("/concept-intern.json", InternalAsync);
        files.MapGet("/edities/{number}.{format:alpha}", EditionAsync);
    }

    private static Task<IResult> ConceptAsync(string format, HttpContext http, ExportReport export, CancellationToken cancellation) =>
        SendAsync(format, wanted => export.ConceptAsync(http.User.AccountNumber(), wanted, cancellation));

    private static async Task<IResult> InternalAsync(HttpContext http, ExportInternal export, CancellationToken cancellation) =>
        Send(await export.RunAsync(http.User.AccountNumber(), report: null, cancellation));

    private static Task<IResult> EditionAsync(
        string number, string format, HttpContext http, ExportReport export, CancellationToken cancellation) =>
        EditionNumber.TryParse(number, out var edition)
            ? SendAsync(format, wanted => export.EditionAsync(http.User.AccountNumber(), edition, wanted, cancellation))
            : Task.FromResult(Results.NotFound());

    /// <summary>404 is for what does not exist; what exists and cannot be made is a broken rule, and says which.</summary>
    private static async Task<IResult> SendAsync(string format, Func<ReportFormat, Task<ReportFile?>> make) =>
        ReportFormat.TryParse(format, out var wanted) && await make(wanted) is { } file
            ? Send(file)
            : Results.NotFound();

    private static IResult Send(ReportFile file) => Results.File(file.Bytes, file.MediaType, file.FullName);
}
