using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Reading.Cache;
using JihadismeVoortgang.Web.Shell;

namespace JihadismeVoortgang.Web.Hosting;

internal static class ReaderCacheSetup
{
    /// <summary>What is kept is given to anybody: nothing is, where reading asks for an account.</summary>
    public static void AddReaderCache(this IServiceCollection services, ReaderCacheSettings settings, ReadingAccess access) =>
        services.AddSingleton(access).AddSingleton(access.IsPublic ? settings : new ReaderCacheSettings(0)).AddSingleton<PublicationMoments>().AddSingleton<ReaderCache>().AddSingleton<PagesInTheMaking>();

    /// <summary>After the headers and the addresses of proxies, before everything that costs: an answer it has goes no further.</summary>
    public static void UseReaderCache(this IApplicationBuilder app) => app.UseMiddleware<ReaderCacheMiddleware>();
}
