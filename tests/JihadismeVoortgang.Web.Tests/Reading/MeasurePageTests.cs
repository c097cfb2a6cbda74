using AngleSharp.Html.Dom;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Reading.Measures;

namespace JihadismeVoortgang.Web.Tests.Reading;

public sealed class MeasurePageTests
{
    [Fact]
    public void A_measure_no_report_holds_has_no_page() =>
        Assert.Null(MeasureView.Find(Written.History(Written.Report(6, Written.Row(1))), 2));

    [Fact]
    public async Task The_page_shows_planning_texts_and_where_they_were_published()
    {
        var row = Written.Row(12, "Hoe het staat.", "Wat er gebeurde.") with { Planning = Written.Planning("2015/2016", "inProgress", 2015, 2016) };

        var page = await RenderAsync(12, Written.Report(6, row));

        PageRules.Check(page);
        Assert.Equal("Maatregel 12", page.QuerySelector("h1").Words());
        Assert.Equal("Omschrijving 12.", page.QuerySelector(".designation").Words());
        Assert.Equal(
            ["Planning in uitvoering in de rapportage: 2015/2016", "Streefjaar 2015–2016", "Thema 1. Eerste thema", "Bron Rapportage nummer 6, gepubliceerd op 31 januari 2016"],
            page.Facts());
        Assert.Equal("Stand van zaken Hoe het staat.", page.QuerySelector("[aria-labelledby=stand-van-zaken]").Words());
        Assert.Equal("Recente ontwikkelingen Wat er gebeurde.", page.QuerySelector("[aria-labelledby=recente-ontwikkelingen]").Words());
        Assert.NotNull(page.QuerySelector(".facts a[href='/rapportages/6.0#maatregel-12']"));
    }

    [Fact]
    public async Task A_column_the_report_leaves_empty_says_so() =>
        Assert.Equal(
            "Recente ontwikkelingen De rapportage vermeldt hier niets.",
            (await RenderAsync(1, Written.Report(6, Written.Row(1, developments: "")))).QuerySelector("[aria-labelledby=recente-ontwikkelingen]").Words());

