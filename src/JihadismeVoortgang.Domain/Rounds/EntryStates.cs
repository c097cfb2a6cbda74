namespace JihadismeVoortgang.Domain.Rounds;

/// <summary>The words for the states, the same on every page, in the report and in messages.</summary>
public static class EntryStates
{
    /// <summary>In the order of a row's way.</summary>
    public static IReadOnlyList<EntryState> All { get; } = Enum.GetValues<EntryState>();

    public static string Name(EntryState state) => state switch
    {
        EntryState.NotStarted => "nog niet begonnen",
        EntryState.Draft => "concept",
        EntryState.Submitted => "ingediend",
        EntryState.Returned => "teruggestuurd",
        EntryState.Approved => "akkoord",
        EntryState.Excused => "verontschuldigd",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
