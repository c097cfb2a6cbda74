using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Domain.Tests.Support;

namespace JihadismeVoortgang.Domain.Tests.Rounds;

public sealed class HandInTests
{
    private static readonly Actor Officer = Some.Officer;
    private static readonly Actor Colleague = new(102, Role.PolicyOfficer);
    private static readonly Actor Coordinator = new(103, Role.Coordinator);
    private static readonly Actor OtherCoordinator = new(104, Role.Coordinator);
    private static readonly DateTimeOffset DuringHandIn = new(2016, 10, 20, 10, 0, 0, TimeSpan.Zero);

    private readonly ReportingRound _round = Opened();
    private readonly StatusEntry _entry;

    public HandInTests() => _entry = _round.Add(4, Some.Entry(12));

    [Fact]
    public void A_row_goes_from_not_started_by_way_of_concept_and_handed_in_to_approved()
    {
        Assert.Equal(EntryState.NotStarted, _entry.ReviewState);

        Write(Officer, "Nieuw.");
        Assert.Equal(EntryState.Draft, _entry.ReviewState);

        _round.Submit(_entry, Officer, DuringHandIn);
        Assert.Equal((EntryState.Submitted, 101, DuringHandIn), (_entry.ReviewState, _entry.HandIn.SubmittedBy, _entry.HandIn.SubmittedAt));

        _entry.Approve(Coordinator);
        Assert.True(_entry is { ReviewState: EntryState.Approved, IsSettled: true });
        Assert.Equal(2, _entry.Revision);
    }

    [Fact]
    public void A_text_that_is_neither_changed_nor_confirmed_cannot_be_handed_in()
    {
        Assert.Equal(
            new Fault("", "Statusregel 12 is sinds de vorige rapportage niet gewijzigd. Werk haar bij, of meld dat zij ongewijzigd is."),
            Refusal.Of(() => _round.Submit(_entry, Officer, DuringHandIn)));

        _round.ConfirmUnchanged(_entry, Officer, DuringHandIn);
        _round.Submit(_entry, Colleague, DuringHandIn);

        Assert.True(_entry is { IsUnchanged: true, HandIn: { UnchangedBy: 101, SubmittedBy: 102 } });
        Assert.Equal(DuringHandIn, _entry.HandIn.UnchangedAt);
    }

    [Fact]
    public void Unchanged_is_no_longer_said_of_a_text_that_changed()
    {
        _round.ConfirmUnchanged(_entry, Officer, DuringHandIn);
        Write(Officer, "Toch nieuw.");

        Assert.False(_entry.IsUnchanged);
        Assert.Equal(
            "Statusregel 12 is deze ronde al gewijzigd; dien de nieuwe tekst in.",
            Refusal.Of(() => _round.ConfirmUnchanged(_entry, Officer, DuringHandIn)).Message);
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
        Assert.False(_round.IsLate(_entry, lastMinute));
        Assert.True(_round.IsLate(_entry, lastMinute.AddSeconds(1)));

        Write(Officer, "Nieuw.");
        _round.Submit(_entry, Officer, lastMinute.AddDays(1));
        Assert.False(_round.IsLate(_entry, lastMinute.AddDays(2)));
    }

