using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Publishing.Search;

/// <summary>
/// Makes the index anew from the editions: when the portal starts on a database whose index lacks an edition or is of
/// another format, and by hand.
/// </summary>
internal sealed class BuildSearchIndex(UseCases useCases, IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>Does nothing when all is there.</summary>
    public async Task EnsureAsync(CancellationToken cancellation = default)
    {
        await using (var db = await contexts.CreateDbContextAsync(cancellation))
        {
            if (await IsCompleteAsync(db, cancellation))
                return;
        }

        await RunAsync((work, _) => BuildAsync(work.Db, onlyWhenMissing: true, cancellation), cancellation);
    }

    /// <returns>How many editions can now be searched.</returns>
    public Task<int> RunAsync(CancellationToken cancellation = default) =>
        RunAsync((work, _) => BuildAsync(work.Db, onlyWhenMissing: false, cancellation), cancellation);

    private Task<int> RunAsync(Func<UseCaseWork, BuildSearchIndex, Task<int>> build, CancellationToken cancellation) => useCases.RunForCommandLineAsync(
        new UseCase<BuildSearchIndex, int>
        {
            Action = nameof(BuildSearchIndex),
            Load = (_, _) => Task.FromResult(this),
            Right = (caller, _) => Access.Rights.Coordinate(caller),
            About = _ => "zoekindex",
            Revised = _ => null,
            Work = build,
        }, cancellation);

    private static async Task<bool> IsCompleteAsync(PortalDbContext db, CancellationToken cancellation) =>
        !await db.Editions.AnyAsync(
            edition => !db.SearchedEditions.Any(known =>
                known.ReportNumber == edition.ReportNumber && known.Correction == edition.Correction && known.Format == SearchIndex.Format),
            cancellation);

    private static async Task<int> BuildAsync(PortalDbContext db, bool onlyWhenMissing, CancellationToken cancellation)
    {
        // Whoever adopts or builds meanwhile waits, and then finds it done.
        await db.Database.ExecuteSqlAsync($"LOCK TABLE searched_editions IN SHARE ROW EXCLUSIVE MODE", cancellation);
        if (onlyWhenMissing && await IsCompleteAsync(db, cancellation))
            return await db.SearchedEditions.CountAsync(cancellation);

        await db.Database.ExecuteSqlAsync($"DELETE FROM search_passages", cancellation);
        await db.Database.ExecuteSqlAsync($"DELETE FROM searched_editions", cancellation);
        var editions = await db.Editions.OrderBy(edition => edition.ReportNumber).ThenBy(edition => edition.Correction)
            .Select(edition => new { edition.ReportNumber, edition.Correction })
            .ToListAsync(cancellation);
        foreach (var edition in editions)
        {
            var content = await db.Editions
                .Where(stored => stored.ReportNumber == edition.ReportNumber && stored.Correction == edition.Correction)
                .Select(stored => stored.Content)
                .SingleAsync(cancellation);
            await SearchIndex.AddAsync(db, new EditionNumber(edition.ReportNumber, edition.Correction), EditionContent.Read(content), cancellation);
        }

        return editions.Count;
    }
}
