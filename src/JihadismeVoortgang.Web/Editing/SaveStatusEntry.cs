using System.Globalization;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Drafts;
using JihadismeVoortgang.Web.Editing.Conflicts;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Publishing.Page;

namespace JihadismeVoortgang.Web.Editing;

/// <summary>Keeps what an officer wrote in a row of the open round.</summary>
internal sealed class SaveStatusEntry(UseCases useCases)
{
    /// <param name="account">Who writes.</param>
    /// <param name="written">What they wrote, and the revision they started from.</param>
    /// <param name="cancellation">Gives up; nothing is saved then.</param>
    /// <exception cref="BrokenRuleException">Lists every fault in the texts and the planning; nothing was saved.</exception>
    /// <exception cref="ConflictException">Somebody else saved the row meanwhile.</exception>
    public Task<SavedText<WrittenEntry>> RunAsync(int account, WrittenEntry written, CancellationToken cancellation = default) =>
        useCases.RunAsync(
            new UseCase<StatusEntry, SavedText<WrittenEntry>>
            {
                Action = nameof(SaveStatusEntry),
                StartedFrom = written.Revision,
                Load = (db, stop) => OpenEntry.ForWritingAsync(db, written.Round, written.Measure, stop),
                Right = Rights.WriteEntry,
                About = entry => $"ronde {entry.RoundNumber}, maatregel {entry.Label}",
                Reason = written.GivenReason,
                Work = async (work, entry) =>
                {
                    entry.DemandWritable(work.Actor.Role);
                    var changed = entry.Write(written.Judged(entry), work.Actor);
                    await DraftStore.SettleAsync(work, entry, cancellation);
                    return new SavedText<WrittenEntry>(WrittenEntry.Of(entry.RoundNumber, written.Measure, entry.Revision, entry.Content), changed);
                },
            },
            account,
            cancellation);
}

/// <summary>
/// The fields of the form, as typed: <c>Measure</c> is any measure of the row, <c>Round</c> and <c>Revision</c> are those
/// of the row that was on the screen.
/// </summary>
public sealed record WrittenEntry(
    int Round,
    int Measure,
    int Revision,
    string PlanningLabel,
    PlanningState? PlanningState,
    int? TargetFrom,
    int? TargetUntil,
    string StateOfPlay,
    string RecentDevelopments) : IWrittenText<WrittenEntry>
{
    /// <summary>Why the planning is another than it was; asked for then, and kept with the revision.</summary>
    public string PlanningReason { get; init; } = "";

    /// <summary>As typed it promises something else; what cannot be kept is judged when it is saved.</summary>
    internal bool ShiftsPlanning(Planning before) =>
        (PlanningLabel.Trim(), TargetFrom, TargetUntil) != (before.Label, before.TargetFrom, before.TargetUntil)
        || (before.State is { } state && PlanningState != state);

    internal string? GivenReason => string.IsNullOrWhiteSpace(PlanningReason) ? null : PlanningReason.Trim();

    /// <summary>The form as it starts: filled with what stands in the row.</summary>
    public static WrittenEntry Of(int round, int measure, int revision, StatusEntryContent content) => new(
        round,
        measure,
        revision,
        content.Planning.Label,
        content.Planning.State,
        content.Planning.TargetFrom,
        content.Planning.TargetUntil,
        content.StateOfPlay,
        content.RecentDevelopments);

    public IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>
    {
        ["planning"] = PlanningLabel,
        ["indeling"] = PlanningState?.ToString() ?? "",
        ["van"] = TargetFrom?.ToString(CultureInfo.InvariantCulture) ?? "",
        ["tot"] = TargetUntil?.ToString(CultureInfo.InvariantCulture) ?? "",
        ["reden-planning"] = PlanningReason,
        ["stand-van-zaken"] = StateOfPlay,
        ["recente-ontwikkelingen"] = RecentDevelopments,
    };

    /// <summary>With the fields of a draft; one that it does not hold, or that is no year, stays as it is.</summary>
    public WrittenEntry With(IReadOnlyDictionary<string, string> fields) => this with
    {
        PlanningLabel = fields.GetValueOrDefault("planning", PlanningLabel),
        PlanningState = fields.TryGetValue("indeling", out var state) ? Enum.TryParse<PlanningState>(state, out var known) ? known : null : PlanningState,
        TargetFrom = Year(fields, "van", TargetFrom),
        TargetUntil = Year(fields, "tot", TargetUntil),
        PlanningReason = fields.GetValueOrDefault("reden-planning", PlanningReason),
        StateOfPlay = fields.GetValueOrDefault("stand-van-zaken", StateOfPlay),
        RecentDevelopments = fields.GetValueOrDefault("recente-ontwikkelingen", RecentDevelopments),
    };

    public IReadOnlyList<WrittenColumn> Columns =>
    [
        WrittenColumn.Line("Planning", PlanningInWords, "planning", "indeling", "van", "tot"),
        WrittenColumn.Text("Stand van zaken", "stand-van-zaken", StateOfPlay),
        WrittenColumn.Text("Recente ontwikkelingen", "recente-ontwikkelingen", RecentDevelopments),
    ];

    private string PlanningInWords => $"{PlanningLabel} ({PlanningWords.Of(PlanningState)})" + (TargetFrom, TargetUntil) switch
    {
        (null, null) => "",
        ({ } from, { } until) when from != until => $", {from} tot en met {until}",
        var (from, until) => $", {from ?? until}",
    };

    public WrittenEntry Over(int revision) => this with { Revision = revision };

    /// <summary>The texts beside the row of the report before.</summary>
    internal IReadOnlyList<ChangingText> Beside(ReportRow before) =>
    [
        new("stand-van-zaken", "Stand van zaken", before.StateOfPlay, StateOfPlay),
        new("recente-ontwikkelingen", "Recente ontwikkelingen", before.RecentDevelopments, RecentDevelopments),
    ];

    private static int? Year(IReadOnlyDictionary<string, string> fields, string name, int? otherwise) => fields.GetValueOrDefault(name) switch
    {
        null => otherwise,
        "" => null,
        var typed => int.TryParse(typed, NumberStyles.Integer, CultureInfo.InvariantCulture, out var year) ? year : otherwise,
    };

    /// <summary>What will be kept. Designations are the coordinator's and stay as they are.</summary>
    /// <exception cref="BrokenRuleException">With every fault of every field.</exception>
    internal StatusEntryContent Judged(StatusEntry entry)
    {
        var faults = new List<Fault>();
        var planning = Planning(faults);
        PlanningShift.DemandReason(entry.Planning, planning, GivenReason, faults);
        var state = CanonicalText.Blocks("Stand van zaken", StateOfPlay, faults);
        var developments = CanonicalText.Blocks("Recente ontwikkelingen", RecentDevelopments, faults);
        return faults.Count == 0
            ? new StatusEntryContent(planning!, state, developments, entry.Content.Measures)
            : throw new BrokenRuleException(faults);
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
