using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Reading.History;

namespace JihadismeVoortgang.Web.Tests.Reading;

public sealed class ProgrammeHistoryTests
{
    [Fact]
    public void Before_the_first_publication_there_is_nothing()
    {
        var history = new ProgrammeHistory([], []);

        Assert.Null(history.Newest);
        Assert.Empty(history.Measures);
        Assert.Null(history.Find(1));
    }

    [Fact]
    public void The_last_change_is_the_newest_report_that_differs_from_the_one_before()
    {
        var history = Written.History(
            Written.Report(7, Written.Row(1)),
            Written.Report(6, Written.Row(1)),
            Written.Report(5, Written.Row(1, state: "Toen.")));

        Assert.Equal((6, RowChanges.StateOfPlay), LastChange(history, 1));
    }

    [Fact]
    public void What_never_changed_is_as_old_as_the_oldest_report_we_have()
    {
        var history = Written.History(Written.Report(7, Written.Row(1)), Written.Report(6, Written.Row(1)));

        Assert.Equal((6, RowChanges.First), LastChange(history, 1));
    }

    [Fact]
    public void Every_column_counts_as_a_change()
    {
        var before = Written.Row(1);
        Assert.Equal(RowChanges.None, Changes(before, before));
        Assert.Equal(RowChanges.Description, Changes(before, before with { Measures = [new ReportMeasure(1, [new Text("Anders.")], [])] }));
        Assert.Equal(RowChanges.Planning, Changes(before, before with { Planning = before.Planning with { Label = "gereed" } }));
        Assert.Equal(RowChanges.Planning, Changes(before, before with { Planning = before.Planning with { State = "completed" } }));
        Assert.Equal(RowChanges.StateOfPlay, Changes(before, before with { StateOfPlay = Written.Text("Anders.") }));
        Assert.Equal(RowChanges.RecentDevelopments, Changes(before, before with { RecentDevelopments = [] }));
    }

    [Fact]
    public void A_row_that_merges_or_splits_is_changed()
    {
        Assert.Equal(RowChanges.Merged, Changes(Written.Row(1), Written.Together(1, 2)));
        Assert.Equal(RowChanges.Split, Changes(Written.Together(1, 2), Written.Row(1)));
        Assert.Equal(RowChanges.Merged | RowChanges.Split, Changes(Written.Together(1, 2), Written.Together(1, 3)));
    }

    [Fact]
    public void Another_theme_or_another_figure_is_a_change()
    {
        ReportFigure Figure(int value) => new()
        {
            Key = "zaken",
            Label = "Zaken",
            Unit = "zaken",
            Measures = [1],
            Observations = [new ReportObservation { Value = value, Qualifier = "exact", Nature = "realised" }],
        };
        var older = Written.Report(6, Written.Row(1)) with { Figures = [Figure(12)] };

        Assert.Equal((7, RowChanges.Figures), LastChange(Written.History(Written.Report(7, Written.Row(1)) with { Figures = [Figure(13)] }, older), 1));
        Assert.Equal(
            (7, RowChanges.Moved),
            LastChange(Written.History(older with { Number = 7, Themes = [new ReportTheme(2, "Tweede thema", older.Themes[0].Rows)] }, older), 1));
    }

    [Fact]
    public void What_changes_by_itself_is_no_change()
    {
        var before = Written.Row(1) with
        {
            StateOfPlay = [Written.Paragraph(new Text("Zie "), new MeasureReference(9, "maatregel 9"), new Footnote(1, [new Text("Noot.")]))],
        };
        var after = Written.Row(1) with
        {
            StateOfPlay = [Written.Paragraph(new Text("Zie maatregel 9"), new Footnote(4, [new Text("Noot.")]))],
        };

        Assert.Equal(RowChanges.None, Changes(before, after));
    }

    [Fact]
    public void Other_words_in_a_footnote_are_a_change()
    {
        ReportRow With(string note) => Written.Row(1) with { StateOfPlay = [Written.Paragraph(new Footnote(1, [new Text(note)]))] };

        Assert.Equal(RowChanges.StateOfPlay, Changes(With("Noot."), With("Andere noot.")));
    }

    [Fact]
    public void A_measure_that_comes_back_after_a_report_without_it_is_new_there()
    {
        var history = Written.History(
            Written.Report(7, Written.Row(1)), Written.Report(6, Written.Row(2)), Written.Report(5, Written.Row(1)));

        Assert.Equal([7, 5], history.Find(1)!.Appearances.Select(appearance => appearance.Source.Report.Number));
        Assert.Equal((7, RowChanges.Added), LastChange(history, 1));
    }

    [Fact]
    public void A_measure_of_earlier_reports_only_is_known_but_not_in_the_newest()
    {
        var history = Written.History(Written.Report(7, Written.Row(1)), Written.Report(6, Written.Row(1), Written.Row(2)));

        Assert.True(history.Find(1)!.IsInNewest);
        Assert.False(history.Find(2)!.IsInNewest);
        Assert.Equal(6, history.Find(2)!.Latest.Source.Report.Number);
    }

    [Theory]
    [InlineData(RowChanges.None, "ongewijzigd")]
    [InlineData(RowChanges.First, "eerste rapportage op dit portaal")]
    [InlineData(RowChanges.Added, "nieuw in deze rapportage")]
    [InlineData(RowChanges.Planning, "planning gewijzigd")]
    [InlineData(RowChanges.Planning | RowChanges.StateOfPlay | RowChanges.RecentDevelopments, "planning, stand van zaken en recente ontwikkelingen gewijzigd")]
    [InlineData(RowChanges.StateOfPlay | RowChanges.Merged, "stand van zaken gewijzigd; samengevoegd met een andere maatregel")]
    [InlineData(RowChanges.Split, "losgemaakt van een andere maatregel")]
    public void Changes_have_words(RowChanges changes, string words) => Assert.Equal(words, changes.ToDutch());

    private static RowChanges Changes(ReportRow before, ReportRow after) =>
        Written.History(Written.Report(7, after), Written.Report(6, before)).Find(1)!.Latest.Changes;

    private static (int Report, RowChanges Changes) LastChange(ProgrammeHistory history, int measure)
    {
        var change = history.Find(measure)!.LastChange;
        return (change.Source.Report.Number, change.Changes);
    }
}
