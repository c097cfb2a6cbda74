using JihadismeVoortgang.Domain.History;

namespace JihadismeVoortgang.Domain.Rounds;

// Handing in, returning, approving. No act here but Excuse changes the text, so none makes a revision: the revision
// number stays the token of the content, and the state is a token of its own.
public sealed partial class StatusEntry
{
    public EntryState State { get; private set; } = EntryState.NotStarted;

    public HandIn HandIn { get; private set; } = HandIn.None;

    /// <summary>Nothing more has to happen to it before the round can be adopted.</summary>
    public bool IsSettled => State is EntryState.Approved or EntryState.Excused;

    /// <summary>It was handed in, and a coordinator changed it since.</summary>
    public bool IsMended => State == EntryState.Submitted && HandIn.SubmittedRevision != Revision;

    /// <summary>It says what the report before it said, and somebody stands for that.</summary>
    public bool IsUnchanged => HandIn.UnchangedBy is not null;

    /// <summary>Whether somebody may write now in that role; what is handed in is the coordinator's until it is taken back.</summary>
    /// <exception cref="BrokenRuleException">It is handed in, approved or excused; says what to do first.</exception>
    public void DemandWritable(Role role)
    {
        DemandNotClosed();
        DemandNotSettled();
        if (State == EntryState.Submitted && role == Role.PolicyOfficer)
            throw new BrokenRuleException("", $"Statusregel {Label} is ingediend. Neem haar eerst terug om verder te schrijven.");
    }

    /// <summary>Says, by name and time, that there is nothing new.</summary>
    /// <exception cref="BrokenRuleException">The text did change, or it is not the time to say so.</exception>
    internal void ConfirmUnchanged(Actor by, DateTimeOffset at)
    {
        DemandState("als ongewijzigd melden", EntryState.NotStarted, EntryState.Draft, EntryState.Returned);
        if (Revision > 1)
            throw new BrokenRuleException("", $"Statusregel {Label} is deze ronde al gewijzigd; dien de nieuwe tekst in.");

        if (State == EntryState.NotStarted)
            State = EntryState.Draft;
        HandIn = HandIn with { UnchangedBy = by.Number, UnchangedAt = at };
    }

    /// <exception cref="BrokenRuleException">Nobody wrote in it or said that nothing changed, or it is handed in already.</exception>
    internal void Submit(Actor by, DateTimeOffset at)
    {
        DemandState("indienen", EntryState.NotStarted, EntryState.Draft, EntryState.Returned);
        if (Revision == 1 && !IsUnchanged)
        {
            throw new BrokenRuleException("",
                $"Statusregel {Label} is sinds de vorige rapportage niet gewijzigd. Werk haar bij, of meld dat zij ongewijzigd is.");
        }

        State = EntryState.Submitted;
        HandIn = HandIn with
        {
            SubmittedBy = by.Number,
            SubmittedAt = at,
            SubmittedRevision = Revision,
            ConfirmedRevision = null,
            Reason = null,
        };
    }

    /// <summary>Opens it again for its officers.</summary>
    /// <exception cref="BrokenRuleException">It is not handed in, or approved by now.</exception>
    public void TakeBack()
    {
        DemandState("terugnemen", EntryState.Submitted);
        Move(EntryState.Draft, reason: null);
    }

    /// <param name="reason">What is to be done; shown to the officers.</param>
    /// <exception cref="BrokenRuleException">It is not handed in, or there is no reason.</exception>
    public void Return(string reason)
    {
        DemandState("terugsturen", EntryState.Submitted);
        Move(EntryState.Returned, Require.Remark("reason", "de reden van terugsturen", reason));
    }

    /// <summary>Somebody else stands for what a coordinator mended, so that this coordinator may approve it.</summary>
    /// <param name="by">Not who wrote it.</param>
    /// <param name="latest">The latest revision of this row.</param>
    /// <exception cref="BrokenRuleException">Nothing was mended, or they wrote it themselves.</exception>
    public void Confirm(Actor by, Revision latest)
    {
        DemandState("bevestigen", EntryState.Submitted);
        if (!IsMended)
            throw new BrokenRuleException("", $"Statusregel {Label} is na het indienen niet gewijzigd; er valt niets te bevestigen.");
        if (WriterOf(latest) == by.Number)
            throw new BrokenRuleException("", $"U schreef de laatste tekst van statusregel {Label} zelf; iemand anders bevestigt die.");

        HandIn = HandIn with { ConfirmedRevision = Revision };
    }

