using JihadismeVoortgang.Web.Data;

namespace JihadismeVoortgang.Web.Hosting;

internal static class NotificationSetup
{
    /// <summary>One listener a node, for all pages that ask for it.</summary>
    public static void AddNotifications(this IServiceCollection services)
    {
        services.AddSingleton<PortalNotifications>();
        services.AddHostedService(provider => provider.GetRequiredService<PortalNotifications>());
    }
}
