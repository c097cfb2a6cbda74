using CsCheck;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Tests.Pdf.Conformance;
using JihadismeVoortgang.Reports.Tests.Pdf.Support;

namespace JihadismeVoortgang.Reports.Tests.Pdf.Writing;

/// <summary>The PDF says what the model says: every cell once, word for word, in reading order.</summary>
public sealed class TextEqualityTests
{
    /// <summary>Each number makes one report, the same in every run.</summary>
    public static TheoryData<uint> Seeds => [.. Enumerable.Range(1, 25).Select(seed => (uint)seed)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Whatever_the_texts_the_pdf_conforms_and_reads_as_the_model(uint seed)
    {
        var report = Reports.Generate(new PCG(seed, seed), null, out _);
        report = seed % 2 == 0 ? Make.Concept(report) : report;

        using var pdf = new TaggedPdf(Make.Pdf(report));

        Assert.Empty(ConformanceChecker.Check(pdf));
        ReadingAssert.Reads(report, pdf.Read());
    }

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
}
