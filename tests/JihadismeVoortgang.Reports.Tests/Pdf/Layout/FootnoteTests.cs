using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Pdf.Layout;
using JihadismeVoortgang.Reports.Tests.Pdf.Support;

namespace JihadismeVoortgang.Reports.Tests.Pdf.Layout;

public sealed class FootnoteTests
{
    [Fact]
    public void A_note_in_a_designation_stands_at_the_foot_of_its_page()
    {
        var layout = Make.Layout(Make.Report(Make.Row(
            1, [Make.P(Make.Words(30))], [],
            new Text("Propaganda verstoren"), Make.Note(1, "Alleen in deze ronde."), new Text("."))));

        AssertNotesStandUnderTheirMarks(layout);
        Assert.Equal("Alleen in deze ronde.", Assert.Single(layout.Pages[0].Notes()).Characters);
    }

    [Fact]
    public void Marks_that_would_touch_are_set_apart_by_a_comma_that_is_no_part_of_the_text()
    {
        var layout = Make.Layout(Make.Report(Make.Row(
            1, [Make.P(new Text("Zie"), Make.Note(6, "Zes."), new Strong([Make.Note(7, "Zeven."), new Text(" en")]), new Text(" ook"), Make.Note(8, "Acht."))], [])));

        var marks = layout.Pages[0].Citations().ToArray();
        Assert.Equal(["6", "7", "8"], marks.Select(mark => mark.Characters));
        var comma = Assert.Single(layout.Pages[0].Artifacts(), run => run.Characters == ",\u00A0");
        Assert.Equal(marks[0].Baseline, comma.Baseline);
        Assert.Equal(marks[0].Right(), comma.X, 2);
        Assert.Equal(marks[1].X, comma.Right(), 2);
    }

    [Fact]
    public void A_note_in_the_introduction_stands_at_the_foot_of_its_page()
    {
        var report = Make.Report() with { Introduction = [Make.P(new Text("Motie"), Make.Note(1, "Kamerstuk."))] };

        AssertNotesStandUnderTheirMarks(Make.Layout(report));
    }

    [Fact]
    public void Notes_that_take_a_third_of_the_page_leave_the_rest_to_the_rows()
    {
        var sentences = Enumerable.Range(1, 8).SelectMany(i => (Inline[])
            [new Text(Make.Words(12, i)), Make.Note(i, Make.Words(45, i)), new Text(" ")]);
        var layout = Make.Layout(Make.Report(
            Make.Row(1, [Make.P([.. sentences])], [Make.P(Make.Words(100))]), Make.Row(2, [Make.P(Make.Words(300))], [])));

        AssertNotesStandUnderTheirMarks(layout);
        double first = layout.Pages[0].Notes().Min(run => run.Baseline);
        Assert.InRange(PageGeometry.BodyBottom - first, 130, 250);
    }

    [Fact]
    public void More_notes_than_a_page_holds_stay_with_the_lines_that_cite_them() =>
        AssertNotesStandUnderTheirMarks(Make.Layout(HardCases.All["notes everywhere"]()));

    [Fact]
    public void No_room_is_kept_for_a_note_whose_line_goes_to_the_next_page()
    {
        int goneOn = 0;
        for (int lines = 20; lines < 36; lines++)
        {
            var citing = new ListItem([new Text("Lange noot"), Make.Note(1, Make.Words(300))]);
            var filler = Enumerable.Repeat(new ListItem([new Text("Regel.")]), lines);
            var layout = Make.Layout(Make.Report(Make.Row(1, [new BulletList([.. filler, citing])], [Make.P(Make.Words(900))])));
            if (layout.Pages[0].Notes().Any())
                continue;

            goneOn++;
            double foot = layout.Pages[0].Texts().In(TableColumns.For(isConcept: false)[4]).Max(run => run.Baseline);
            Assert.InRange(PageGeometry.BodyBottom - foot, 0, 2 * Typography.Cell.Leading);
        }

        Assert.NotEqual(0, goneOn);
    }

    [Fact]
    public void A_row_does_not_begin_without_a_cell_whose_note_has_no_room_there()
    {
        var columns = TableColumns.For(isConcept: false);
        int goneOn = 0;
        for (int lines = 10; lines < 36; lines++)
        {
            var layout = Make.Layout(Make.Report(
                Make.Row(1, [Make.Bullets([.. Enumerable.Repeat("Regel.", lines)])], []),
                Make.Row(2, [], [Make.P(Make.Words(900))], new Text("Aanwijzing"), Make.Note(1, Make.Words(300)))));

            int pageOf(TableColumn column, string words) => layout.Pages.ToList()
                .FindIndex(page => page.Texts().In(column).Any(run => run.Characters.StartsWith(words, StringComparison.Ordinal)));
            Assert.Equal(pageOf(columns[0], "2"), pageOf(columns[1], "Aanwijzing"));
            goneOn += pageOf(columns[0], "2");
        }

        Assert.NotEqual(0, goneOn);
    }

