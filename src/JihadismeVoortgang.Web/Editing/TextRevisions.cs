using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Review;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Editing;

/// <summary>All that a row or the introduction ever said, in the open round and the rounds before it.</summary>
internal sealed class TextRevisions(ConceptReads reads, TimeProvider clock)
{
    /// <param name="account">Who looks.</param>
    /// <param name="measure">Any measure of the row; null for the introduction, which only a coordinator reads.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Null when there is no round, or the measure has no row in it.</returns>
    /// <exception cref="AccessDeniedException">The account may not read the text.</exception>
    public Task<RevisionList?> LoadAsync(int account, int? measure, CancellationToken cancellation = default) =>
        reads.RunAsync(
            account,
            measure is null ? Rights.Coordinate : Rights.ReadConcept,
            async (db, caller) => await OpenAsync(db, measure, cancellation) is { } open
                ? new RevisionList(
                    await TextStanding.OfAsync(db, caller, open, clock.GetUtcNow(), cancellation),
                    await ReadAsync(db, caller, open.Text, cancellation),
                    await TextStep.OfAsync(db, open.Text.RevisedKind, await KeysAsync(db, open.Text, cancellation), cancellation))
                : null,
            cancellation);

    /// <summary>The keys under which history keeps a text: a row is another in each round, and so is the introduction.</summary>
    internal static async Task<IReadOnlyList<string>> KeysAsync(PortalDbContext db, ReviewedText text, CancellationToken cancellation)
    {
        if (text is not StatusEntry entry)
            return [.. (await db.Rounds.Select(round => round.Number).ToListAsync(cancellation)).Select(number => $"{number}")];

        var measures = entry.Measures.Select(measure => measure.MeasureNumber).ToList();
        var rows = await db.StatusEntries
            .Where(row => row.Measures.Any(measure => measures.Contains(measure.MeasureNumber)))
            .Select(row => row.Id)
            .ToListAsync(cancellation);
        return [.. rows.Select(id => id.ToString()), .. await DissolvedAsync(db, measures, cancellation)];
    }

    /// <summary>Rows that went up in another when rows were merged: only what they said is left of them.</summary>
    private static async Task<IEnumerable<string>> DissolvedAsync(PortalDbContext db, IReadOnlyList<int> measures, CancellationToken cancellation)
    {
        var left = await db.Revisions
            .Where(revision => revision.Kind == RevisedKind.StatusEntry && !db.StatusEntries.Any(row => row.Id.ToString() == revision.Key))
            .ToListAsync(cancellation);
        return left
            .Where(revision => revision.ContentAs<StatusEntrySnapshot>().Content.Measures.Any(measure => measures.Contains(measure.Number)))
            .Select(revision => revision.Key)
            .Distinct();
    }

    private static async Task<OpenText?> OpenAsync(PortalDbContext db, int? measure, CancellationToken cancellation)
    {
        var round = await db.Rounds.Include(known => known.Entries).SingleOrDefaultAsync(known => known.State != RoundState.Adopted, cancellation);
        if (round is null || measure is null)
            return round is null ? null : new OpenText(round, round);

        var entry = round.Entries.SingleOrDefault(known => known.Measures.Any(row => row.MeasureNumber == measure));
        return entry is null ? null : new OpenText(round, entry);
    }

    private static async Task<IReadOnlyList<TextRevision>> ReadAsync(PortalDbContext db, Caller caller, ReviewedText text, CancellationToken cancellation)
    {
        var keys = await KeysAsync(db, text, cancellation);
        var kept = await db.Revisions
            .Where(revision => revision.Kind == text.RevisedKind && keys.Contains(revision.Key))
            .Join(db.Users, revision => revision.ActorNumber, user => user.Id, (revision, user) => new { Revision = revision, user.DisplayName })
            .ToListAsync(cancellation);
        var revisions = new List<TextRevision>();
        foreach (var known in kept.OrderBy(known => TextRevision.RoundOf(known.Revision)).ThenBy(known => known.Revision.Id))
        {
            var (revision, parts) = (known.Revision, TextRevision.PartsOf(known.Revision));
            revisions.Add(new TextRevision(
                revision.Id, TextRevision.RoundOf(revision), revision.Number, known.DisplayName, revision.At, revision.Reason, parts)
            {
                Changed = [.. revisions is [.., var before] ? parts.Except(before.Parts).Select(part => part.Name) : parts.Select(part => part.Name)],
                IsCurrent = revision.Key == text.RevisedKey && revision.Number == text.Revision,
            });
        }

        var heldBack = text is StatusEntry entry ? await HeldBack.FromAsync(db, caller, entry, cancellation) : null;
        revisions.RemoveAll(revision => heldBack?.Is(revision.Parts.Select(part => part.Content)) == true);
        revisions.Reverse();
        return revisions;
    }
}

/// <param name="Standing">Of the text as it is now.</param>
/// <param name="Revisions">The newest first.</param>
/// <param name="Steps">All that was done with it, the newest first.</param>
public sealed record RevisionList(TextStanding Standing, IReadOnlyList<TextRevision> Revisions, IReadOnlyList<TextStep> Steps)
{
    /// <summary>The reader may write it, and may do so now.</summary>
    public bool MayWrite => Standing is { IsWriter: true, ClosedBecause: null };
}
