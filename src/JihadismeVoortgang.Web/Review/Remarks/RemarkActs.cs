using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Mail;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Review.Remarks;

/// <summary>
/// What people do in the margin of a text. Who reads the text remarks and answers; who writes it says what is dealt with.
/// None of it touches the text or where it is on its way into the report.
/// </summary>
internal sealed class RemarkActs(UseCases useCases, MailNotices notices)
{
    /// <param name="account">Who remarks.</param>
    /// <param name="text">What is remarked on.</param>
    /// <param name="written">The remark.</param>
    /// <param name="cancellation">Gives up; nothing is said then. The same holds for the acts below.</param>
    /// <returns>The new thread.</returns>
    /// <exception cref="BrokenRuleException">Nothing is said, or too much, or what cannot be read; or the round was adopted.</exception>
    /// <exception cref="AccessDeniedException">The account may not read the text, or no longer.</exception>
    public Task<Guid> StartAsync(int account, TextReference text, WrittenRemark written, CancellationToken cancellation = default) =>
        useCases.RunAsync(
            new UseCase<OpenText, Guid>
            {
                Action = "StartRemark",
                Load = (db, stop) => OpenText.ForWritingAsync(db, text, stop),
                Right = (caller, open) => open.ReaderOf(caller),
                About = AboutRemarksOn,
                Revised = open => open.Text,
                Said = [written.Quote ?? "", written.Text],
                Work = async (work, open) =>
                {
                    var column = open.Text is StatusEntry ? written.Column : ReportColumn.Whole;
                    var thread = new RemarkThread(open.Text, column, written.Quote, written.Text, work.Actor, work.At);
                    work.Db.RemarkThreads.Add(thread);
                    await notices.RemarkedAsync(work, open.Text, thread, cancellation);
                    return thread.Id;
                },
            },
            account,
            cancellation);

    /// <summary>An answer; it opens again what was dealt with.</summary>
    public Task ReplyAsync(int account, SeenThread seen, string text, CancellationToken cancellation = default) =>
        RunAsync("ReplyToRemark", account, seen, (caller, open) => open.ReaderOf(caller), (work, subject) =>
        {
            subject.Thread.Reply(text, work.Actor, work.At);
            return notices.RemarkedAsync(work, subject.Open.Text, subject.Thread, cancellation);
        }, cancellation, text);

    /// <summary>Afhandelen, of what was read to the end.</summary>
    /// <exception cref="BrokenRuleException">Somebody answered meanwhile, or it is resolved already.</exception>
    public Task ResolveAsync(int account, SeenThread seen, CancellationToken cancellation = default) =>
        RunAsync("ResolveRemark", account, seen, (caller, open) => open.WriterOf(caller), (work, subject) =>
        {
            if (subject.Thread.Remarks.Count != seen.Remarks)
                throw new BrokenRuleException("", "Niet afgehandeld: er is intussen geantwoord. Lees eerst het antwoord.");

            subject.Thread.Resolve(work.Actor, work.At);
            return Task.CompletedTask;
        }, cancellation);

    public Task ReopenAsync(int account, SeenThread seen, CancellationToken cancellation = default) =>
        RunAsync("ReopenRemark", account, seen, (caller, open) => open.WriterOf(caller), (_, subject) =>
        {
            subject.Thread.Reopen();
            return Task.CompletedTask;
        }, cancellation);

    /// <summary>Ends what is said of the margin of a text.</summary>
    internal const string InMargin = ", opmerkingen";

    /// <summary>For history, and told to every page that shows the margin of this text.</summary>
    internal static string AboutRemarksOn(OpenText open) => $"{open.About}{InMargin}";

    private Task<bool> RunAsync(
        string name, int account, SeenThread seen, Func<Caller, OpenText, Role?> right, Func<UseCaseWork, Subject, Task> act, CancellationToken cancellation, params string[] said) =>
        useCases.RunAsync(
            new UseCase<Subject, bool>
            {
                Action = name,
                Load = (db, stop) => LoadAsync(db, seen, stop),
                Right = (caller, subject) => right(caller, subject.Open),
                About = subject => AboutRemarksOn(subject.Open),
                Revised = subject => subject.Open.Text,
                Said = said,
                Work = async (work, subject) =>
                {
                    await act(work, subject);
                    return true;
                },
            },
            account,
            cancellation);

    /// <summary>One at a time: of two answers in the same moment the second follows the first.</summary>
    private static async Task<Subject> LoadAsync(PortalDbContext db, SeenThread seen, CancellationToken cancellation)
    {
        var open = await OpenText.ForWritingAsync(db, seen.Text, cancellation);
        var row = (open.Text as StatusEntry)?.Id;
        await db.Database.SqlQuery<Guid>($"SELECT id FROM remark_threads WHERE id = {seen.Thread} FOR UPDATE").ToListAsync(cancellation);
        var thread = await db.RemarkThreads.SingleOrDefaultAsync(
            known => known.Id == seen.Thread && known.RoundNumber == open.Round.Number && known.StatusEntryId == row, cancellation);
        return new Subject(open, thread ?? throw new BrokenRuleException("", "Deze opmerking hoort niet meer bij deze tekst. Laad de pagina opnieuw."));
    }

    private sealed record Subject(OpenText Open, RemarkThread Thread);
}

/// <summary>A remark as somebody filled it in.</summary>
/// <param name="Column">Where in the row; of no account for the introduction.</param>
/// <param name="Quote">The words it is about; may be empty.</param>
/// <param name="Text">What is said.</param>
public sealed record WrittenRemark(ReportColumn Column, string? Quote, string Text);

/// <summary>A thread as somebody had it before them.</summary>
/// <param name="Text">In whose margin it stands.</param>
/// <param name="Thread">Its id.</param>
/// <param name="Remarks">How many they saw in it.</param>
public sealed record SeenThread(TextReference Text, Guid Thread, int Remarks);
