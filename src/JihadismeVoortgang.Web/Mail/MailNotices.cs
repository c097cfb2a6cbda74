using System.Globalization;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Mail;

/// <summary>
/// What is told at once. Each notice is written in the transaction of the act it is about, so it is sent when the act
/// happened and not otherwise; who did it is not told of it.
/// </summary>
internal sealed class MailNotices(MailSettings settings)
{
    /// <summary>Measures were given to somebody.</summary>
    public async Task AssignedAsync(UseCaseWork work, int user, IReadOnlyList<int> measures, CancellationToken cancellation = default)
    {
        if (measures.Count > 0)
            await PutAsync(work, "toegewezen", [user], (await TextsAsync(work.Db, cancellation)).Assigned(measures), cancellation);
    }

    /// <summary>A row or the introduction was returned.</summary>
    public async Task ReturnedAsync(
        UseCaseWork work, ReportingRound round, ReviewedText text, string reason, CancellationToken cancellation = default)
    {
        var people = await Recipients.LoadAsync(work.Db, work.At, cancellation);
        var texts = await TextsAsync(work.Db, cancellation);
        await PutAsync(work, $"teruggestuurd:{round.Number}:{text.RevisedKey}", people.Of(text), texts.Returned(round, text, reason), cancellation);
    }

    /// <summary>An approved or excused text was opened again.</summary>
    public async Task ReopenedAsync(
        UseCaseWork work, ReportingRound round, ReviewedText text, string reason, CancellationToken cancellation = default)
    {
        var people = await Recipients.LoadAsync(work.Db, work.At, cancellation);
        var texts = await TextsAsync(work.Db, cancellation);
        await PutAsync(work, $"heropend:{round.Number}:{text.RevisedKey}", people.Of(text), texts.Reopened(round, text, reason), cancellation);
    }

    /// <summary>Somebody began a thread or answered in it: for who writes the text, and who spoke in the thread before.</summary>
    /// <param name="work">The act.</param>
    /// <param name="about">The row or the introduction.</param>
    /// <param name="thread">With the new remark in it.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task RemarkedAsync(UseCaseWork work, ReviewedText about, RemarkThread thread, CancellationToken cancellation = default)
    {
        var people = await Recipients.LoadAsync(work.Db, work.At, cancellation);
        var reviewers = await ReviewersInAsync(work, thread, cancellation);
        var concerned = people.Of(about)
            .Concat(thread.Remarks.Where(remark => remark.AuthorRole != Role.Reviewer).Select(remark => remark.AuthorNumber))
            .Where(number => number != work.Actor.Number)
            .ToList();
        var key = $"opmerking:{thread.Id:N}";
        var texts = await TextsAsync(work.Db, cancellation);
        await PutAsync(work, key, concerned.Count + reviewers.Count > 0 ? concerned : people.Coordinators, texts.Remarked(about), cancellation);
        await PutAsync(work, key, reviewers.Except(concerned), texts.RemarkedToReviewer(about), cancellation);
    }

    /// <summary>Somebody was asked to read along with a round, or with some of its rows.</summary>
    public async Task ReviewAssignedAsync(
        UseCaseWork work, int user, ReportingRound round, IReadOnlyList<StatusEntry> rows, DateOnly until, CancellationToken cancellation = default)
    {
        var texts = await TextsAsync(work.Db, cancellation);
        await PutAsync(work, $"meelezen:{round.Number}", [user], texts.ReviewAssigned(round, rows, until), cancellation);
    }

    /// <summary>A correction of the report before changed what the officers of these rows started from.</summary>
    public async Task CorrectedAsync(
        UseCaseWork work, ReportingRound round, IEnumerable<StatusEntry> rows, string edition, string reason, CancellationToken cancellation = default)
    {
        var people = await Recipients.LoadAsync(work.Db, work.At, cancellation);
        var texts = await TextsAsync(work.Db, cancellation);
        foreach (var row in rows)
            await PutAsync(work, $"gecorrigeerd:{edition}:{row.RevisedKey}", people.Of(row), texts.Corrected(round, row, edition, reason), cancellation);
    }

    /// <summary>A round was opened: one message for everybody who has something to hand in.</summary>
    /// <param name="work">The act.</param>
    /// <param name="round">With its rows loaded, and open.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task RoundOpenedAsync(UseCaseWork work, ReportingRound round, CancellationToken cancellation = default)
    {
        var people = await Recipients.LoadAsync(work.Db, work.At, cancellation);
        var texts = await TextsAsync(work.Db, cancellation);
        foreach (var (user, due) in TextsByPerson.Of(round.Texts(), people))
            await PutAsync(work, $"geopend:{round.Number}", [user], texts.RoundOpened(round, due), cancellation);
    }

    /// <summary>The words, with the official designations of the measures.</summary>
    internal async Task<LetterTexts> TextsAsync(PortalDbContext db, CancellationToken cancellation) => new(
        settings,
        await db.Measures.Select(measure => new { measure.Number, measure.Description }).ToDictionaryAsync(known => known.Number, known => known.Description, cancellation));

    /// <summary>Those who spoke in a thread as a meelezer and may still read what was answered.</summary>
    private static async Task<IReadOnlyList<int>> ReviewersInAsync(UseCaseWork work, RemarkThread thread, CancellationToken cancellation)
    {
        var spoke = thread.Remarks
            .Where(remark => remark.AuthorRole == Role.Reviewer && remark.AuthorNumber != work.Actor.Number)
            .Select(remark => remark.AuthorNumber)
            .ToHashSet();
        var today = Dutch.DayOf(work.At);
        return await work.Db.ReviewAssignments
            .Where(given => spoke.Contains(given.UserId) && given.RoundNumber == thread.RoundNumber && given.Until >= today
                && (given.StatusEntryId == null || given.StatusEntryId == thread.StatusEntryId))
            .Select(given => given.UserId)
            .Distinct()
            .ToListAsync(cancellation);
    }

    private static async Task PutAsync(UseCaseWork work, string key, IEnumerable<int> users, LetterText text, CancellationToken cancellation)
    {
        foreach (var user in users.Distinct().Where(number => number != work.Actor.Number))
        {
            var once = string.Create(CultureInfo.InvariantCulture, $"{key}:{work.At.UtcTicks}:{user}");
            await Post.PutAsync(work.Db, once, user, text, work.At, cancellation);
        }
    }
}
