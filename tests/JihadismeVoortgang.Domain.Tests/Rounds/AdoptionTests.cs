using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Domain.Tests.Support;

namespace JihadismeVoortgang.Domain.Tests.Rounds;

/// <summary>What a round needs before it is adopted: excused rows, the introduction, and nothing left open.</summary>
public sealed class AdoptionTests : RowOnItsWay
{
    [Fact]
    public void An_excused_row_prints_the_report_before_it_with_the_reason()
    {
        var previous = Some.Entry(12) with { StateOfPlay = "Zoals toen.", Planning = new Planning("gereed", PlanningState.Completed) };
        Write(Officer, "Half af.");

        Entry.Excuse(previous, "Het onderzoek is nog niet afgerond.", words => words, Coordinator);

        Assert.Equal(
            ("Zoals toen.", "Het onderzoek is nog niet afgerond.", "gereed", EntryState.Excused, true),
            (Entry.StateOfPlay, Entry.RecentDevelopments, Entry.Planning.Label, Entry.ReviewState, Entry.IsSettled));
        Assert.Equal(
            "Statusregel 12 stond niet in de vorige rapportage; er is geen tekst om te herhalen.",
            Refusal.Of(() => Round.Add(4, Some.Entry(13)).Excuse(null, "Nieuw.", words => words, Coordinator)).Message.Replace("13", "12", StringComparison.Ordinal));
    }

    [Fact]
    public void A_round_is_adopted_when_every_row_is_approved_or_excused_and_else_says_which_are_not()
    {
        var other = Round.Add(4, Some.Entry(27, 28));
        Submitted();
        var refused = Assert.Throws<BrokenRuleException>(Round.Adopt);
        Assert.Equal(
            [
                new Fault("De inleiding", "De inleiding is nog niet begonnen; zij moet akkoord zijn."),
                new Fault("Statusregel 12", "Deze regel is ingediend; zij moet akkoord of verontschuldigd zijn."),
                new Fault("Statusregel 27 & 28", "Deze regel is nog niet begonnen; zij moet akkoord of verontschuldigd zijn."),
            ],
            refused.Faults);

        Entry.Approve(Coordinator);
        ApproveIntroduction();
        other.Excuse(other.Content, "Er is niets te melden.", words => words, Coordinator);
        Round.Adopt();

        Assert.Equal(RoundState.Adopted, Round.State);
        Assert.Equal(
            "Rapportage 7 is vastgesteld en verandert niet meer; maak een correctie-editie.",
            Refusal.Of(() => Entry.Reopen("Toch nog iets.")).Message);
    }

    [Fact]
    public void A_round_that_was_never_opened_is_not_adopted()
    {
        var prepared = Some.Round(7);
        prepared.Add(4, Some.Entry(12));

        Assert.Equal(
            "Ronde 7 is nog in voorbereiding. Open de ronde, en stel haar vast als alle statusregels akkoord zijn.",
            Refusal.Of(prepared.Adopt).Message);
    }

    [Fact]
    public void Rows_of_the_next_round_begin_anew()
    {
        Submitted();
        Entry.Approve(Coordinator);
        ApproveIntroduction();
        Round.Adopt();

        var next = Assert.Single(Round.PrepareNext(Some.Programme, null).Entries);

        Assert.Equal((EntryState.NotStarted, HandIn.None), (next.ReviewState, next.HandIn));
    }

    [Fact]
    public void The_introduction_is_handed_in_and_approved_like_a_row()
    {
        Assert.True(Round.Write(Round.Content with { Introduction = "Nieuwe inleiding." }, Coordinator));
        Round.Submit(Round, Coordinator, DuringHandIn);
        Assert.Equal("U diende de inleiding zelf in; een ander geeft akkoord.", Refusal.Of(() => Round.Approve(Coordinator)).Message);

        Round.Approve(OtherCoordinator);

        Assert.Equal(EntryState.Approved, Round.ReviewState);
        Assert.Equal(
            "De inleiding is akkoord. Een coördinator heropent haar met een reden voordat er iets aan verandert.",
            Refusal.Of(() => Round.Write(Round.Content with { Title = "Anders" }, Coordinator)).Message);
    }

    [Fact]
    public void Opening_the_round_does_not_make_its_introduction_the_coordinators_text()
    {
        var prepared = Some.Round(7);
        prepared.Write(prepared.Content with { Introduction = "Nieuwe inleiding." }, Coordinator);
        prepared.Open(Some.Schedule, new DateOnly(2016, 11, 30));
        prepared.Submit(prepared, OtherCoordinator, DuringHandIn);

        Assert.Equal(
            "U schreef de laatste tekst van de inleiding; een ander geeft akkoord.",
            Refusal.Of(() => prepared.Approve(Coordinator)).Message);
    }
}
