using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Coordinating.Regrouping;

/// <summary>
/// What hangs on a row beside its text follows its measures when rows are merged or split: who reads it along, and which
/// paragraphs of the report before were said to need no place.
/// </summary>
internal static class TakenAlong
{
    /// <summary>As the next, of rows that go.</summary>
    public static async Task MoveAsync(
        UseCaseWork work, IReadOnlyList<StatusEntry> from, StatusEntry to, CancellationToken cancellation)
    {
        await CopyAsync(work, from, [to], cancellation);
        var ids = from.Select(row => row.Id).ToList();
        work.Db.ReviewAssignments.RemoveRange(work.Db.ReviewAssignments.Local.Where(given => given.StatusEntryId is { } row && ids.Contains(row)).ToList());
    }

    /// <param name="work">The use case.</param>
    /// <param name="from">The rows it hangs on now.</param>
    /// <param name="to">The rows that go on with their measures.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task CopyAsync(
        UseCaseWork work, IReadOnlyList<StatusEntry> from, IReadOnlyList<StatusEntry> to, CancellationToken cancellation)
    {
        var ids = from.Concat(to).Select(row => row.Id).ToList();
        var dropped = await work.Db.DroppedParagraphs.Where(known => ids.Contains(known.StatusEntryId)).ToListAsync(cancellation);
        var reviews = await work.Db.ReviewAssignments.Where(known => ids.Contains(known.StatusEntryId!.Value)).ToListAsync(cancellation);
        foreach (var row in to)
        {
            var has = dropped.Where(known => known.StatusEntryId == row.Id).Select(known => known.Paragraph).ToHashSet(StringComparer.Ordinal);
            work.Db.DroppedParagraphs.AddRange(dropped.DistinctBy(known => known.Paragraph).Where(known => !has.Contains(known.Paragraph)).Select(known => known.For(row)));
            foreach (var person in reviews.GroupBy(given => given.UserId))
                Give(work.Db, person, row);
        }
    }

    /// <summary>Who was given several of the rows reads on until the last of their days.</summary>
    private static void Give(PortalDbContext db, IGrouping<int, ReviewAssignment> person, StatusEntry row)
    {
        var until = person.Max(given => given.Until);
        if (person.FirstOrDefault(given => given.StatusEntryId == row.Id) is { } known)
            known.Until = until;
        else
            db.ReviewAssignments.Add(new ReviewAssignment { UserId = person.Key, RoundNumber = row.RoundNumber, StatusEntryId = row.Id, Until = until });
    }
}
