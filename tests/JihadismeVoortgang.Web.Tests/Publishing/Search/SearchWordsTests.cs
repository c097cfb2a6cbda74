using JihadismeVoortgang.Web.Publishing.Search;

namespace JihadismeVoortgang.Web.Tests.Publishing.Search;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("Syrië en de thema’s", "syrie en de themas")]
    [InlineData("anti-radicalisering", "antiradicalisering anti radicalisering")]
    [InlineData("20f, 6,7 miljoen", "20f 6 7 miljoen")]
    [InlineData("  …!? ", "")]
    [InlineData("29 754, nr. 267", "29754 29 754 nr 267")]
    [InlineData("10.000 euro in 2016 120 keer", "10000 10 000 euro in 2016 120 keer")]
    [InlineData("om het OM", "om het OM")]
    [InlineData("coördi\u00ADnator", "coordinator")]
    public void A_text_falls_apart_into_plain_words(string text, string words) =>
        Assert.Equal(words, string.Join(' ', SearchWords.In(text).Select(word => word.Text)));

    [Fact]
    public void A_word_says_where_it_stands_in_the_text_as_written()
    {
        const string Text = "Naar Syrië gereisd";

        var word = SearchWords.In(Text).Single(word => word.Text == "syrie");

        Assert.Equal("Syrië", Text.Substring(word.Start, word.Length));
        Assert.Equal(2, word.Position);
    }

    [Theory]
    [InlineData("a < b & <b>vet</b>")]
    [InlineData("")]
    [InlineData("Een zin zonder het woord.")]
    public void An_excerpt_holds_nothing_but_the_text(string text) =>
        Assert.Equal(text, string.Concat(Excerpt.Of(text, new HashSet<string> { "vet" }).Select(piece => piece.Text)));

    [Fact]
    public void An_excerpt_of_a_long_text_is_where_most_of_the_words_stand_together()
    {
        var filler = string.Concat(Enumerable.Repeat("vulling en nog meer ", 40));
        var text = $"paspoort {filler}het paspoort wordt ingetrokken. {filler}";

        var pieces = Excerpt.Of(text, new HashSet<string> { "paspoort", "ingetrokken" });

        Assert.Equal(["paspoort", "ingetrokken"], pieces.Where(piece => piece.IsMarked).Select(piece => piece.Text));
        Assert.StartsWith("… ", pieces[0].Text, StringComparison.Ordinal);
        Assert.True(pieces.Sum(piece => piece.Text.Length) < 280);
    }
}
