using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Pdf.Layout;
using JihadismeVoortgang.Reports.Tests.Pdf.Support;

namespace JihadismeVoortgang.Reports.Tests.Pdf.Layout;

public sealed class RowBreakTests
{
    private static readonly TableColumn[] Columns = TableColumns.For(isConcept: false);

    [Fact]
    public void A_cell_of_four_pages_goes_on_where_it_stopped()
    {
        var report = Make.Report(Make.Row(7, [Make.P(Make.Words(20))], Make.Paragraphs(12, words: 150)));

        var layout = Make.Layout(report);

        Assert.True(layout.Pages.Count >= 4);
        AssertReads(report, layout);
        AssertInsideCells(layout);
        foreach (var page in layout.Pages.Skip(1))
        {
            var repeated = page.Artifacts().Where(run => run.Artifact == Artifact.Pagination);
            Assert.Equal(
                [.. Columns.Select(column => column.Head), "7", "(vervolg)"], repeated.Select(run => run.Characters));
            Assert.All(page.Texts(), run => Assert.True(run.X >= Columns[4].Left));
        }
    }

    [Fact]
    public void A_row_that_is_cut_closes_its_box_at_the_foot_of_the_page()
    {
        var layout = Make.Layout(Make.Report(Make.Row(1, [], Make.Paragraphs(9, words: 120))));

        Assert.All(layout.Pages.SkipLast(1), page => Assert.Equal(
            PageGeometry.BodyBottom, page.Operations.OfType<FilledRectangle>().Max(rule => rule.Area.Bottom), 0.5));
    }

    [Fact]
    public void Three_hundred_words_beside_an_empty_cell_stay_in_their_own_column()
    {
        var report = Make.Report(Make.Row(1, [Make.P(Make.Words(300))], []));

        var layout = Make.Layout(report);

        AssertReads(report, layout);
        AssertInsideCells(layout);
        Assert.All(
            layout.Pages.SelectMany(page => page.Texts()).In(Columns[4]),
            run => Assert.Equal(Columns[4].Head, run.Characters));
    }

    [Fact]
    public void A_word_of_two_hundred_characters_is_cut_at_the_edge_of_every_column()
    {
        string word = string.Concat(Enumerable.Repeat("gegevensuitwisseling", 10));
        var report = Make.Report(Make.Row(1, [Make.P(word)], [Make.P("Zie " + word)], new Text(word)) with
        {
            Planning = Make.Planning(word),
        });

        var layout = Make.Layout(report);

        AssertReads(report, layout);
        AssertInsideCells(layout);
    }

