using System.Globalization;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Markdown;
using JihadismeVoortgang.Web.Publishing.Page;

namespace JihadismeVoortgang.Web.Editing;

/// <summary>A text of a round as it once was, with who made it so; inside the portal only.</summary>
/// <param name="Id">Names it among all revisions.</param>
/// <param name="Round">The round it was written in.</param>
/// <param name="Number">Among the revisions of the text in that round.</param>
/// <param name="Author">Who.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why, in the words of who did it; null where the change speaks for itself.</param>
/// <param name="Parts">What stood in it, always in the same order.</param>
public sealed record TextRevision(
    long Id, int Round, int Number, string Author, DateTimeOffset At, string? Reason, IReadOnlyList<RevisionPart> Parts)
{
    /// <summary>Names of the parts that differ from the revision before it; all of them when there is none.</summary>
    public required IReadOnlyList<string> Changed { get; init; }

    /// <summary>It is what stands there now.</summary>
    public required bool IsCurrent { get; init; }

    public string Name => $"revisie {Number} van ronde {Round}";

    internal static int RoundOf(Revision revision) => revision.Kind == RevisedKind.StatusEntry
        ? revision.ContentAs<StatusEntrySnapshot>().Round
        : int.Parse(revision.Key, CultureInfo.InvariantCulture);

    internal static IReadOnlyList<RevisionPart> PartsOf(Revision revision) => revision.Kind == RevisedKind.StatusEntry
        ? PartsOf(revision.ContentAs<StatusEntrySnapshot>().Content)
        : PartsOf(revision.ContentAs<RoundSnapshot>().Content);

    private static IReadOnlyList<RevisionPart> PartsOf(StatusEntryContent content) =>
    [
        new("Omschrijving", string.Join(" · ", content.Measures.Select(measure => WordsOf(measure.Description))), IsText: false),
        new("Planning", WordsOf(content.Planning), IsText: false),
        new("Stand van zaken", content.StateOfPlay, IsText: true),
        new("Recente ontwikkelingen", content.RecentDevelopments, IsText: true),
    ];

    private static IReadOnlyList<RevisionPart> PartsOf(RoundContent content) =>
    [
        new("Titel", content.Title, IsText: false),
        new("Kopregel", content.RunningHeader, IsText: false),
        new("Inleiding", content.Introduction, IsText: true),
    ];

    private static string WordsOf(string description) =>
        MarkdownReader.ReadLine(description) is { IsValid: true, Content: { } words } ? PlainText.WithNotes(words).Replace('\n', ' ') : description;

    private static string WordsOf(Planning planning) => planning.TargetFrom is { } from
        ? string.Create(CultureInfo.InvariantCulture, $"{planning.Label} ({PlanningWords.Of(planning.State)}, {(from == planning.TargetUntil ? $"{from}" : $"{from}–{planning.TargetUntil}")})")
        : $"{planning.Label} ({PlanningWords.Of(planning.State)})";
}

/// <param name="Name">For a reader: "Stand van zaken".</param>
/// <param name="Content">Markdown, or a plain line.</param>
/// <param name="IsText">It is Markdown.</param>
public sealed record RevisionPart(string Name, string Content, bool IsText);
