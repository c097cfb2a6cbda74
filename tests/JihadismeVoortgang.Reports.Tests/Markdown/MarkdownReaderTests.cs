using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Markdown;

namespace JihadismeVoortgang.Reports.Tests.Markdown;

public class MarkdownReaderTests
{
    [Fact]
    public void Paragraphs_lists_and_sub_headings_are_read()
    {
        var blocks = Read(
            """
            ### Kop

            Een alinea
            over twee regels.

            - een
            - twee

            3. drie
            4. vier
            """);
        Assert.Equal(
            Shape.Of(
            [
                new SubHeading([new Text("Kop")]),
                new Paragraph([new Text("Een alinea over twee regels.")]),
                new BulletList([new ListItem([new Text("een")]), new ListItem([new Text("twee")])]),
                new NumberedList(3, [new ListItem([new Text("drie")]), new ListItem([new Text("vier")])]),
            ]),
            Shape.Of(blocks));
    }

    [Fact]
    public void Strong_emphasis_and_links_are_read()
    {
        var line = ReadLine("Een **vet** en *schuin* woord, [woorden](https://a.nl/b) en <https://a.nl> of <a@b.nl>.");
        Assert.Equal(
            Shape.Of(
            [
                new Text("Een "),
                new Strong([new Text("vet")]),
                new Text(" en "),
                new Emphasis([new Text("schuin")]),
                new Text(" woord, "),
                new Link("https://a.nl/b", [new Text("woorden")]),
                new Text(" en "),
                new Link("https://a.nl", [new Text("https://a.nl")]),
                new Text(" of "),
                new Link("mailto:a@b.nl", [new Text("a@b.nl")]),
                new Text("."),
            ]),
            Shape.Of(line));
    }

    [Fact]
    public void Footnotes_stand_where_they_are_cited_and_are_numbered_in_that_order()
    {
        var line = ReadLine("Een[^b] twee[^a].\n\n[^a]: Noot *a*.\n\n[^b]: Noot b\n  gaat door.");
        Assert.Equal(
            Shape.Of(
            [
                new Text("Een"),
                new Footnote(1, [new Text("Noot b gaat door.")]),
                new Text(" twee"),
                new Footnote(2, [new Text("Noot "), new Emphasis([new Text("a")]), new Text(".")]),
                new Text("."),
            ]),
            Shape.Of(line));
    }

    [Theory]
    [InlineData("- a\n- b")]
    [InlineData("* a\n* b")]
    [InlineData("+ a\n+ b")]
    [InlineData("- a\n\n- b")]
    [InlineData("-\ta\n-\tb")]
    [InlineData("  - a\n  - b")]
    [InlineData("\uFEFF- a\r\n- b\r\n")]
    [InlineData("- a\r- b\r\r")]
    [InlineData("- a   \n- b\t")]
    public void A_bullet_list_may_be_typed_in_several_ways(string markdown) =>
        Assert.Equal("- a\n- b", MarkdownWriter.Write(Read(markdown)));

    [Theory]
    [InlineData("1. a\n2. b", "1. a\n2. b")]
    [InlineData("1) a\n2) b", "1. a\n2. b")]
    [InlineData("1. a\n1. b", "1. a\n2. b")]
    [InlineData("7. a\n8. b", "7. a\n8. b")]
    [InlineData("0. a\n1. b", "0. a\n1. b")]
    public void A_numbered_list_keeps_its_first_number(string markdown, string canonical) =>
        Assert.Equal(canonical, MarkdownWriter.Write(Read(markdown)));

    [Theory]
    [InlineData("een\ntwee")]
    [InlineData("een  \ntwee")]
    [InlineData("een\\\ntwee")]
    [InlineData("een \t\n   twee")]
    [InlineData("een\ttwee")]
    [InlineData("een\r\ntwee")]
    public void A_line_break_or_tab_inside_a_paragraph_is_one_space(string markdown) =>
        Assert.Equal("een twee", PlainText.Of(Read(markdown)));

    [Theory]
    [InlineData("\uFEFFsamen\u200Bwerking", "samenwerking")]
    [InlineData("*\u200Bvet\u200B*", "*vet*")]
    [InlineData("samen\u00ADwerking 10\u2060%", "samen\u00ADwerking 10\u2060%")]
    public void What_nobody_sees_and_means_nothing_is_left_out_and_what_means_something_stays(string markdown, string canonical) =>
        Assert.Equal(canonical, MarkdownWriter.Write(Read(markdown)));

    [Theory]
    [InlineData("DT&V")]
    [InlineData("27&28; 27 & 28")]
    [InlineData("#daretobegrey")]
    [InlineData("65+ en <65 jaar, 5 < 6 > 4")]
    [InlineData("[sic] en [...]")]
    [InlineData("a_b_c en 2 * 3")]
    [InlineData("Let op![^1]\n\n[^1]: Noot")]
    [InlineData("zacht\u00ADafbreken, vast\u00A0wit, e\u0301 en \uF0B7 en 😀")]
    [InlineData("twee  spaties")]
    public void Words_that_only_look_like_markup_stay_as_they_are(string markdown) =>
        Assert.Equal(markdown, MarkdownWriter.Write(Read(markdown)));

    [Fact]
    public void A_character_reference_is_the_character_it_names() =>
        Assert.Equal("é & < A", PlainText.Of(Read("&eacute; &amp; &lt; &#65;")));

    [Fact]
    public void An_escaped_character_is_the_character_itself() =>
        Assert.Equal("2016. *sterren* [^1] <b>", PlainText.Of(Read(@"2016\. \*sterren\* \[^1] \<b>")));

    [Theory]
    [InlineData("")]
    [InlineData("\n\n \t\n")]
    [InlineData("\u00A0\n\n&nbsp;")]
    public void A_text_without_words_has_no_blocks(string markdown) => Assert.Empty(Read(markdown));

    [Fact]
    public void Emphasis_typed_in_different_ways_reads_the_same()
    {
        var expected = Shape.Of(ReadLine("***a***"));
        Assert.Equal(expected, Shape.Of(ReadLine("**_a_**")));
        Assert.Equal(expected, Shape.Of(ReadLine("_**a**_")));
        Assert.Equal(expected, Shape.Of(ReadLine("__*a*__")));
        Assert.Equal(expected, Shape.Of(ReadLine("***&#97;***")));
    }

    [Fact]
    public void Content_of_a_text_with_faults_cannot_be_had()
    {
        var reading = MarkdownReader.ReadBlocks("> a");
        Assert.False(reading.IsValid);
        Assert.Null(reading.Content);
        Assert.Contains("Regel 1: ", Assert.Throws<FormatException>(reading.Require).Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<Block> Read(string markdown) => MarkdownReader.ReadBlocks(markdown).Require();

    private static IReadOnlyList<Inline> ReadLine(string markdown) => MarkdownReader.ReadLine(markdown).Require();
}