    [Fact]
    public void Two_notes_on_the_line_where_the_page_is_full_go_along_with_that_line()
    {
        var pagesOfNotes = new HashSet<int>();
        for (int lines = 20; lines < 36; lines++)
        {
            var citing = new ListItem(
                [new Text("Twee"), Make.Note(1, Make.Words(40)), new Text(" noten"), Make.Note(2, Make.Words(40))]);
            var filler = Enumerable.Repeat(new ListItem([new Text("Regel.")]), lines);

            var layout = Make.Layout(Make.Report(Make.Row(1, [], [new BulletList([.. filler, citing])])));

            AssertNotesStandUnderTheirMarks(layout);
            pagesOfNotes.Add(layout.Pages[0].Notes().Any() ? 0 : 1);
        }

        Assert.Equal([0, 1], pagesOfNotes.Order());
    }

    [Fact]
    public void A_note_is_never_printed_before_one_with_a_lower_number()
    {
        var stateOfPlay = Enumerable.Range(0, 9).Select(i => (Block)Make.P(Make.Words(40, i)))
            .Append(Make.P(new Text("Lijst"), Make.Note(1, "Nationale lijst.")));

        var layout = Make.Layout(Make.Report(Make.Row(
            1, [.. stateOfPlay], [Make.P(new Text("Dezelfde lijst"), Make.Note(2, "Ibidem"))])));

        Assert.Equal("1", Assert.Single(layout.Pages[1].Citations()).Characters);
        Assert.Equal(["Nationale lijst.", "Ibidem"], layout.Pages[0].Notes().Select(run => run.Characters));
        Assert.Empty(layout.Pages[1].Notes());
    }

    [Fact]
    public void A_note_longer_than_half_a_page_goes_on_at_the_foot_of_the_next()
    {
        string note = Make.Words(1500);
        var layout = Make.Layout(Make.Report(
            Make.Row(1, [Make.P(new Text("Zie"), Make.Note(1, note))], [Make.P(Make.Words(500))]),
            Make.Row(2, [Make.P(new Text("Zie"), Make.Note(2, "Kort."))], [])));

        Assert.True(layout.Pages.Count(page => page.Notes().Any()) >= 2);
        var printed = layout.Pages.SelectMany(page => page.Notes()).Select(run => run.Characters);
        Assert.Equal(note + "Kort.", string.Concat(printed));
        Assert.All(layout.Pages, AssertNotesUnderBody);
    }

    [Fact]
    public void A_note_is_read_right_behind_its_mark()
    {
        var layout = Make.Layout(Make.Report(Make.Row(
            1, [Make.P(new Text("Voor"), Make.Note(4, "noot"), new Text(" na."))], [])));

        Assert.Contains(layout.Read().Descendants("TD"), cell => cell.Canonical() == "<P>Voor^4[4 noot] na.");
    }

    [Fact]
    public void The_real_report_has_every_note_on_the_page_that_cites_it() =>
        AssertNotesStandUnderTheirMarks(Make.Layout(RealReport.LoadOrSkip()));

    /// <summary>On every page the notes are those that the page cites, in order, under everything else.</summary>
    private static void AssertNotesStandUnderTheirMarks(CollectedLayout layout)
    {
        Assert.Contains(layout.Pages, page => page.Citations().Any());
        Assert.All(layout.Pages, page =>
        {
            var numbers = page.Texts()
                .Where(run => run.Piece!.Owner.Role == StructureRole.ListLabel && run.Text.Style.Rise > 0)
                .Select(run => run.Characters.Trim());
            Assert.Equal(page.Citations().Select(run => run.Characters), numbers);
            AssertNotesUnderBody(page);
        });
    }

    private static void AssertNotesUnderBody(LaidOutPage page)
    {
        var notes = page.Notes().ToArray();
        if (notes.Length == 0)
            return;
        double lowestBody = page.Texts()
            .Where(run => run.Text.Style.Size > Typography.Note.Text.Size).Max(run => run.Baseline);
        Assert.True(lowestBody + 5 < notes.Min(run => run.Baseline));
        Assert.True(notes.Max(run => run.Baseline) < PageGeometry.BodyBottom);
    }
}
