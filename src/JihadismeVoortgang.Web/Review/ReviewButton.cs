using JihadismeVoortgang.Domain.Rounds;

namespace JihadismeVoortgang.Web.Review;

/// <summary>An act somebody can do with a text, as a button.</summary>
/// <param name="Label">On the button.</param>
/// <param name="Done">What is said when it was done, after the name of the text: "… is ingediend."</param>
/// <param name="Asks">What it wants to know first.</param>
/// <param name="Act">Does it, on behalf of an account.</param>
internal sealed record ReviewButton(string Label, string Done, Question Asks, Func<ReviewActs, int, SeenText, Answer, Task> Act)
{
    private static readonly ReviewButton Unchanged = new("Ongewijzigd melden", "is ongewijzigd gemeld; dien haar nu in", Question.None,
        (acts, account, seen, _) => acts.ConfirmUnchangedAsync(account, seen));

    private static readonly ReviewButton Submit = new("Indienen", "is ingediend", Question.Remark,
        (acts, account, seen, answer) => acts.SubmitAsync(account, seen, answer.Words));

    private static readonly ReviewButton TakeBack = new("Terugnemen", "is teruggenomen", Question.None,
        (acts, account, seen, _) => acts.TakeBackAsync(account, seen, remark: null));

    private static readonly ReviewButton Confirm = new("Bevestigen", "is bevestigd", Question.None,
        (acts, account, seen, _) => acts.ConfirmAsync(account, seen));

    private static readonly ReviewButton Approve = new("Akkoord", "is akkoord bevonden", Question.None,
        (acts, account, seen, _) => acts.ApproveAsync(account, seen));

    private static readonly ReviewButton Return = new("Terugsturen", "is teruggestuurd", Question.Reason,
        (acts, account, seen, answer) => acts.ReturnAsync(account, seen, answer.Words));

    private static readonly ReviewButton Reopen = new("Heropenen", "is heropend", Question.Reason,
        (acts, account, seen, answer) => acts.ReopenAsync(account, seen, answer.Words));

    private static readonly ReviewButton Excuse = new("Verontschuldigen", "is verontschuldigd", Question.PrintedReason,
        (acts, account, seen, answer) => acts.ExcuseAsync(account, seen, answer.Words));

    private static readonly ReviewButton[] NoButtons = [];

    private static readonly ReviewButton MoveDeadline = new("Termijn verplaatsen", "heeft een andere termijn", Question.Day,
        (acts, account, seen, answer) => acts.MoveDeadlineAsync(account, seen, answer.From, answer.Day!.Value, answer.Words));

    /// <summary>What fits the state, the rights and the four eyes; the domain judges again when it is done.</summary>
    public static IReadOnlyList<ReviewButton> For(TextStanding text) => text.IsRoundOpen
        ? [.. text.IsWriter ? ForWriter(text) : [], .. text.IsCoordinator ? ForCoordinator(text) : []]
        : [];

    private static IEnumerable<ReviewButton> ForWriter(TextStanding text) => text.State switch
    {
        EntryState.NotStarted or EntryState.Draft or EntryState.Returned => text.IsWritten || text.IsUnchanged ? [Submit] : [Unchanged],
        EntryState.Submitted => text is { AwaitsConfirmation: true, MayConfirm: true } ? [Confirm, TakeBack] : [TakeBack],
        _ => [],
    };

    private static IEnumerable<ReviewButton> ForCoordinator(TextStanding text)
    {
        var isRow = text.Seen.Text.Measure is not null;
        return text.State switch
        {
            EntryState.Submitted => [.. Approval(text), Return, .. isRow ? [Excuse] : NoButtons, MoveDeadline],
            EntryState.Approved or EntryState.Excused => [Reopen],
            _ => isRow ? [Excuse, MoveDeadline] : [MoveDeadline],
        };
    }

    /// <summary>Not for who had a hand in the text; the page says why not.</summary>
    private static ReviewButton[] Approval(TextStanding text) => text.BarredBecause is null ? [Approve] : NoButtons;
}

/// <summary>What an act asks before it is done.</summary>
public enum Question
{
    None,

    /// <summary>A word to the coordinator; may stay empty.</summary>
    Remark,

    Reason,

    /// <summary>A reason that stands in the report.</summary>
    PrintedReason,

    /// <summary>A day, and a reason.</summary>
    Day,
}

/// <param name="Words">Remark or reason; empty when there is none.</param>
/// <param name="Day">Null when none was asked.</param>
public sealed record Answer(string Words, DateOnly? Day)
{
    /// <summary>The day that stood there before.</summary>
    public DateOnly? From { get; init; }
}
