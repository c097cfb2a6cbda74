using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using JihadismeVoortgang.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace JihadismeVoortgang.Web.Tests.Reading;

/// <summary>Renders a component the way readers get it: by the framework's own writer of HTML, without a server.</summary>
internal static class Html
{
    public static async Task<string> OfAsync<TComponent>(params (string Name, object? Value)[] parameters)
        where TComponent : IComponent
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<EndpointDataSource>(new DefaultEndpointDataSource())
            .AddSingleton<ReadingAssets>()
            .AddSingleton(new ReadingAccess(IsPublic: true))
            .AddSingleton(new PublicAddress(new Uri("https://voortgang.example")))
            .AddSingleton(new ReaderContact("lezers@voortgang.example"))
            .BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var values = ParameterView.FromDictionary(parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value));
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TComponent>(values)).ToHtmlString());
    }

    public static async Task<IHtmlDocument> PageAsync<TPage>(object view)
        where TPage : IComponent =>
        Parse(await OfAsync<TPage>(("View", view)));

    public static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    /// <summary>The lists of terms with their descriptions: "Planning gereed".</summary>
    public static IEnumerable<string> Facts(this IHtmlDocument page) =>
        page.QuerySelectorAll(".facts > div").Select(fact => string.Join(' ', fact.Children.Select(Words)));

    /// <summary>The words a reader sees, single spaces between them.</summary>
    public static string Words(this AngleSharp.Dom.INode? node) =>
        string.Join(' ', (node?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
