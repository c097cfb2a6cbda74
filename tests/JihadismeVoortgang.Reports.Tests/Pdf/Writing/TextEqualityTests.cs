using CsCheck;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Tests.Pdf.Conformance;
using JihadismeVoortgang.Reports.Tests.Pdf.Support;

namespace JihadismeVoortgang.Reports.Tests.Pdf.Writing;

/// <summary>The PDF says what the model says: every cell once, word for word, in reading order.</summary>
public sealed class TextEqualityTests
{
    private const int RandomReports = 25;

    [Fact]
    public void Every_cell_is_read_once_and_in_order() => AssertReads(Make.Everything());

    [Fact]
    public void Every_cell_of_the_real_report_is_read_once_and_in_order() => AssertReads(RealReport.LoadOrSkip());

    [Fact]
    public void Title_introduction_and_theme_headings_come_first_and_in_order()
    {
        var report = Make.Everything();
        using var pdf = new TaggedPdf(Make.Pdf(report));

        var document = Assert.Single(pdf.Read().Elements);
        string[] read = [.. document.Elements.TakeWhile(element => element.Tag != "Table")
            .Select(element => $"<{element.Tag}>{element.Canonical()}")];

        Assert.Equal(
            $"<H1>{report.Title}<H2>Inleiding{ExpectedText.Of(report.Introduction)}<H2>1. Voorkomen",
            string.Concat(read));
    }

    [Fact]
    public void Whatever_the_texts_the_pdf_conforms_and_reads_as_the_model() => Reports.Sample(
        report =>
        {
            using var pdf = new TaggedPdf(Make.Pdf(report));
            Assert.Empty(ConformanceChecker.Check(pdf));
            AssertReads(report, pdf);
        },
        iter: RandomReports, threads: 1);

    private static Gen<ProgressReport> Reports
    {
        get
        {
            var words = Gen.Select(Gen.Int[1, 60], Gen.Int[0, 29], Make.Words);
            var plain = words.Select(text => (Inline)new Text(text + " "));
            var inline = Gen.Frequency(
                (6, plain),
                (1, plain.Select(text => (Inline)new Strong([text]))),
                (1, plain.Select(text => (Inline)new Emphasis([text]))),
                (1, plain.Select(text => (Inline)new Link("https://voorbeeld.test/", [text]))),
                (1, Gen.Int[1, 5].Select(measure => (Inline)new MeasureReference(measure, "maatregel x"))),
                (1, words.Select(text => (Inline)new Footnote(0, [new Text(text)]))));
            var inlines = inline.List[1, 4];
            var items = inlines.Select(content => new ListItem(content)).List[1, 5];
            var block = Gen.Frequency(
                (5, inlines.Select(content => (Block)new Paragraph(content))),
                (1, inlines.Select(content => (Block)new SubHeading(content))),
                (1, items.Select(list => (Block)new BulletList(list))),
                (1, Gen.Select(Gen.Int[1, 98], items, (start, list) => (Block)new NumberedList(start, list))));
            var row = Gen.Select(block.List[0, 7], block.List[0, 7], inlines, (state, developments, description) =>
                Make.Row(1, state, developments, [.. description]));
            return row.Array[1, 8].Select(rows => ReportWith(rows));
        }
    }

    /// <summary>Measures and notes get the numbers they would have in a composed report.</summary>
    private static ProgressReport ReportWith(ReportRow[] rows)
    {
        int notes = 0;
        return Make.Report([.. rows.Select((row, i) => row with
        {
            Measures = [new ReportMeasure(i + 1, Inlines(row.Measures[0].Description), [])],
            StateOfPlay = Blocks(row.StateOfPlay),
            RecentDevelopments = Blocks(row.RecentDevelopments),
        })]);

        List<Block> Blocks(IReadOnlyList<Block> blocks) => [.. blocks.Select(block => block switch
        {
            Paragraph paragraph => new Paragraph(Inlines(paragraph.Content)),
            SubHeading heading => new SubHeading(Inlines(heading.Content)),
            BulletList list => new BulletList(Items(list.Items)),
            NumberedList list => (Block)new NumberedList(list.Start, Items(list.Items)),
            _ => throw new NotSupportedException(),
        })];

        List<ListItem> Items(IReadOnlyList<ListItem> items) =>
            [.. items.Select(item => new ListItem(Inlines(item.Content)))];

        List<Inline> Inlines(IReadOnlyList<Inline> inlines) =>
            [.. inlines.Select(inline => inline is Footnote note ? note with { Number = ++notes } : inline)];
    }

    private static void AssertReads(ProgressReport report)
    {
        using var pdf = new TaggedPdf(Make.Pdf(report));
        AssertReads(report, pdf);
    }

    private static void AssertReads(ProgressReport report, TaggedPdf pdf)
    {
        var rows = pdf.Read().Descendants("TBody").SelectMany(body => body.Elements)
            .Select(row => row.Elements.Select(cell => cell.Canonical()).ToArray());

        Assert.Equal(ExpectedText.Rows(report), rows);
    }
}
