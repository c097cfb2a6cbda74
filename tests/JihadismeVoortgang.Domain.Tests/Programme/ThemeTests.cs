using JihadismeVoortgang.Domain.Programme;
using JihadismeVoortgang.Domain.Tests.Support;

namespace JihadismeVoortgang.Domain.Tests.Programme;

public sealed class ThemeTests
{
    [Fact]
    public void A_theme_is_a_number_and_a_title()
    {
        var theme = new Theme(3, " Radicalisering ");

        Assert.Equal((3, "Radicalisering", 1), (theme.Number, theme.Title, theme.Revision));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(100)]
    public void A_theme_has_a_number_from_1_to_99(int number) => Assert.Equal(
        new Fault("number", $"Het nummer van een thema is een getal van 1 tot en met 99, niet {number}."),
        Refusal.Of(() => new Theme(number, "Radicalisering")));

    [Theory]
    [InlineData("", "Vul de titel van het thema in.")]
    [InlineData("Sociale\nmedia", "De titel van het thema bevat een regeleinde of een ander stuurteken.")]
    [InlineData("Sociale\u2028media", "De titel van het thema bevat een regeleinde of een ander stuurteken.")]
    [InlineData("Sociale \u202Eaidem", "De titel van het thema bevat het onzichtbare teken U+202E, dat de leesrichting omkeert; verwijder het.")]
    [InlineData("Sociale\0media", "De titel van het thema bevat een regeleinde of een ander stuurteken.")]
    public void A_title_is_one_line_of_words(string title, string sentence)
    {
        var theme = new Theme(5, "Sociale media");

        Assert.Equal(new Fault("title", sentence), Refusal.Of(() => new Theme(5, title)));
        Assert.Equal(new Fault("title", sentence), Refusal.Of(() => theme.Rename(title)));
        Assert.Equal(("Sociale media", 1), (theme.Title, theme.Revision));
    }

    [Fact]
    public void A_title_has_at_most_two_hundred_characters()
    {
        Assert.Equal(200, new Theme(5, new string('x', 200)).Title.Length);
        Assert.Equal(
            new Fault("title", "De titel van het thema is te lang: 201 tekens, hoogstens 200."),
            Refusal.Of(() => new Theme(5, new string('x', 201))));
    }

    [Fact]
    public void Only_another_title_is_a_revision()
    {
        var theme = new Theme(5, "Sociale media");

        theme.Rename("\uFEFFSociale\u200B media ");
        Assert.Equal(1, theme.Revision);
        theme.Rename("Internet");
        Assert.Equal(("Internet", 2), (theme.Title, theme.Revision));
    }
}
