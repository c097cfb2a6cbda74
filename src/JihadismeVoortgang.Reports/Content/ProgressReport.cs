using System.Text.Json.Serialization;
using JihadismeVoortgang.Domain.Rounds;

namespace JihadismeVoortgang.Reports.Content;

/// <summary>
/// What a voortgangsrapportage says, whole: the one model that the page, the PDF and every other file are written
/// from, and what an edition freezes. Pure data: two equal reports give equal bytes in every format.
/// </summary>
public sealed record ProgressReport
{
    /// <summary>Number of the report: 6 for the sixth.</summary>
    public required int Number { get; init; }

    /// <summary>0 for the report as adopted, 1 for its first correction.</summary>
    public int Correction { get; init; }

    public required string Programme { get; init; }

    public required string Title { get; init; }

    /// <summary>Printed at the head of every page.</summary>
    public required string RunningHeader { get; init; }

    /// <summary>BCP 47 tag of every text in the report.</summary>
    public string Language { get; init; } = "nl-NL";

    /// <summary>When the previous report went to Parliament; null when the report does not say.</summary>
    public DateOnly? PreviousReportDate { get; init; }

    /// <summary>The peildatum that holds where a text gives no other; null when the report gives none.</summary>
    public DateOnly? ReferenceDate { get; init; }

    /// <summary>True while the round is open: every page is marked CONCEPT and every row shows its revision.</summary>
    public bool IsConcept { get; init; }

    public required IReadOnlyList<Block> Introduction { get; init; }

    /// <summary>In the order they are printed in; a theme without rows does not occur.</summary>
    public required IReadOnlyList<ReportTheme> Themes { get; init; }

    /// <summary>The dated figures printed in this report, public ones only, in order of measure and key.</summary>
    public IReadOnlyList<ReportFigure> Figures { get; init; } = [];
}

public sealed record ReportTheme(int Number, string Title, IReadOnlyList<ReportRow> Rows);

/// <summary>One row of the table: five columns for one measure, or for several that are reported on together.</summary>
public sealed record ReportRow
{
    /// <summary>At least one, in order of number.</summary>
    public required IReadOnlyList<ReportMeasure> Measures { get; init; }

    public required ReportPlanning Planning { get; init; }

    public required IReadOnlyList<Block> StateOfPlay { get; init; }

    public required IReadOnlyList<Block> RecentDevelopments { get; init; }

    /// <summary>In a concept: the revision of the status entry, so that remarks by mail find their text.</summary>
    public int? Revision { get; init; }

    /// <summary>In a concept: the Dutch word for where the row is in its round.</summary>
    public string? State { get; init; }

    /// <summary>What the first column prints: "12", or "27 &amp; 28" for a row of two.</summary>
    public string Label => string.Join(" & ", Measures.Select(measure => measure.Number));
}

/// <param name="Number">The measure's number.</param>
/// <param name="Description">The official designation, with a footnote where this report gives one.</param>
/// <param name="Parts">Lettered parts the report knows of; they have no row of their own.</param>
public sealed record ReportMeasure(
    int Number, IReadOnlyList<Inline> Description, IReadOnlyList<ReportMeasurePart> Parts)
{
    /// <summary>
    /// Organisations that answer for it, as the coordinator recorded them when the report was composed; null when nobody
    /// did, and in editions of before this was part of the content. It is printed in no column.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] // editions without one keep their shape
    public string? Responsible { get; init; }
}

/// <param name="Letter">The part's letter: "f" of 20f.</param>
/// <param name="Description">Its designation; null when no report gives it.</param>
/// <param name="CompletedInReport">Number of the report that called it completed; null while it runs.</param>
public sealed record ReportMeasurePart(string Letter, string? Description, int? CompletedInReport);

/// <param name="Label">As printed: "doorlopend toegepast".</param>
/// <param name="State">Code of the planning state a person chose; null while nobody did.</param>
/// <param name="TargetFrom">First target year, null without one.</param>
/// <param name="TargetUntil">Last target year, null without one.</param>
public sealed record ReportPlanning(string Label, string? State, int? TargetFrom, int? TargetUntil)
{
    /// <summary>The state behind the code; null without one, and for a code this build does not know.</summary>
    public PlanningState? KnownState =>
        Enum.TryParse<PlanningState>(State, ignoreCase: true, out var state) && Enum.IsDefined(state) ? state : null;

    /// <summary>"2016", "2015–2016", or null without a target.</summary>
    public string? TargetYears => (TargetFrom, TargetUntil) switch
    {
        (null, null) => null,
        var (from, until) when from is null || until is null || from == until => FormattableString.Invariant($"{until ?? from}"),
        var (from, until) => FormattableString.Invariant($"{from}–{until}"),
    };
}
