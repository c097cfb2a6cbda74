using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Developments;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Publishing;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Editing;

/// <summary>
/// Says by name and time that a paragraph of the recente ontwikkelingen of the report before need not come back, or that it
/// must after all. It is said at once and to all who write the row, and waits for no save: it is no part of the text.
/// </summary>
internal sealed class DropParagraph(UseCases useCases)
{
    /// <param name="account">Who says so.</param>
    /// <param name="round">The round that was on the screen.</param>
    /// <param name="measure">Any measure of the row.</param>
    /// <param name="paragraph"><see cref="PastParagraph.Key"/>.</param>
    /// <param name="cancellation">Gives up; nothing happened then.</param>
    /// <exception cref="BrokenRuleException">The row cannot be written now, or the report before has no such paragraph.</exception>
    /// <exception cref="AccessDeniedException">It is not the caller's row.</exception>
    public Task DropAsync(int account, int round, int measure, string paragraph, CancellationToken cancellation = default) =>
        RunAsync(nameof(DropParagraph), account, round, measure, async (work, entry) =>
        {
            var said = new DroppedParagraph(entry, paragraph, work.Actor, work.At);
            await DemandThereAsync(work.Db, entry, paragraph, cancellation);
            if (await FindAsync(work.Db, entry, paragraph, cancellation) is null)
                work.Db.DroppedParagraphs.Add(said);
        }, cancellation);

    /// <summary>It must come back after all; also when nobody had dropped it.</summary>
    /// <inheritdoc cref="DropAsync"/>
    public Task TakeBackAsync(int account, int round, int measure, string paragraph, CancellationToken cancellation = default) =>
        RunAsync("TakeBackParagraph", account, round, measure, async (work, entry) =>
        {
            entry.DemandWritable(work.Actor.Role);
            if (await FindAsync(work.Db, entry, paragraph, cancellation) is { } said)
                work.Db.DroppedParagraphs.Remove(said);
        }, cancellation);

    private static Task<DroppedParagraph?> FindAsync(PortalDbContext db, StatusEntry entry, string paragraph, CancellationToken cancellation) =>
        db.DroppedParagraphs.SingleOrDefaultAsync(known => known.StatusEntryId == entry.Id && known.Paragraph == paragraph, cancellation);

    private static async Task DemandThereAsync(PortalDbContext db, StatusEntry entry, string paragraph, CancellationToken cancellation)
    {
        var previous = await PreviousReport.OfAsync(db, entry.RoundNumber, cancellation);
        if (previous?.RowOf(entry) is not { } row || !PastParagraphs.Of(row, [], new HashSet<string>()).Any(known => known.Key == paragraph))
            throw new BrokenRuleException("", "Deze alinea staat niet in de vorige rapportage; laad de pagina opnieuw.");
    }

    private Task<bool> RunAsync(
        string action, int account, int round, int measure, Func<UseCaseWork, StatusEntry, Task> act, CancellationToken cancellation) =>
        useCases.RunAsync(
            new UseCase<StatusEntry, bool>
            {
                Action = action,
                Load = (db, stop) => OpenEntry.ForWritingAsync(db, round, measure, stop),
                Right = Rights.WriteEntry,
                About = entry => $"ronde {entry.RoundNumber}, maatregel {entry.Label}",
                Work = async (work, entry) =>
                {
                    await act(work, entry);
                    return true;
                },
            },
            account,
            cancellation);
}