    [Fact]
    public void A_thousand_rows_stand_in_order()
    {
        var report = Make.Report([.. Enumerable.Range(1, 1000).Select(i =>
            Make.Row(i, [Make.P(Make.Words(i % 40 + 1, i))], [Make.P(Make.Words(i % 70 + 1, i))]))]);

        var layout = Make.Layout(report);

        AssertReads(report, layout);
        AssertInsideCells(layout);
        var places = layout.Outline[0].Children.Select(row => (row.Anchor.Page, row.Anchor.Top)).ToArray();
        Assert.Equal(1000, places.Length);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void A_report_without_rows_has_one_page_with_its_title()
    {
        var layout = Make.Layout(Make.Report());

        var page = Assert.Single(layout.Pages);
        Assert.Equal("Negende voortgangsrapportage Voorbeeld", Assert.Single(page.Texts()).Characters);
    }

    [Fact]
    public void Empty_cells_leave_a_row_of_five_cells()
    {
        var layout = Make.Layout(Make.Report(Make.Row(1, [], []) with { Planning = Make.Planning("") }));

        var row = Assert.Single(layout.Read().Descendants("TBody")).Elements.Single();
        Assert.Equal(["TH", "TD", "TD", "TD", "TD"], row.Elements.Select(cell => cell.Tag));
        Assert.Equal(["", "", ""], row.Elements.Skip(2).Select(cell => cell.Canonical()));
    }

    [Fact]
    public void A_theme_heading_stands_above_its_heads_and_three_lines_of_its_first_row()
    {
        for (int lines = 10; lines < 30; lines++)
        {
            var report = Make.Report(Make.Row(1, [Make.P(Make.Words(90))], [Make.P(Make.Words(400))])) with
            {
                Introduction = Make.Paragraphs(lines, words: 5),
            };

            var layout = Make.Layout(report);

            var page = layout.Pages.Single(page => page.Texts().Any(run => run.Characters == "1. Voorkomen"));
            Assert.Contains(page.Texts(), run => run.Characters == "Nr");
            Assert.True(page.Texts().In(Columns[4]).Select(run => run.Baseline).Distinct().Count() >= 4);
        }
    }

    [Fact]
    public void No_page_has_a_single_line_of_a_paragraph_that_runs_on()
    {
        for (int words = 400; words < 480; words += 4)
        {
            int[] lengths = [words, 90, 35, 200];
            var layout = Make.Layout(Make.Report(Make.Row(
                1, [], [.. lengths.Select((length, i) => Make.P(Make.Words(length, i)))])));

            var linesPerPage = layout.Pages.SelectMany((page, index) => page.Texts()
                    .Where(run => run.Piece!.Owner.Role == StructureRole.Paragraph)
                    .GroupBy(run => run.Piece).Select(lines => (lines.Key, Page: index, Count: lines.Count())))
                .GroupBy(part => part.Key).Where(parts => parts.Count() > 1).SelectMany(parts => parts).ToArray();
            Assert.NotEmpty(linesPerPage);
            Assert.All(linesPerPage, part => Assert.True(part.Count >= 2));
        }
    }

    [Fact]
    public void A_row_that_runs_on_has_three_lines_at_least_on_its_last_page()
    {
        for (int lines = 30; lines < 45; lines++)
        {
            var layout = Make.Layout(Make.Report(Make.Row(1, [], [Lines(lines)])));

            var words = layout.Pages[^1].Texts().In(Columns[4]).Where(run => run.Characters == "Regel.");
            Assert.True(words.Count() >= 3, $"{lines} regels");
        }
    }

    [Fact]
    public void A_sub_heading_stays_with_the_text_under_it()
    {
        for (int lines = 20; lines < 36; lines++)
        {
            var layout = Make.Layout(Make.Report(Make.Row(
                1, [], [Lines(lines), new SubHeading([new Text("Kopje")]), Make.P(Make.Words(60))])));

            var page = layout.Pages.Single(page => page.Texts().Any(run => run.Characters == "Kopje"));
            double heading = page.Texts().Single(run => run.Characters == "Kopje").Baseline;
            Assert.True(page.Texts().In(Columns[4]).Count(run => run.Baseline > heading) >= 2);
        }
    }

    [Fact]
    public void A_short_row_does_not_break()
    {
        for (int lines = 20; lines < 36; lines++)
        {
            var layout = Make.Layout(Make.Report(
                Make.Row(1, [], [Lines(lines)]), Make.Row(2, [], [Make.P(Make.Words(60))])));

            Assert.DoesNotContain(layout.Pages.SelectMany(page => page.Artifacts()), run => run.Characters == "2");
        }
    }

    [Fact]
    public void A_merged_row_prints_its_numbers_on_one_line_and_a_paragraph_for_each_measure()
    {
        var layout = Make.Layout(Make.Report(Make.MergedRow((27, "Weerbaarheid."), (28, "Debat."))));

        Assert.Single(layout.Pages[0].Texts(), run => run.Characters == "27 & 28");
        Assert.Equal("<P>Weerbaarheid.<P>Debat.", layout.Read().Descendants("TD").First().Canonical());
    }

    /// <summary>A list of so many lines, to end at any height of the page.</summary>
    private static BulletList Lines(int count) => Make.Bullets([.. Enumerable.Repeat("Regel.", count)]);

    private static void AssertReads(ProgressReport report, CollectedLayout layout) =>
        ReadingAssert.Reads(report, layout.Read());

    /// <summary>No run leaves its column or the body of the page.</summary>
    private static void AssertInsideCells(CollectedLayout layout)
    {
        foreach (var run in layout.Pages.SelectMany(page => page.Texts()).Where(run => run.Text.Style.Size <= 9))
        {
            var column = Columns.Last(column => column.Left <= run.X);
            Assert.InRange(run.X, column.TextLeft - 0.01, column.TextLeft + column.TextWidth);
            Assert.True(run.Right() <= column.TextLeft + column.TextWidth + 0.5, run.Characters);
            Assert.InRange(run.Baseline, 50, PageGeometry.BodyBottom);
        }
    }
}
