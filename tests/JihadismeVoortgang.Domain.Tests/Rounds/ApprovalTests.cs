using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Domain.Tests.Support;

namespace JihadismeVoortgang.Domain.Tests.Rounds;

/// <summary>Who may approve which text, and what it takes when a coordinator mended it.</summary>
public sealed class ApprovalTests : RowOnItsWay
{
    [Fact]
    public void Nobody_approves_what_they_handed_in_or_wrote()
    {
        Write(Officer, "Nieuw.");
        Round.Submit(Entry, Coordinator, DuringHandIn);
        Assert.Equal("U diende statusregel 12 zelf in; een ander geeft akkoord.", Refusal.Of(() => Entry.Approve(Coordinator)).Message);
        Assert.Equal(
            "U schreef de laatste tekst van statusregel 12; een ander geeft akkoord.",
            Refusal.Of(() => Entry.Approve(Officer with { Role = Role.Coordinator })).Message);

        Entry.Approve(OtherCoordinator);
        Assert.Equal(EntryState.Approved, Entry.ReviewState);
    }

    [Fact]
    public void Nobody_approves_the_row_they_called_unchanged()
    {
        Round.ConfirmUnchanged(Entry, Coordinator, DuringHandIn);
        Round.Submit(Entry, Officer, DuringHandIn);

        Assert.Equal(
            "U schreef de laatste tekst van statusregel 12; een ander geeft akkoord.",
            Refusal.Of(() => Entry.Approve(Coordinator)).Message);
    }

    [Fact]
    public void Who_carried_a_row_over_into_the_round_wrote_nothing_of_it()
    {
        Round.ConfirmUnchanged(Entry, Officer, DuringHandIn);
        Round.Submit(Entry, Officer, DuringHandIn);

        Entry.Approve(Coordinator);

        Assert.Equal(EntryState.Approved, Entry.ReviewState);
    }

    [Fact]
    public void A_coordinator_who_mends_a_row_that_was_handed_in_has_it_confirmed_before_approving_it()
    {
        Submitted();
        Write(Coordinator, "Taalkundig verbeterd.");
        Assert.True(Entry is { ReviewState: EntryState.Submitted, IsMended: true });
        Assert.Equal(
            "U wijzigde statusregel 12 na het indienen. De beleidsmedewerker of een andere coördinator bevestigt die tekst eerst.",
            Refusal.Of(() => Entry.Approve(Coordinator)).Message);
        Assert.Equal(
            "U schreef de laatste tekst van statusregel 12 zelf; iemand anders bevestigt die.",
            Refusal.Of(() => Entry.Confirm(Coordinator)).Message);

        Entry.Confirm(Officer);
        Entry.Approve(Coordinator);

        Assert.Equal(EntryState.Approved, Entry.ReviewState);
    }

    [Fact]
    public void A_confirmation_is_of_one_text_and_does_not_cover_the_next()
    {
        Submitted();
        Write(Coordinator, "Verbeterd.");
        Entry.Confirm(Officer);
        Write(Coordinator, "Nog eens verbeterd.");

        Refusal.Of(() => Entry.Approve(Coordinator));
    }

    [Fact]
    public void There_is_nothing_to_confirm_in_a_text_as_it_was_handed_in()
    {
        Submitted();

        Assert.Equal(
            "Statusregel 12 is na het indienen niet gewijzigd; er valt niets te bevestigen.",
            Refusal.Of(() => Entry.Confirm(Colleague)).Message);
    }
}
