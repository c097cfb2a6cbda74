using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Checks;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Review.Remarks;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Reviewing;

/// <summary>
/// What a meelezer was given of the open round, as it will be printed, and nothing else of it: what is not theirs does not
/// leave this query.
/// </summary>
internal sealed class ConceptForReviewer(ConceptReads reads)
{
    /// <returns>Null when they were given nothing, or their last day is over.</returns>
    /// <exception cref="AccessDeniedException">The account is no meelezer, or no longer.</exception>
    public Task<ReviewList?> ListAsync(int account, CancellationToken cancellation = default) =>
        reads.RunAsync(account, Rights.ReadAlong, (db, caller) => ReadListAsync(db, caller, cancellation), cancellation);

    /// <param name="account">The meelezer.</param>
    /// <param name="measure">Any measure of the row; null for the introduction.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="AccessDeniedException">It was not given to them, or their last day is over.</exception>
    public Task<ReviewPiece> ReadAsync(int account, int? measure, CancellationToken cancellation = default) =>
        reads.RunAsync(account, Rights.ReadAlong, (db, caller) => ReadPieceAsync(db, caller, measure, cancellation), cancellation);

    private static async Task<ReviewList?> ReadListAsync(PortalDbContext db, Caller caller, CancellationToken cancellation)
    {
        if (await RoundAsync(db, cancellation) is not { } round || Given(caller, round) is not [_, ..] given)
            return null;

        var themes = await db.Themes.ToDictionaryAsync(theme => theme.Number, theme => theme.Title, cancellation);
        var measures = await db.Measures.ToDictionaryAsync(measure => measure.Number, measure => measure.Description, cancellation);
        var remarks = await OpenRemarks.InRoundAsync(db, round.Number, cancellation);
        return new ReviewList(
            round.Number,
            round.Title,
            Introduction(caller, round) is { } until ? new ReviewableIntroduction(until, remarks.OnIntroduction) : null,
            [
                .. given.Select(row => new ReviewableRow(
                    First(row.Entry),
                    row.Entry.Label,
                    row.Entry.ThemeNumber,
                    themes[row.Entry.ThemeNumber],
                    string.Join(" · ", row.Entry.Measures.Select(measure => measure.MeasureNumber).Order().Select(number => measures[number])),
                    row.Until,
                    remarks.On(row.Entry))),
            ]);
    }

    private static async Task<ReviewPiece> ReadPieceAsync(PortalDbContext db, Caller caller, int? measure, CancellationToken cancellation)
    {
        var round = await RoundAsync(db, cancellation) ?? throw new AccessDeniedException();
        var given = Given(caller, round);
        var entry = given.FirstOrDefault(row => row.Entry.Measures.Any(known => known.MeasureNumber == measure)).Entry;
        var until = measure is null ? Introduction(caller, round) : entry is null ? null : Until(caller, entry);
        if (until is not { } lastDay)
            throw new AccessDeniedException();

        var report = Only(await ConceptReport.ComposeAsync(db, round, cancellation), measure);
        var tellsWithheld = WithheldCheck.Faults(report, await WithheldInText.NumbersAsync(db, round.Number, mayBeShown: null, cancellation)).Count > 0;
        return new ReviewPiece
        {
            Round = round.Number,
            Measure = measure,
            Label = entry?.Label ?? "",
            Until = lastDay,
            IsHeldBack = tellsWithheld,
            Introduction = measure is null && !tellsWithheld ? report.Introduction : null,
            Row = tellsWithheld ? null : report.Themes.SelectMany(theme => theme.Rows).SingleOrDefault(),
            Readable = given.SelectMany(row => row.Entry.Measures).Select(known => known.MeasureNumber).ToHashSet(),
            Pages = [.. Introduction(caller, round) is null ? [] : new int?[] { null }, .. given.Select(row => (int?)First(row.Entry))],
        };
    }

    /// <summary>The report cut down to one row, or to its introduction.</summary>
    private static ProgressReport Only(ProgressReport report, int? measure) => report with
    {
        Introduction = measure is null ? report.Introduction : [],
        Figures = [],
        Themes =
        [
            .. report.Themes
                .Select(theme => theme with { Rows = [.. theme.Rows.Where(row => row.Measures.Any(known => known.Number == measure))] })
                .Where(theme => theme.Rows.Count > 0),
        ],
    };

    private static Task<ReportingRound?> RoundAsync(PortalDbContext db, CancellationToken cancellation) =>
        db.Rounds.Include(open => open.Entries).SingleOrDefaultAsync(open => open.State != RoundState.Adopted, cancellation);

    /// <summary>In the order of the report.</summary>
    private static IReadOnlyList<(StatusEntry Entry, DateOnly Until)> Given(Caller caller, ReportingRound round) =>
    [
        .. round.Entries
            .Where(entry => Until(caller, entry) is not null)
            .OrderBy(entry => entry.ThemeNumber)
            .ThenBy(First)
            .Select(entry => (entry, Until(caller, entry)!.Value)),
    ];

    private static DateOnly? Until(Caller caller, StatusEntry entry) =>
        caller.Reviews.Where(given => given.Holds(entry)).Max(given => (DateOnly?)given.Until);

    private static DateOnly? Introduction(Caller caller, ReportingRound round) =>
        caller.Reviews.Where(given => given.HoldsIntroduction(round.Number)).Max(given => (DateOnly?)given.Until);

    private static int First(StatusEntry entry) => entry.Measures.Min(measure => measure.MeasureNumber);
}

/// <summary>What somebody may read of the open round.</summary>
/// <param name="Round">Its number.</param>
/// <param name="Title">Of its report.</param>
/// <param name="Introduction">Null for who was given some rows only.</param>
/// <param name="Rows">In the order of the report.</param>
public sealed record ReviewList(int Round, string Title, ReviewableIntroduction? Introduction, IReadOnlyList<ReviewableRow> Rows);

/// <param name="Until">The last day to read it.</param>
/// <param name="OpenRemarks">How many remarks on it are open.</param>
public sealed record ReviewableIntroduction(DateOnly Until, int OpenRemarks);

/// <param name="Measure">First measure of the row; names it in addresses.</param>
/// <param name="Label">"27 &amp; 28".</param>
/// <param name="Theme">Number of its theme.</param>
/// <param name="ThemeTitle">Title of its theme.</param>
/// <param name="Description">The designations.</param>
/// <param name="Until">The last day to read it.</param>
/// <param name="OpenRemarks">How many remarks on it are open.</param>
public sealed record ReviewableRow(int Measure, string Label, int Theme, string ThemeTitle, string Description, DateOnly Until, int OpenRemarks);

/// <summary>One row, or the introduction, as it will be printed.</summary>
public sealed record ReviewPiece
{
    public required int Round { get; init; }

    /// <summary>Null for the introduction.</summary>
    public required int? Measure { get; init; }

    /// <summary>"27 &amp; 28"; empty for the introduction.</summary>
    public required string Label { get; init; }

    /// <summary>The last day to read it.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>The text says a number that is withheld, so it is not shown before that is mended.</summary>
    public required bool IsHeldBack { get; init; }

    public required IReadOnlyList<Block>? Introduction { get; init; }

    public required ReportRow? Row { get; init; }

    /// <summary>Measures whose rows they may read: a reference to any other stays plain.</summary>
    public required IReadOnlySet<int> Readable { get; init; }

    /// <summary>All they may read, in order; null for the introduction.</summary>
    public required IReadOnlyList<int?> Pages { get; init; }
}
