using JihadismeVoortgang.Domain.Rounds;

namespace JihadismeVoortgang.Web.Publishing.Page;

/// <summary>What a planning is called on screen.</summary>
internal static class PlanningWords
{
    /// <summary>In the order in which a measure passes them; last what nobody classified yet.</summary>
    public static IReadOnlyList<PlanningState?> States { get; } =
    [
        PlanningState.Research, PlanningState.InProgress, PlanningState.Ongoing, PlanningState.Completed,
        PlanningState.Withdrawn, null,
    ];

    public static string Of(PlanningState? state) => state.ToDutch();

    /// <summary>"in-uitvoering": in addresses and open data.</summary>
    public static string InAddress(PlanningState? state) => Of(state).Replace(' ', '-');

    /// <summary>What the state means, for a reader who meets it for the first time.</summary>
    public static string Meaning(PlanningState? state) => state switch
    {
        PlanningState.Research => "Er wordt nog onderzocht of en hoe de maatregel wordt uitgevoerd.",
        PlanningState.InProgress => "Aan de maatregel wordt gewerkt; soms is er een jaar genoemd waarin hij klaar moet zijn.",
        PlanningState.Ongoing => "De maatregel wordt steeds toegepast en heeft geen einddatum.",
        PlanningState.Completed => "De maatregel is uitgevoerd.",
        PlanningState.Withdrawn => "De maatregel wordt niet langer uitgevoerd.",
        _ => "De planning uit de rapportage is nog niet bij een van deze groepen ingedeeld.",
    };

    /// <summary>The last part of the name of a style: each state has its colour, beside its sign and its word.</summary>
    public static string Style(PlanningState? state) => state switch
    {
        PlanningState.Research => "research",
        PlanningState.InProgress => "progress",
        PlanningState.Ongoing => "ongoing",
        PlanningState.Completed => "completed",
        PlanningState.Withdrawn => "withdrawn",
        _ => "unknown",
    };
}
