using JihadismeVoortgang.Reports.Pdf.Fonts;
using JihadismeVoortgang.Reports.Pdf.Layout;
using JihadismeVoortgang.Reports.Tests.Pdf.Support;

namespace JihadismeVoortgang.Reports.Tests.Pdf.Layout;

public sealed class LineBreakTests
{
    private const double Size = 10;

    [Fact]
    public void Lines_keep_the_space_they_end_in_so_that_words_do_not_stick_together()
    {
        string text = Make.Words(40);

        string[] lines = Break(text, 120);

        Assert.Equal(text, string.Concat(lines));
        Assert.All(lines.SkipLast(1), line => Assert.EndsWith(" ", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("jongeren en/of ouders", "jongeren en/", "of ouders")]
    [InlineData("de niet-Nederlandse nationaliteit", "de niet-", "Nederlandse ", "nationaliteit")]
    [InlineData("periode 2015-2016", "periode ", "2015-2016")]
    [InlineData("planning 2015/2016", "planning ", "2015/2016")]
    [InlineData("zie https://a.nl/2016/05/kop", "zie ", "https://a.nl/", "2016/05/kop")]
    [InlineData("zie www.a.nl/2016/05", "zie www.a.nl/", "2016/05")]
    [InlineData("besluit EU/2016", "besluit ", "EU/2016")]
    [InlineData("toelichting –vervolg", "toelichting ", "–vervolg")]
    [InlineData("artikel\u00A0134a Sr", "artikel\u00A0134a ", "Sr")]
    [InlineData("rechten niet\u2011EU", "rechten ", "niet\u2011EU")]
    [InlineData("jongeren of/\u2060en wij", "jongeren ", "of/\u2060en wij")]
    [InlineData("bijzonder\u200Bopsporing", "bijzonder\u200B", "opsporing")]
    public void Lines_break_where_a_reader_expects_it(string text, params string[] expected) =>
        Assert.Equal(expected, Break(text, 62));

    [Fact]
    public void A_word_that_no_line_can_hold_begins_behind_the_word_before_it()
    {
        string[] lines = Break("Zie " + new string('m', 40), 62);

        Assert.StartsWith("Zie mm", lines[0], StringComparison.Ordinal);
        Assert.Equal("Zie " + new string('m', 40), string.Concat(lines));
    }

    [Fact]
    public void A_soft_hyphen_shows_only_where_the_line_breaks()
    {
        var lines = BreakLines("radicali\u00ADsering en aan\u00ADbod", 50);

        Assert.Equal(["radicali\u00AD", "sering en ", "aan\u00ADbod"], lines.Select(Characters));
        Assert.Equal([true, false, false], lines.Select(line => line.EndsInSoftHyphen));
    }

    [Fact]
    public void A_soft_hyphen_that_shows_still_fits_on_its_line()
    {
        for (double width = 44; width < 70; width += 0.5)
        {
            var first = BreakLines("de radicali\u00ADsering", width)[0];

            double hyphen = first.EndsInSoftHyphen ? first.Runs[^1].Span.Text.SoftHyphenWidth : 0;
            Assert.True(first.Runs[^1].Width + hyphen <= width);
        }
    }

    [Fact]
    public void A_combining_accent_becomes_one_letter()
    {
        var shaped = Shape("cafe\u0301");

        Assert.Equal("café", shaped.Characters);
    }

    [Fact]
    public void A_combining_accent_without_a_letter_of_its_own_stays_on_its_letter()
    {
        string[] lines = Break(string.Concat(Enumerable.Repeat("x\u0302", 60)), 50);

        Assert.True(lines.Length > 1);
        Assert.All(lines, line => Assert.StartsWith("x", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("x\u0302y")]
    [InlineData("M\u0323\u0302y")]
    public void A_combining_accent_without_a_letter_of_its_own_stands_over_the_middle_of_its_letter(string text)
    {
        var shaped = Shape(text);

        int last = shaped.Characters.Length - 1;
        double pen = 0;
        for (int i = 1; i < last; i++)
        {
            pen += shaped.AdvanceAt(i - 1) + shaped.KerningBefore(i);
            Assert.Equal(
                shaped.Font.MiddleOf(shaped.GlyphAt(0)), pen + shaped.Font.MiddleOf(shaped.GlyphAt(i)), tolerance: 0.5);
        }

        pen += shaped.KerningBefore(last);
        Assert.Equal(shaped.AdvanceAt(0), pen, tolerance: 0.5);
    }

    [Theory]
    [InlineData("\uF0B7 punt", "• punt")]
    [InlineData("regel\r\neen\ttwee", "regel een twee")]
    public void Signs_of_word_processors_become_what_they_look_like(string text, string printed) =>
        Assert.Equal(printed, Shape(text).Characters);

    private static string[] Break(string text, double width) => [.. BreakLines(text, width).Select(Characters)];

    private static List<Line> BreakLines(string text, double width) =>
        LineBreaker.Break([new InlineSpan(Shape(text), null)], width, leading: 12);

    private static string Characters(Line line) =>
        string.Concat(line.Runs.Select(run => run.Span.Text.Characters[run.Start..run.End]));

    private static ShapedText Shape(string text) =>
        new TextShaper(TestFonts.Shared).Shape(text, new TextStyle(FontStyle.Regular, Size), "een test");
}
