using JihadismeVoortgang.Web.Audit;

namespace JihadismeVoortgang.Web.Hosting;

/// <summary>Says for all that is done for a request where it came from.</summary>
internal static class OriginSetup
{
    /// <summary>After the headers of trusted proxies were read; nobody else's tell an address.</summary>
    public static void UseOrigin(this WebApplication app) =>
        app.Use(async (context, next) =>
        {
            Origin.Is(new Origin(OriginKind.Web, Origin.Write(context.Connection.RemoteIpAddress), CorrelationId.Of(context)));
            await next(context);
        });
}
