using System.Globalization;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using CsCheck;
using JihadismeVoortgang.Domain.Figures;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Data;
using JihadismeVoortgang.Web.Reading.Figures;
using JihadismeVoortgang.Web.Reading.Figures.Charts;

namespace JihadismeVoortgang.Web.Tests.Reading.Figures;

/// <summary>Whatever editions print of a series, in whatever order of corrections: nothing is lost and nothing is added.</summary>
public sealed class SeriesPropertyTests
{
    private static readonly string[] Qualifiers = ["exact", "atLeast", "approximately", "moreThan", "almost", "atMost"];
    private static readonly string[] Natures = ["realised", "announced", "norm"];

    /// <summary>One of each kind of time; an edition prints at most one number for each.</summary>
    private static readonly ReportObservation[] Times =
    [
        new() { Qualifier = "", Nature = "" },
        new() { Qualifier = "", Nature = "", Reference = "2016-05-22" },
        new() { Qualifier = "", Nature = "", Reference = "2015" },
        new() { Qualifier = "", Nature = "", From = "2013-12", Reference = "2016-05-27" },
        new() { Qualifier = "", Nature = "", From = "2013-02", Until = "2016-06-01" },
        new() { Qualifier = "", Nature = "", From = "2016-09" },
        new() { Qualifier = "", Nature = "", Until = "2017-H1" },
    ];

    private static readonly Gen<ReportObservation> Value = Gen.Select(
        Gen.Int[0, 6], Gen.Int[0, 2], Gen.OneOf(Qualifiers), Gen.OneOf(Natures),
        (low, more, qualifier, nature) => more == 0
            ? new ReportObservation { Value = low, Qualifier = qualifier, Nature = nature }
            : new ReportObservation { Low = low, High = low + more, Qualifier = qualifier, Nature = nature });

    private static readonly Gen<ReportObservation?> Whole = Gen.Select(
        Gen.Int[0, 2], Value, Value, Value,
        (kind, whole, one, two) => kind == 0 ? null : whole with
        {
            Parts = kind == 1 ? [] : [one with { Label = "een", Relation = "sum" }, two with { Label = "twee", Relation = "ofWhich", Reference = "2016-01-31" }],
        });

    /// <summary>The fifth report, the sixth with its corrections, the seventh: newest first.</summary>
    private static readonly Gen<ProgressReport[]> Editions = Gen.Select(
        Whole.Array[4 * Times.Length], Gen.Int[0, 2],
        (numbers, corrections) => new[] { (7, 0), (6, 1), (6, 0), (5, 0) }
            .Where(edition => edition.Item2 <= corrections)
            .Select((edition, index) => Edition(edition.Item1, edition.Item2, numbers[(index * Times.Length)..((index + 1) * Times.Length)]))
            .ToArray());

