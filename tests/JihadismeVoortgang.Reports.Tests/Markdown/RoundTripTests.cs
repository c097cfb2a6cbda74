using CsCheck;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Markdown;

namespace JihadismeVoortgang.Reports.Tests.Markdown;

public class RoundTripTests
{
    [Fact]
    public void A_text_reads_back_as_it_was_written() =>
        SomeContent.Blocks.Sample(
            blocks =>
            {
                var next = 1;
                var expected = FootnoteNumbering.Renumber(CrossReferences.Unlink(blocks).Normalized(), ref next);
                var written = MarkdownWriter.Write(blocks);
                var reading = MarkdownReader.ReadBlocks(written);
                Assert.Empty(reading.Faults);
                Assert.Equal(Shape.Of(expected), Shape.Of(reading.Require()));
                Assert.Equal(written, MarkdownWriter.Write(reading.Require()));
            },
            iter: 5_000,
            print: Shape.Of);

    [Fact]
    public void A_designation_reads_back_as_it_was_written() =>
        SomeContent.Lines.Sample(
            line =>
            {
                var next = 1;
                var expected = FootnoteNumbering.Renumber(CrossReferences.Unlink(line).Normalized(), ref next);
                var reading = MarkdownReader.ReadLine(MarkdownWriter.WriteLine(line));
                Assert.Empty(reading.Faults);
                Assert.Equal(Shape.Of(expected), Shape.Of(reading.Require()));
            },
            iter: 5_000,
            print: Shape.Of);

    [Fact]
    public void Whatever_is_typed_is_read_or_refused_and_writing_it_settles_at_once() =>
        SomeContent.Sources.Sample(WritingSettles, iter: 10_000);

    [Fact]
    public void No_typed_word_is_lost_or_doubled() =>
        SomeContent.Sources.Sample(
            source =>
            {
                var pieces = source.Split("woord");
                var typed = string.Concat(pieces.Select((piece, index) => index == 0 ? piece : $"q{index}q{piece}"));
                if (MarkdownReader.ReadBlocks(typed) is { IsValid: true, Content: var blocks })
                {
                    var words = PlainText.WithNotes(blocks);
                    Assert.All(
                        Enumerable.Range(1, pieces.Length - 1),
                        index => Assert.Equal(2, words.Split($"q{index}q").Length));
                }
            },
            iter: 10_000);

    [Fact]
    public void Any_characters_at_all_are_read_or_refused() =>
        Gen.String.Sample(WritingSettles, iter: 5_000);

    [Fact]
    public void The_normal_form_is_its_own_normal_form_and_keeps_the_words() =>
        SomeContent.Blocks.Sample(
            blocks =>
            {
                var normal = blocks.Normalized();
                Assert.Equal(Shape.Of(normal), Shape.Of(normal.Normalized()));
                Assert.Equal(WordsOf(blocks), WordsOf(normal));
            },
            iter: 5_000,
            print: Shape.Of);

    private static void WritingSettles(string typed)
    {
        var reading = MarkdownReader.ReadBlocks(typed);
        if (!reading.IsValid)
        {
            Assert.All(reading.Faults, fault => Assert.InRange(fault.Line, 1, LinesIn(typed)));
            return;
        }

        var written = MarkdownWriter.Write(reading.Content);
        Assert.Equal(Shape.Of(reading.Content), Shape.Of(MarkdownReader.ReadBlocks(written).Require()));
        Assert.Equal(written, MarkdownWriter.Write(MarkdownReader.ReadBlocks(written).Require()));
    }

    private static int LinesIn(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r').Length;

    /// <summary>The words line by line; white space around a line is layout.</summary>
    private static IEnumerable<string> WordsOf(IReadOnlyList<Block> blocks) =>
        PlainText.WithNotes(blocks).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);
}
