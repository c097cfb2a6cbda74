using AngleSharp.Html.Dom;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Reading.History;
using Microsoft.AspNetCore.Http;

namespace JihadismeVoortgang.Web.Tests.Reading;

public sealed class MeasureHistoryPageTests
{
    private static readonly DateOnly Today = new(2017, 1, 1);

    [Fact]
    public async Task The_last_published_stands_first_and_each_edition_says_what_it_changed_word_by_word()
    {
        var page = await RenderAsync(1);

        PageRules.Check(page);
        Assert.Equal(
            ["Zevende voortgangsrapportage", "Correctie-editie 6.1", "Zesde voortgangsrapportage"],
            page.QuerySelectorAll(".event h2").Select(heading => heading.Words()));
        Assert.Equal("toegevoegd: nieuwe", page.QuerySelector(".event ins").Words());
        Assert.Equal(
            "toegevoegd: 13 zaken (peildatum 27 mei 2016)",
            page.QuerySelectorAll(".event")[1].QuerySelector("ul ins").Words());
        Assert.Contains("Reden van de correctie: Een getal klopte niet.", page.QuerySelectorAll(".event")[1].Words(), StringComparison.Ordinal);
        Assert.Contains("de eerste rapportage op dit portaal", page.QuerySelectorAll(".event")[2].Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tekst", "Zevende voortgangsrapportage")]
    [InlineData("cijfers", "Correctie-editie 6.1")]
    [InlineData("correctie", "Correctie-editie 6.1")]
    [InlineData("planning", null)]
    public async Task One_kind_of_change_can_be_asked_for(string kind, string? expected)
    {
        var page = await RenderAsync(1, $"?soort={kind}");

        PageRules.Check(page);
        Assert.Equal(expected is null ? [] : [expected], page.QuerySelectorAll(".event h2").Select(heading => heading.Words()));
        Assert.Equal(expected is null, page.QuerySelector(".notice")?.Words().StartsWith("Er zijn geen wijzigingen", StringComparison.Ordinal) ?? false);
    }

    [Fact]
    public async Task Of_a_day_before_the_correction_nothing_of_the_correction_is_known()
    {
        var page = await RenderAsync(1, "?peil=2016-02-01");

        Assert.Equal(["Zesde voortgangsrapportage"], page.QuerySelectorAll(".event h2").Select(heading => heading.Words()));
        Assert.Contains("1 februari 2016", page.QuerySelector(".notice.peil").Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("6.1", page.QuerySelector("main").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_measure_that_is_gone_says_where_it_was_last()
    {
        var page = await RenderAsync(2);

        Assert.Contains("staat niet meer in deze rapportage", page.QuerySelector(".event").Words(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".event a[href='/rapportages/6.1#maatregel-2']"));
    }

    [Fact]
    public async Task A_measure_that_a_correction_took_out_has_a_history_that_leads_to_no_page()
    {
        PublishedReport[] reports =
        [
            new(Written.Edition(6, 1), Written.Report(6, Written.Row(1)) with { Correction = 1 }),
            new(Written.Edition(6, isCurrent: false), Written.Report(6, Written.Row(1), Written.Row(2))),
        ];
        var history = new ProgrammeHistory([.. reports.Select(report => report.Edition)], reports);

        var page = await Html.PageAsync<MeasureHistoryPage>(MeasureHistoryView.Find(history, 2, HistoryChoice.From(Query(""), Today))!);

        PageRules.Check(page);
        Assert.Contains("staat niet meer in deze editie", page.QuerySelector(".event").Words(), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("a[href='/maatregelen/2']"));
    }

    [Theory]
    [InlineData("30-06-2016", "geen datum")]
    [InlineData("2016-02-30", "geen datum")]
    [InlineData("2017-01-02", "nog niet geweest")]
    public void A_day_that_cannot_be_is_refused_with_the_reason(string written, string reason) =>
        Assert.Contains(reason, Peil.From(Query($"?peil={written}"), Today).Fault, StringComparison.Ordinal);

    [Fact]
    public void Two_days_are_not_a_day() =>
        Assert.NotNull(Peil.From(Query("?peil=2016-01-01&peil=2016-01-02"), Today).Fault);

    [Fact]
    public void Today_may_be_asked_for_and_is_not_over() =>
        Assert.Equal(new Peil(Today, IsToday: true), Peil.From(Query("?peil=2017-01-01"), Today));

    private static QueryCollection Query(string query) => new(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query));

    private static Task<IHtmlDocument> RenderAsync(int measure, string query = "")
    {
        var choice = HistoryChoice.From(Query(query), Today);
        return Html.PageAsync<MeasureHistoryPage>(MeasureHistoryView.Find(choice.Peil.In(History()), measure, choice)!);
    }

    /// <summary>Report 6, its correction of one figure, and report 7 with another text and without measure 2.</summary>
    private static ProgrammeHistory History()
    {
        var sixth = Written.Report(6, Written.Row(1, "De stand van zaken."), Written.Row(2)) with { Figures = [Figure(12)] };
        PublishedReport[] reports =
        [
            new(Written.Edition(7), Written.Report(7, Written.Row(1, "De nieuwe stand van zaken.")) with { Figures = [Figure(13)] }),
            new(Written.Edition(6, 1), sixth with { Correction = 1, Figures = [Figure(13)] }),
            new(Written.Edition(6, isCurrent: false), sixth),
        ];
        return new ProgrammeHistory([.. reports.Select(report => report.Edition)], reports);
    }

    private static ReportFigure Figure(int value) => new()
    {
        Key = "zaken",
        Label = "Zaken",
        Unit = "zaken",
        Measures = [1],
        Observations = [new ReportObservation { Value = value, Reference = "2016-05-27", Qualifier = "exact", Nature = "realised" }],
    };
}
