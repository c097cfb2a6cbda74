using System.Globalization;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Publishing;

namespace JihadismeVoortgang.Web.Coordinating.Corrections;

/// <summary>A row of an edition as it is mended in a form: what is printed, designations with their notes included.</summary>
public sealed record WrittenCorrectionRow : IWrittenCorrection<WrittenCorrectionRow>
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

    public IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>(
        Designations.Select(measure => KeyValuePair.Create(DesignationField(measure.Number), measure.Description)))
    {
        ["planning"] = PlanningLabel,
        ["indeling"] = PlanningState?.ToString() ?? "",
        ["van"] = TargetFrom?.ToString(CultureInfo.InvariantCulture) ?? "",
        ["tot"] = TargetUntil?.ToString(CultureInfo.InvariantCulture) ?? "",
        ["stand-van-zaken"] = StateOfPlay,
        ["recente-ontwikkelingen"] = RecentDevelopments,
    };

    public WrittenCorrectionRow With(IReadOnlyDictionary<string, string> fields) => this with
    {
        Designations =
        [
            .. Designations.Select(measure =>
                measure with { Description = fields.GetValueOrDefault(DesignationField(measure.Number), measure.Description) }),
        ],
        PlanningLabel = fields.GetValueOrDefault("planning", PlanningLabel),
        PlanningState = fields.TryGetValue("indeling", out var state) ? Enum.TryParse<PlanningState>(state, out var known) ? known : null : PlanningState,
        TargetFrom = Year(fields, "van", TargetFrom),
        TargetUntil = Year(fields, "tot", TargetUntil),
        StateOfPlay = fields.GetValueOrDefault("stand-van-zaken", StateOfPlay),
        RecentDevelopments = fields.GetValueOrDefault("recente-ontwikkelingen", RecentDevelopments),
    };

    internal static string DesignationField(int measure) => string.Create(CultureInfo.InvariantCulture, $"omschrijving-{measure}");

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

    private static int? Year(IReadOnlyDictionary<string, string> fields, string name, int? otherwise) =>
        !fields.TryGetValue(name, out var typed) ? otherwise
        : typed.Length == 0 ? null
        : int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : otherwise;

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
    : IWrittenCorrection<WrittenCorrectionHead>
{
    private const string DayFormat = "yyyy-MM-dd";

    public static WrittenCorrectionHead Of(RoundContent head) =>
        new(head.Title, head.RunningHeader, head.Introduction, head.PreviousReportDate, head.ReferenceDate);

    public IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>
    {
        ["titel"] = Title,
        ["kopregel"] = RunningHeader,
        ["vorige-rapportage"] = PreviousReportDate?.ToString(DayFormat, CultureInfo.InvariantCulture) ?? "",
        ["peildatum"] = ReferenceDate?.ToString(DayFormat, CultureInfo.InvariantCulture) ?? "",
        ["inleiding"] = Introduction,
    };

    public WrittenCorrectionHead With(IReadOnlyDictionary<string, string> fields) => new(
        fields.GetValueOrDefault("titel", Title),
        fields.GetValueOrDefault("kopregel", RunningHeader),
        fields.GetValueOrDefault("inleiding", Introduction),
        Day(fields, "vorige-rapportage", PreviousReportDate),
        Day(fields, "peildatum", ReferenceDate));

    public bool IsSameAs(WrittenCorrectionHead other) => this == other;

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

    private static DateOnly? Day(IReadOnlyDictionary<string, string> fields, string name, DateOnly? otherwise) =>
        !fields.TryGetValue(name, out var typed) ? otherwise
        : typed.Length == 0 ? null
        : DateOnly.TryParseExact(typed, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : otherwise;
}
