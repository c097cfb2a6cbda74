using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Markdown;

namespace JihadismeVoortgang.Reports.Tests.Markdown;

public class FootnoteNumberingTests
{
    [Fact]
    public void Notes_are_numbered_through_a_sequence_of_texts()
    {
        var next = 1;
        var first = FootnoteNumbering.Renumber(Read("a[^1]\n\n- b[^2]\n\n[^1]: c\n\n[^2]: d"), ref next);
        var second = FootnoteNumbering.Renumber(Read("### e\n\n1. **f[^1]**\n\n[^1]: g"), ref next);
        Assert.Equal([1, 2], ContentWalk.NotesOf(first).Select(note => note.Number));
        Assert.Equal([3], ContentWalk.NotesOf(second).Select(note => note.Number));
        Assert.Equal(4, next);
    }

    [Fact]
    public void A_designation_is_numbered_too()
    {
        var next = 3;
        var line = FootnoteNumbering.Renumber(MarkdownReader.ReadLine("a[^1]\n\n[^1]: b").Require(), ref next);
        Assert.Equal([3], ContentWalk.NotesOf(line).Select(note => note.Number));
        Assert.Equal(4, next);
    }

    [Fact]
    public void A_report_is_numbered_from_the_introduction_on_row_by_row_and_column_by_column()
    {
        var report = FootnoteNumbering.Number(SomeReport.Whole);
        var row = report.Themes[0].Rows[0];
        Assert.Equal([1], ContentWalk.NotesOf(report.Introduction).Select(note => note.Number));
        Assert.Equal([2], ContentWalk.NotesOf(row.Measures[0].Description).Select(note => note.Number));
        Assert.Equal([3], ContentWalk.NotesOf(row.StateOfPlay).Select(note => note.Number));
        Assert.Equal([4], ContentWalk.NotesOf(row.RecentDevelopments).Select(note => note.Number));
        Assert.Equal([5], ContentWalk.NotesOf(report.Themes[1].Rows[0].StateOfPlay).Select(note => note.Number));
    }

    [Fact]
    public void Plain_text_has_the_words_without_marks_and_numbers()
    {
        var blocks = CrossReferences.Link(
            Read("### Kop[^1]\n\n1. **een** [twee](https://a.nl)\n2. zie maatregel 7\n\n[^1]: Noot"), new HashSet<int> { 7 }, new HashSet<int>());
        Assert.Equal("Kop\neen twee\nzie maatregel 7", PlainText.Of(blocks));
        Assert.Equal("Kop\neen twee\nzie maatregel 7\nNoot", PlainText.WithNotes(blocks));
    }

    private static IReadOnlyList<Block> Read(string markdown) => MarkdownReader.ReadBlocks(markdown).Require();
}
