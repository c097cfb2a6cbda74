using JihadismeVoortgang.Reports.Comparison;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Data;
using JihadismeVoortgang.Reports.Tests.Data;
using JihadismeVoortgang.Reports.Tests.Pdf.Conformance;
using JihadismeVoortgang.Reports.Tests.Pdf.Support;

namespace JihadismeVoortgang.Reports.Tests.Comparison;

public sealed class ReportComparisonTests
{
    [Fact]
    public void Every_measure_of_either_report_is_counted_exactly_once()
    {
        var comparison = Eventful();

        Assert.Equal(
            ["nieuw: 9", "vervallen: 5, 6", "samengevoegd: 1, 2", "gesplitst: 3, 4", "verplaatst: 7", "gewijzigd: 8", "ongewijzigd: 10"],
            comparison.ByChange().Select(known => $"{known.Key.ToDutch()}: {string.Join(", ", known.Value.Select(measure => measure.Number))}"));
        Assert.Equal(Enumerable.Range(1, 10), comparison.Measures.Select(measure => measure.Number).Order());
    }

    [Fact]
    public void A_report_is_the_same_as_itself()
    {
        var report = new ReportIndex(Older());
        var comparison = ReportComparison.Of(report, report);

        Assert.Null(comparison.Introduction);
        Assert.All(comparison.Rows, row => Assert.True(row.IsSame));
    }

    [Fact]
    public void Merged_rows_are_compared_with_all_they_said_before()
    {
        var row = Eventful().Rows.Single(row => row.Label == "1 & 2");

        Assert.Equal(2, row.Before.Count);
        Assert.Equal((1, 0), (row.StateOfPlay!.Added, row.StateOfPlay.Removed)); // "Samen." is new, what both said is still there
    }

    [Fact]
    public void What_changes_by_itself_is_no_change()
    {
        var before = Row(1, "x") with { StateOfPlay = [Make.P(new Text("Zie "), new MeasureReference(9, "maatregel 9"), Make.Note(1, "Noot."))] };
        var after = Row(1, "x") with { StateOfPlay = [Make.P(new Text("Zie maatregel 9"), Make.Note(7, "Noot."))] };

        Assert.True(Assert.Single(Compare(Report(6, before), Report(7, after)).Rows).IsSame);
    }

    [Fact]
    public void A_figure_is_new_revised_or_gone_by_its_time()
    {
        var comparison = Compare(
            Report(6, Row(1, "x")) with { Figures = [Figure(1, (12, "2016-05-27"), (3, null), (8, "2015"))] },
            Report(7, Row(1, "x")) with { Figures = [Figure(1, (13, "2016-05-27"), (3, null), (20, "2016-11-30"))] });

        Assert.Equal(
            ["herzien cijfer 12 zaken (peildatum 27 mei 2016) → 13 zaken (peildatum 27 mei 2016)", "nieuw cijfer  → 20 zaken (peildatum 30 november 2016)", "niet meer vermeld 8 zaken (peildatum 2015) → "],
            Assert.Single(comparison.Rows).Numbers.Select(number =>
                $"{number.Change.ToDutch()} {Words(number, number.Before)} → {Words(number, number.After)}"));
        Assert.Equal(MeasureChange.Changed, Assert.Single(comparison.Measures).Change);
    }

    [Fact]
    public void A_figure_of_the_other_measure_in_a_row_is_no_change_of_this_one()
    {
        var row = Row(1, "x") with { Measures = [Measure(1), Measure(2)] };
        var comparison = Compare(
            Report(6, row) with { Figures = [Figure(2, (12, "2016"))] }, Report(7, row) with { Figures = [Figure(2, (13, "2016"))] });

        Assert.Equal([MeasureChange.Unchanged, MeasureChange.Changed], comparison.Measures.Select(measure => measure.Change));
    }

