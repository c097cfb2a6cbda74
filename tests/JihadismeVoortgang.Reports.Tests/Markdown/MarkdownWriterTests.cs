using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Markdown;

namespace JihadismeVoortgang.Reports.Tests.Markdown;

public class MarkdownWriterTests
{
    [Fact]
    public void Blocks_are_separated_by_one_blank_line_and_notes_stand_at_the_end() =>
        Assert.Equal(
            "### Kop\n\nAlinea[^1] met **vet** en *schuin*.\n\n- een\n- twee[^2]\n\n4. vier\n5. vijf\n\n[^1]: Eerste noot.\n\n[^2]: Ibidem",
            MarkdownWriter.Write(
            [
                new SubHeading([new Text("Kop")]),
                new Paragraph(
                [
                    new Text("Alinea"),
                    new Footnote(1, [new Text("Eerste noot.")]),
                    new Text(" met "),
                    new Strong([new Text("vet")]),
                    new Text(" en "),
                    new Emphasis([new Text("schuin")]),
                    new Text("."),
                ]),
                new BulletList([Item("een"), new ListItem([new Text("twee"), new Footnote(2, [new Text("Ibidem")])])]),
                new NumberedList(4, [Item("vier"), Item("vijf")]),
            ]));

    [Theory]
    [InlineData("2016. Het jaar", @"2016\. Het jaar")]
    [InlineData("2016.", @"2016\.")]
    [InlineData("1) een", @"1\) een")]
    [InlineData("2016.5 en 1.", "2016.5 en 1.")]
    [InlineData("- a", @"\- a")]
    [InlineData("-", @"\-")]
    [InlineData("---", @"\---")]
    [InlineData("-5 graden", "-5 graden")]
    [InlineData("+ a", @"\+ a")]
    [InlineData("# a", @"\# a")]
    [InlineData("#a", "#a")]
    [InlineData("> a", @"\> a")]
    [InlineData("===", "===")]
    [InlineData("~~~", @"\~~~")]
    [InlineData("| a |", "| a |")]
    [InlineData("[^1]: a", @"\[^1]: a")]
    [InlineData("[a]: b", @"\[a]: b")]
    [InlineData("[a] b", "[a] b")]
    [InlineData("[a](b)", @"\[a](b)")]
    [InlineData("[a][b]", @"\[a][b]")]
    [InlineData("[[a]]", @"\[[a]]")]
    [InlineData("a*b * c", @"a\*b * c")]
    [InlineData("_a_ b_c", @"\_a\_ b_c")]
    [InlineData("foto`s", @"foto\`s")]
    [InlineData("<b> <65 </b>", @"\<b> <65 \</b>")]
    [InlineData("<1@a.nl>", @"\<1@a.nl>")]
    [InlineData("&copy; &copy DT&V; &#65;", @"\&copy; &copy DT&V; \&#65;")]
    [InlineData(@"a\b \* \", @"a\b \\\* \")]
    public void Words_escape_what_would_mean_something_and_no_more(string words, string written)
    {
        Assert.Equal(written, MarkdownWriter.WriteLine([new Text(words)]));
        Assert.Equal(words, PlainText.Of(MarkdownReader.ReadLine(written).Require()));
    }

    [Theory]
    [InlineData("- a", @"- \- a")]
    [InlineData("2016. a", @"- 2016\. a")]
    [InlineData("--", @"- \--")]
    [InlineData("# a", @"- \# a")]
    public void A_list_item_escapes_like_a_paragraph(string words, string written) =>
        Assert.Equal(written, MarkdownWriter.Write([new BulletList([Item(words)])]));

    [Theory]
    [InlineData("2016. - a", "### 2016. - a")]
    [InlineData("a #", @"### a \#")]
    [InlineData("a ##", @"### a \##")]
    [InlineData("###", @"### \###")]
    [InlineData("C#", "### C#")]
    public void A_heading_escapes_only_the_hashes_at_its_end(string words, string written)
    {
        Assert.Equal(written, MarkdownWriter.Write([new SubHeading([new Text(words)])]));
        Assert.Equal(words, PlainText.Of(MarkdownReader.ReadBlocks(written).Require()));
    }

    [Fact]
    public void A_second_list_of_the_same_kind_has_the_other_marker() =>
        Assert.Equal(
            "- a\n\n* b\n\n- c\n\n1. d\n\n7) e",
            MarkdownWriter.Write(
            [
                new BulletList([Item("a")]),
                new BulletList([Item("b")]),
                new BulletList([Item("c")]),
                new NumberedList(1, [Item("d")]),
                new NumberedList(7, [Item("e")]),
            ]));

    [Fact]
    public void Looks_beside_and_inside_each_other_are_told_apart()
    {
        AssertLine("***a***", new Strong([new Emphasis([new Text("a")])]));
        AssertLine("_a_**b**", new Emphasis([new Text("a")]), new Strong([new Text("b")]));
        AssertLine("**a _b_**", new Strong([new Text("a "), new Emphasis([new Text("b")])]));
        AssertLine("**a *b* c**", new Strong([new Text("a "), new Emphasis([new Text("b")]), new Text(" c")]));
        AssertLine("**ab**", new Strong([new Text("a")]), new Strong([new Text("b")]));
        AssertLine("on*belang*rijk", new Text("on"), new Emphasis([new Text("belang")]), new Text("rijk"));
        AssertLine("_a**b**_ **c**", new Emphasis([new Text("a"), new Strong([new Text("b ")])]), new Strong([new Text("c")]));
        AssertLine("a **b** c", new Text("a"), new Strong([new Text(" b ")]), new Text("c"));
    }

    [Fact]
    public void A_letter_that_would_undo_the_look_beside_it_is_coded()
    {
        AssertLine("&#97;**(b)**&#99;", new Text("a"), new Strong([new Text("(b)")]), new Text("c"));
        AssertLine(@"a\_&#98;**&#98;_.c_**", new Text("a_b"), new Strong([new Text("b"), new Emphasis([new Text(".c")])]));
        AssertLine("x&#233;**“b”**", new Text("xé"), new Strong([new Text("“b”")]));
    }

    [Theory]
    [InlineData("https://a.nl/b_(c)", "[x](https://a.nl/b_(c))")]
    [InlineData("https://a.nl/(b", @"[x](https://a.nl/\(b)")]
    [InlineData("https://a.nl/((b))", @"[x](https://a.nl/\(\(b\)\))")]
    [InlineData("https://a.nl/?b=1&copy;=2&c", "[x](https://a.nl/?b=1&amp;copy;=2&c)")]
    [InlineData("https://a.nl/*b*_c_[d]", "[x](https://a.nl/*b*_c_[d])")]
    [InlineData("mailto:a@b.nl?subject=c%20d", "[x](mailto:a@b.nl?subject=c%20d)")]
    public void An_address_is_kept_to_the_letter(string target, string written)
    {
        AssertLine(written, new Link(target, [new Text("x")]));
        Assert.Equal(target, Assert.IsType<Link>(Assert.Single(MarkdownReader.ReadLine(written).Require())).Target);
    }

    [Fact]
    public void Words_of_a_link_escape_brackets() =>
        AssertLine(@"[\[a\] ^b](https://a.nl)", new Link("https://a.nl", [new Text("[a] ^b")]));

    [Fact]
    public void A_link_that_starts_like_a_note_is_no_note() =>
        AssertLine(@"[\^1](https://a.nl)", new Link("https://a.nl", [new Text("^1")]));

    [Fact]
    public void An_exclamation_mark_before_a_link_makes_no_image() =>
        AssertLine(@"Kijk\![a](https://a.nl)", new Text("Kijk!"), new Link("https://a.nl", [new Text("a")]));

    [Fact]
    public void A_line_that_starts_with_a_note_and_a_colon_defines_nothing() =>
        AssertLine("[^1]\\: a\n\n[^1]: b", new Footnote(1, [new Text("b")]), new Text(": a"));

    [Fact]
    public void A_link_whose_words_are_its_address_is_written_short()
    {
        AssertLine("<https://a.nl/b>", new Link("https://a.nl/b", [new Text("https://a.nl/b")]));
        AssertLine("<a@b.nl>", new Link("mailto:a@b.nl", [new Text("a@b.nl")]));
    }

    [Fact]
    public void A_reference_is_written_as_its_words() =>
        AssertLine("zie maatregel 29.", new Text("zie "), new MeasureReference(29, "maatregel 29"), new Text("."));

    [Fact]
    public void A_body_cites_notes_by_their_number_in_the_report()
    {
        IReadOnlyList<Block> blocks = [new Paragraph([new Text("a"), new Footnote(4, [new Text("b")])])];
        Assert.Equal("a[^4]", MarkdownWriter.WriteBody(blocks));
        Assert.Equal("a[^1]\n\n[^1]: b", MarkdownWriter.Write(blocks));
    }

    public static TheoryData<Block> Unwritable =>
    [
        new SubHeading([]),
        new BulletList([]),
        new BulletList([new ListItem([new Text(" ")])]),
        new NumberedList(-1, [Item("a")]),
        new NumberedList(999_999_999, [Item("a"), Item("b")]),
        new Paragraph([new Link("javascript:a", [new Text("b")])]),
        new Paragraph([new Link("https://a.nl/ b", [new Text("b")])]),
        new Paragraph([new Link("https://a.nl", [])]),
        new Paragraph([new Link("https://a.nl", [new Link("https://b.nl", [new Text("c")])])]),
        new Paragraph([new Link("https://a.nl", [new Text("b"), new Footnote(1, [new Text("c")])])]),
        new Paragraph([new Text("a"), new Footnote(1, [])]),
        new Paragraph([new Footnote(1, [new Text("a"), new Footnote(2, [new Text("b")])])]),
        new Paragraph([new Text("a\nb")]),
        new Paragraph([new Text("a\tb")]),
        new Paragraph([new Text("a\0b")]),
        new Paragraph([new Text("a\uD83Db")]),
    ];

    [Theory]
    [MemberData(nameof(Unwritable), DisableDiscoveryEnumeration = true)]
    public void What_no_text_can_hold_is_not_written(Block block) =>
        Assert.Throws<ArgumentException>(() => MarkdownWriter.Write([block]));

    private static ListItem Item(string words) => new([new Text(words)]);

    private static void AssertLine(string written, params Inline[] line)
    {
        Assert.Equal(written, MarkdownWriter.WriteLine(line));
        Assert.Equal(Shape.Of(CrossReferences.Unlink(line).Normalized()), Shape.Of(MarkdownReader.ReadLine(written).Require()));
    }
}
