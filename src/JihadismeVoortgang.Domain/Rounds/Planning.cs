namespace JihadismeVoortgang.Domain.Rounds;

/// <summary>Where a measure is; chosen by a person, never derived from the printed label.</summary>
public enum PlanningState
{
    /// <summary>onderzoek</summary>
    Research,

    /// <summary>in uitvoering</summary>
    InProgress,

    /// <summary>doorlopend</summary>
    Ongoing,

    /// <summary>gereed</summary>
    Completed,

    /// <summary>vervallen</summary>
    Withdrawn,
}

public static class PlanningStateWords
{
    /// <summary>As on screen and in files; null is "nog niet ingedeeld".</summary>
    public static string ToDutch(this PlanningState? state) => state switch
    {
        PlanningState.Research => "onderzoek",
        PlanningState.InProgress => "in uitvoering",
        PlanningState.Ongoing => "doorlopend",
        PlanningState.Completed => "gereed",
        PlanningState.Withdrawn => "vervallen",
        _ => "nog niet ingedeeld",
    };
}

/// <summary>The planning column: the printed label, the state, and the year or years aimed at.</summary>
public sealed record Planning
{
    public const int MaxLabelLength = 100;
    public const int FirstYear = 2000;
    public const int LastYear = 2199;

    /// <exception cref="BrokenRuleException">No label, or the years are out of order or reach.</exception>
    public Planning(string label, PlanningState? state = null, int? targetFrom = null, int? targetUntil = null)
    {
        Label = Require.Line("planning", "de planning", label, MaxLabelLength);
        State = state;
        if (targetFrom is null != targetUntil is null)
            throw new BrokenRuleException("planningYears", "Geef bij een streefperiode het eerste en het laatste jaar.");
        if (targetFrom is < FirstYear or > LastYear || targetUntil is < FirstYear or > LastYear)
            throw new BrokenRuleException("planningYears", $"Een streefjaar ligt tussen {FirstYear} en {LastYear}.");
        if (targetUntil < targetFrom)
            throw new BrokenRuleException("planningYears", "Het laatste streefjaar ligt voor het eerste.");

        (TargetFrom, TargetUntil) = (targetFrom, targetUntil);
    }

    /// <summary>As printed: "2016 gereed".</summary>
    public string Label { get; private init; }

    /// <summary>Null is "nog niet ingedeeld": a task for the coordinator.</summary>
    public PlanningState? State { get; private init; }

    public int? TargetFrom { get; private init; }

    /// <summary>Included.</summary>
    public int? TargetUntil { get; private init; }

    /// <summary>
    /// Something else is promised than before, which somebody has to explain. To classify a planning nobody had
    /// classified promises nothing.
    /// </summary>
    public bool IsShiftOf(Planning before) =>
        (Label, TargetFrom, TargetUntil) != (before.Label, before.TargetFrom, before.TargetUntil)
        || (before.State is { } state && State != state);

    /// <summary>"2016 gereed (in uitvoering, 2016)".</summary>
    public override string ToString() =>
        $"{Label} ({State.ToDutch()}{(TargetFrom is null ? "" : TargetFrom == TargetUntil ? $", {TargetFrom}" : $", {TargetFrom}–{TargetUntil}")})";
}