    [Fact]
    public void The_csv_file_holds_what_the_editions_print() => Check.Each(Editions, editions =>
    {
        var lines = Encoding.UTF8.GetString(SeriesCsvWriter.Write(SeriesStanding.Printed(Series(editions)))).TrimStart('\uFEFF')
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line[1..^1].Split("\";\""));

        Assert.Equal(
            Sorted(Printed(editions)),
            Sorted(lines.Skip(1).Select(line => new Said(line[19], line[7], Words(line[8], line[9], line[10], line[11]), line[12], line[16]))));
    });

    [Fact]
    public void The_json_file_holds_what_the_editions_print() => Check.Each(Editions, editions =>
    {
        using var json = JsonDocument.Parse(SeriesJson.Write(Series(editions)));

        Assert.Equal(Sorted(Printed(editions)), Sorted(SaidIn(json.RootElement.GetProperty("numbers"))));
    });

    [Fact]
    public void The_table_holds_what_the_editions_print() => Check.Each(Editions, editions =>
    {
        var page = Html.Parse(Html.OfAsync<NumbersTable>(("Series", Series(editions)), ("LabelledBy", "kop")).GetAwaiter().GetResult());

        Assert.Equal(
            Sorted(Printed(editions).Select(said => said with { Nature = "" })),
            Sorted(page.QuerySelectorAll("tbody tr").SelectMany(SaidIn)));
    });

    [Fact]
    public void What_holds_is_what_the_newest_edition_prints_that_no_correction_replaced() => Check.Each(Editions, editions =>
    {
        var standing = editions.DistinctBy(edition => edition.Number).ToList();

        foreach (var number in Series(editions).Numbers.Where(number => !number.IsWithdrawn))
        {
            var newest = standing.First(edition => SaidBy(edition).Any(said => Same(said, number)));
            Assert.Equal(newest.Number, number.Current.Edition.Number.Report);
        }

        Assert.All(
            Series(editions).Numbers.Where(number => number.IsWithdrawn),
            number => Assert.DoesNotContain(standing, edition => SaidBy(edition).Any(said => Same(said, number))));
    });

    [Fact]
    public void The_chart_draws_each_dated_number_once_and_the_list_beside_it_has_the_others() => Check.Each(Editions, editions =>
    {
        var view = FigureView.Find(SeriesOf.Catalogue(editions), "zaken")!;
        var marks = view.Chart?.Marks ?? [];

        Assert.Equal(marks.Count, marks.Select(mark => mark.Number).Distinct(ReferenceEqualityComparer.Instance).Count());
        Assert.All(view.Series.Numbers, number => Assert.Equal(
            number.Current.Words.Moment.IsPrinted && !number.IsWithdrawn,
            marks.Any(mark => ReferenceEquals(mark.Number, number))));
        Assert.Equal(view.Series.Numbers.Count, marks.Count + view.Beside.Count);
        Assert.All(marks, mark => Assert.True(
            mark is { X: >= 0 and <= 100, FromX: >= 0, UntilX: <= 100 } && mark.FromX <= mark.X && mark.X <= mark.UntilX
            && TimeChart.Top <= mark.Y && mark.Y <= mark.LowY && mark.LowY <= TimeChart.Bottom, mark.ToString()));
    });

    private sealed record Said(string Edition, string Part, string Value, string Time, string Nature);

    private static ProgressReport Edition(int report, int correction, ReportObservation?[] numbers) => SeriesOf.Report(
        report,
        SeriesOf.Figure("zaken", [.. numbers.Zip(Times, At).OfType<ReportObservation>().DefaultIfEmpty(SeriesOf.Number(1, "2016-04-01"))]),
        SeriesOf.Figure("andere", SeriesOf.Number(99))) with
    { Correction = correction };

    private static ReportObservation? At(ReportObservation? number, ReportObservation time) =>
        number is null ? null : number with { From = time.From, Until = time.Until, Reference = time.Reference };

    private static FigureSeries Series(ProgressReport[] editions) => SeriesOf.Catalogue(editions).Find("zaken")!;

    private static IEnumerable<Said> Printed(ProgressReport[] editions) => editions.SelectMany(SaidBy);

    private static IEnumerable<Said> SaidBy(ProgressReport edition) => edition.Figures
        .Where(figure => figure.Key == "zaken")
        .SelectMany(figure => ObservationWords.Of(figure, edition.Number))
        .Select(words => new Said(SeriesOf.NumberOf(edition).ToString(), words.Part ?? "", words.Value, words.Time, words.Nature));

    private static bool Same(Said said, SeriesNumber number) =>
        said.Time == number.Current.Words.Time && said.Part == (number.Current.Words.Part ?? "");

    private static IEnumerable<Said> SaidIn(JsonElement numbers) => numbers.EnumerateArray().SelectMany(number =>
        number.GetProperty("printings").EnumerateArray()
            .Select(printing => new Said(
                printing.GetProperty("edition").GetString()!,
                number.GetProperty("part").GetString() ?? "",
                Words(Qualifier(printing), Number(printing, "value"), Number(printing, "low"), Number(printing, "high")),
                number.GetProperty("time").GetString()!,
                Enum.Parse<FigureNature>(printing.GetProperty("nature").GetString()!, ignoreCase: true).ToDutch()))
            .Concat(SaidIn(number.GetProperty("parts"))));

    private static string Qualifier(JsonElement printing) =>
        Quantity.Words(Enum.Parse<Qualifier>(printing.GetProperty("qualifier").GetString()!, ignoreCase: true)) ?? "exact";

    private static string Number(JsonElement printing, string name) =>
        printing.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal().ToString(CultureInfo.InvariantCulture) : "";

    private static string Words(string qualifier, string value, string low, string high) =>
        $"{(qualifier == "exact" ? "" : $"{qualifier} ")}{(value.Length > 0 ? value : $"{low}–{high}")}";

    /// <summary>The value that holds with its editions, and each earlier one with those it stands in.</summary>
    private static IEnumerable<Said> SaidIn(IElement row)
    {
        var part = row.QuerySelector("th")!.ChildNodes.OfType<IText>().Select(text => text.Text.Trim()).FirstOrDefault(text => text.StartsWith(':'))?[2..] ?? "";
        var time = row.QuerySelector("td")!.Words();
        return Of(row.QuerySelector(".figure-value")!, row.QuerySelector("td:last-child")!)
            .Concat(row.QuerySelectorAll(".revision:has(del)").SelectMany(note => Of(note.QuerySelector("del")!, note)));

        IEnumerable<Said> Of(IElement value, IElement links) => links.QuerySelectorAll("a")
            .Select(link => link.GetAttribute("href")!.Split('/', '#')[2])
            .Select(edition => new Said(edition, part, value.Words(), time, ""));
    }

    private static string Sorted(IEnumerable<Said> said) => string.Join('\n', said.Select(one => one.ToString()).Order(StringComparer.Ordinal));
}
