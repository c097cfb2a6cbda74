using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Data.Sample;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Reading.Figures;
using JihadismeVoortgang.Web.Reading.History;
using JihadismeVoortgang.Web.Reading.Measures;
using JihadismeVoortgang.Web.Reading.Reports;
using JihadismeVoortgang.Web.Tests.Support;
using RealReport = JihadismeVoortgang.Reports.Tests.Support.RealReport;

namespace JihadismeVoortgang.Web.Tests.Reading.Figures;

/// <summary>A number is never shown without its time, or the words that none is printed. Every page with figures is walked.</summary>
public sealed class NeverWithoutTimeTests(TestPostgres server) : IAsyncLifetime
{
    private readonly PortalDatabaseFixture _portal = new(server);

    public ValueTask InitializeAsync() => _portal.InitializeAsync();

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task In_the_sample()
    {
        await _portal.Get<SampleData>().LoadAsync(Stop);

        Assert.InRange(await WalkAsync(), 400, int.MaxValue);
    }

    [Fact]
    public async Task In_the_real_report()
    {
        await _portal.Get<ImportReport>().RunAsync(new ImportRequest(RealReport.Json()) { Adopt = true }, Stop);

        await WalkAsync();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>How many numbers were seen.</summary>
    private async Task<int> WalkAsync()
    {
        var editions = await _portal.Get<PublishedEditions>().ListAsync(Stop);
        var reports = new List<PublishedReport>();
        foreach (var edition in editions)
            reports.Add(await _portal.Get<PublishedEditions>().OpenAsync(edition, Stop));

        var times = reports.SelectMany(report => report.Report.Figures.SelectMany(figure => ObservationWords.Of(figure, report.Report.Number))).Select(words => words.Time).ToHashSet();
        var seen = 0;
        foreach (var page in await PagesAsync(editions, reports))
        {
            PageRules.Check(page);
            foreach (var value in page.QuerySelectorAll(".figure-value, .mark > title"))
            {
                seen++;
                Assert.Contains(times, Whole(value).Words().Contains);
            }
        }

        return seen;
    }

    /// <summary>What a reader takes in with the number: its row, paragraph or item.</summary>
    private static IElement Whole(IElement value) => value.LocalName == "title" ? value : value.Closest("tr, li, p")!;

    private static async Task<IReadOnlyList<IHtmlDocument>> PagesAsync(IReadOnlyList<PublishedEdition> editions, List<PublishedReport> reports)
    {
        var history = new ProgrammeHistory(editions, [.. reports.Where(report => report.Edition.IsCurrent)]);
        var catalogue = new FigureCatalogue(reports);
        var pages = new List<IHtmlDocument>();
        for (var page = 1; page <= FiguresView.Of(catalogue, new FiguresFilter()).Pages; page++)
            pages.Add(await Html.PageAsync<FiguresPage>(FiguresView.Of(catalogue, new FiguresFilter { Page = page })));
        foreach (var series in catalogue.Series)
            pages.Add(await Html.PageAsync<FigurePage>(FigureView.Find(catalogue, series.Key)!));
        foreach (var measure in history.Measures)
            pages.Add(await Html.PageAsync<MeasurePage>(MeasureView.Find(history, measure.Number)!));
        foreach (var report in reports)
            pages.Add(await Html.PageAsync<ReportPage>(ReportView.Of(history, report)));
        return pages;
    }
}
