using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Publishing.Page;

namespace JihadismeVoortgang.Web.Tests.Reading;

public sealed class FiguresTableTests
{
    private const string NoTime = "peildatum niet vermeld (6e voortgangsrapportage)";

    private static readonly ReportObservation Plain = new() { Value = 24, Qualifier = "exact", Nature = "realised" };

    [Theory]
    [InlineData(null, null, "2016-05-22", "peildatum 22 mei 2016")]
    [InlineData("2013-12", null, "2016-05-27", "sinds december 2013, peildatum 27 mei 2016")]
    [InlineData("2013-02", "2016-06-01", null, "februari 2013 tot 1 juni 2016")]
    [InlineData("2016-H1", "2016-H2", null, "eerste helft van 2016")]
    [InlineData("2016", "2017", null, "2016")]
    [InlineData("2015-02", null, null, "sinds februari 2015")]
    [InlineData(null, null, null, NoTime)]
    public void A_number_says_when_it_holds_or_that_the_report_does_not_say(string? from, string? until, string? reference, string words) =>
        Assert.Equal(words, Only(Plain with { From = from, Until = until, Reference = reference }).Time);

    [Theory]
    [InlineData("exact", "24")]
    [InlineData("atLeast", "ten minste 24")]
    [InlineData("approximately", "circa 24")]
    [InlineData("moreThan", "meer dan 24")]
    [InlineData("almost", "bijna 24")]
    [InlineData("atMost", "maximaal 24")]
    public void A_number_keeps_the_words_that_qualify_it(string qualifier, string words) =>
        Assert.Equal(words, Only(Plain with { Qualifier = qualifier }).Value);

    [Fact]
    public void A_range_shows_both_ends() =>
        Assert.Equal("15–30", Only(Plain with { Value = null, Low = 15, High = 30 }).Value);

    [Fact]
    public void A_number_is_written_the_Dutch_way() =>
        Assert.Equal("6.700.000,5", Only(Plain with { Value = 6_700_000.5m }).Value);

    [Theory]
    [InlineData("realised", "gerealiseerd")]
    [InlineData("announced", "aangekondigd")]
    [InlineData("norm", "norm")]
    public void A_number_says_whether_it_happened(string nature, string words) =>
        Assert.Equal(words, Only(Plain with { Nature = nature }).Nature);

    [Theory]
    [InlineData("vierentwintig", "vierentwintig")]
    [InlineData("24", null)]
    [InlineData(null, null)]
    public void The_printed_words_are_shown_where_they_differ(string? printed, string? shown) =>
        Assert.Equal(shown, Only(Plain with { Printed = printed }).Printed);

    [Fact]
    public void The_same_number_written_without_points_is_no_difference() =>
        Assert.Null(Only(Plain with { Value = 5500, Printed = "5500" }).Printed);

    [Fact]
    public void A_part_without_a_time_of_its_own_holds_when_its_whole_does()
    {
        var whole = Plain with
        {
            Value = 67,
            From = "2013-02",
            Until = "2016-06-01",
            Parts =
            [
                Plain with { Value = 37, Label = "in gezinsverband", Relation = "sum" },
                Plain with { Value = 9, Label = "nieuw", Relation = "ofWhich", From = "2016-03-16" },
            ],
        };

        var numbers = ObservationWords.Of(Figure(whole), 6);

        Assert.Equal(["67", "37", "9"], numbers.Select(number => number.Value));
        Assert.Equal(["februari 2013 tot 1 juni 2016", "februari 2013 tot 1 juni 2016", "sinds 16 maart 2016"], numbers.Select(number => number.Time));
        Assert.Equal([null, "bestaat uit", "waarvan"], numbers.Select(number => number.Relation));
        Assert.Equal([0, 1, 1], numbers.Select(number => number.Depth));
    }

    [Fact]
    public async Task No_row_of_the_table_shows_a_number_without_a_time()
    {
        var figure = Figure(Plain, Plain with { Reference = "2016-05-22", Parts = [Plain with { Label = "deel", Relation = "ofWhich" }] });

        var rows = (await RenderAsync(figure)).QuerySelectorAll("tbody tr:not(.series)");

        Assert.Equal(
            [NoTime, "peildatum 22 mei 2016", "peildatum 22 mei 2016"],
            rows.Select(row => row.QuerySelector("td:nth-child(2)").Words()));
        Assert.Equal("waarvan 24: deel", rows[2].QuerySelector("td").Words());
    }

    [Fact]
    public async Task A_series_names_unit_supplier_definition_and_the_other_measures_that_print_it()
    {
        var figure = Figure(Plain with { Correction = "een dubbeltelling" }) with { Supplier = "OM", Definition = "Alle zaken samen.", Measures = [7, 15, 16] };

        var page = await RenderAsync(figure);

        Assert.Equal("Zaken Eenheid: zaken · Leverancier: OM · Ook bij maatregel 15, 16 Alle zaken samen.", page.QuerySelector(".series").Words());
        Assert.Equal(["/maatregelen/15", "/maatregelen/16"], page.QuerySelectorAll(".series-facts a").Select(link => link.GetAttribute("href")));
        Assert.Contains("gecorrigeerd: een dubbeltelling", page.QuerySelector("tbody td").Words(), StringComparison.Ordinal);
        Assert.NotNull(page.GetElementById("cijfer-zaken"));
        Assert.Equal("/cijfers/zaken", page.QuerySelector(".series-label")!.GetAttribute("href"));
    }

    private static ReportFigure Figure(params ReportObservation[] observations) =>
        new() { Key = "zaken", Label = "Zaken", Unit = "zaken", Measures = [7], Observations = observations };

    private static ObservationWords Only(ReportObservation observation) => Assert.Single(ObservationWords.Of(Figure(observation), 6));

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> RenderAsync(params ReportFigure[] figures) => Html.Parse(
        await Html.OfAsync<FiguresTable>(("Figures", figures), ("Report", 6), ("Measure", 7), ("LabelledBy", "kop")));
}
