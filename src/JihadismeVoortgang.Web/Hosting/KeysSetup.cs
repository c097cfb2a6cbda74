using JihadismeVoortgang.Web.Data;
using Microsoft.AspNetCore.DataProtection;

namespace JihadismeVoortgang.Web.Hosting;

/// <summary>The keys of cookies, forms and paused pages lie in the database, so every node reads what another wrote.</summary>
internal static class KeysSetup
{
    public static void AddKeys(this IServiceCollection services) =>
        services.AddDataProtection()
            .SetApplicationName("JihadismeVoortgang") // else the folder of the program is part of the key
            .PersistKeysToDbContext<PortalDbContext>();
}
