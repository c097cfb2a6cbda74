using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Domain.Tests.Support;

namespace JihadismeVoortgang.Domain.Tests.Rounds;

/// <summary>From not begun to handed in, and back.</summary>
public sealed class HandInTests : RowOnItsWay
{
    [Fact]
    public void A_row_goes_from_not_started_by_way_of_concept_and_handed_in_to_approved()
    {
        Assert.Equal(EntryState.NotStarted, Entry.ReviewState);

        Write(Officer, "Nieuw.");
        Assert.Equal(EntryState.Draft, Entry.ReviewState);

        Round.Submit(Entry, Officer, DuringHandIn);
        Assert.Equal((EntryState.Submitted, 101, DuringHandIn), (Entry.ReviewState, Entry.HandIn.SubmittedBy, Entry.HandIn.SubmittedAt));

        Entry.Approve(Coordinator);
        Assert.True(Entry is { ReviewState: EntryState.Approved, IsSettled: true });
        Assert.Equal(2, Entry.Revision);
    }

    [Fact]
    public void A_text_that_is_neither_changed_nor_confirmed_cannot_be_handed_in()
    {
        Assert.Equal(
            new Fault("", "Statusregel 12 is sinds de vorige rapportage niet gewijzigd. Werk haar bij, of meld dat zij ongewijzigd is."),
            Refusal.Of(() => Round.Submit(Entry, Officer, DuringHandIn)));

        Round.ConfirmUnchanged(Entry, Officer, DuringHandIn);
        Round.Submit(Entry, Colleague, DuringHandIn);

        Assert.True(Entry is { IsUnchanged: true, HandIn: { UnchangedBy: 101, SubmittedBy: 102 } });
        Assert.Equal(DuringHandIn, Entry.HandIn.UnchangedAt);
    }

    [Fact]
    public void Unchanged_is_no_longer_said_of_a_text_that_changed()
    {
        Round.ConfirmUnchanged(Entry, Officer, DuringHandIn);
        Write(Officer, "Toch nieuw.");

        Assert.False(Entry.IsUnchanged);
        Assert.Equal(
            "Statusregel 12 is deze ronde al gewijzigd; dien de nieuwe tekst in.",
            Refusal.Of(() => Round.ConfirmUnchanged(Entry, Officer, DuringHandIn)).Message);
    }

    [Fact]
    public void Handing_in_waits_for_the_round_to_open_and_for_its_first_day()
    {
        var prepared = Some.Round(7);
        var entry = prepared.Add(4, Some.Entry(12));
        entry.Write(Some.Entry(12) with { StateOfPlay = "Nieuw." }, Officer);
        Assert.Equal(
            "Ronde 7 is nog in voorbereiding; indienen kan zodra de coördinator haar heeft geopend.",
            Refusal.Of(() => prepared.Submit(entry, Officer, DuringHandIn)).Message);

        prepared.Open(Some.Schedule, new DateOnly(2016, 11, 30));
        var dayBefore = new DateTimeOffset(2016, 9, 30, 21, 59, 0, TimeSpan.Zero);
        Assert.Equal("Indienen kan vanaf 1 oktober 2016.", Refusal.Of(() => prepared.Submit(entry, Officer, dayBefore)).Message);

        prepared.Submit(entry, Officer, dayBefore.AddMinutes(1)); // midnight in The Hague
        Assert.Equal(EntryState.Submitted, entry.ReviewState);
    }

    [Fact]
    public void A_deadline_ends_at_23_59_in_The_Hague_and_handing_in_late_is_still_possible()
    {
        var lastMinute = new DateTimeOffset(2016, 11, 15, 22, 59, 0, TimeSpan.Zero);
        Assert.False(Round.IsLate(Entry, lastMinute));
        Assert.True(Round.IsLate(Entry, lastMinute.AddSeconds(1)));

        Write(Officer, "Nieuw.");
        Round.Submit(Entry, Officer, lastMinute.AddDays(1));
        Assert.False(Round.IsLate(Entry, lastMinute.AddDays(2)));
    }

    [Fact]
    public void A_row_may_have_a_later_deadline_than_the_round()
    {
        Entry.MoveDeadline(new DateOnly(2016, 11, 20));

        Assert.Equal(new DateOnly(2016, 11, 20), Round.DeadlineOf(Entry));
        Assert.False(Round.IsLate(Entry, new DateTimeOffset(2016, 11, 20, 12, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void An_officer_takes_a_row_back_before_writing_on_and_a_coordinator_need_not()
    {
        Submitted();
        Assert.Equal(
            "Statusregel 12 is ingediend. Neem haar eerst terug om verder te schrijven.",
            Refusal.Of(() => Entry.DemandWritable(Role.PolicyOfficer)).Message);
        Entry.DemandWritable(Role.Coordinator);

        Entry.TakeBack();

        Entry.DemandWritable(Role.PolicyOfficer);
        Assert.Equal(EntryState.Draft, Entry.ReviewState);
    }

    [Fact]
    public void A_returned_row_says_why_until_it_is_handed_in_again()
    {
        Submitted();
        Assert.Equal(new Fault("reason", "Vul de reden van terugsturen in."), Refusal.Of(() => Entry.Return("  ")));

        Entry.Return("Noem de peildatum.\r\nEn de bron.");
        Assert.Equal((EntryState.Returned, "Noem de peildatum.\nEn de bron."), (Entry.ReviewState, Entry.HandIn.Reason));

        Round.Submit(Entry, Officer, DuringHandIn);
        Assert.Equal((EntryState.Submitted, null), (Entry.ReviewState, Entry.HandIn.Reason));
    }

    [Fact]
    public void An_approved_row_changes_only_after_it_is_opened_again_with_a_reason()
    {
        Submitted();
        Entry.Approve(Coordinator);
        var settled = new Fault("", "Statusregel 12 is akkoord. Een coördinator heropent haar met een reden voordat er iets aan verandert.");

        Assert.Equal(settled, Refusal.Of(() => Entry.Write(Some.Entry(12) with { StateOfPlay = "Nog iets." }, Officer)));
        Assert.Equal(settled, Refusal.Of(() => Entry.MoveTo(5, Officer)));
        Assert.Equal(settled, Refusal.Of(() => Entry.DemandWritable(Role.Coordinator)));
        Assert.False(Entry.Write(Entry.Content, Officer)); // what stands there may be said again

        Entry.Reopen("Er is een nieuw cijfer.");
        Write(Officer, "Met het nieuwe cijfer.");
        Assert.Equal((EntryState.Returned, "Er is een nieuw cijfer."), (Entry.ReviewState, Entry.HandIn.Reason));
    }
}
