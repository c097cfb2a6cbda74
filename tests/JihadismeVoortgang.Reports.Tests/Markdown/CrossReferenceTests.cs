using CsCheck;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Markdown;

namespace JihadismeVoortgang.Reports.Tests.Markdown;

public class CrossReferenceTests
{
    private static readonly HashSet<int> All = [.. Enumerable.Range(1, 38)];

    [Theory]
    [InlineData("zie maatregel 29", "zie {maatregel 29>29}")]
    [InlineData("Maatregel 29 is", "{Maatregel 29>29} is")]
    [InlineData("(maatregel 7).", "({maatregel 7>7}).")]
    [InlineData("maatregel\u00A07", "{maatregel\u00A07>7}")]
    [InlineData("maatregel 36 en 37.", "{maatregel 36>36} en {37>37}.")]
    [InlineData("maatregel 27&28)", "{maatregel 27>27}&{28>28})")]
    [InlineData("maatregel 27 & 28", "{maatregel 27>27} & {28>28}")]
    [InlineData("maatregelen 3, 4 en 5,", "{maatregelen 3>3}, {4>4} en {5>5},")]
    [InlineData("maatregelen 3, 4, en 5", "{maatregelen 3>3}, {4>4}, en {5>5}")]
    [InlineData("maatregel 20f", "{maatregel 20f>20}")]
    [InlineData("maatregelen 20b en 20f", "{maatregelen 20b>20} en {20f>20}")]
    [InlineData("maatregel 7 en maatregel 15", "{maatregel 7>7} en {maatregel 15>15}")]
    public void Words_that_name_a_measure_point_to_its_row(string words, string linked) =>
        Assert.Equal(linked, Linked(words));

    [Theory]
    [InlineData("maatregel 30, 20 gemeenten", "{maatregel 30>30}, 20 gemeenten")]
    [InlineData("maatregel 2016", "maatregel 2016")]
    [InlineData("maatregel 39 en 29", "maatregel 39 en {29>29}")]
    [InlineData("maatregel 99999999999", "maatregel 99999999999")]
    [InlineData("maatregelen uit 2015 en 7 andere", "maatregelen uit 2015 en 7 andere")]
    [InlineData("38 maatregelen", "38 maatregelen")]
    [InlineData("paspoortmaatregel 7", "paspoortmaatregel 7")]
    [InlineData("PNR-maatregel 7", "PNR-maatregel 7")]
    [InlineData("maatregel 20fg", "maatregel 20fg")]
    [InlineData("maatregel 7é", "maatregel 7é")]
    [InlineData("maatregel 7.5 en 2,5", "maatregel 7.5 en 2,5")]
    [InlineData("maatregelen 20% minder", "maatregelen 20% minder")]
    [InlineData("maatregel 7 en 20:30 uur", "{maatregel 7>7} en 20:30 uur")]
    [InlineData("maatregelen 3, 4,5 miljoen", "{maatregelen 3>3}, 4,5 miljoen")]
    public void Other_numbers_stay_words(string words, string linked) => Assert.Equal(linked, Linked(words));

    [Fact]
    public void A_row_does_not_point_to_itself()
    {
        Assert.Equal("maatregel 20f en {29>29}", Linked("maatregel 20f en 29", own: [20]));
        Assert.Equal("maatregel 27&28, {maatregel 24>24}", Linked("maatregel 27&28, maatregel 24", own: [27, 28]));
    }

    [Fact]
    public void References_are_found_in_strong_emphasis_and_notes_but_not_in_links()
    {
        var reading = MarkdownReader.ReadBlocks(
            "- **zie maatregel 1** en *maatregel 2*[^1]\n- [maatregel 3](https://a.nl)\n\n[^1]: Zie maatregel 4.");
        var linked = CrossReferences.Link(reading.Require(), All, new HashSet<int>());
        Assert.Equal([1, 2], ReferencesIn(ContentWalk.LinesOf(linked).SelectMany(line => line)));
        Assert.Equal([4], ReferencesIn(ContentWalk.NotesOf(linked).Single().Content));
    }

    [Fact]
    public void Linking_again_for_another_report_starts_from_the_words()
    {
        var first = CrossReferences.Link([new Text("zie maatregel 36 en 37")], All, new HashSet<int>());
        var second = CrossReferences.Link(first, new HashSet<int> { 37 }, new HashSet<int>());
        Assert.Equal("zie maatregel 36 en {37>37}", Shown(second));
    }

    [Fact]
    public void Linking_never_changes_the_words() =>
        Gen.Select(SomeContent.Blocks, Gen.OneOf("maatregel 3, 4", "maatregelen 27&28 en 99", "Maatregel 20f."))
            .Sample(
                (blocks, words) =>
                {
                    IReadOnlyList<Block> text = [.. blocks, new Paragraph([new Text(words)])];
                    var linked = CrossReferences.Link(text, All, new HashSet<int> { 4 });
                    Assert.Equal(PlainText.WithNotes(text), PlainText.WithNotes(linked));
                    Assert.Equal(MarkdownWriter.Write(text), MarkdownWriter.Write(linked));
                },
                iter: 2_000);

    private static string Linked(string words, params int[] own) =>
        Shown(CrossReferences.Link([new Text(words)], All, own.ToHashSet()));

    private static string Shown(IEnumerable<Inline> inlines) => string.Concat(inlines.Select(inline => inline switch
    {
        MeasureReference reference => $"{{{reference.Printed}>{reference.Measure}}}",
        _ => ((Text)inline).Value,
    }));

    private static IEnumerable<int> ReferencesIn(IEnumerable<Inline> inlines) =>
        ContentWalk.LeavesOf(inlines).OfType<MeasureReference>().Select(reference => reference.Measure);
}
