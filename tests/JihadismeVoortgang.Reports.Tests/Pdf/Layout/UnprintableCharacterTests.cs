using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Pdf;
using JihadismeVoortgang.Reports.Pdf.Layout;
using JihadismeVoortgang.Reports.Tests.Pdf.Support;

namespace JihadismeVoortgang.Reports.Tests.Pdf.Layout;

public sealed class UnprintableCharacterTests
{
    [Theory]
    [InlineData("goed \U0001F600", "U+1F600 (\U0001F600)")]
    [InlineData("afgevinkt ✓", "U+2713 (✓)")]
    [InlineData("naam 漢", "U+6F22 (漢)")]
    [InlineData("letter ש", "U+05E9 (ש)")]
    [InlineData("letter س", "U+0633 (س)")]
    [InlineData("eigen \uE000 teken", "U+E000")]
    [InlineData("bel \u0007", "U+0007")]
    [InlineData("regel \u2028 einde", "U+2028")]
    [InlineData("geen teken \uFFFE", "U+FFFE")]
    [InlineData("object \uFFFC", "U+FFFC (\uFFFC)")]
    [InlineData("keer \u202E om", "U+202E")]
    public void A_character_that_cannot_be_printed_is_refused_by_name(string text, string character)
    {
        string message = RefusalOf(Make.Report(Make.Row(8, [Make.P(text)], [])));

        Assert.StartsWith(
            $"Het teken {character} in rij 8, kolom Stand van zaken kan niet worden afgedrukt", message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('\u034F')]
    [InlineData('\u180E')]
    [InlineData('\u2061')]
    [InlineData('\u2063')]
    [InlineData('\u2064')]
    public void A_character_that_shows_nothing_is_let_through(char character)
    {
        var layout = Make.Layout(Make.Report(Make.Row(8, [Make.P($"twee{character}delig")], [])));

        var run = Assert.Single(layout.Pages[0].Texts(), run => run.Characters.StartsWith("twee", StringComparison.Ordinal));
        Assert.Equal(ShapedText.NoGlyph, run.Text.GlyphAt(4));
    }

    [Fact]
    public void One_message_names_every_character_with_its_place()
    {
        var report = Make.Report(
            Make.Row(8, [Make.P("naam 漢字 en nog eens 漢"), Make.P("שם")], [Make.P(Make.Note(2, "✓"))]),
            Make.Row(9, [], [Make.P("漢")])) with
        {
            RunningHeader = "Bijlage \U0001F600",
        };

        var refusal = Assert.Throws<UnprintableCharacterException>(() => Make.Pdf(report));

        Assert.Equal(
            [
                ("U+1F600 (\U0001F600)", "de kopregel"),
                ("U+6F22 (漢)", "rij 8, kolom Stand van zaken"), ("U+5B57 (字)", "rij 8, kolom Stand van zaken"),
                ("U+05E9 (ש)", "rij 8, kolom Stand van zaken"), ("U+05DD (ם)", "rij 8, kolom Stand van zaken"),
                ("U+2713 (✓)", "voetnoot 2 van rij 8, kolom Recente ontwikkelingen"),
                ("U+6F22 (漢)", "rij 9, kolom Recente ontwikkelingen"),
            ],
            refusal.Characters.Select(character => (character.Name, character.Place)));
        Assert.Equal(
            """
            Het rapport bevat tekens die niet kunnen worden afgedrukt. Vervang of verwijder deze tekens:
            – in de kopregel: U+1F600 (😀) (het lettertype van het rapport heeft dit teken niet)
            – in rij 8, kolom Stand van zaken: U+6F22 (漢), U+5B57 (字) (het lettertype van het rapport heeft dit teken niet)
            – in rij 8, kolom Stand van zaken: U+05E9 (ש), U+05DD (ם) (het rapport kan geen schrift afdrukken dat van rechts naar links loopt)
            – in voetnoot 2 van rij 8, kolom Recente ontwikkelingen: U+2713 (✓) (het lettertype van het rapport heeft dit teken niet)
            – in rij 9, kolom Recente ontwikkelingen: U+6F22 (漢) (het lettertype van het rapport heeft dit teken niet)
            """,
            refusal.Message);
    }

    [Fact]
    public void Half_a_character_is_refused_by_its_number() => Assert.StartsWith(
        "Het teken U+D83D in rij 1", RefusalOf(Make.Report(Make.Row(1, [Make.P("half \uD83D teken")], []))),
        StringComparison.Ordinal);

    [Fact]
    public void Right_to_left_script_is_refused_for_what_it_is() => Assert.Contains(
        "van rechts naar links", RefusalOf(Make.Report(Make.Row(1, [Make.P("ש")], []))), StringComparison.Ordinal);

    [Fact]
    public void The_message_names_the_place()
    {
        const string Text = "漢";
        var row = Make.MergedRow((27, "Een"), (28, "Twee"));
        (string Place, ProgressReport Report)[] cases =
        [
            ("rij 27 & 28, kolom omschrijving", Make.Report(Make.MergedRow((27, "Een"), (28, Text)))),
            ("rij 27 & 28, kolom Planning", Make.Report(row with { Planning = Make.Planning(Text) })),
            ("rij 27 & 28, kolom Stand van zaken", Make.Report(row with { StateOfPlay = [Make.Bullets(Text)] })),
            ("rij 27 & 28, kolom Recente ontwikkelingen",
                Make.Report(row with { RecentDevelopments = [new SubHeading([new Text(Text)])] })),
            ("voetnoot 5 van rij 27 & 28, kolom Stand van zaken",
                Make.Report(row with { StateOfPlay = [Make.P(Make.Note(5, Text))] })),
            ("de titel", Make.Report(row) with { Title = Text }),
            ("de kopregel", Make.Report(row) with { RunningHeader = Text }),
            ("de inleiding", Make.Report(row) with { Introduction = [Make.P(Text)] }),
            ("de titel van thema 3", Make.Report(row) with { Themes = [new ReportTheme(3, Text, [row])] }),
        ];

        Assert.All(cases, entry => Assert.Contains(
            $"(漢) in {entry.Place} kan", RefusalOf(entry.Report), StringComparison.Ordinal));
    }

    private static string RefusalOf(ProgressReport report) =>
        Assert.Throws<UnprintableCharacterException>(() => Make.Layout(report)).Message;
}
