using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Markdown;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Publishing;

/// <summary>What the edition before a round says, as Parliament has it: its last correction, from its own copy.</summary>
internal static class PreviousReport
{
    /// <summary>Null for the first report.</summary>
    public static async Task<PreviousEdition?> OfAsync(PortalDbContext db, int round, CancellationToken cancellation)
    {
        var previous = await db.Editions
            .Where(edition => edition.ReportNumber < round)
            .OrderByDescending(edition => edition.ReportNumber)
            .ThenByDescending(edition => edition.Correction)
            .Select(edition => new { edition.ReportNumber, edition.Correction, edition.Content })
            .FirstOrDefaultAsync(cancellation);
        return previous is null
            ? null
            : new PreviousEdition(new EditionNumber(previous.ReportNumber, previous.Correction), EditionContent.Read(previous.Content));
    }

    /// <summary>The content of the row it printed for the same measures; null when it has none.</summary>
    public static async Task<StatusEntryContent?> ContentOfAsync(PortalDbContext db, StatusEntry entry, CancellationToken cancellation)
    {
        var measures = entry.Content.Measures.Select(measure => measure.Number);
        return (await OfAsync(db, entry.RoundNumber, cancellation))?.Rows
            .FirstOrDefault(row => row.Measures.Select(measure => measure.Number).SequenceEqual(measures)) is { } row
            ? ContentOf(row)
            : null;
    }

    private static StatusEntryContent ContentOf(ReportRow row) => new(
        new Planning(
            row.Planning.Label,
            row.Planning.KnownState,
            row.Planning.TargetFrom,
            row.Planning.TargetUntil),
        MarkdownWriter.Write(row.StateOfPlay),
        MarkdownWriter.Write(row.RecentDevelopments),
        [.. row.Measures.Select(measure => new DescribedMeasure(measure.Number, MarkdownWriter.WriteLine(measure.Description)))]);
}

internal sealed record PreviousEdition(EditionNumber Number, ProgressReport Report)
{
    public IEnumerable<ReportRow> Rows => Report.Themes.SelectMany(theme => theme.Rows);

    /// <summary>The row that carries the first of the measures; null when there is none.</summary>
    public ReportRow? RowOf(StatusEntry entry) => RowOf(entry.Measures.Min(measure => measure.MeasureNumber));

    /// <inheritdoc cref="RowOf(StatusEntry)"/>
    public ReportRow? RowOf(int measure) => Rows.FirstOrDefault(row => row.Measures.Any(known => known.Number == measure));
}