    /// <summary>Four eyes: nobody approves a row of which they wrote the last text or which they handed in.</summary>
    /// <param name="by">The coordinator.</param>
    /// <param name="latest">The latest revision of this row.</param>
    /// <exception cref="BrokenRuleException">It is not handed in, or they had a hand in it.</exception>
    public void Approve(Actor by, Revision latest)
    {
        DemandState("akkoord geven op", EntryState.Submitted);
        if (HandIn.SubmittedBy == by.Number)
            throw new BrokenRuleException("", $"U diende statusregel {Label} zelf in; een ander geeft akkoord.");
        if (WriterOf(latest) == by.Number && (!IsMended || HandIn.ConfirmedRevision != Revision))
        {
            throw new BrokenRuleException("", IsMended
                ? $"U wijzigde statusregel {Label} na het indienen. De beleidsmedewerker of een andere coördinator bevestigt die tekst eerst."
                : $"U schreef de laatste tekst van statusregel {Label}; een ander geeft akkoord.");
        }

        Move(EntryState.Approved, reason: null);
    }

    /// <param name="reason">Why; shown to the officers.</param>
    /// <exception cref="BrokenRuleException">It was not approved or excused, or there is no reason.</exception>
    public void Reopen(string reason)
    {
        DemandState("heropenen", EntryState.Approved, EntryState.Excused);
        Move(EntryState.Returned, Require.Remark("reason", "de reden van heropenen", reason));
    }

    /// <summary>Lets the round go on without this row: it prints the report before it, with the reason.</summary>
    /// <param name="previous">What the report before said; null for a row that is new.</param>
    /// <param name="reason">Printed under recente ontwikkelingen.</param>
    /// <exception cref="BrokenRuleException">It is approved, it has no predecessor, or there is no reason.</exception>
    public void Excuse(StatusEntryContent? previous, string reason)
    {
        DemandState("verontschuldigen", EntryState.NotStarted, EntryState.Draft, EntryState.Submitted, EntryState.Returned);
        if (previous is null)
            throw new BrokenRuleException("", $"Statusregel {Label} stond niet in de vorige rapportage; er is geen tekst om te herhalen.");

        var printed = Require.Remark("reason", "de reden", reason);
        Rewrite(previous with { RecentDevelopments = printed, Measures = Content.Measures });
        Move(EntryState.Excused, printed);
    }

    /// <summary>Another last day for this row than for the others.</summary>
    /// <exception cref="BrokenRuleException">It is approved or excused already.</exception>
    public void MoveDeadline(DateOnly day)
    {
        DemandNotClosed();
        DemandNotSettled();
        HandIn = HandIn with { Deadline = day };
    }

    /// <summary>What the row was carried over with is nobody's text; who says "ongewijzigd" makes it theirs.</summary>
    private int? WriterOf(Revision latest)
    {
        if (latest.Kind != RevisedKind.StatusEntry || latest.Key != Id.ToString() || latest.Number != Revision)
            throw new InvalidOperationException($"That is not revision {Revision} of row {Label}.");

        return Revision == 1 ? HandIn.UnchangedBy : latest.ActorNumber;
    }

    private void Move(EntryState state, string? reason) => (State, HandIn) = (state, HandIn with { Reason = reason });

    /// <summary>The text changed: it is begun, and no longer as it was.</summary>
    private void NoteChange()
    {
        if (State == EntryState.NotStarted)
            State = EntryState.Draft;
        HandIn = HandIn with { UnchangedBy = null, UnchangedAt = null };
    }

    private void DemandNotSettled()
    {
        if (IsSettled)
            throw new BrokenRuleException("", $"Statusregel {Label} is {EntryStates.Name(State)}. Een coördinator heropent haar met een reden voordat er iets aan verandert.");
    }

    private void DemandState(string act, params ReadOnlySpan<EntryState> states)
    {
        DemandNotClosed();
        if (!states.Contains(State))
            throw new BrokenRuleException("", $"Statusregel {Label} is {EntryStates.Name(State)}; {act} kan nu niet.");
    }
}
