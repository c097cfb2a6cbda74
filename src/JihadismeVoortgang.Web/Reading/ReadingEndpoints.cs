using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Publishing.Search;
using JihadismeVoortgang.Web.Reading.About;
using JihadismeVoortgang.Web.Reading.Cache;
using JihadismeVoortgang.Web.Reading.Changes;
using JihadismeVoortgang.Web.Reading.Feeds;
using JihadismeVoortgang.Web.Reading.Figures;
using JihadismeVoortgang.Web.Reading.Finding;
using JihadismeVoortgang.Web.Reading.History;
using JihadismeVoortgang.Web.Reading.Measures;
using JihadismeVoortgang.Web.Reading.OpenData;
using JihadismeVoortgang.Web.Reading.Overview;
using JihadismeVoortgang.Web.Reading.Reports;
using JihadismeVoortgang.Web.Reading.Search;
using JihadismeVoortgang.Web.Reading.Themes;
using JihadismeVoortgang.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace JihadismeVoortgang.Web.Reading;

/// <summary>The pages for readers: a table of addresses.</summary>
internal static class ReadingEndpoints
{
    private static readonly string[] Verbs = [HttpMethods.Get, HttpMethods.Head];

    public static IServiceCollection AddReading(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.TryAddSingleton(provider => PublicAddress.Read(provider.GetRequiredService<IConfiguration>()));
        services.TryAddSingleton(provider => ReaderContact.Read(provider.GetRequiredService<IConfiguration>()));
        services.TryAddSingleton<PublishedEditions>();
        services.TryAddSingleton<PublishedFiles>();
        services.TryAddSingleton<PublishedSearch>();
        services.TryAddSingleton(new OpenDataOptions());
        services.TryAddSingleton(new ReadingAccess(IsPublic: true));
        return services.AddSingleton<ReadHistory>().AddSingleton<ReadFigures>().AddSingleton<ReadSearch>().AddSingleton<ReadingAssets>();
    }

    /// <summary>
    /// Maps the pages. A number that leads nowhere is answered here with the page that says so; an address nobody
    /// knows is the host's.
    /// </summary>
    /// <param name="endpoints">Of the portal.</param>
    /// <param name="access">Who may read; null for anybody.</param>
    public static IEndpointConventionBuilder MapReading(this IEndpointRouteBuilder endpoints, ReadingAccess? access = null)
    {
        var pages = endpoints.MapGroup("").KeepForReaders();
        if (access is { IsPublic: false })
            pages.RequireAuthorization();
        pages.MapPage(Links.Home, ShowHome.PageAsync);
        pages.MapPage($"{Links.Themes}/{{number}}", ShowTheme.PageAsync);
        pages.MapPage(Links.Measures, ShowMeasures.PageAsync);
        pages.MapPage(Links.MeasuresCsv, ShowMeasures.CsvAsync);
        pages.MapPage($"{Links.Measures}/{{number}}", ShowMeasure.PageAsync);
        pages.MapPage($"{Links.Measures}/{{number}}/geschiedenis", ShowMeasure.HistoryAsync);
        pages.MapPage(Links.Reports, ShowReport.ListAsync);
        pages.MapPage(Links.ChooseChanges, ShowChanges.ChooseAsync);
        pages.MapPage($"{Links.Reports}/{{edition}}/wijzigingen", ShowChanges.PageAsync);
        pages.MapPage($"{Links.Reports}/{{edition}}/wijzigingen.pdf", ShowChanges.PdfAsync);
        pages.MapPage($"{Links.Reports}/{{edition}}/wijzigingen.csv", ShowChanges.CsvAsync);
        pages.MapPage($"{Links.Reports}/{{edition}}", ShowReport.PageAsync);
        pages.MapPage($"{Links.Reports}/{{edition}}/{{format}}", ShowReport.FileAsync).KeepNothing();
        pages.MapPage(Links.Figures, ShowFigure.ListAsync);
        pages.MapPage($"{Links.Figures}/{{key}}", ShowFigure.PageAsync);
        pages.MapPage($"{Links.Figures}/{{key}}.csv", ShowFigure.CsvAsync);
        pages.MapPage($"{Links.Figures}/{{key}}.json", ShowFigure.JsonAsync);
        pages.MapPage(Links.Search, async (HttpRequest request, ReadSearch query, CancellationToken cancellation) =>
            Show<SearchPage>(await query.ReadAsync(SearchFilter.From(request.Query), cancellation)));
        pages.MapPage(Links.Feed, ShowFeed.ProgrammeAsync);
        pages.MapPage($"{Links.Measures}/{{number}}/feed.atom", ShowFeed.MeasureAsync);
        pages.MapPage(Links.OpenData, () => new ReadingPage<OpenDataPage>());
        pages.MapPage(Links.About, () => new ReadingPage<AboutPage>());
        pages.MapPage(Links.Accessibility, () => new ReadingPage<AccessibilityPage>());
        pages.MapPage(Links.Sitemap, Sitemap.ShowAsync);
        pages.MapPage(Links.Robots, Sitemap.Robots).AllowAnonymous();

        pages.MapOpenData();

        // Who cuts an address short still arrives somewhere.
        pages.MapPage(Links.Themes, () => Results.Redirect(Links.HomeThemes));
        return pages;
    }

    /// <summary>The page of a view; no view, no such page.</summary>
    public static IResult Show<TPage>(object? view)
        where TPage : IComponent =>
        view is null ? ReadingPage.NotFound() : new ReadingPage<TPage>(new { View = view });

    private static RouteHandlerBuilder MapPage(this IEndpointRouteBuilder pages, string pattern, Delegate handler) =>
        pages.MapMethods(pattern, Verbs, handler);
}
