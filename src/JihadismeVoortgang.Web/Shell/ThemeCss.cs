using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;
using MudBlazor;

namespace JihadismeVoortgang.Web.Shell;

/// <summary>
/// The theme as a file. MudThemeProvider writes it into the page as style elements, which our policy refuses, rightly;
/// so it is rendered once when the portal starts, and its text is served as a stylesheet.
/// </summary>
/// <param name="Text">The rules.</param>
/// <param name="Href">Holds a hash of the text, so a browser may keep it for ever.</param>
internal sealed partial record ThemeCss(string Text, string Href)
{
    public static async Task<ThemeCss> RenderAsync(MudTheme theme)
    {
        await using var services = new ServiceCollection().AddLogging().AddSingleton<IJSRuntime, NoBrowser>().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(MudThemeProvider.Theme)] = theme });
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<MudThemeProvider>(parameters)).ToHtmlString());
        var text = string.Join('\n', StyleElements().Matches(html).Select(style => WebUtility.HtmlDecode(style.Groups["rules"].Value)));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
        return new ThemeCss(text, $"/portal/theme.{hash}.css");
    }

    [GeneratedRegex("<style[^>]*>(?<rules>.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex StyleElements();

    /// <summary>The provider tells a browser to stop following its dark mode when it is disposed; there is none.</summary>
    private sealed class NoBrowser : IJSRuntime
    {
        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => ValueTask.FromResult<TValue>(default!);

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) =>
            ValueTask.FromResult<TValue>(default!);
    }
}