    [Fact]
    public async Task Cross_references_lead_to_the_pages_of_the_other_measures()
    {
        var row = Written.Row(38) with
        {
            StateOfPlay = [Written.Paragraph(new Text("Zie "), new MeasureReference(36, "maatregel 36"), new Text(" en "), new MeasureReference(37, "37"))],
        };

        var links = (await RenderAsync(38, Written.Report(6, Written.Row(36), Written.Row(37), row))).QuerySelectorAll("[aria-labelledby=stand-van-zaken] a");

        Assert.Equal(["/maatregelen/36", "/maatregelen/37"], links.Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Of_a_shared_row_a_page_shows_its_own_designation_and_notes_and_names_the_other()
    {
        var row = Written.Together(27, 28) with
        {
            Measures =
            [
                new ReportMeasure(27, [new Text("De ene"), new Footnote(3, [new Text("Bij de ene.")])], []),
                new ReportMeasure(28, [new Text("De andere"), new Footnote(4, [new Text("Bij de andere.")])], []),
            ],
            StateOfPlay = [Written.Paragraph(new Text("Samen"), new Footnote(5, [new Text("Bij beide.")]))],
        };

        var page = await RenderAsync(28, Written.Report(6, row));

        PageRules.Check(page);
        Assert.StartsWith("De andere", page.QuerySelector(".designation").Words(), StringComparison.Ordinal);
        Assert.Equal(["4", "5"], page.QuerySelectorAll(".footnotes li").Select(note => note.GetAttribute("value")));
        Assert.Contains("samen met één andere", page.QuerySelector(".notice").Words(), StringComparison.Ordinal);
        Assert.Equal("/maatregelen/27", page.QuerySelector(".notice a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Lettered_parts_are_shown_and_what_no_report_says_stays_empty()
    {
        var row = Written.Row(20) with
        {
            Measures = [Written.Measure(20, new ReportMeasurePart("b", null, 2), new ReportMeasurePart("d", null, 6), new ReportMeasurePart("f", "Visumaanvragen", null))],
        };

        var page = await RenderAsync(20, Written.Report(6, row));

        Assert.Equal(
            ["20b afgerond, zie de 2e voortgangsrapportage", "20d afgerond, zie de 6e voortgangsrapportage", "20f: Visumaanvragen"],
            page.QuerySelectorAll(".parts li").Select(part => part.Words()));
        Assert.Equal("/rapportages/6", Assert.Single(page.QuerySelectorAll(".parts a")).GetAttribute("href"));
    }

    [Fact]
    public async Task Only_figures_printed_with_the_measure_are_shown()
    {
        var observation = new ReportObservation { Value = 260, Qualifier = "approximately", Reference = "2016-05-27", Nature = "realised" };
        ReportFigure Figure(string key, params int[] measures) => new() { Key = key, Label = key, Unit = "zaken", Measures = measures, Observations = [observation] };
        var report = Written.Report(6, Written.Row(7), Written.Row(15)) with { Figures = [Figure("zeven", 7), Figure("beide", 7, 15)] };

        var page = await RenderAsync(15, report);

        PageRules.Check(page);
        Assert.Equal("beide", Assert.Single(page.QuerySelectorAll(".series-label")).Words());
        Assert.Contains("peildatum 27 mei 2016", page.QuerySelector(".figures-table").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_history_lists_every_report_with_planning_change_and_a_lasting_link()
    {
        var page = await RenderAsync(
            1,
            Written.Report(7, Written.Row(1) with { Planning = Written.Planning("gereed", "completed") }),
            Written.Report(6, Written.Row(1)),
            Written.Report(5, Written.Row(1)));

        Assert.Equal(
            [
                "Rapportage nummer 7 | gereed | planning gewijzigd",
                "Rapportage nummer 6 | doorlopend in de rapportage: doorlopend toegepast | ongewijzigd",
                "Rapportage nummer 5 | doorlopend in de rapportage: doorlopend toegepast | eerste rapportage op dit portaal",
            ],
            page.QuerySelectorAll(".history-table tbody tr").Select(row => string.Join(" | ", row.Children[0].Words(), row.Children[2].Words(), row.Children[3].Words())));
        Assert.Equal(
            ["/rapportages/7.0#maatregel-1", "/rapportages/6.0#maatregel-1", "/rapportages/5.0#maatregel-1"],
            page.QuerySelectorAll(".history-table a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task A_measure_that_left_the_programme_shows_the_last_that_is_known_and_says_so()
    {
        var page = await RenderAsync(2, Written.Report(7, Written.Row(1)), Written.Report(6, Written.Row(1), Written.Row(2, "Het laatste.")));

        PageRules.Check(page);
        Assert.Contains("niet meer in de nieuwste rapportage, de zevende voortgangsrapportage", page.QuerySelector(".notice").Words(), StringComparison.Ordinal);
        Assert.Contains("Het laatste.", page.QuerySelector("main").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_measure_that_still_has_its_row_is_called_withdrawn() =>
        Assert.Equal(
            "Deze maatregel is vervallen.",
            (await RenderAsync(1, Written.Report(6, Written.Row(1) with { Planning = Written.Planning("vervallen", "withdrawn") }))).QuerySelector(".notice").Words());

    [Fact]
    public async Task One_can_walk_on_to_the_neighbours_also_over_a_gap()
    {
        var reports = new[] { Written.Report(7, Written.Row(1), Written.Row(5)), Written.Report(6, Written.Row(1), Written.Row(3), Written.Row(5)) };

        Assert.Equal(["/maatregelen/1", "/maatregelen/5"], Neighbours(await RenderAsync(3, reports)));
        Assert.Equal(["/maatregelen/3"], Neighbours(await RenderAsync(1, reports)));
        Assert.Equal(["/maatregelen/3"], Neighbours(await RenderAsync(5, reports)));
    }

    [Fact]
    public async Task The_title_is_cut_between_words()
    {
        var words = string.Join(' ', Enumerable.Repeat("maatregelwoord", 20));
        var row = Written.Row(1) with { Measures = [new ReportMeasure(1, [new Text(words)], [])] };

        var title = (await RenderAsync(1, Written.Report(6, row))).Title!;

        Assert.StartsWith("Maatregel 1: maatregelwoord", title, StringComparison.Ordinal);
        Assert.Contains("maatregelwoord … |", title, StringComparison.Ordinal);
    }

    private static IEnumerable<string?> Neighbours(IHtmlDocument page) => page.QuerySelectorAll(".neighbours a").Select(link => link.GetAttribute("href"));

    private static Task<IHtmlDocument> RenderAsync(int measure, params ProgressReport[] newestFirst) =>
        Html.PageAsync<MeasurePage>(MeasureView.Find(Written.History(newestFirst), measure)!);
}
