using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Shell;

namespace JihadismeVoortgang.Web.Review.Board;

/// <summary>A text of the round on the board: a row, or the introduction.</summary>
public sealed record BoardRow
{
    /// <summary>Names the text as history does.</summary>
    public required string Key { get; init; }

    /// <summary>Its revision and state, for an act on it.</summary>
    public required SeenText Seen { get; init; }

    /// <summary>"27 &amp; 28", or "Inleiding".</summary>
    public required string Label { get; init; }

    /// <summary>"Statusregel 12", "De inleiding": begins a sentence.</summary>
    public required string Name { get; init; }

    /// <summary>The official designations, or what belongs to the introduction.</summary>
    public required string Description { get; init; }

    /// <summary>Null for the introduction.</summary>
    public required BoardTheme? Theme { get; init; }

    /// <summary>Null for the introduction.</summary>
    public required Planning? Planning { get; init; }

    /// <summary>Officers and stand-ins of today; none for the introduction.</summary>
    public required IReadOnlyList<Keeper> Keepers { get; init; }

    /// <summary>Assigned to who asks.</summary>
    public required bool IsMine { get; init; }

    /// <summary>Who asks may open it.</summary>
    public required bool MayOpen { get; init; }

    /// <summary>Somebody said that nothing changed since the report before.</summary>
    public required bool IsUnchanged { get; init; }

    /// <summary>The last day to hand it in; null before the round is opened.</summary>
    public required DateOnly? Deadline { get; init; }

    /// <summary>It has a last day of its own.</summary>
    public required bool IsDeadlineMoved { get; init; }

    /// <summary>It should have been handed in by now.</summary>
    public required bool IsLate { get; init; }

    /// <summary>Threads in its margin that nobody resolved.</summary>
    public required int OpenRemarks { get; init; }

    /// <summary>Who changed it last, and when.</summary>
    public required LastChange Changed { get; init; }

    /// <summary>First measure of the row; null for the introduction.</summary>
    public int? Measure => Seen.Text.Measure;

    public EntryState State => Seen.State;

    /// <summary>Where it is read and written.</summary>
    public string Address => Measure is { } measure ? Links.EditEntry(measure) : Links.EditIntroduction;

    /// <summary>It is still to be handed in, for the first time or again.</summary>
    public required bool IsWaitedFor { get; init; }

    /// <summary>One of those that are approved together.</summary>
    public bool AwaitsApprovalUnchanged => IsUnchanged && State == EntryState.Submitted;
}

public sealed record BoardTheme(int Number, string Title)
{
    public override string ToString() => $"{Number}. {Title}";
}
