using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Reading.Cache;

namespace JihadismeVoortgang.Web.Hosting;

internal static class ReaderCacheSetup
{
    public static void AddReaderCache(this IServiceCollection services, ReaderCacheSettings settings) =>
        services.AddSingleton(settings).AddSingleton<PublicationMoments>().AddSingleton<ReaderCache>().AddSingleton<PagesInTheMaking>();

    /// <summary>After the headers and the addresses of proxies, before everything that costs: an answer it has goes no further.</summary>
    public static void UseReaderCache(this IApplicationBuilder app) => app.UseMiddleware<ReaderCacheMiddleware>();
}
