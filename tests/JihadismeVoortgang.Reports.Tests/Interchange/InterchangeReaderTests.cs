using System.Text;
using System.Text.Json.Nodes;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Figures;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Interchange;
using JihadismeVoortgang.Reports.Tests.Support;

namespace JihadismeVoortgang.Reports.Tests.Interchange;

public class InterchangeReaderTests
{
    [Fact]
    public void The_real_sixth_report_is_read_as_it_stands()
    {
        var report = InterchangeReader.Read(RealReport.Json());

        Assert.Equal(6, report.Number);
        Assert.Equal(6, report.Themes.Count);
        Assert.Equal(37, report.Rows.Count);
        Assert.Equal(Enumerable.Range(1, 38), report.Rows.SelectMany(row => row.Content.Measures).Select(measure => measure.Number));
        Assert.Equal([27, 28], report.Rows.Single(row => row.Content.Measures.Count == 2).Content.Measures.Select(measure => measure.Number));
        Assert.Equal($"Bijlage 1: {report.Content.Title}", report.Content.RunningHeader);
        Assert.Equal(new DateOnly(2016, 3, 16), report.Content.PreviousReportDate);
        Assert.Null(report.Figures);
    }

    [Fact]
    public void Footnotes_of_the_real_report_stand_at_the_end_of_the_text_that_cites_them()
    {
        var report = InterchangeReader.Read(RealReport.Json());

        var row8 = RowOf(report, 8).Content;
        Assert.EndsWith("Minister van Financiën.", row8.StateOfPlay, StringComparison.Ordinal);
        Assert.EndsWith("\n\n[^1]: Ibidem", row8.RecentDevelopments, StringComparison.Ordinal);
        Assert.Contains("verstoord[^1].\n\n[^1]: Maatregel 20b", RowOf(report, 20).Content.Measures[0].Description, StringComparison.Ordinal);
        Assert.Contains("[^2]: EK, 2015-2016, 34 314, C", RowOf(report, 20).Content.RecentDevelopments, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gereed", PlanningState.Completed, null, null)]
    [InlineData("onderzoek lopend", PlanningState.Research, null, null)]
    [InlineData("doorlopend toegepast", PlanningState.Ongoing, null, null)]
    [InlineData("2016 gereed", PlanningState.InProgress, 2016, 2016)]
    [InlineData("2015/2016", PlanningState.InProgress, 2015, 2016)]
    [InlineData("loopt nog", null, null, null)]
    public void A_planning_label_of_the_sixth_report_has_a_state_and_another_has_none(
        string label, PlanningState? state, int? from, int? until)
    {
        var file = Sample();
        file["rows"]![0]!["planning"] = label;

        Assert.Equal(new Planning(label, state, from, until), Read(file).Rows[0].Content.Planning);
    }

    [Fact]
    public void Every_fault_is_listed_at_once_with_its_path_in_Dutch()
    {
        var file = Sample();
        file["rows"]![0]!["theme"] = 9;
        file["rows"]![0]!["status"] = "Een noot[^1], een zonder tekst[^x] en <b>vet</b>.";
        file["rows"]![1]!["measures"]![0]!["number"] = 1;
        file["report"]!["tittel"] = "verschreven";
        file["footnotes"]!.AsArray().Add(new JsonObject { ["mark"] = "7", ["measure"] = 1, ["text"] = "Niemand haalt mij aan." });

        var faults = FaultsOf(file);

        Assert.Equal(
            ["$.footnotes[1]", "$.report.tittel", "$.rows[0].status", "$.rows[0].status", "$.rows[0].theme", "$.rows[1].measures[0].number"],
            faults.Select(fault => fault.Place).Order(StringComparer.Ordinal));
        Assert.Contains(faults, fault => fault.Message == "Thema 9 staat niet in de lijst \"themes\".");
        Assert.Contains(faults, fault => fault.Message == "Maatregel 1 komt twee keer voor.");
        Assert.Contains(faults, fault => fault.Message == "Voetnoot 7 wordt nergens aangehaald.");
        Assert.Contains(faults, fault => fault.Message.StartsWith("Regel 1: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{\"programme\": \"P\", \"rows\": [", "geen geldige JSON, of is afgebroken: regel 1")]
    [InlineData("", "geen geldige JSON")]
    [InlineData("[]", "Hier hoort een object")]
    public void A_broken_file_is_refused_with_the_place_where_it_breaks(string text, string message)
    {
        var faults = FaultsOf(Encoding.UTF8.GetBytes(text));

        Assert.Contains(message, Assert.Single(faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_that_stand_twice_are_each_refused_at_their_own_path()
    {
        var twice = Sample().ToJsonString()
            .Replace("\"programme\":", "\"programme\":\"Q\",\"programme\":\"R\",\"programme\":", StringComparison.Ordinal)
            .Replace("\"planning\":\"2016\"", "\"planning\":\"2016\",\"planning\":\"2017\"", StringComparison.Ordinal);

        var faults = FaultsOf(Encoding.UTF8.GetBytes(twice));

        Assert.Equal(["$.programme", "$.rows[1].planning"], faults.Select(fault => fault.Place));
        Assert.All(faults, fault => Assert.Equal("Dit veld komt meer dan één keer voor.", fault.Message));
    }

    [Fact]
    public void A_key_that_is_no_text_is_refused_with_its_place()
    {
        var fault = Assert.Single(FaultsOf(Encoding.UTF8.GetBytes("""{"report": {"\ud800": 1}}""")));

        Assert.Equal("$.report", fault.Place);
        Assert.Contains("half teken", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(InterchangeReader.MaxBytes + 1, "20,1 MB, hoogstens 20 MB")]
    [InlineData(1_500L * 1024 * 1024, "1.500 MB, hoogstens 20 MB")]
    public void The_size_of_a_file_that_is_too_large_is_said_as_a_Dutch_reader_writes_it(long bytes, string said) =>
        Assert.Contains(said, InterchangeReader.TooLarge(bytes).Message, StringComparison.Ordinal);

    [Fact]
    public void Parts_of_a_measure_are_read_in_the_order_of_their_letters()
    {
        var file = Sample();
        file["rows"]![0]!["measures"]![0]!["parts"] = JsonNode.Parse("""[{"letter":"c"},{"letter":"a"},{"letter":"b"}]""");

        Assert.Equal(["a", "b", "c"], Read(file).Rows[0].Parts[1].Select(part => part.Letter));
    }

    [Fact]
    public void A_part_that_says_something_else_is_a_difference_and_a_part_that_is_not_named_is_none()
    {
        var file = Sample();
        file["rows"]![0]!["measures"]![0]!["parts"] = JsonNode.Parse("""[{"letter":"a"},{"letter":"b","completedIn":2}]""");
        var known = Read(file);

        Assert.Empty(InterchangeDifferences.Between(known, Read(Sample())));
        file["rows"]![0]!["measures"]![0]!["parts"]![1]!["completedIn"] = 3;
        Assert.Equal("$.rows[0]", Assert.Single(InterchangeDifferences.Between(known, Read(file))).Place);
    }

    [Fact]
    public void A_file_that_is_not_utf8_is_refused()
    {
        var latin1 = Encoding.Latin1.GetBytes(Sample().ToJsonString(Relaxed).Replace("Plan", "Plän", StringComparison.Ordinal));

        Assert.Contains("geen UTF-8", Assert.Single(FaultsOf(latin1)).Message, StringComparison.Ordinal);
        Assert.NotEmpty(FaultsOf(Encoding.Unicode.GetBytes(Sample().ToJsonString())));
    }

    [Fact]
    public void A_byte_order_mark_is_no_fault() =>
        Assert.Equal(3, InterchangeReader.Read((byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Sample().ToJsonString())]).Number);

    [Fact]
    public void A_file_above_twenty_megabytes_is_refused_before_it_is_read() =>
        Assert.Contains("te groot", Assert.Single(FaultsOf(new byte[InterchangeReader.MaxBytes + 1])).Message, StringComparison.Ordinal);

    [Fact]
    public void Deep_nesting_is_refused_without_a_crash()
    {
        var deep = Encoding.UTF8.GetBytes(new string('[', 100_000));

        Assert.Contains("dieper genest dan 32 lagen", Assert.Single(FaultsOf(deep)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_cited_twice_is_refused()
    {
        var file = Sample();
        file["rows"]![1]!["status"] = "Nog eens[^1].";

        Assert.Contains(FaultsOf(file), fault => fault is { Place: "$.rows[1].status" } && fault.Message.Contains("ook elders", StringComparison.Ordinal));
    }

    [Fact]
    public void Figures_become_values_of_the_domain()
    {
        var file = Sample();
        file["figures"] = JsonNode.Parse("""
            [{"key":"kindzaken","label":"Kindzaken","unit":"zaken","measures":[1,2],"observations":[
              {"value":"67","qualifier":"exact","from":"2013-02","until":"2016-06-01","nature":"realised","printed":"67",
               "parts":[{"label":"in gezinsverband","value":"37","relation":"sum"}]},
              {"low":"15","high":"30","qualifier":"approximately","nature":"norm"}]}]
            """);

        var figure = Assert.Single(Read(file).Figures!);

        Assert.Equal([1, 2], figure.Content.Measures);
        Assert.Equal(Quantity.Of(67), figure.Observations[0].Content.Quantity);
        Assert.Equal("februari 2013 tot 1 juni 2016", figure.Observations[0].Content.Time.ToDutch());
        Assert.Equal(figure.Observations[0].Content.Time, figure.Observations[0].Parts[0].Content.Time);
        Assert.Equal(new FigurePart("in gezinsverband", PartRelation.Sum), figure.Observations[0].Parts[0].Part);
        Assert.Equal(Quantity.Range(15, 30, Qualifier.Approximately), figure.Observations[1].Content.Quantity);
        Assert.False(figure.Observations[1].Content.Time.IsPrinted);
    }

    [Theory]
    [InlineData("""{"value":67}""", "$.figures[0].observations[0].value")]
    [InlineData("""{"value":"67","low":"1","high":"2"}""", "$.figures[0].observations[0]")]
    [InlineData("""{"value":"-1"}""", "$.figures[0].observations[0].value")]
    [InlineData("""{"value":"6,7"}""", "$.figures[0].observations[0].value")]
    [InlineData("""{"value":"1","reference":"2016-02-30"}""", "$.figures[0].observations[0].reference")]
    [InlineData("""{"value":"1","from":"2016","until":"2015"}""", "$.figures[0].observations[0].until")]
    [InlineData("""{"value":"1","qualifier":"roughly"}""", "$.figures[0].observations[0].qualifier")]
    [InlineData("""{}""", "$.figures[0].observations[0]")]
    public void A_figure_that_cannot_be_is_a_fault_at_its_path(string observation, string path)
    {
        var file = Sample();
        file["figures"] = JsonNode.Parse($$"""[{"key":"a","label":"A","unit":"u","measures":[1],"observations":[{{observation}}]}]""");

        Assert.Contains(FaultsOf(file), fault => fault.Place == path);
    }

    private static readonly System.Text.Json.JsonSerializerOptions Relaxed =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static JsonNode Sample() => JsonNode.Parse("""
        {
          "programme": "Plan",
          "report": { "number": 3, "title": "Derde rapport", "introduction": "Begin." },
          "themes": [ { "number": 1, "title": "Een" } ],
          "rows": [
            { "measures": [ { "number": 1, "description": "Eerste." } ], "theme": 1, "planning": "gereed", "status": "Noot[^1].", "developments": "" },
            { "measures": [ { "number": 2, "description": "Tweede." } ], "theme": 1, "planning": "2016", "status": "Tekst.", "developments": "- punt" }
          ],
          "footnotes": [ { "mark": "1", "measure": 1, "text": "De noot." } ]
        }
        """)!;

    private static InterchangeReport Read(JsonNode file) => InterchangeReader.Read(Encoding.UTF8.GetBytes(file.ToJsonString()));

    private static IReadOnlyList<Fault> FaultsOf(JsonNode file) => FaultsOf(Encoding.UTF8.GetBytes(file.ToJsonString()));

    private static IReadOnlyList<Fault> FaultsOf(byte[] file) =>
        Assert.Throws<BrokenRuleException>(() => InterchangeReader.Read(file)).Faults;

    private static InterchangeRow RowOf(InterchangeReport report, int measure) =>
        report.Rows.Single(row => row.Content.Measures.Any(known => known.Number == measure));
}