    [Fact]
    public void As_PDF_it_conforms_and_shows_counts_legend_and_marked_words()
    {
        byte[] file = Make.Pdf(ChangesReport.Of(Eventful()));

        Assert.Empty(ConformanceChecker.Check(file));
        using var pdf = new TaggedPdf(file);
        var words = pdf.Read().Canonical();
        Assert.Contains(ChangeWords.Legend, words, StringComparison.Ordinal);
        Assert.Contains("samengevoegd: 2 (maatregel 1, 2)", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Omschrijving 10", words, StringComparison.Ordinal); // nothing changed there
    }

    [Fact]
    public void As_CSV_it_has_a_line_for_every_measure_and_column_and_no_cell_begins_a_formula()
    {
        var lines = CsvReader.Read(ChangesCsvWriter.Write(Compare(Report(6, Row(1, "Oud.")), Report(7, Row(1, "=1+1")))));

        Assert.Equal(
            [
                "Maatregel|Wat ermee gebeurde|Kolom|Soort|Oud|Nieuw",
                "||Titel|gewijzigd|Rapport 6|Rapport 7",
                "||Kop van de bladzijden|gewijzigd|Rapport 6|Rapport 7",
                "||Inleiding|ongewijzigd|Inleiding.|Inleiding.",
                "1|gewijzigd|omschrijving|ongewijzigd|Omschrijving 1|Omschrijving 1",
                "1|gewijzigd|Planning|ongewijzigd|doorlopend|doorlopend",
                "1|gewijzigd|Stand van zaken|gewijzigd|Oud.|'=1+1",
                "1|gewijzigd|Recente ontwikkelingen|ongewijzigd|Nieuws.|Nieuws.",
            ],
            lines.Select(line => string.Join('|', line)));
    }

    [Fact]
    public void One_measure_costs_no_look_at_other_rows()
    {
        var unreadable = Row(2, "x") with { StateOfPlay = null!, RecentDevelopments = null! };

        var row = RowComparison.Of(new ReportIndex(Report(6, Row(1, "Oud."), unreadable)), new ReportIndex(Report(7, Row(1, "Nieuw."), unreadable)), 1);

        Assert.Equal("1", row.Label);
        Assert.NotNull(row.StateOfPlay);
    }

    private static string Words(ComparedNumber number, ObservationWords? words) => words is null ? "" : ChangeWords.Of(number.Figure, words);

    private static ReportComparison Compare(ProgressReport before, ProgressReport after) =>
        ReportComparison.Of(new ReportIndex(before), new ReportIndex(after));

    private static ReportComparison Eventful() => Compare(Older(), Newer());

    private static ProgressReport Older() => Report(6) with
    {
        Themes =
        [
            new ReportTheme(1, "Een", [Row(1, "Een."), Row(2, "Twee."), Row(3, "Samen drie en vier.") with { Measures = [Measure(3), Measure(4)] }, Row(5, "Vijf."), Row(6, "Zes."), Row(7, "Zeven.")]),
            new ReportTheme(2, "Twee", [Row(8, "Acht."), Row(10, "Tien.")]),
        ],
    };

    private static ProgressReport Newer() => Report(7) with
    {
        Themes =
        [
            new ReportTheme(1, "Een",
            [
                Row(1, "x") with { Measures = [Measure(1), Measure(2)], StateOfPlay = [Make.P("Samen."), Make.P("Een."), Make.P("Twee.")], RecentDevelopments = [Make.P("Nieuws."), Make.P("Nieuws.")] },
                Row(3, "Drie."), Row(4, "Samen drie en vier."), Row(6, "Zes.") with { Planning = new ReportPlanning("vervallen", "withdrawn", null, null) },
            ]),
            new ReportTheme(2, "Twee", [Row(7, "Zeven."), Row(8, "Acht anders."), Row(9, "Negen."), Row(10, "Tien.")]),
        ],
    };

    private static ProgressReport Report(int number, params ReportRow[] rows) => new()
    {
        Number = number,
        Programme = "Proefprogramma",
        Title = $"Rapport {number}",
        RunningHeader = $"Rapport {number}",
        Introduction = [Make.P("Inleiding.")],
        Themes = rows.Length == 0 ? [] : [new ReportTheme(1, "Thema", rows)],
    };

    private static ReportMeasure Measure(int number) => new(number, [new Text($"Omschrijving {number}")], []);

    private static ReportRow Row(int measure, string state) => new()
    {
        Measures = [Measure(measure)],
        Planning = new ReportPlanning("doorlopend", "ongoing", null, null),
        StateOfPlay = [Make.P(state)],
        RecentDevelopments = [Make.P("Nieuws.")],
    };

    private static ReportFigure Figure(int measure, params (int Value, string? Reference)[] numbers) => new()
    {
        Key = "zaken",
        Label = "Zaken",
        Unit = "zaken",
        Measures = [measure],
        Observations = [.. numbers.Select(number => new ReportObservation { Value = number.Value, Reference = number.Reference, Qualifier = "exact", Nature = "realised" })],
    };
}
