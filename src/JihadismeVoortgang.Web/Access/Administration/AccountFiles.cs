using JihadismeVoortgang.Domain.History;

namespace JihadismeVoortgang.Web.Access.Administration;

/// <summary>Files for administrators.</summary>
internal static class AccountFiles
{
    public static void MapAccountFiles(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(AccessLinks.AccountsCsv, async (HttpContext http, ExportAccounts export, CancellationToken cancellation) =>
                Results.File(await export.RunAsync(http.User.AccountNumber(), cancellation), "text/csv; charset=utf-8", "wie-heeft-welke-rol.csv"))
            .RequireAuthorization(policy => policy.RequireRole(nameof(Role.Administrator)));
}
