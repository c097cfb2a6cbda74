using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Shell;
using Microsoft.AspNetCore.Components.Endpoints;
using MudBlazor;
using MudBlazor.Services;

namespace JihadismeVoortgang.Web.Hosting;

/// <summary>The frame of the working pages: MudBlazor in Dutch, its theme, our own toasts.</summary>
internal static class ShellSetup
{
    private static readonly string[] PageMethods = [HttpMethods.Get, HttpMethods.Head];

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
        app.MapMethods(AccessLinks.Administration, PageMethods, () => Results.Redirect(AccessLinks.Accounts)).AllowAnonymous();
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(mode => mode.ContentSecurityFrameAncestorsPolicy = null) // our own header says it
            .Finally(CompletePage);
    }

    private static void CompletePage(EndpointBuilder page)
    {
        var type = page.Metadata.OfType<ComponentTypeMetadata>().FirstOrDefault()?.Type;
        if (type is null)
            return; // the connection of a circuit

        // Blazor answers GET and POST only; whoever checks a link asks for the head.
        page.Metadata.Add(new HttpMethodMetadata([.. PageMethods, HttpMethods.Post]));

        // The router wants an address for it, but nobody is to find a page there.
        if (type == typeof(UnknownPage))
        {
            page.RequestDelegate = context =>
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            };
        }
    }
}
