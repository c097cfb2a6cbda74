using AngleSharp.Html.Dom;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Reading.Figures;

namespace JihadismeVoortgang.Web.Tests.Reading.Figures;

public sealed class FigurePageTests
{
    [Fact]
    public async Task A_series_shows_its_last_number_what_it_counts_and_every_number_with_the_row_it_stands_in()
    {
        var page = await PageAsync(
            SeriesOf.Report(7, SeriesOf.Figure("zaken", SeriesOf.Number(12, "2016-10-15")) with { Measures = [7, 1], Supplier = "OM", Definition = "Elke zaak telt één keer." }),
            SeriesOf.Report(6, SeriesOf.Figure("zaken", SeriesOf.Number(8) with { Printed = "acht" })));

        PageRules.Check(page);
        Assert.Equal("Aantal zaken", page.QuerySelector("h1").Words());
        Assert.Equal("12 zaken peildatum 15 oktober 2016", page.QuerySelector(".latest-number").Words());
        Assert.Contains("Leverancier OM", page.Facts());
        Assert.Contains("Definitie Elke zaak telt één keer.", page.Facts());
        Assert.Equal(
            ["Maatregel 7: Omschrijving 7.", "Maatregel 1: Omschrijving 1."], page.QuerySelectorAll(".facts li").Select(measure => measure.Words()));
        Assert.Equal(
            [
                "12 peildatum 15 oktober 2016 gerealiseerd 7e rapportage, maatregel 7",
                $"8 in de rapportage: “acht” {SeriesOf.NoTime} gerealiseerd 6e rapportage, maatregel 1",
            ],
            page.QuerySelectorAll(".numbers-table tbody tr").Select(row => row.Words()));
        Assert.Equal(
            ["/rapportages/7.0#maatregel-7", "/rapportages/6.0#maatregel-1"],
            page.QuerySelectorAll(".numbers-table a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task A_number_without_a_time_stands_beside_the_chart_and_not_in_it()
    {
        var page = await PageAsync(SeriesOf.Report(6, SeriesOf.Figure("zaken", SeriesOf.Number(8), SeriesOf.Number(9, "2016-05-22"))));

        Assert.Equal("9, peildatum 22 mei 2016, gerealiseerd", Assert.Single(page.QuerySelectorAll(".mark title")).Words());
        Assert.Equal($"8 zaken (gerealiseerd): {SeriesOf.NoTime}", Assert.Single(page.QuerySelectorAll(".beside li")).Words());
    }

    [Fact]
    public async Task Without_a_single_time_there_is_no_chart_and_the_page_says_why()
    {
        var page = await PageAsync(SeriesOf.Report(6, SeriesOf.Figure("zaken", SeriesOf.Number(8))));

        PageRules.Check(page);
        Assert.Null(page.QuerySelector("figure"));
        Assert.StartsWith("Er is geen grafiek", page.QuerySelector(".notice").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_was_corrected_shows_the_new_value_the_old_one_where_that_stands_and_why()
    {
        var page = await PageAsync(
            SeriesOf.Report(7, SeriesOf.Figure("zaken", SeriesOf.Number(66, "2016-06-01") with { Correction = "Eén zaak was dubbel geteld." })),
            SeriesOf.Report(6, SeriesOf.Figure("zaken", SeriesOf.Number(67, "2016-06-01"))));

        Assert.Equal("Eén cijfer is sindsdien herzien. In de tabel staan de oude waarde en de reden.", page.QuerySelector(".notice").Words());
        Assert.Equal(
            "Sindsdien herzien: eerder 67 in 6e rapportage, maatregel 1 Reden: Eén zaak was dubbel geteld.", page.QuerySelector(".revision").Words());
        Assert.Equal("66, peildatum 1 juni 2016, gerealiseerd", Assert.Single(page.QuerySelectorAll(".mark title")).Words());
    }

    [Fact]
    public async Task A_correction_edition_gives_its_own_reason_and_what_it_leaves_out_has_lapsed()
    {
        var page = await PageAsync(
            SeriesOf.Report(6, SeriesOf.Figure("zaken", SeriesOf.Number(66, "2016-06-01"))) with { Correction = 1 },
            SeriesOf.Report(6, SeriesOf.Figure("zaken", SeriesOf.Number(67, "2016-06-01"), SeriesOf.Number(5, "2016-02-01"))));

        var notes = page.QuerySelectorAll(".revision").Select(note => note.Words());

        Assert.Equal(
            [
                "Sindsdien herzien: eerder 67 in 6e rapportage, editie 6.0 (vervangen), maatregel 1 Reden: Een getal klopte niet.",
                "Vervallen: de correctie-editie vermeldt dit cijfer niet meer.",
            ],
            notes);
        Assert.Single(page.QuerySelectorAll(".mark"));
        Assert.Equal("5 zaken (gerealiseerd): peildatum 1 februari 2016; door een correctie vervallen", page.QuerySelector(".beside li").Words());
    }

    [Fact]
    public async Task A_number_repeated_in_a_later_report_is_one_number_printed_twice()
    {
        var figure = SeriesOf.Figure("zaken", SeriesOf.Number(66, "2016-06-01"));

        var page = await PageAsync(SeriesOf.Report(7, figure), SeriesOf.Report(6, figure));

        Assert.Single(page.QuerySelectorAll(".numbers-table tbody tr"));
        Assert.Equal(["7e rapportage, maatregel 1", "6e rapportage, maatregel 1"], page.QuerySelectorAll(".printed-in").Select(edition => edition.Words()));
    }

    [Fact]
    public async Task Numbers_in_another_unit_are_not_drawn_on_the_same_scale()
    {
        var page = await PageAsync(
            SeriesOf.Report(7, SeriesOf.Figure("zaken", SeriesOf.Number(12, "2016-10-15"))),
            SeriesOf.Report(6, SeriesOf.Figure("zaken", SeriesOf.Number(9, "2016-05-22")) with { Unit = "dossiers" }));

        Assert.Single(page.QuerySelectorAll(".mark"));
        Assert.Equal("9 dossiers (gerealiseerd): peildatum 22 mei 2016; in een andere eenheid geteld", page.QuerySelector(".beside li").Words());
        Assert.Contains("Eerder anders genoemd “Aantal zaken”, eenheid dossiers (6e rapportage)", page.Facts());
    }

    [Fact]
    public async Task Parts_stand_under_their_whole_and_sums_one_behind_the_other()
    {
        var whole = SeriesOf.Number(67, "2016-06-01") with
        {
            Parts =
            [
                SeriesOf.Number(37) with { Label = "gezinnen", Relation = "sum" },
                SeriesOf.Number(30) with { Label = "jongeren", Relation = "sum" },
                SeriesOf.Number(9, "2016-05-01") with { Label = "nieuw", Relation = "ofWhich" },
            ],
        };

        var page = await PageAsync(SeriesOf.Report(6, SeriesOf.Figure("zaken", whole)));

        Assert.Equal(
            ["67 zaken", "bestaat uit 37: gezinnen", "bestaat uit 30: jongeren", "waarvan 9: nieuw (peildatum 1 mei 2016)"],
            page.QuerySelectorAll(".breakdown span").Select(label => label.Words()));
        Assert.Equal(
            ["0% 100%", "0% 55.22%", "55.22% 44.78%", "0% 13.43%"],
            page.QuerySelectorAll(".breakdown rect").Select(bar => $"{bar.GetAttribute("x")} {bar.GetAttribute("width")}"));
    }

    [Fact]
    public async Task Nature_and_qualifier_differ_in_shape_and_are_explained_in_the_legend()
    {
        var page = await PageAsync(SeriesOf.Report(6, SeriesOf.Figure(
            "zaken",
            SeriesOf.Number(10, "2016-01-01") with { Qualifier = "approximately" },
            SeriesOf.Number(20, "2016-02-01") with { Qualifier = "atLeast", Nature = "announced" },
            SeriesOf.Number(30, "2016-03-01") with { Qualifier = "almost", Nature = "norm" },
            new ReportObservation { Low = 5, High = 15, Qualifier = "exact", Nature = "realised", From = "2016-04" })));

        Assert.Equal(
            ["circle.shape hollow M0-9V-18M0 9V18", "path.shape M0-9V-22M-4.5-17 0-22 4.5-17", "rect.shape hollow M0 9V22M-4.5 17 0 22 4.5 17"],
            page.QuerySelectorAll(".mark").Take(3).Select(mark =>
                $"{mark.QuerySelector(".shape")!.LocalName}.{mark.QuerySelector(".shape")!.ClassName} {mark.QuerySelector(".arrow")!.GetAttribute("d")}"));
        Assert.Equal(
            ["gerealiseerd", "aangekondigd", "norm", "ten minste", "circa", "bijna", "begin of eind niet vermeld", "tussen twee waarden"],
            page.QuerySelectorAll(".legend li").Select(entry => entry.Words()));
    }

    [Fact]
    public async Task The_chart_is_a_picture_with_a_name_and_the_same_numbers_in_words()
    {
        var page = await PageAsync(SeriesOf.Report(6, SeriesOf.Figure("zaken", SeriesOf.Number(10, "2016-01-01") with { Qualifier = "almost" })));
        var picture = page.QuerySelector("figure svg[role=img]")!;

        Assert.Equal("Aantal zaken", picture.QuerySelector("#grafiek-titel").Words());
        Assert.Equal("Eén cijfer in zaken, oudste eerst: bijna 10, peildatum 1 januari 2016, gerealiseerd.", picture.QuerySelector("#grafiek-uitleg").Words());
        Assert.Equal("grafiek-titel grafiek-uitleg", picture.GetAttribute("aria-labelledby"));
    }

    [Fact]
    public void Words_beside_marks_cover_no_other_mark_or_words()
    {
        var crowd = Enumerable.Range(1, 28).Select(day => SeriesOf.Number(100 + (day % 3), $"2016-02-{day:00}")).ToArray();

        var marks = FigureView.Find(SeriesOf.Catalogue(SeriesOf.Report(6, SeriesOf.Figure("zaken", crowd))), "zaken")!.Chart!.Marks;

        Assert.Equal(28, marks.Count);
        Assert.InRange(marks.Count(mark => mark.Label is not null), 2, 20);
    }

    private static async Task<IHtmlDocument> PageAsync(params ProgressReport[] newestFirst) =>
        await Html.PageAsync<FigurePage>(FigureView.Find(SeriesOf.Catalogue(newestFirst), "zaken")!);
}
