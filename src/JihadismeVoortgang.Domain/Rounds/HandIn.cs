namespace JihadismeVoortgang.Domain.Rounds;

/// <summary>What is known of a row's way into the report; people by number, for their names can be blanked.</summary>
public sealed record HandIn
{
    public const int MaxReasonLength = Require.MaxRemarkLength;

    /// <summary>Nothing has happened yet.</summary>
    public static HandIn None { get; } = new();

    /// <summary>Who wrote the text as it is; null while it is as it was carried over.</summary>
    public int? WrittenBy { get; init; }

    public int? SubmittedBy { get; init; }

    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>The text as it was handed in; a later revision was mended by a coordinator.</summary>
    public int? SubmittedRevision { get; init; }

    /// <summary>The mended text that somebody else than its writer stands for.</summary>
    public int? ConfirmedRevision { get; init; }

    /// <summary>Who said that nothing changed since the report before; gone as soon as the text changes.</summary>
    public int? UnchangedBy { get; init; }

    public DateTimeOffset? UnchangedAt { get; init; }

    /// <summary>Why it was returned, opened again or excused; null in any other state.</summary>
    public string? Reason { get; init; }

    /// <summary>The last day for this row when it is not that of the round.</summary>
    public DateOnly? Deadline { get; init; }
}
