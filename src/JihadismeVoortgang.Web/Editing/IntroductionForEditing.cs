using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Review;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Editing;

/// <summary>The title, running header and introduction of the open round, with all a coordinator needs to write them.</summary>
internal sealed class IntroductionForEditing(ConceptReads reads, TimeProvider clock)
{
    /// <summary>Null when there is no round yet.</summary>
    public Task<EditableIntroduction?> LoadAsync(int account, CancellationToken cancellation = default) =>
        reads.RunAsync(account, Rights.Coordinate, (db, caller) => ReadAsync(db, caller, clock.GetUtcNow(), cancellation), cancellation);

    private static async Task<EditableIntroduction?> ReadAsync(
        PortalDbContext db, Caller caller, DateTimeOffset now, CancellationToken cancellation)
    {
        var round = await db.Rounds
            .Include(open => open.Entries)
            .SingleOrDefaultAsync(open => open.State != RoundState.Adopted, cancellation);
        return round is null
            ? null
            : new EditableIntroduction(
                round.Number,
                round.Revision,
                round.Content,
                await TextStanding.OfAsync(db, caller, new OpenText(round, round), now, cancellation),
                await LastChange.OfAsync(db, round, cancellation),
                await PreviousAsync(db, round.Number, cancellation),
                round.Entries.SelectMany(entry => entry.Measures).Select(measure => measure.MeasureNumber).ToHashSet());
    }

    /// <summary>What the report before this one began with; null when there was none.</summary>
    private static async Task<PreviousIntroduction?> PreviousAsync(PortalDbContext db, int round, CancellationToken cancellation)
    {
        var previous = await PreviousReport.OfAsync(db, round, cancellation);
        return previous is null ? null : new PreviousIntroduction(previous.Number, previous.Report.Introduction);
    }
}

/// <param name="Round">Its number.</param>
/// <param name="Revision">Of the round.</param>
/// <param name="Content">Of the round.</param>
/// <param name="Standing">Where it is on its way into the report.</param>
/// <param name="Changed">Who changed the round last, and when.</param>
/// <param name="Previous">What the report before it began with.</param>
/// <param name="MeasuresInRound">What a reference may lead to.</param>
public sealed record EditableIntroduction(
    int Round,
    int Revision,
    RoundContent Content,
    TextStanding Standing,
    LastChange Changed,
    PreviousIntroduction? Previous,
    IReadOnlySet<int> MeasuresInRound) : IEditableText
{
    public bool MayWrite => Standing.ClosedBecause is null;
}

public sealed record PreviousIntroduction(EditionNumber Edition, IReadOnlyList<Block> Introduction);
