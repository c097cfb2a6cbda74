using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Drafts;
using JihadismeVoortgang.Web.Review;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Editing;

/// <summary>
/// Puts what a text once said back, as a new revision: nothing of what was written since is lost. It passes the same
/// judgement as a save. Designations and the dates of a round are no part of it.
/// </summary>
internal sealed class RestoreRevision(UseCases useCases)
{
    /// <param name="account">Who puts it back.</param>
    /// <param name="text">The text of the open round.</param>
    /// <param name="startedFrom">Its revision that was on the screen.</param>
    /// <param name="revision">What to put back.</param>
    /// <param name="cancellation">Gives up; nothing was changed then.</param>
    /// <returns>False when that is what stands there.</returns>
    /// <exception cref="BrokenRuleException">
    /// The text cannot be written now, it holds what a report cannot, or who asks has typed in it and not saved that.
    /// </exception>
    /// <exception cref="ConflictException">Somebody else saved the text meanwhile.</exception>
    /// <exception cref="AccessDeniedException">It is not the caller's text.</exception>
    public Task<bool> RunAsync(int account, TextReference text, int startedFrom, TextRevision revision, CancellationToken cancellation = default) =>
        useCases.RunAsync(
            new UseCase<OpenText, bool>
            {
                Action = nameof(RestoreRevision),
                Load = (db, stop) => OpenText.ForWritingAsync(db, text, stop),
                Right = (caller, open) => open.WriterOf(caller),
                About = open => open.About,
                Revised = open => open.Text,
                Reason = $"Teruggezet: {revision.Name}.",
                Work = async (work, open) =>
                {
                    if (open.Text.Revision != startedFrom)
                        throw await ConflictException.ForAsync(work.Db, open.Text, cancellation);

                    open.Text.DemandWritable(work.Actor.Role);
                    await DemandNothingTypedAsync(work, text, open.Text, cancellation);
                    return Write(open.Text, text, await FindAsync(work.Db, open.Text, revision.Id, cancellation), work.Actor);
                },
            },
            account,
            cancellation);

    private static bool Write(ReviewedText text, TextReference reference, Revision revision, Actor by) => text switch
    {
        StatusEntry entry => entry.Write(
            WrittenEntry.Of(reference.Round, reference.Measure!.Value, entry.Revision, revision.ContentAs<StatusEntrySnapshot>().Content).Judged(entry), by),
        ReportingRound round => round.Write(
            WrittenIntroduction.Of(round.Number, round.Revision, revision.ContentAs<RoundSnapshot>().Content).Judged(round.Content), by),
        _ => throw new ArgumentOutOfRangeException(nameof(text), text, "Not a text that is written."),
    };

    /// <summary>One's own typing would meet the restored text as if a stranger had written that.</summary>
    private static async Task DemandNothingTypedAsync(UseCaseWork work, TextReference reference, ReviewedText text, CancellationToken cancellation)
    {
        var fields = text is StatusEntry entry
            ? WrittenEntry.Of(reference.Round, reference.Measure!.Value, entry.Revision, entry.Content).Fields
            : WrittenIntroduction.Of(reference.Round, text.Revision, ((ReportingRound)text).Content).Fields;
        if (await DraftStore.HasTypedAsync(work, text, fields, cancellation))
        {
            throw new BrokenRuleException("",
                "U hebt in deze tekst getypt en dat nog niet opgeslagen. Ga terug naar de tekst en sla op wat u typte, of gooi het weg; zet daarna deze revisie terug.");
        }
    }

    private static async Task<Revision> FindAsync(PortalDbContext db, ReviewedText text, long id, CancellationToken cancellation)
    {
        var keys = await TextRevisions.KeysAsync(db, text, cancellation);
        return await db.Revisions.AsNoTracking().SingleOrDefaultAsync(
                known => known.Id == id && known.Kind == text.RevisedKind && keys.Contains(known.Key), cancellation)
            ?? throw new BrokenRuleException("", "Deze revisie is niet van deze tekst; laad de pagina opnieuw.");
    }
}
