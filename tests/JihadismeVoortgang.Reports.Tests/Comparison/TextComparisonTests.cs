using System.Text.Json;
using JihadismeVoortgang.Reports.Comparison;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Markdown;

namespace JihadismeVoortgang.Reports.Tests.Comparison;

public sealed class TextComparisonTests
{
    [Theory]
    [InlineData("Er zijn 1.250 meldingen.", "Er zijn 1.300 meldingen.", "Er zijn [-1.250-]{+1.300+} meldingen.")]
    [InlineData("Het is 12,5% meer.", "Het is 13,5% meer.", "Het is [-12,5-]{+13,5+}% meer.")]
    [InlineData("Peildatum 30-6-2016.", "Peildatum 1-7-2016.", "Peildatum [-30-6-2016-]{+1-7-2016+}.")]
    [InlineData("De foto's zijn er.", "De foto’s zijn er.", "De [-foto's-]{+foto’s+} zijn er.")]
    [InlineData("Dit is klaar", "Dit is klaar.", "Dit is klaar{+.+}")]
    [InlineData("De lijst is lang.", "De nieuwe lijst is lang.", "De {+nieuwe +}lijst is lang.")]
    [InlineData("Loopt nog steeds", "Loopt", "Loopt[- nog steeds-]")]
    [InlineData("Loopt", "Gereed", "[-Loopt-]{+Gereed+}")]
    [InlineData("", "Gereed", "{+Gereed+}")]
    [InlineData("Loopt", "", "[-Loopt-]")]
    public void Words_numbers_and_marks_change_as_a_whole(string before, string after, string expected) =>
        Assert.Equal(expected, Side.Marked(TextComparison.OfLine(before, after)));

    [Theory]
    [InlineData("De  lijst", "De lijst")]
    [InlineData("De\u00A0lijst", "De lijst")]
    [InlineData(" De lijst ", "De lijst")]
    public void White_space_is_no_change_of_its_own(string before, string after)
    {
        var compared = TextComparison.OfLine(before, after);

        Assert.True(compared.IsSame);
        Assert.Equal("De lijst", Side.Marked(compared));
    }

    [Fact]
    public void A_space_more_changes_the_word_behind_it() => Assert.Equal(
        "Het is 5[-%-]{+ %+} meer dan toen", Side.Marked(TextComparison.OfLine("Het is 5% meer dan toen", "Het is 5 % meer dan toen")));

    [Fact]
    public void An_accent_typed_apart_is_the_same_letter()
    {
        var compared = TextComparison.OfLine("De ge\u0301e\u0301n q\u0303 lijst", "De géén q\u0303 lijst");

        Assert.True(compared.IsSame);
    }

    [Fact]
    public void A_letter_changes_with_its_accent() => Assert.Equal(
        "een lange [-q\u0303-]{+q+} lijst",
        Side.Marked(TextComparison.OfLine("een lange q\u0303 lijst", "een lange q lijst")));

    [Fact]
    public void A_small_word_between_changes_is_counted_to_them() => Assert.Equal(
        "In juni heeft [-de NCTV de gemeenten-]{+een minister de burgemeesters+} over dit onderwerp geschreven",
        Side.Marked(TextComparison.OfLine(
            "In juni heeft de NCTV de gemeenten over dit onderwerp geschreven",
            "In juni heeft een minister de burgemeesters over dit onderwerp geschreven")));

    [Fact]
    public void A_number_that_stays_between_changes_is_never_shown_as_changed() => Assert.Equal(
        "Er zijn [-ruim-]{+circa+} 220 [-personen-]{+reizigers+} vertrokken naar het gebied",
        Side.Marked(TextComparison.OfLine(
            "Er zijn ruim 220 personen vertrokken naar het gebied", "Er zijn circa 220 reizigers vertrokken naar het gebied")));

    [Fact]
    public void A_new_paragraph_does_not_smear_over_the_others() => Assert.Equal(
        "De eerste alinea gaat over gemeenten.\n{+Een heel ander verhaal van de politie.+}\nDe tweede alinea [-gaat-]{+ging+} over scholen.\n[-Vervallen.-]",
        Side.Marked(Compare(
            "De eerste alinea gaat over gemeenten.\n\nDe tweede alinea gaat over scholen.\n\nVervallen.",
            "De eerste alinea gaat over gemeenten.\n\nEen heel ander verhaal van de politie.\n\nDe tweede alinea ging over scholen.")));

    [Fact]
    public void A_rewritten_paragraph_is_replaced_and_not_mixed() => Assert.Equal(
        "Blijft staan.\n[-In september start een pilot bij drie gemeenten.-]\n{+Voor het onderwijs verscheen een handreiking, die veel wordt gebruikt.+}",
        Side.Marked(Compare(
            "Blijft staan.\n\nIn september start een pilot bij drie gemeenten.",
            "Blijft staan.\n\nVoor het onderwijs verscheen een handreiking, die veel wordt gebruikt.")));

