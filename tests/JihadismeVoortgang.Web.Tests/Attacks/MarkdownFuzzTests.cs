using JihadismeVoortgang.Reports.Markdown;

namespace JihadismeVoortgang.Web.Tests.Attacks;

/// <summary>
/// The reader of texts ends on everything, with words or with faults. How much it works is told by the memory it asks
/// for, which a slow machine does not change.
/// </summary>
public sealed class MarkdownFuzzTests
{
    /// <summary>What reading may ask for per character, and for a text of nothing.</summary>
    private const long BytesPerCharacter = 4_000;

    private const long BytesAtLeast = 4_000_000;

    private static readonly string[] Marks =
        ["- ", "1. ", "### ", "> ", "    ", "\n", "\n\n", "*", "**", "_", "`", "[", "](", ")", "![", "[^1]", "[^1]: ", "[^", "]: ", "<", ">", "</b>", "<script>", "&amp;", "&#x0;", "\\", "|", "---", "===", "~~", "https://a.example", "maatregel 12", "maatregel 27 & 28", "\u00AD", "\r", "\t", "é", "2016. "];

    [Fact]
    public Task Any_text_is_read_or_refused() =>
        Fuzz.TryAsync(2_000, 200_000, chance => ReadAsync(NastyText.Of(chance)));

    [Fact]
    public Task Any_row_of_marks_is_read_or_refused() =>
        Fuzz.TryAsync(3_000, 300_000, chance => ReadAsync(string.Concat(Enumerable.Range(0, chance.Next(1, 60)).Select(_ => chance.Next(4) == 0 ? "woord " : chance.Pick(Marks)))));

    [Theory]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("*a **a ")]
    [InlineData("_a __a ")]
    [InlineData("`")]
    [InlineData("<")]
    [InlineData("<!--")]
    [InlineData("[^1]")]
    [InlineData("[a](<")]
    [InlineData("\\")]
    [InlineData("&")]
    [InlineData("a")]
    [InlineData("1. ")]
    [InlineData("- a\n  ")]
    [InlineData("[a]: b\n")]
    [InlineData("[^a]: b\n")]
    [InlineData("maatregel 1, ")]
    public async Task The_same_mark_over_and_over_does_not_cost_more_than_its_length(string mark)
    {
        foreach (var length in Fuzz.IsLong ? new[] { 10_000, 100_000, 1_000_000 } : [10_000])
            await ReadAsync(string.Concat(Enumerable.Repeat(mark, length / mark.Length)));
    }

    private static Task ReadAsync(string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var blocks = MarkdownReader.ReadBlocks(text);
        _ = MarkdownReader.ReadLine(text);
        var spent = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(spent <= BytesAtLeast + (BytesPerCharacter * text.Length), $"{text.Length} characters asked for {spent} bytes");
        if (blocks.Faults.Count == 0)
        {
            var written = MarkdownWriter.Write(blocks.Require());
            Assert.Equal(written, MarkdownWriter.Write(MarkdownReader.ReadBlocks(written).Require()));
        }

        return Task.CompletedTask;
    }
}
