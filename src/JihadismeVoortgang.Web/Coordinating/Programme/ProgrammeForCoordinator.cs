using System.Globalization;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Programme;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Markdown;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Coordinating.Programme;

/// <summary>Themes and measures as they are today, with what was changed about one.</summary>
internal sealed class ProgrammeForCoordinator(ConceptReads reads)
{
    public Task<ManagedProgramme> LoadAsync(int account, CancellationToken cancellation = default) =>
        reads.RunAsync(account, Rights.Coordinate, async (db, _) => new ManagedProgramme(
            await OpenNumberAsync(db, cancellation),
            await db.Themes.OrderBy(theme => theme.Position).ThenBy(theme => theme.Number).ToListAsync(cancellation),
            await db.Measures.OrderBy(measure => measure.Number).ToListAsync(cancellation)), cancellation);

    /// <summary>Null when there is no such measure.</summary>
    public Task<ManagedMeasure?> FindAsync(int account, int number, CancellationToken cancellation = default) =>
        reads.RunAsync(account, Rights.Coordinate, async (db, _) =>
        {
            if (await db.Measures.SingleOrDefaultAsync(known => known.Number == number, cancellation) is not { } measure)
                return null;

            var round = await OpenNumberAsync(db, cancellation);
            var row = await db.StatusEntries.SingleOrDefaultAsync(
                entry => entry.RoundNumber == round && entry.Measures.Any(known => known.MeasureNumber == number), cancellation);
            return new ManagedMeasure
            {
                Number = number,
                Form = FormOf(measure, row),
                Closing = measure.Closing,
                OpenRound = round,
                Row = row is null ? null : new ManagedRow(row.Label, row.ReviewState, row.Measures.Count > 1),
                Themes = await db.Themes.OrderBy(theme => theme.Position).ThenBy(theme => theme.Number).ToListAsync(cancellation),
                History = await HistoryAsync(db, number, cancellation),
                Texts = round is { } open ? await TextsAsync(db, open, number, cancellation) : [],
            };
        }, cancellation);

    private static Task<int?> OpenNumberAsync(PortalDbContext db, CancellationToken cancellation) =>
        db.Rounds.Where(round => round.State != RoundState.Adopted).Select(round => (int?)round.Number).SingleOrDefaultAsync(cancellation);

    private static WrittenMeasure FormOf(Measure measure, StatusEntry? row) => new()
    {
        Number = measure.Number,
        Revision = measure.Revision,
        Theme = measure.ThemeNumber,
        Designation = row?.Measures.Single(known => known.MeasureNumber == measure.Number).Description
            ?? MarkdownWriter.WriteLine([new Text(measure.Description)]),
        Responsible = measure.Responsible,
        Parts = [.. measure.Parts.Select(WrittenPart.Of)],
    };

    private static async Task<IReadOnlyList<MeasureChange>> HistoryAsync(PortalDbContext db, int number, CancellationToken cancellation)
    {
        var key = number.ToString(CultureInfo.InvariantCulture);
        var revisions = await db.Revisions
            .Where(revision => revision.Kind == RevisedKind.Measure && revision.Key == key)
            .OrderByDescending(revision => revision.Number)
            .Join(db.Users, revision => revision.ActorNumber, user => user.Id, (revision, user) => new { Revision = revision, user.DisplayName })
            .ToListAsync(cancellation);
        return
        [
            .. revisions.Select(known => new MeasureChange(
                known.Revision.Number, known.DisplayName, known.Revision.At, known.Revision.Reason, known.Revision.ContentAs<MeasureContent>())),
        ];
    }

    /// <summary>Also of rows that were merged into another one: their texts stay readable here.</summary>
    private static async Task<IReadOnlyList<RowText>> TextsAsync(PortalDbContext db, int round, int number, CancellationToken cancellation)
    {
        var about = $$$"""{"round":{{{round}}},"content":{"measures":[{"number":{{{number}}}}]}}""";
        var revisions = await db.Revisions
            .FromSql($"SELECT * FROM revisions WHERE kind = 'StatusEntry' AND content::jsonb @> {about}::jsonb")
            .OrderByDescending(revision => revision.Id)
            .Join(db.Users, revision => revision.ActorNumber, user => user.Id, (revision, user) => new { Revision = revision, user.DisplayName })
            .ToListAsync(cancellation);
        return
        [
            .. revisions.Select(known => (known, known.Revision.ContentAs<StatusEntrySnapshot>().Content)).Select(text => new RowText(
                string.Join(" & ", text.Content.Measures.Select(measure => measure.Number)),
                text.known.Revision.Number, text.known.DisplayName, text.known.Revision.At, text.known.Revision.Reason, text.Content)),
        ];
    }
}

/// <param name="OpenRound">Null in an empty portal.</param>
/// <param name="Themes">As the next report prints them.</param>
/// <param name="Measures">By number, also those that left.</param>
public sealed record ManagedProgramme(int? OpenRound, IReadOnlyList<Theme> Themes, IReadOnlyList<Measure> Measures);

public sealed record ManagedMeasure
{
    public required int Number { get; init; }

    /// <summary>The form as it starts.</summary>
    public required WrittenMeasure Form { get; init; }

    /// <summary>How it left the programme; null while it is in it.</summary>
    public required MeasureClosing? Closing { get; init; }

    public required int? OpenRound { get; init; }

    /// <summary>Its row in the open round; null when it has none.</summary>
    public required ManagedRow? Row { get; init; }

    public required IReadOnlyList<Theme> Themes { get; init; }

    /// <summary>The last change first.</summary>
    public required IReadOnlyList<MeasureChange> History { get; init; }

    /// <summary>What was written about it in the open round, the last text first.</summary>
    public required IReadOnlyList<RowText> Texts { get; init; }
}

/// <param name="Label">"27 &amp; 28".</param>
/// <param name="State">Where it is on its way.</param>
/// <param name="IsShared">It is about other measures too.</param>
public sealed record ManagedRow(string Label, EntryState State, bool IsShared);

/// <summary>One version of a measure.</summary>
public sealed record MeasureChange(int Revision, string Name, DateTimeOffset At, string? Reason, MeasureContent Content);

/// <summary>One version of a row that was about the measure.</summary>
public sealed record RowText(string Label, int Revision, string Name, DateTimeOffset At, string? Reason, StatusEntryContent Content);
