using JihadismeVoortgang.Domain.History;

namespace JihadismeVoortgang.Domain.Rounds;

/// <summary>
/// A text that is handed in, returned and approved by other eyes before it is adopted: a row, or the introduction of
/// the round. No act here changes the text, so none makes a revision: the revision number stays the token of the
/// content, and the state is a token of its own.
/// </summary>
public abstract class ReviewedText : IRevised
{
    public EntryState ReviewState { get; private set; } = EntryState.NotStarted;

    public HandIn HandIn { get; private set; } = HandIn.None;

    /// <summary>Somebody changed it since it was carried over from the report before.</summary>
    public bool IsWritten => HandIn.WrittenBy is not null;

    /// <inheritdoc/>
    public int Revision { get; private set; } = 1;

    public abstract RevisedKind RevisedKind { get; }

    public abstract string RevisedKey { get; }

    /// <summary>"Statusregel 12", "De inleiding": begins a sentence.</summary>
    public abstract string Name { get; }

    /// <summary>The whole content after the change.</summary>
    public abstract object Snapshot();

    /// <summary>Nothing more has to happen to it before the round can be adopted.</summary>
    public bool IsSettled => ReviewState is EntryState.Approved or EntryState.Excused;

    /// <summary>It is still to be handed in, for the first time or again.</summary>
    public bool IsWaitedFor => ReviewState is EntryState.NotStarted or EntryState.Draft or EntryState.Returned;

    /// <summary>It was handed in, and a coordinator changed it since.</summary>
    public bool IsMended => ReviewState == EntryState.Submitted && HandIn.SubmittedRevision != Revision;

    /// <summary>It says what the report before it said, and somebody stands for that.</summary>
    public bool IsUnchanged => HandIn.UnchangedBy is not null;

    /// <summary>Whether somebody may write now in that role; what is handed in is the coordinator's until it is taken back.</summary>
    /// <exception cref="BrokenRuleException">It is handed in, approved or excused; says what to do first.</exception>
    public void DemandWritable(Role role)
    {
        DemandNotClosed();
        DemandNotSettled();
        if (ReviewState == EntryState.Submitted && role == Role.PolicyOfficer)
            throw new BrokenRuleException("", $"{Name} is ingediend. Neem haar eerst terug om verder te schrijven.");
    }

    /// <summary>Says, by name and time, that there is nothing new.</summary>
    /// <exception cref="BrokenRuleException">The text did change, or it is not the time to say so.</exception>
    internal void ConfirmUnchanged(Actor by, DateTimeOffset at)
    {
        DemandState("als ongewijzigd melden", EntryState.NotStarted, EntryState.Draft, EntryState.Returned);
        if (IsWritten)
            throw new BrokenRuleException("", $"{Name} is deze ronde al gewijzigd; dien de nieuwe tekst in.");

        if (ReviewState == EntryState.NotStarted)
            ReviewState = EntryState.Draft;
        HandIn = HandIn with { UnchangedBy = by.Number, UnchangedAt = at };
    }

