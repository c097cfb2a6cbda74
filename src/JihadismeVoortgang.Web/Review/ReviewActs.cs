using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Mail;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Review.Checks;

namespace JihadismeVoortgang.Web.Review;

/// <summary>
/// What officers and coordinators do with a row or the introduction beside writing in it: indienen, terugnemen,
/// terugsturen, akkoord, heropenen, verontschuldigen. Each act is about the text and the state that were on the screen.
/// </summary>
internal sealed class ReviewActs(UseCases useCases, CheckTexts checks, MailNotices notices)
{
    /// <param name="account">Who hands it in.</param>
    /// <param name="seen">What they had before them.</param>
    /// <param name="remark">A word to the coordinator; may be empty.</param>
    /// <param name="cancellation">Gives up; nothing happened then. The same holds for the acts below.</param>
    /// <exception cref="BrokenRuleException">The text cannot be handed in now, or a check blocks it.</exception>
    /// <exception cref="ConflictException">Somebody changed its text or its state meanwhile.</exception>
    public Task SubmitAsync(int account, SeenText seen, string? remark, CancellationToken cancellation = default) =>
        useCases.RunAsync(
            Act("SubmitText", seen, Writer, remark, async (work, open) =>
            {
                await checks.DemandNoneBlocksAsync(work, open.Text, cancellation);
                open.Round.Submit(open.Text, work.Actor, work.At);
            }),
            account,
            cancellation);

    public Task ConfirmUnchangedAsync(int account, SeenText seen, CancellationToken cancellation = default) =>
        RunAsync("ConfirmUnchanged", account, seen, Writer, (work, open) => open.Round.ConfirmUnchanged(open.Text, work.Actor, work.At), null, cancellation);

    public Task TakeBackAsync(int account, SeenText seen, string? remark, CancellationToken cancellation = default) =>
        RunAsync("TakeBackText", account, seen, Writer, (_, open) => open.Text.TakeBack(), remark, cancellation);

    public Task ConfirmAsync(int account, SeenText seen, CancellationToken cancellation = default) =>
        RunAsync("ConfirmText", account, seen, Writer, (work, open) => open.Text.Confirm(work.Actor), null, cancellation);

    public Task ReturnAsync(int account, SeenText seen, string reason, CancellationToken cancellation = default) =>
        useCases.RunAsync(
            Act("ReturnText", seen, Coordinator, reason, (work, open) =>
            {
                open.Text.Return(reason);
                return notices.ReturnedAsync(work, open.Round, open.Text, reason, cancellation);
            }),
            account,
            cancellation);

    public Task ApproveAsync(int account, SeenText seen, CancellationToken cancellation = default) =>
        RunAsync("ApproveText", account, seen, Coordinator, (work, open) => open.Text.Approve(work.Actor), null, cancellation);

    public Task ReopenAsync(int account, SeenText seen, string reason, CancellationToken cancellation = default) =>
        useCases.RunAsync(
            Act("ReopenText", seen, Coordinator, reason, (work, open) =>
            {
                open.Text.Reopen(reason);
                return notices.ReopenedAsync(work, open.Round, open.Text, reason, cancellation);
            }),
            account,
            cancellation);

    /// <param name="account">The coordinator.</param>
    /// <param name="seen">What they had before them.</param>
    /// <param name="from">The last day that was on the screen: another may have moved it, which changes neither text nor state.</param>
    /// <param name="day">The new last day.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task MoveDeadlineAsync(
        int account, SeenText seen, DateOnly? from, DateOnly day, string reason, CancellationToken cancellation = default) =>
        RunAsync("MoveDeadline", account, seen, Coordinator, (_, open) => open.MoveDeadline(from, day, reason), reason, cancellation);

    /// <summary>Repeats the report before it, with the reason printed.</summary>
    public Task ExcuseAsync(int account, SeenText seen, string reason, CancellationToken cancellation = default) =>
        useCases.RunAsync(
            Act("ExcuseText", seen, Coordinator, reason, async (work, open) =>
            {
                if (open.Text is not StatusEntry entry)
                    throw new BrokenRuleException("", "Alleen een statusregel kan verontschuldigd worden.");

                entry.Excuse(await PreviousReport.ContentOfAsync(work.Db, entry, cancellation), reason, words => PrintedWords.Above("reason", words, []), work.Actor);
            }),
            account,
            cancellation);

    private static Role? Writer(Caller caller, OpenText open) => open.WriterOf(caller);

    private static Role? Coordinator(Caller caller, OpenText open) => Rights.Coordinate(caller);

    private static UseCase<OpenText, bool> Act(
        string name, SeenText seen, Func<Caller, OpenText, Role?> right, string? reason, Func<UseCaseWork, OpenText, Task> act) => new()
        {
            Action = name,
            Load = (db, stop) => OpenText.ForWritingAsync(db, seen.Text, stop),
            Right = right,
            About = open => open.About,
            Revised = open => open.Text,
            Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(),
            Work = async (work, open) =>
            {
                if (open.Text.Revision != seen.Revision || open.Text.ReviewState != seen.State)
                    throw await ConflictException.ForAsync(work.Db, open.Text, CancellationToken.None);

                await act(work, open);
                return true;
            },
        };

    private Task<bool> RunAsync(
        string name, int account, SeenText seen, Func<Caller, OpenText, Role?> right, Action<UseCaseWork, OpenText> act, string? reason, CancellationToken cancellation) =>
        useCases.RunAsync(
            Act(name, seen, right, reason, (work, open) =>
            {
                act(work, open);
                return Task.CompletedTask;
            }),
            account,
            cancellation);
}

/// <summary>What somebody had on the screen when they pressed a button.</summary>
public sealed record SeenText(TextReference Text, int Revision, EntryState State);
