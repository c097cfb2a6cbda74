using System.Text;
using System.Text.Json;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Tests.Pdf.Support;

namespace JihadismeVoortgang.Reports.Tests.Data;

public sealed class FrozenReportsTests
{
    private const long Ample = 1 << 20;

    private static readonly ReportFigure Figure = new()
    {
        Key = "zaken",
        Label = "Zaken",
        Unit = "zaken",
        Measures = [1],
        Observations =
        [
            new ReportObservation
            {
                Value = 67, Qualifier = "exact", Nature = "realised",
                Parts = [new ReportObservation { Value = 30, Qualifier = "exact", Nature = "realised", Label = "waarvan", Relation = "ofWhich" }],
            },
        ],
    };

    [Theory]
    [InlineData(Ample)]
    [InlineData(1)] // every text is forgotten as soon as the next is read
    public void A_report_says_what_was_frozen_to_the_letter_however_little_is_kept(long recentBytes)
    {
        var frozen = ContentJson.Write(Make.Everything() with { Figures = [Figure] });

        var report = new FrozenReports(recentBytes).Read<ProgressReport>(frozen)!;

        Assert.Equal(frozen, ContentJson.Write(report));
        Assert.Equal(frozen, ContentJson.Write(report)); // once more, of what was forgotten
    }

    [Fact]
    public void A_row_that_two_reports_hold_is_one_object_and_so_is_a_text_in_a_row_that_changed()
    {
        var before = Make.Report(Row("Oud."), Row("Gelijk.") with { Measures = [new ReportMeasure(2, [new Text("Twee")], [])] });
        var after = before with
        {
            Title = "Volgende",
            Themes = [before.Themes[0] with { Rows = [Row("Nieuw."), before.Themes[0].Rows[1]] }],
        };
        var reports = new FrozenReports(Ample);

        var (first, second) = (Rows(reports, before), Rows(reports, after));

        Assert.Same(first[1], second[1]);
        Assert.NotSame(first[0], second[0]);
        Assert.Same(first[0].RecentDevelopments, second[0].RecentDevelopments);
        Assert.NotSame(first[0].StateOfPlay, second[0].StateOfPlay);
    }

    [Fact]
    public void What_is_no_report_is_refused_when_it_is_read_and_a_damaged_text_when_it_is_looked_at()
    {
        var reports = new FrozenReports(Ample);
        var written = Encoding.UTF8.GetString(ContentJson.Write(Make.Report(Row("Stand."))));
        byte[] Damaged(string old, string now) => Encoding.UTF8.GetBytes(written.Replace(old, now, StringComparison.Ordinal));

        Assert.Throws<JsonException>(() => reports.Read<ProgressReport>(Damaged("\"programme\"", "\"anders\"")));
        var row = reports.Read<ProgressReport>(Damaged("\"block\":\"paragraph\"", "\"block\":\"onbekend\""))!.Themes[0].Rows[0];
        Assert.Throws<JsonException>(() => row.StateOfPlay.Count);
    }

    private static IReadOnlyList<ReportRow> Rows(FrozenReports reports, ProgressReport report) =>
        reports.Read<ProgressReport>(ContentJson.Write(report))!.Themes[0].Rows;

    private static ReportRow Row(string state) => new()
    {
        Measures = [new ReportMeasure(1, [new Text("Een")], [])],
        Planning = Make.Planning("doorlopend"),
        StateOfPlay = [Make.P(state)],
        RecentDevelopments = [Make.P("Nieuws.")],
    };
}