    [Fact]
    public void Items_of_a_list_are_compared_with_each_other() => Assert.Equal(
        "de eerste stap is gezet\n{+de stap daarna+}\nde tweede stap is [-voorzien-]{+gezet+}",
        Side.Marked(Compare(
            "- de eerste stap is gezet\n- de tweede stap is voorzien",
            "- de eerste stap is gezet\n- de stap daarna\n- de tweede stap is gezet")));

    [Fact]
    public void Other_emphasis_and_another_address_are_changes()
    {
        Assert.Equal("De lange [-lijst-]{+*lijst*+} is er", Side.Marked(Compare("De lange lijst is er", "De lange **lijst** is er")));
        Assert.Equal(
            "Zie voor meer [-<hier>-]{+<hier>+} de lijst",
            Side.Marked(Compare("Zie voor meer [hier](https://a.nl) de lijst", "Zie voor meer [hier](https://b.nl) de lijst")));
    }

    [Fact]
    public void The_words_of_a_note_are_compared_and_its_number_is_not()
    {
        var compared = Compare(
            "De lange lijst[^1] is er.\n\n[^1]: Brief van juni 2016.",
            "Zie[^1]. De lange lijst[^2] is er.\n\n[^1]: Nieuw.\n\n[^2]: Brief van juli 2016.");

        Assert.Equal("{+Zie^1({+Nieuw.+}). +}De lange lijst^2(Brief van [-juni-]{+juli+} 2016.) is er.", Side.Marked(compared));
        Assert.Equal((3, 1), (compared.Added, compared.Removed));
    }

    [Fact]
    public void A_change_of_punctuation_alone_counts_no_words_and_is_a_change()
    {
        var compared = TextComparison.OfLine("Dit is klaar.", "Dit is klaar!");

        Assert.Equal((0, 0, false), (compared.Added, compared.Removed, compared.IsSame));
    }

    [Fact]
    public void Where_two_answers_are_as_good_the_same_one_is_given_both_ways()
    {
        const string Before = "De lange lijst gemeenten; van alle namen";
        const string After = "De lange lijst; gemeenten van alle namen";
        var (there, back) = (TextComparison.OfLine(Before, After), TextComparison.OfLine(After, Before));

        Assert.Equal((there.Added, there.Removed), (back.Removed, back.Added));
    }

    [Fact]
    public void A_reference_to_a_measure_is_its_words() => Assert.True(TextComparison.OfLine(
        [new Text("zie "), new MeasureReference(29, "maatregel 29")], [new Text("zie maatregel 29")]).IsSame);

    [Fact]
    public void Long_texts_that_have_nothing_in_common_are_replaced()
    {
        var compared = TextComparison.OfLine(Long("a", "x", 12_500), Long("b", "y", 12_500));

        Assert.Equal((12_500, 12_500), (compared.Added, compared.Removed));
        Assert.Equal(2, compared.Content.Count);
    }

    [Fact]
    public void Long_texts_that_share_words_in_another_order_come_to_an_end()
    {
        var words = Enumerable.Range(0, 25_000).Select(index => $"{(index * 7919L) % 101}").ToList();
        var compared = TextComparison.OfLine(string.Join(' ', words), string.Join(' ', words.Order(StringComparer.Ordinal)));

        Assert.Equal(compared.Added, compared.Removed);
        Assert.False(compared.IsSame);
    }

    [Fact]
    public void Many_paragraphs_in_another_order_come_to_an_end()
    {
        var compared = TextComparison.Of(Paragraphs(0, 12_500), Paragraphs(6_000, 12_500));

        Assert.Equal(compared.Added, compared.Removed);
        Assert.False(compared.IsSame);
    }

    [Fact]
    public void One_word_in_a_long_text_is_one_change()
    {
        var text = Long("woord", "einde", 10_000);
        var compared = TextComparison.OfLine(text, text.Replace("woord5000 ", "ander ", StringComparison.Ordinal));

        Assert.Equal((1, 1), (compared.Added, compared.Removed));
    }

    [Fact]
    public void What_a_comparison_marks_is_never_stored()
    {
        var blocks = Compare("oude lijst van toen", "nieuwe lijst van toen").Blocks;

        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(blocks, ContentJson.Options));
        Assert.Throws<ArgumentException>(() => MarkdownWriter.Write(blocks));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Inline>(
            """{"inline":"changed","kind":0,"content":[]}""", ContentJson.Options));
    }

    private static ComparedText Compare(string before, string after) => TextComparison.Of(Read(before), Read(after));

    private static IReadOnlyList<Block> Read(string markdown) => MarkdownReader.ReadBlocks(markdown).Require();

    private static string Long(string word, string last, int count) =>
        string.Join(' ', Enumerable.Range(1, count - 1).Select(index => $"{word}{index}").Append(last));

    private static IReadOnlyList<Block> Paragraphs(int first, int count) =>
        [.. Enumerable.Range(0, count).Select(index => new Paragraph([new Text($"w{(first + index) % count}")]))];
}