    [Fact]
    public void A_row_may_have_a_later_deadline_than_the_round()
    {
        _entry.MoveDeadline(new DateOnly(2016, 11, 20));

        Assert.Equal(new DateOnly(2016, 11, 20), _round.DeadlineOf(_entry));
        Assert.False(_round.IsLate(_entry, new DateTimeOffset(2016, 11, 20, 12, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void An_officer_takes_a_row_back_before_writing_on_and_a_coordinator_need_not()
    {
        Submitted();
        Assert.Equal(
            "Statusregel 12 is ingediend. Neem haar eerst terug om verder te schrijven.",
            Refusal.Of(() => _entry.DemandWritable(Role.PolicyOfficer)).Message);
        _entry.DemandWritable(Role.Coordinator);

        _entry.TakeBack();

        _entry.DemandWritable(Role.PolicyOfficer);
        Assert.Equal(EntryState.Draft, _entry.ReviewState);
    }

    [Fact]
    public void A_returned_row_says_why_until_it_is_handed_in_again()
    {
        Submitted();
        Assert.Equal(new Fault("reason", "Vul de reden van terugsturen in."), Refusal.Of(() => _entry.Return("  ")));

        _entry.Return("Noem de peildatum.\r\nEn de bron.");
        Assert.Equal((EntryState.Returned, "Noem de peildatum.\nEn de bron."), (_entry.ReviewState, _entry.HandIn.Reason));

        _round.Submit(_entry, Officer, DuringHandIn);
        Assert.Equal((EntryState.Submitted, null), (_entry.ReviewState, _entry.HandIn.Reason));
    }

    [Fact]
    public void An_approved_row_changes_only_after_it_is_opened_again_with_a_reason()
    {
        Submitted();
        _entry.Approve(Coordinator);
        var settled = new Fault("", "Statusregel 12 is akkoord. Een coördinator heropent haar met een reden voordat er iets aan verandert.");

        Assert.Equal(settled, Refusal.Of(() => _entry.Write(Some.Entry(12) with { StateOfPlay = "Nog iets." }, Officer)));
        Assert.Equal(settled, Refusal.Of(() => _entry.MoveTo(5, Officer)));
        Assert.Equal(settled, Refusal.Of(() => _entry.DemandWritable(Role.Coordinator)));
        Assert.False(_entry.Write(_entry.Content, Officer)); // what stands there may be said again

        _entry.Reopen("Er is een nieuw cijfer.");
        Write(Officer, "Met het nieuwe cijfer.");
        Assert.Equal((EntryState.Returned, "Er is een nieuw cijfer."), (_entry.ReviewState, _entry.HandIn.Reason));
    }

    [Fact]
    public void Nobody_approves_what_they_handed_in_or_wrote()
    {
        Write(Officer, "Nieuw.");
        _round.Submit(_entry, Coordinator, DuringHandIn);
        Assert.Equal("U diende statusregel 12 zelf in; een ander geeft akkoord.", Refusal.Of(() => _entry.Approve(Coordinator)).Message);
        Assert.Equal(
            "U schreef de laatste tekst van statusregel 12; een ander geeft akkoord.",
            Refusal.Of(() => _entry.Approve(Officer with { Role = Role.Coordinator })).Message);

        _entry.Approve(OtherCoordinator);
        Assert.Equal(EntryState.Approved, _entry.ReviewState);
    }

    [Fact]
    public void Nobody_approves_the_row_they_called_unchanged()
    {
        _round.ConfirmUnchanged(_entry, Coordinator, DuringHandIn);
        _round.Submit(_entry, Officer, DuringHandIn);

        Assert.Equal(
            "U schreef de laatste tekst van statusregel 12; een ander geeft akkoord.",
            Refusal.Of(() => _entry.Approve(Coordinator)).Message);
    }

    [Fact]
    public void Who_carried_a_row_over_into_the_round_wrote_nothing_of_it()
    {
        _round.ConfirmUnchanged(_entry, Officer, DuringHandIn);
        _round.Submit(_entry, Officer, DuringHandIn);

        _entry.Approve(Coordinator);

        Assert.Equal(EntryState.Approved, _entry.ReviewState);
    }

    [Fact]
    public void A_coordinator_who_mends_a_row_that_was_handed_in_has_it_confirmed_before_approving_it()
    {
        Submitted();
        Write(Coordinator, "Taalkundig verbeterd.");
        Assert.True(_entry is { ReviewState: EntryState.Submitted, IsMended: true });
        Assert.Equal(
            "U wijzigde statusregel 12 na het indienen. De beleidsmedewerker of een andere coördinator bevestigt die tekst eerst.",
            Refusal.Of(() => _entry.Approve(Coordinator)).Message);
        Assert.Equal(
            "U schreef de laatste tekst van statusregel 12 zelf; iemand anders bevestigt die.",
            Refusal.Of(() => _entry.Confirm(Coordinator)).Message);

        _entry.Confirm(Officer);
        _entry.Approve(Coordinator);

        Assert.Equal(EntryState.Approved, _entry.ReviewState);
    }

    [Fact]
    public void A_confirmation_is_of_one_text_and_does_not_cover_the_next()
    {
        Submitted();
        Write(Coordinator, "Verbeterd.");
        _entry.Confirm(Officer);
        Write(Coordinator, "Nog eens verbeterd.");

        Refusal.Of(() => _entry.Approve(Coordinator));
    }

    [Fact]
    public void There_is_nothing_to_confirm_in_a_text_as_it_was_handed_in()
    {
        Submitted();

        Assert.Equal(
            "Statusregel 12 is na het indienen niet gewijzigd; er valt niets te bevestigen.",
            Refusal.Of(() => _entry.Confirm(Colleague)).Message);
    }

    [Fact]
    public void An_excused_row_prints_the_report_before_it_with_the_reason()
    {
        var previous = Some.Entry(12) with { StateOfPlay = "Zoals toen.", Planning = new Planning("gereed", PlanningState.Completed) };
        Write(Officer, "Half af.");

        _entry.Excuse(previous, "Het onderzoek is nog niet afgerond.", Coordinator);

        Assert.Equal(
            ("Zoals toen.", "Het onderzoek is nog niet afgerond.", "gereed", EntryState.Excused, true),
            (_entry.StateOfPlay, _entry.RecentDevelopments, _entry.Planning.Label, _entry.ReviewState, _entry.IsSettled));
        Assert.Equal(
            "Statusregel 12 stond niet in de vorige rapportage; er is geen tekst om te herhalen.",
            Refusal.Of(() => _round.Add(4, Some.Entry(13)).Excuse(null, "Nieuw.", Coordinator)).Message.Replace("13", "12", StringComparison.Ordinal));
    }

    [Fact]
    public void A_round_is_adopted_when_every_row_is_approved_or_excused_and_else_says_which_are_not()
    {
        var other = _round.Add(4, Some.Entry(27, 28));
        Submitted();
        var refused = Assert.Throws<BrokenRuleException>(_round.Adopt);
        Assert.Equal(
            [
                new Fault("De inleiding", "De inleiding is nog niet begonnen; zij moet akkoord zijn."),
                new Fault("Statusregel 12", "Deze regel is ingediend; zij moet akkoord of verontschuldigd zijn."),
                new Fault("Statusregel 27 & 28", "Deze regel is nog niet begonnen; zij moet akkoord of verontschuldigd zijn."),
            ],
            refused.Faults);

        _entry.Approve(Coordinator);
        ApproveIntroduction();
        other.Excuse(other.Content, "Er is niets te melden.", Coordinator);
        _round.Adopt();

        Assert.Equal(RoundState.Adopted, _round.State);
        Assert.Equal(
            "Rapportage 7 is vastgesteld en verandert niet meer; maak een correctie-editie.",
            Refusal.Of(() => _entry.Reopen("Toch nog iets.")).Message);
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
        _entry.Approve(Coordinator);
        ApproveIntroduction();
        _round.Adopt();

        var next = Assert.Single(_round.PrepareNext(Some.Programme, null).Entries);

        Assert.Equal((EntryState.NotStarted, HandIn.None), (next.ReviewState, next.HandIn));
    }

    [Fact]
    public void The_introduction_is_handed_in_and_approved_like_a_row()
    {
        Assert.True(_round.Write(_round.Content with { Introduction = "Nieuwe inleiding." }, Coordinator));
        _round.Submit(_round, Coordinator, DuringHandIn);
        Assert.Equal("U diende de inleiding zelf in; een ander geeft akkoord.", Refusal.Of(() => _round.Approve(Coordinator)).Message);

        _round.Approve(OtherCoordinator);

        Assert.Equal(EntryState.Approved, _round.ReviewState);
        Assert.Equal(
            "De inleiding is akkoord. Een coördinator heropent haar met een reden voordat er iets aan verandert.",
            Refusal.Of(() => _round.Write(_round.Content with { Title = "Anders" }, Coordinator)).Message);
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

    private static ReportingRound Opened()
    {
        var round = Some.Round(7);
        round.Open(Some.Schedule, new DateOnly(2016, 11, 30));
        return round;
    }

    private void Write(Actor writer, string state) =>
        Assert.True(_entry.Write(_entry.Content with { StateOfPlay = state }, writer));

    private void ApproveIntroduction()
    {
        _round.ConfirmUnchanged(_round, OtherCoordinator, DuringHandIn);
        _round.Submit(_round, OtherCoordinator, DuringHandIn);
        _round.Approve(Coordinator);
    }

    private void Submitted()
    {
        Write(Officer, "Nieuw.");
        _round.Submit(_entry, Officer, DuringHandIn);
    }
}
