using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Hosting;

/// <summary>Which database this process works on; the web portal and every verb ask here.</summary>
internal static class DatabaseChoice
{
    /// <summary>The configured server, else the embedded one.</summary>
    /// <exception cref="StartUpException">There is none.</exception>
    public static Task<PortalDatabase> ResolveAsync(PortalSettings settings)
    {
        if (settings.Database is { } configured)
            return Task.FromResult(configured);

        // The migration tool runs the portal up to here; it must not start a server for that.
        if (EF.IsDesignTime)
            return Task.FromResult(new PortalDatabase("Host=none", Owner: null, IsEmbedded: false));

        throw new StartUpException(
            "ConnectionStrings:Portal", "De verbinding met de database ontbreekt. Zet haar in de omgevingsvariabele ConnectionStrings__Portal.");
    }
}
