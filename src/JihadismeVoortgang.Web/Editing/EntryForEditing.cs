using System.Collections.Frozen;
using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Domain.Figures;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Audit;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Review;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Editing;

/// <summary>One row of the open round with all an officer needs to write it.</summary>
internal sealed class EntryForEditing(ConceptReads reads, TimeProvider clock)
{
    /// <summary>Null when there is no round, or the measure has no row in it.</summary>
    /// <exception cref="AccessDeniedException">The account may not read it, or not as long as it says a number that is withheld from them.</exception>
    public Task<EditableEntry?> LoadAsync(int account, int measure, CancellationToken cancellation = default) =>
        reads.RunAsync(account, Rights.ReadConcept, (db, caller) => ReadAsync(db, caller, measure, clock.GetUtcNow(), cancellation), Withheld, cancellation);

    /// <summary>The page is read anew with every change that is made while it is open; once an hour says it.</summary>
    private static AuditedRead<EditableEntry?> Withheld { get; } = new(AuditActions.ReadWithheld, AboutWithheld)
    {
        AtMostEach = TimeSpan.FromHours(1),
    };

    private static string? AboutWithheld(EditableEntry? entry) =>
        entry is not null && entry.Figures.Any(figure => figure.Observations.Any(observation => observation.IsWithheld))
            ? $"ronde {entry.Round}, maatregel {entry.Label}"
            : null;

    private static async Task<EditableEntry?> ReadAsync(
        PortalDbContext db, Caller caller, int measure, DateTimeOffset now, CancellationToken cancellation)
    {
        var round = await db.Rounds.SingleOrDefaultAsync(open => open.State != RoundState.Adopted, cancellation);
        var entry = round is null ? null : await db.StatusEntries.SingleOrDefaultAsync(
            known => known.RoundNumber == round.Number && known.Measures.Any(row => row.MeasureNumber == measure), cancellation);
        if (entry is null)
            return null;
        if ((await HeldBack.FromAsync(db, caller, entry, cancellation)).Is(entry.StateOfPlay, entry.RecentDevelopments))
            throw new AccessDeniedException(HeldBack.Why);

        var numbers = entry.Measures.Select(row => row.MeasureNumber).Order().ToList();
        var designations = await db.Measures
            .Where(known => numbers.Contains(known.Number))
            .OrderBy(known => known.Number)
            .Select(known => known.Description)
            .ToListAsync(cancellation);
        return new EditableEntry(
            entry.RoundNumber,
            entry.Label,
            designations,
            entry.Revision,
            entry.Content,
            await TextStanding.OfAsync(db, caller, new OpenText(round!, entry), now, cancellation),
            (await LastChange.OfEntriesAsync(db, [entry], cancellation))[entry.Id.ToString()],
            await PreviousAsync(db, entry, cancellation),
            await FiguresAsync(db, numbers, caller, cancellation),
            (await db.StatusEntries
                .Where(row => row.RoundNumber == entry.RoundNumber)
                .SelectMany(row => row.Measures.Select(known => known.MeasureNumber))
                .ToListAsync(cancellation)).ToHashSet())
        {
            PlanningShifts = await PlanningShift.OfAsync(db, entry, cancellation),
        };
    }

    /// <summary>What the report before this one said about these measures; null when they are new.</summary>
    private static async Task<PreviousText?> PreviousAsync(PortalDbContext db, StatusEntry entry, CancellationToken cancellation)
    {
        var previous = await PreviousReport.OfAsync(db, entry.RoundNumber, cancellation);
        return previous?.RowOf(entry) is { } row
            ? new PreviousText(previous.Number, row) { CorrectedBecause = await PreviousReport.CorrectionOfAsync(db, previous, entry, cancellation), Dropped = await DroppedAsync(db, entry, cancellation) }
            : null;
    }

    private static async Task<IReadOnlyDictionary<string, DroppedMark>> DroppedAsync(
        PortalDbContext db, StatusEntry entry, CancellationToken cancellation) =>
        await db.DroppedParagraphs
            .Where(dropped => dropped.StatusEntryId == entry.Id)
            .Join(db.Users, dropped => dropped.DroppedBy, user => user.Id, (dropped, user) => new { dropped.Paragraph, user.DisplayName, dropped.DroppedAt })
            .ToDictionaryAsync(dropped => dropped.Paragraph, dropped => new DroppedMark(dropped.DisplayName, dropped.DroppedAt), cancellation);

    private static async Task<IReadOnlyList<EditableFigure>> FiguresAsync(
        PortalDbContext db, List<int> measures, Caller caller, CancellationToken cancellation)
    {
        var figures = await db.Figures
            .Where(figure => measures.Contains(figure.OwnerMeasure) || figure.CitedBy.Any(cited => measures.Contains(cited)))
            .OrderBy(figure => figure.OwnerMeasure)
            .ThenBy(figure => figure.Label)
            .ToListAsync(cancellation);
        var keys = figures.Select(figure => figure.Key).ToList();
        var observations = await db.DatedFigures
            .Where(observation => keys.Contains(observation.FigureKey))
            .ToListAsync(cancellation);
        return [.. figures.Select(figure => Editable(figure, [.. observations.Where(known => known.FigureKey == figure.Key)], caller))];
    }

    private static EditableFigure Editable(Figure figure, List<DatedFigure> observations, Caller caller)
    {
        var seesWithheld = Rights.SeeWithheld(caller, figure) is not null;
        return new EditableFigure(
            figure,
            [
                .. (seesWithheld ? observations : PublicFigures.Of(observations))
                    .OrderByDescending(observation => observation.RoundNumber)
                    .ThenByDescending(observation => observation.Time.SortDay)
                    .ThenBy(observation => observation.Part, StringComparer.Ordinal),
            ],
            seesWithheld);
    }
}

public sealed record EditableEntry(
    int Round,
    string Label,
    IReadOnlyList<string> Designations,
    int Revision,
    StatusEntryContent Content,
    TextStanding Standing,
    LastChange Changed,
    PreviousText? Previous,
    IReadOnlyList<EditableFigure> Figures,
    IReadOnlySet<int> MeasuresInRound) : IEditableText
{
    /// <summary>Every time the planning became another in this round, the last one first.</summary>
    public IReadOnlyList<PlanningShift> PlanningShifts { get; init; } = [];

    /// <summary>The reader may write it, and may do so now.</summary>
    public bool MayWrite => Standing is { IsWriter: true, ClosedBecause: null };
}

public sealed record PreviousText(EditionNumber Edition, ReportRow Row)
{
    /// <summary>Why a correction changed this row since it was carried over; null when none did.</summary>
    public string? CorrectedBecause { get; init; }

    /// <summary>Which of its recente ontwikkelingen need not come back, by the key of the paragraph.</summary>
    public IReadOnlyDictionary<string, DroppedMark> Dropped { get; init; } = FrozenDictionary<string, DroppedMark>.Empty;
}

/// <summary>Who said that a paragraph need not come back, and when; inside the portal only.</summary>
public sealed record DroppedMark(string Name, DateTimeOffset At);

/// <param name="Figure">The series.</param>
/// <param name="Observations">Its numbers, newest report first; withheld ones only for who may see them.</param>
/// <param name="MayWithhold">Whether the reader sees, enters and releases withheld numbers of this series.</param>
public sealed record EditableFigure(Figure Figure, IReadOnlyList<DatedFigure> Observations, bool MayWithhold);
