using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Coordinating.Regrouping;

/// <summary>The open round, held alone while its rows are merged or split.</summary>
internal sealed record RegroupedRound(ReportingRound Round)
{
    /// <exception cref="BrokenRuleException">Another round is open by now.</exception>
    public static async Task<RegroupedRound> LoadAsync(PortalDbContext db, int meant, CancellationToken cancellation)
    {
        var round = OpenRound.OrThrow(await OpenRound.AloneAsync(db, cancellation));
        return round.Number == meant
            ? new RegroupedRound(round)
            : throw new BrokenRuleException("", $"Ronde {meant} is intussen vastgesteld; ronde {round.Number} is nu in voorbereiding.");
    }

    public static void DemandReason(string reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
            throw new BrokenRuleException("reason", "Vul in waarom u de statusregels samenvoegt of splitst.");
    }

    /// <summary>In order of number.</summary>
    /// <exception cref="BrokenRuleException">A measure has no row.</exception>
    /// <exception cref="ConflictException">A row is not as it was on the screen.</exception>
    public async Task<IReadOnlyList<StatusEntry>> FindAsync(PortalDbContext db, IReadOnlyList<SeenRow> seen, CancellationToken cancellation)
    {
        var rows = new List<StatusEntry>();
        foreach (var known in seen.OrderBy(row => row.Measure))
        {
            var row = Round.Entries.FirstOrDefault(entry => entry.Measures.Any(measure => measure.MeasureNumber == known.Measure))
                ?? throw new BrokenRuleException("measures", $"Maatregel {known.Measure} heeft in ronde {Round.Number} geen statusregel.");
            if (row.Revision != known.Revision)
                throw await ConflictException.ForAsync(db, row, cancellation);
            if (!rows.Contains(row))
                rows.Add(row);
        }

        return rows;
    }

    /// <summary>What somebody typed and did not save yet would be found by nobody when its row is gone.</summary>
    /// <exception cref="BrokenRuleException">Names who has a draft in which row.</exception>
    public static async Task DemandNoDraftsAsync(PortalDbContext db, IReadOnlyList<StatusEntry> rows, CancellationToken cancellation)
    {
        var labels = rows.ToDictionary(row => row.Id.ToString(), row => row.Label);
        var drafts = await db.Drafts
            .Where(draft => draft.Kind == RevisedKind.StatusEntry && labels.Keys.Contains(draft.Key))
            .Join(db.Users, draft => draft.UserId, user => user.Id, (draft, user) => new { draft.Key, user.DisplayName, draft.SavedAt })
            .ToListAsync(cancellation);
        if (drafts.Count > 0)
        {
            throw new BrokenRuleException(
            [
                .. drafts.Select(draft => new Fault("",
                    $"{draft.DisplayName} heeft in statusregel {labels[draft.Key]} nog een concept van {Dutch.Moment(draft.SavedAt)} dat niet is opgeslagen. Laat het eerst opslaan of laten vervallen.")),
            ]);
        }
    }
}
