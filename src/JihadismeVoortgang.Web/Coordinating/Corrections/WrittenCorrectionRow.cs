using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Publishing;

namespace JihadismeVoortgang.Web.Coordinating.Corrections;

/// <summary>A row of an edition as it is mended in a form: what is printed, designations with their notes included.</summary>
public sealed record WrittenCorrectionRow
{
    /// <summary>First measure of the row.</summary>
    public required int Measure { get; init; }

    /// <summary>Designations, in order of number: one paragraph of Markdown each.</summary>
    public required IReadOnlyList<DescribedMeasure> Designations { get; init; }

    public required string PlanningLabel { get; init; }

    public required PlanningState? PlanningState { get; init; }

    public required int? TargetFrom { get; init; }

    public required int? TargetUntil { get; init; }

    public required string StateOfPlay { get; init; }

    public required string RecentDevelopments { get; init; }

    public static WrittenCorrectionRow Of(StatusEntryContent content) => new()
    {
        Measure = content.Measures[0].Number,
        Designations = content.Measures,
        PlanningLabel = content.Planning.Label,
        PlanningState = content.Planning.State,
        TargetFrom = content.Planning.TargetFrom,
        TargetUntil = content.Planning.TargetUntil,
        StateOfPlay = content.StateOfPlay,
        RecentDevelopments = content.RecentDevelopments,
    };

    /// <summary>Records compare lists by reference.</summary>
    public bool IsSameAs(WrittenCorrectionRow other) =>
        this with { Designations = other.Designations } == other && Designations.SequenceEqual(other.Designations);

    /// <exception cref="BrokenRuleException">With every fault of every field.</exception>
    internal StatusEntryContent Judged()
    {
        var faults = new List<Fault>();
        var planning = Planning(faults);
        var designations = Designations.Select(given => Designation(given, faults)).ToList();
        var state = CanonicalText.Blocks("Stand van zaken", StateOfPlay, faults);
        var developments = CanonicalText.Blocks("Recente ontwikkelingen", RecentDevelopments, faults);
        return faults.Count == 0 ? new StatusEntryContent(planning!, state, developments, designations) : throw new BrokenRuleException(faults);
    }

    private static DescribedMeasure Designation(DescribedMeasure given, List<Fault> faults)
    {
        var place = $"Omschrijving van maatregel {given.Number}";
        if (string.IsNullOrWhiteSpace(given.Description))
            faults.Add(new Fault(place, "Vul de omschrijving in."));
        return given with { Description = CanonicalText.Line(place, given.Description, faults) };
    }

    private Planning? Planning(List<Fault> faults)
    {
        try
        {
            return new Planning(PlanningLabel, PlanningState, TargetFrom, TargetUntil);
        }
        catch (BrokenRuleException broken)
        {
            faults.AddRange(broken.Faults.Select(fault => fault with { Place = "Planning" }));
            return null;
        }
    }
}

/// <summary>The head of an edition as it is mended in a form.</summary>
public sealed record WrittenCorrectionHead(
    string Title, string RunningHeader, string Introduction, DateOnly? PreviousReportDate, DateOnly? ReferenceDate)
{
    public static WrittenCorrectionHead Of(RoundContent head) =>
        new(head.Title, head.RunningHeader, head.Introduction, head.PreviousReportDate, head.ReferenceDate);

    /// <exception cref="BrokenRuleException">With every fault of every field.</exception>
    internal RoundContent Judged()
    {
        var faults = new List<Fault>();
        var introduction = CanonicalText.Blocks("Inleiding", Introduction, faults);
        if (faults.Count > 0)
            throw new BrokenRuleException(faults);

        // A round judges its head; so this one is judged alike.
        return new ReportingRound(1, new RoundContent(Title, RunningHeader, introduction, PreviousReportDate, ReferenceDate)).Content;
    }
}
