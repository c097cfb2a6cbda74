using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Review.Remarks;

/// <summary>The remarks on one text, for whoever may read it; with names, so for inside the portal only.</summary>
internal sealed class MarginOfText(ConceptReads reads)
{
    /// <returns>Null when the round was adopted, or has no such text any more.</returns>
    /// <exception cref="AccessDeniedException">The account may not read the text, or no longer.</exception>
    public Task<TextRemarks?> LoadAsync(int account, TextReference text, CancellationToken cancellation = default) =>
        reads.RunAsync(
            account,
            caller => Rights.ReadConcept(caller) ?? Rights.ReadAlong(caller),
            (db, caller) => ReadAsync(db, caller, text, cancellation),
            cancellation);

    /// <summary>How many remarks are open in the whole of the open round; for the coordinator who is about to adopt it.</summary>
    public Task<int> CountOpenAsync(int account, CancellationToken cancellation = default) =>
        reads.RunAsync(
            account,
            Rights.Coordinate,
            (db, _) => db.RemarkThreads.CountAsync(
                thread => thread.ResolvedAt == null && db.Rounds.Any(round => round.Number == thread.RoundNumber && round.State != RoundState.Adopted),
                cancellation),
            cancellation);

    private static async Task<TextRemarks?> ReadAsync(PortalDbContext db, Caller caller, TextReference text, CancellationToken cancellation)
    {
        if (await OpenText.FindAsync(db, text, cancellation) is not { } open)
            return null;
        if (open.ReaderOf(caller) is null)
            throw new AccessDeniedException();

        var row = (open.Text as StatusEntry)?.Id;
        var threads = await db.RemarkThreads
            .Where(thread => thread.RoundNumber == text.Round && thread.StatusEntryId == row)
            .ToListAsync(cancellation);
        var people = threads.SelectMany(thread => thread.Remarks.Select(remark => remark.AuthorNumber).Append(thread.ResolvedBy ?? 0)).ToHashSet();
        var names = await db.Users
            .Where(user => people.Contains(user.Id))
            .ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellation);
        var views = threads
            .OrderBy(thread => thread.Column)
            .ThenBy(thread => thread.Remarks.Min(remark => remark.At))
            .Select(thread => View(thread, names, caller.Number))
            .ToList();
        return new TextRemarks
        {
            Text = text,
            Open = [.. views.Where(thread => thread.ResolvedAt is null)],
            Resolved = [.. views.Where(thread => thread.ResolvedAt is not null).OrderByDescending(thread => thread.ResolvedAt)],
            IsWriter = open.WriterOf(caller) is not null,
            Announcement = RemarkActs.AboutRemarksOn(open),
        };
    }

    private static ThreadView View(RemarkThread thread, Dictionary<int, string> names, int reader) => new(
        thread.Id,
        thread.Column,
        thread.Quote,
        [
            .. thread.Remarks
                .OrderBy(remark => remark.Number)
                .Select(remark => new RemarkView(names[remark.AuthorNumber], remark.AuthorRole, remark.At, remark.Text, remark.AuthorNumber == reader)),
        ],
        thread.ResolvedBy is { } by ? names[by] : null,
        thread.ResolvedAt);
}

/// <summary>What stands in the margin of one text.</summary>
public sealed record TextRemarks
{
    public required TextReference Text { get; init; }

    /// <summary>In the order of the columns, then of time.</summary>
    public required IReadOnlyList<ThreadView> Open { get; init; }

    /// <summary>The last one first.</summary>
    public required IReadOnlyList<ThreadView> Resolved { get; init; }

    /// <summary>Who looks writes the text, and says what is dealt with.</summary>
    public required bool IsWriter { get; init; }

    /// <summary>What all nodes are told when a remark on this text is made, answered, resolved or opened again.</summary>
    internal string Announcement { get; init; } = "";
}

/// <param name="Id">Of the thread.</param>
/// <param name="Column">Where in the row.</param>
/// <param name="Quote">The words it is about.</param>
/// <param name="Remarks">The remark and its answers; at least one.</param>
/// <param name="ResolvedBy">Name of who said it is dealt with; null while it is open.</param>
/// <param name="ResolvedAt">When.</param>
public sealed record ThreadView(
    Guid Id, ReportColumn Column, string? Quote, IReadOnlyList<RemarkView> Remarks, string? ResolvedBy, DateTimeOffset? ResolvedAt);

/// <param name="Name">Who said it.</param>
/// <param name="Role">In which role.</param>
/// <param name="At">When.</param>
/// <param name="Text">Lines of plain words.</param>
/// <param name="IsOwn">Said by who looks.</param>
public sealed record RemarkView(string Name, Role Role, DateTimeOffset At, string Text, bool IsOwn);
