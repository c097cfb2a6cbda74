using JihadismeVoortgang.Web.Shell;
using MudBlazor;
using MudBlazor.Services;

namespace JihadismeVoortgang.Web.Hosting;

/// <summary>The frame of the working pages: MudBlazor in Dutch, its theme, our own toasts.</summary>
internal static class ShellSetup
{
    public static async Task AddShellAsync(this WebApplicationBuilder builder, PortalSettings settings)
    {
        builder.Services.AddMudServices();
        builder.Services.AddSingleton<MudLocalizer, DutchMudTexts>();
        builder.Services.AddSingleton(await ThemeCss.RenderAsync(PortalTheme.Theme));
        builder.Services.AddSingleton(new DemoMode(settings.HasDemoAccounts));
        builder.Services.AddScoped<Toasts>();
    }

    public static void MapShell(this WebApplication app)
    {
        var theme = app.Services.GetRequiredService<ThemeCss>();
        app.MapGet(theme.Href, (HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Results.Text(theme.Text, "text/css");
        }).AllowAnonymous();
        app.MapStaticAssets();
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(mode => mode.ContentSecurityFrameAncestorsPolicy = null); // our own header says it
    }
}
