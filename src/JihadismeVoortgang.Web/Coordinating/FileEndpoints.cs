using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Coordinating;

/// <summary>Files for those who work on the report; what readers may have is under /rapportages.</summary>
internal static class FileEndpoints
{
    public static void MapCoordinatingFiles(this IEndpointRouteBuilder endpoints)
    {
        var files = endpoints.MapGroup(Links.Coordination)
            .RequireAuthorization(policy => policy.RequireRole(nameof(Role.Coordinator)));
        files.MapGet("/concept.{format}", ConceptAsync);
        files.MapGet("/edities/{number}.{format:alpha}", EditionAsync);
    }

    private static async Task<IResult> ConceptAsync(
        string format, HttpContext http, ExportReport export, IDbContextFactory<PortalDbContext> contexts, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var open = await db.Rounds.Where(round => round.State != RoundState.Adopted).Select(round => round.Number).SingleOrDefaultAsync(cancellation);
        return await SendAsync(format, wanted => export.NewestAsync(http.User.AccountNumber(), open, wanted, cancellation));
    }

    private static Task<IResult> EditionAsync(
        string number, string format, HttpContext http, ExportReport export, CancellationToken cancellation) =>
        EditionNumber.TryParse(number, out var edition)
            ? SendAsync(format, wanted => export.EditionAsync(http.User.AccountNumber(), edition, wanted, cancellation))
            : Task.FromResult(Results.NotFound());

    private static async Task<IResult> SendAsync(string format, Func<ReportFormat, Task<ReportFile>> make)
    {
        if (!ReportFormats.TryParse(format, out var wanted))
            return Results.NotFound();

        try
        {
            var file = await make(wanted);
            return Results.File(file.Bytes, file.MediaType, file.FullName);
        }
        catch (BrokenRuleException)
        {
            return Results.NotFound();
        }
    }
}
