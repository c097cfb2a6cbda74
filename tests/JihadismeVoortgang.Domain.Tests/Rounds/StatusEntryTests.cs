using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Domain.Tests.Support;

namespace JihadismeVoortgang.Domain.Tests.Rounds;

public sealed class StatusEntryTests
{
    [Fact]
    public void A_new_row_is_its_first_revision()
    {
        var entry = Some.Round(7).Add(3, Some.Entry(12));

        Assert.Equal((7, 3, 1, "12"), (entry.RoundNumber, entry.ThemeNumber, entry.Revision, entry.Label));
        Assert.True(entry.Content.Matches(Some.Entry(12)));
    }

    [Fact]
    public void A_row_of_two_measures_is_named_after_both_in_order()
    {
        var entry = Some.Round().Add(4, Some.Entry(28, 27));

        Assert.Equal("27 & 28", entry.Label);
        Assert.Equal([27, 28], entry.Content.Measures.Select(measure => measure.Number));
    }

    [Theory]
    [InlineData("planning")]
    [InlineData("state")]
    [InlineData("developments")]
    [InlineData("description")]
    public void Every_change_of_content_is_a_revision(string what)
    {
        var entry = Some.Round().Add(4, Some.Entry(12));
        var changed = what switch
        {
            "planning" => Some.Entry(12) with { Planning = new Planning("gereed", PlanningState.Completed) },
            "state" => Some.Entry(12) with { StateOfPlay = "Anders." },
            "developments" => Some.Entry(12) with { RecentDevelopments = "" },
            _ => Some.Entry(12) with { Measures = [new DescribedMeasure(12, "Anders")] },
        };

        Assert.True(entry.Write(changed, Some.Officer));
        Assert.Equal(2, entry.Revision);
        Assert.True(entry.Content.Matches(changed));
    }

    [Fact]
    public void Writing_what_stands_there_is_no_revision()
    {
        var entry = Some.Round().Add(4, Some.Entry(27, 28));

        Assert.False(entry.Write(Some.Entry(28, 27), Some.Officer));
        Assert.Equal(1, entry.Revision);
    }

    [Fact]
    public void The_same_text_written_back_later_is_a_revision_again()
    {
        var entry = Some.Round().Add(4, Some.Entry(12));

        entry.Write(Some.Entry(12) with { StateOfPlay = "Anders." }, Some.Officer);
        entry.Write(Some.Entry(12), Some.Officer);

        Assert.Equal(3, entry.Revision);
    }

    [Fact]
    public void The_texts_may_be_empty()
    {
        var entry = Some.Round().Add(4, Some.Entry(12) with { StateOfPlay = "", RecentDevelopments = "" });

        Assert.Equal(("", ""), (entry.StateOfPlay, entry.RecentDevelopments));
    }

    [Fact]
    public void A_text_has_at_most_fifty_thousand_characters()
    {
        var round = Some.Round();
        var (longest, tooLong) = (new string('x', 50_000), new string('x', 50_001));

        Assert.Equal(longest, round.Add(4, Some.Entry(1) with { StateOfPlay = longest }).StateOfPlay);
        Assert.Equal(
            new Fault("status", "De stand van zaken telt 50.001 tekens, 1 meer dan de 50.000 die er passen."),
            Refusal.Of(() => round.Add(4, Some.Entry(2) with { StateOfPlay = tooLong })));
        Assert.Equal(
            new Fault("developments", "De tekst over recente ontwikkelingen telt 50.001 tekens, 1 meer dan de 50.000 die er passen."),
            Refusal.Of(() => round.Add(4, Some.Entry(2) with { RecentDevelopments = tooLong })));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_measure_in_a_row_has_a_designation(string description) => Assert.Equal(
        new Fault("description", "Vul de omschrijving van maatregel 12 in."),
        Refusal.Of(() => Some.Round().Add(4, Some.Entry() with { Measures = [new DescribedMeasure(12, description)] })));

    [Fact]
    public void A_designation_has_at_most_four_thousand_characters() => Assert.Equal(
        new Fault("description", "De omschrijving telt 4.001 tekens, 1 meer dan de 4.000 die er passen."),
        Refusal.Of(() => Some.Round().Add(4, Some.Entry() with { Measures = [new DescribedMeasure(12, new string('x', 4001))] })));

    [Fact]
    public void A_row_is_about_at_least_one_measure() => Assert.Equal(
        new Fault("measures", "Een statusregel gaat over ten minste één maatregel."),
        Refusal.Of(() => Some.Round().Add(4, Some.Entry())));

    [Fact]
    public void A_row_names_a_measure_once() => Assert.Equal(
        new Fault("measures", "Maatregel 27 staat twee keer in dezelfde statusregel."),
        Refusal.Of(() => Some.Round().Add(4, Some.Entry(27, 27))));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1000)]
    public void A_row_is_about_measures_that_can_exist(int measure) => Assert.Equal(
        new Fault("measures", $"Het nummer van een maatregel is een getal van 1 tot en met 999, niet {measure}."),
        Refusal.Of(() => Some.Round().Add(4, Some.Entry(measure))));

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public void A_row_stands_under_a_theme_that_can_exist(int theme)
    {
        var refused = new Fault("theme", $"Het nummer van een thema is een getal van 1 tot en met 99, niet {theme}.");

        Assert.Equal(refused, Refusal.Of(() => Some.Round().Add(theme, Some.Entry(12))));
        Assert.Equal(refused, Refusal.Of(() => Some.Round().Add(4, Some.Entry(12)).MoveTo(theme, Some.Officer)));
    }

    [Fact]
    public void A_row_by_itself_cannot_take_or_lose_a_measure()
    {
        var entry = Some.Round().Add(4, Some.Entry(27, 28));

        Assert.Throws<InvalidOperationException>(() => entry.Write(Some.Entry(27), Some.Officer));
        Assert.Throws<InvalidOperationException>(() => entry.Write(Some.Entry(27, 28, 29), Some.Officer));
        Assert.Equal(("27 & 28", 1), (entry.Label, entry.Revision));
    }

    [Fact]
    public void Moving_a_row_to_another_theme_is_a_revision_that_says_so()
    {
        var entry = Some.Round().Add(4, Some.Entry(12));

        Assert.True(entry.MoveTo(5, Some.Officer));
        Assert.Equal((5, 2), (entry.ThemeNumber, entry.Revision));
        Assert.Equal(5, Assert.IsType<StatusEntrySnapshot>(entry.Snapshot()).Theme);
        Assert.False(entry.MoveTo(5, Some.Officer));
        Assert.Equal(2, entry.Revision);
    }

    [Fact]
    public void A_refused_change_changes_nothing()
    {
        var entry = Some.Round().Add(4, Some.Entry(27, 28));
        var changed = new StatusEntryContent(new Planning("gereed"), "Anders.", "Anders.", Some.Entry(27, 28).Measures);

        Refusal.Of(() => entry.Write(changed with { RecentDevelopments = new string('x', 50_001) }, Some.Officer));
        Refusal.Of(() => entry.Write(changed with { Measures = [new DescribedMeasure(27, "Anders"), new DescribedMeasure(28, "")] }, Some.Officer));

        Assert.True(entry.Content.Matches(Some.Entry(27, 28)));
        Assert.Equal(1, entry.Revision);
    }
}
