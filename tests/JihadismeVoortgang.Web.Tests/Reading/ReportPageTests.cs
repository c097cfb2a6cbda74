using AngleSharp.Html.Dom;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Reading.History;
using JihadismeVoortgang.Web.Reading.Reports;

namespace JihadismeVoortgang.Web.Tests.Reading;

public sealed class ReportPageTests
{
    [Fact]
    public async Task The_report_is_one_page_of_introduction_themes_and_notes_with_every_link_arriving()
    {
        var report = Written.Report(6) with
        {
            Introduction = [Written.Paragraph(new Text("Zie "), new MeasureReference(28, "maatregel 28"), new Footnote(1, [new Text("Noot een.")]))],
            Themes =
            [
                new ReportTheme(1, "Eerste", [Written.Row(1) with { StateOfPlay = [Written.Paragraph(new MeasureReference(27, "maatregel 27"), new Footnote(2, [new Text("Ibidem")]))] }]),
                new ReportTheme(2, "Tweede", [Written.Together(27, 28)]),
            ],
        };

        var page = await RenderAsync(report);

        PageRules.Check(page);
        Assert.Equal("Rapportage nummer 6", page.QuerySelector("h1").Words());
        Assert.Equal(["Inleiding", "1. Eerste", "2. Tweede", "Voetnoten"], page.QuerySelectorAll("main h2").Skip(1).Select(heading => heading.Words()));
        Assert.Equal(
            ["#inleiding", "#thema-1", "#thema-2", "#voetnoten"], page.QuerySelectorAll(".contents a").Select(link => link.GetAttribute("href")));
        Assert.Equal(["#maatregel-28", "#maatregel-27"], page.QuerySelectorAll(".prose a:not(sup a), td a:not(sup a)").Select(link => link.GetAttribute("href")));
        Assert.Equal(2, page.QuerySelectorAll(".footnotes li").Length);
    }

    [Fact]
    public async Task What_the_report_does_not_state_is_called_not_stated()
    {
        var page = await RenderAsync(Written.Report(6, Written.Row(1)) with { PreviousReportDate = new DateOnly(2016, 3, 16) });

        Assert.Equal(
            ["Gepubliceerd 31 januari 2016", "Kamerstuk niet vermeld", "Vastgesteld niet vermeld", "Peildatum niet vermeld", "Vorige rapportage 16 maart 2016", "Editie 6.0 blijvend adres"],
            page.Facts());
    }

    [Fact]
    public async Task A_replaced_edition_says_so_and_leads_to_the_one_that_holds()
    {
        var (replaced, current) = (Written.Edition(6, isCurrent: false), Written.Edition(6, correction: 1));
        var report = Written.Report(6, Written.Row(1));
        var history = new ProgrammeHistory([current, replaced], [new PublishedReport(current, report with { Correction = 1 })]);

        var old = await RenderAsync(history, new PublishedReport(replaced, report));
        var correction = await RenderAsync(history, history.Newest!);

        Assert.Contains("vervangen door correctie-editie 6.1", old.QuerySelector(".notice").Words(), StringComparison.Ordinal);
        Assert.Equal("/rapportages/6.1", old.QuerySelector(".notice a")!.GetAttribute("href"));
        Assert.NotNull(old.QuerySelector("a.button[href='/rapportages/6.0/pdf']"));
        Assert.Equal("Dit is een correctie-editie. Reden van de correctie: Een getal klopte niet.", correction.QuerySelector(".notice").Words());
        Assert.NotNull(correction.QuerySelector("a.button[href='/rapportages/6.1/pdf']"));
        PageRules.Check(old);
        PageRules.Check(correction);
    }

    [Fact]
    public async Task A_measure_that_a_correction_took_out_has_no_page_to_link_to()
    {
        var (replaced, current) = (Written.Edition(6, isCurrent: false), Written.Edition(6, correction: 1));
        var history = new ProgrammeHistory([current, replaced], [new PublishedReport(current, Written.Report(6, Written.Row(1)))]);

        var page = await RenderAsync(history, new PublishedReport(replaced, Written.Report(6, Written.Row(1), Written.Row(2))));

        Assert.Equal(["1"], page.QuerySelectorAll("tbody th a").Select(link => link.Words()));
        Assert.NotNull(page.QuerySelector("#maatregel-2"));
    }

    [Fact]
    public async Task The_list_of_reports_marks_what_holds_and_what_was_replaced()
    {
        PublishedEdition[] editions = [Written.Edition(7), Written.Edition(6, correction: 2), Written.Edition(6, correction: 1, isCurrent: false), Written.Edition(6, isCurrent: false)];

        var page = await Html.PageAsync<ReportsPage>(ReportsView.Of(new ProgrammeHistory(editions, [])));

        PageRules.Check(page);
        Assert.Equal(["Rapportage nummer 7", "Rapportage nummer 6"], page.QuerySelectorAll("h2").Select(heading => heading.Words()));
        Assert.Equal(
            [
                "Editie 6.2, gepubliceerd op 20 februari 2016: geldend Reden van de correctie: Een getal klopte niet.",
                "Editie 6.1, gepubliceerd op 10 februari 2016: vervangen door editie 6.2 Reden van de correctie: Een getal klopte niet.",
                "Editie 6.0, gepubliceerd op 31 januari 2016: vervangen door editie 6.1",
            ],
            page.QuerySelectorAll("article li").Select(edition => edition.Words()));
    }

    [Fact]
    public async Task Without_reports_the_list_says_so()
    {
        var page = await Html.PageAsync<ReportsPage>(ReportsView.Of(new ProgrammeHistory([], [])));

        PageRules.Check(page);
        Assert.Equal("Er is nog geen voortgangsrapportage gepubliceerd.", page.QuerySelector(".notice").Words());
    }

    private static Task<IHtmlDocument> RenderAsync(ProgressReport report)
    {
        var history = Written.History(report);
        return RenderAsync(history, history.Newest!);
    }

    private static Task<IHtmlDocument> RenderAsync(ProgrammeHistory history, PublishedReport shown) =>
        Html.PageAsync<ReportPage>(ReportView.Of(history, shown));
}