    /// <exception cref="BrokenRuleException">Nobody wrote in it or said that nothing changed, or it is handed in already.</exception>
    internal void Submit(Actor by, DateTimeOffset at)
    {
        DemandState("indienen", EntryState.NotStarted, EntryState.Draft, EntryState.Returned);
        if (!IsWritten && !IsUnchanged)
        {
            throw new BrokenRuleException("",
                $"{Name} is sinds de vorige rapportage niet gewijzigd. Werk haar bij, of meld dat zij ongewijzigd is.");
        }

        ReviewState = EntryState.Submitted;
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
    /// <exception cref="BrokenRuleException">Nothing was mended, or they wrote it themselves.</exception>
    public void Confirm(Actor by)
    {
        DemandConfirmable(by.Number);
        HandIn = HandIn with { ConfirmedRevision = Revision };
    }

    /// <summary>The rule of <see cref="Confirm"/>, for a page that shows what can be done.</summary>
    /// <param name="account">Who would confirm it.</param>
    /// <exception cref="BrokenRuleException">Nothing was mended, or they wrote it themselves.</exception>
    public void DemandConfirmable(int account)
    {
        DemandState("bevestigen", EntryState.Submitted);
        if (!IsMended)
            throw new BrokenRuleException("", $"{Name} is na het indienen niet gewijzigd; er valt niets te bevestigen.");
        if (Writer == account)
            throw new BrokenRuleException("", $"U schreef de laatste tekst van {NameInside} zelf; iemand anders bevestigt die.");
    }

    /// <summary>Four eyes: nobody approves a row of which they wrote the last text or which they handed in.</summary>
    /// <param name="by">The coordinator.</param>
    /// <exception cref="BrokenRuleException">It is not handed in, or they had a hand in it.</exception>
    public void Approve(Actor by)
    {
        DemandApprovable(by.Number);
        Move(EntryState.Approved, reason: null);
    }

    /// <summary>The rule of <see cref="Approve"/>, for a page that shows what can be done.</summary>
    /// <param name="account">Who would approve it.</param>
    /// <exception cref="BrokenRuleException">It is not handed in, or they had a hand in it.</exception>
    public void DemandApprovable(int account)
    {
        DemandState("akkoord geven op", EntryState.Submitted);
        if (HandIn.SubmittedBy == account)
            throw new BrokenRuleException("", $"U diende {NameInside} zelf in; een ander geeft akkoord.");
        if (Writer == account && (!IsMended || HandIn.ConfirmedRevision != Revision))
        {
            throw new BrokenRuleException("", IsMended
                ? $"U wijzigde {NameInside} na het indienen. De beleidsmedewerker of een andere coördinator bevestigt die tekst eerst."
                : $"U schreef de laatste tekst van {NameInside}; een ander geeft akkoord.");
        }
    }

    /// <param name="reason">Why; shown to the officers.</param>
    /// <exception cref="BrokenRuleException">It was not approved or excused, or there is no reason.</exception>
    public void Reopen(string reason)
    {
        DemandState("heropenen", EntryState.Approved, EntryState.Excused);
        Move(EntryState.Returned, Require.Remark("reason", "de reden van heropenen", reason));
    }

    /// <summary>Another last day for this row than for the others.</summary>
    /// <exception cref="BrokenRuleException">It is approved or excused already.</exception>
    public void MoveDeadline(DateOnly day)
    {
        DemandNotClosed();
        DemandNotSettled();
        HandIn = HandIn with { Deadline = day };
    }

    /// <summary>What it was carried over with is nobody's text; who says "ongewijzigd" makes it theirs.</summary>
    private int? Writer => HandIn.WrittenBy ?? HandIn.UnchangedBy;

    private protected void Move(EntryState state, string? reason) => (ReviewState, HandIn) = (state, HandIn with { Reason = reason });

    /// <summary>The text changed: a revision, begun, and no longer as it was.</summary>
    private protected void NoteChange(Actor by)
    {
        Revision++;
        if (ReviewState == EntryState.NotStarted)
            ReviewState = EntryState.Draft;
        HandIn = HandIn with { WrittenBy = by.Number, UnchangedBy = null, UnchangedAt = null };
    }

    /// <summary>It begins with a text that somebody wrote in this round, in the row it came out of.</summary>
    internal void BeginWritten(int by) => (ReviewState, HandIn) = (EntryState.Draft, HandIn with { WrittenBy = by });

    /// <summary>"statusregel 12": inside a sentence.</summary>
    private string NameInside => char.ToLower(Name[0], Dutch.Culture) + Name[1..];

    /// <exception cref="BrokenRuleException">Its round is adopted.</exception>
    private protected abstract void DemandNotClosed();

    /// <summary>Something else than the text changed that history keeps.</summary>
    private protected void NoteRevision() => Revision++;

    private protected void DemandNotSettled()
    {
        if (IsSettled)
            throw new BrokenRuleException("", $"{Name} is {EntryStates.Name(ReviewState)}. Een coördinator heropent haar met een reden voordat er iets aan verandert.");
    }

    private protected void DemandState(string act, params ReadOnlySpan<EntryState> states)
    {
        DemandNotClosed();
        if (!states.Contains(ReviewState))
            throw new BrokenRuleException("", $"{Name} is {EntryStates.Name(ReviewState)}; {act} kan nu niet.");
    }
}
