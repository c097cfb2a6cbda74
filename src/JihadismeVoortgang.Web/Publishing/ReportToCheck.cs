using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Checks;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Publishing;

/// <summary>The report of the open round with all that the checks hold it against.</summary>
internal static class ReportToCheck
{
    /// <summary>What a correction says, held against what the portal knows today.</summary>
    public static async Task<CheckedReport> OfCorrectionAsync(
        PortalDbContext db, ProgressReport report, DateOnly today, CancellationToken cancellation) => new()
        {
            Report = report,
            Previous = (await PreviousReport.OfAsync(db, report.Number, cancellation))?.Report,
            Today = today,
            Withheld = await WithheldInText.NumbersAsync(db, ReportingRound.MaxNumber, mayBeShown: null, cancellation), // its words are of today
        };

    /// <param name="db">The open context.</param>
    /// <param name="caller">Who is told what is found: withheld numbers they may see are named to them.</param>
    /// <param name="today">The day it is in The Hague.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="BrokenRuleException">There is no round yet.</exception>
    public static async Task<CheckedReport> LoadAsync(PortalDbContext db, Caller caller, DateOnly today, CancellationToken cancellation)
    {
        var round = await ConceptReport.RoundAsync(db, cancellation);
        return new CheckedReport
        {
            Report = await ConceptReport.ComposeAsync(db, round, cancellation),
            Previous = (await PreviousReport.OfAsync(db, round.Number, cancellation))?.Report,
            PeriodFrom = round.Schedule?.PeriodFrom,
            Today = today,
            Dropped = await DroppedAsync(db, round, cancellation),
            NothingNew = round.Entries
                .Where(entry => entry.ReviewState == EntryState.NotStarted || entry.IsUnchanged)
                .SelectMany(entry => entry.Measures.Select(measure => measure.MeasureNumber))
                .ToHashSet(),
            Withheld = await WithheldInText.NumbersAsync(db, round.Number, figure => Rights.SeeWithheld(caller, figure) is not null, cancellation),
        };
    }

    private static async Task<IReadOnlyDictionary<int, IReadOnlySet<string>>> DroppedAsync(
        PortalDbContext db, ReportingRound round, CancellationToken cancellation)
    {
        var rows = round.Entries.ToDictionary(entry => entry.Id, entry => entry.Measures.Min(measure => measure.MeasureNumber));
        var dropped = await db.DroppedParagraphs.Where(known => rows.Keys.Contains(known.StatusEntryId)).ToListAsync(cancellation);
        return dropped
            .GroupBy(known => rows[known.StatusEntryId])
            .ToDictionary(row => row.Key, IReadOnlySet<string> (row) => row.Select(known => known.Paragraph).ToHashSet());
    }
}
