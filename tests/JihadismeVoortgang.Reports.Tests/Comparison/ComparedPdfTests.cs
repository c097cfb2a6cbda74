using JihadismeVoortgang.Reports.Comparison;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Pdf.Fonts;
using JihadismeVoortgang.Reports.Pdf.Layout;
using JihadismeVoortgang.Reports.Tests.Pdf.Conformance;
using JihadismeVoortgang.Reports.Tests.Pdf.Support;

namespace JihadismeVoortgang.Reports.Tests.Comparison;

public sealed class ComparedPdfTests
{
    [Fact]
    public void A_comparison_conforms_and_both_texts_are_read_in_their_own_span()
    {
        byte[] file = Make.Pdf(Report());

        Assert.Empty(ConformanceChecker.Check(file));
        using var pdf = new TaggedPdf(file);
        Assert.Equal(
            ["juni", "juli", "Vervallen noot", "12 personen zijn gemeld."],
            pdf.Read().Descendants("Span").Select(span => string.Concat(span.Children.OfType<string>()).Trim()).Where(words => words.Length > 0));
    }

    [Fact]
    public void The_structure_says_which_words_are_underlined_and_which_are_struck_out()
    {
        using var pdf = new TaggedPdf(Make.Pdf(Report()));

        Assert.Equal(
            ["LineThrough", "Underline", "LineThrough", "LineThrough", "Underline"],
            pdf.Root!.All().Where(item => item.Tag == "Span")
                .Select(item => pdf.Name(pdf.Dictionary(item.Dictionary, "A"), "TextDecorationType")));
    }

    [Fact]
    public void New_words_are_bold_with_a_line_under_them_and_old_words_have_one_through_them()
    {
        var page = Make.Layout(Report()).Pages[0];
        var inserted = RunOf(page, "juli");
        var deleted = RunOf(page, "juni");

        Assert.Equal(FontStyle.Bold, inserted.Text.Style.Font);
        Assert.Equal(FontStyle.Regular, deleted.Text.Style.Font);
        Assert.Contains(StrokesOf(page, inserted), stroke => stroke.Y > inserted.Baseline);
        Assert.Contains(StrokesOf(page, deleted), stroke =>
            stroke.Y < deleted.Baseline && stroke.Y > deleted.Baseline - deleted.Text.Style.Size);
    }

    private static TextRun RunOf(LaidOutPage page, string words) =>
        page.Operations.OfType<TextRun>().Single(run => run.Characters.Trim() == words);

    private static IEnumerable<Rectangle> StrokesOf(LaidOutPage page, TextRun run) => page.Operations
        .OfType<FilledRectangle>()
        .Select(rule => rule.Area)
        .Where(area => area.Height < 1 && Math.Abs(area.X - run.X) < 0.01 && Math.Abs(area.Y - run.Baseline) < run.Text.Style.Size);

    private static ProgressReport Report() => FootnoteNumbering.Number(Make.Report(Make.Row(1, Compared().Blocks, [])));

    private static ComparedText Compared() => TextComparison.Of(
        [Make.P(new Text("De brief van juni is verstuurd"), Make.Note(1, "Vervallen noot"), new Text(" naar de Kamer."))],
        [Make.P("De brief van juli is verstuurd naar de Kamer."), Make.P("12 personen zijn gemeld.")]);
}
