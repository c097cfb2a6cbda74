using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Developments;
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

    /// <summary>The reasons of the corrections of an edition when they changed what it said of a row; null when they left it alone.</summary>
    public static async Task<string?> CorrectionOfAsync(PortalDbContext db, PreviousEdition edition, StatusEntry entry, CancellationToken cancellation)
    {
        if (edition.Number.Correction == 0)
            return null;

        var editions = await db.Editions
            .Where(known => known.ReportNumber == edition.Number.Report)
            .OrderBy(known => known.Correction)
            .Select(known => new { known.Reason, Content = known.Correction == 0 ? known.Content : null })
            .ToListAsync(cancellation);
        var first = EditionContent.Read(editions[0].Content!);
        return edition.RowsOf(entry).All(row => CorrectedReport.RowOf(first, row.Measures[0].Number)?.Matches(ContentOf(row)) == true)
            ? null
            : string.Join(" ", editions.Select(known => known.Reason).Where(reason => reason is not null));
    }

    /// <summary>A printed row as a row is written.</summary>
    public static StatusEntryContent ContentOf(ReportRow row) => new(
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

    /// <summary>What it said about the measures of a row, also where rows were merged since; null when they are new.</summary>
    public ReportRow? RowOf(StatusEntry entry) => PreviousRow.Of(Rows, Measures(entry));

    /// <summary>The rows in which it said that.</summary>
    public IReadOnlyList<ReportRow> RowsOf(StatusEntry entry) => PreviousRow.All(Rows, Measures(entry));

    /// <summary>The row that carries a measure; null when there is none.</summary>
    public ReportRow? RowOf(int measure) => Rows.FirstOrDefault(row => row.Measures.Any(known => known.Number == measure));

    private static IEnumerable<int> Measures(StatusEntry entry) => entry.Measures.Select(measure => measure.MeasureNumber);
}
