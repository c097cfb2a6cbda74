namespace JihadismeVoortgang.Reports.Comparison;

/// <summary>
/// What became of a measure between two reports. Each measure of either report is exactly one of these, so their
/// counts add up; of a measure that was merged or moved the texts may have changed as well.
/// </summary>
public enum MeasureChange
{
    /// <summary>nieuw: the older report does not hold it</summary>
    Added,

    /// <summary>vervallen: the newer report does not hold it, or calls it withdrawn</summary>
    Withdrawn,

    /// <summary>samengevoegd: it shares its row with a measure it did not share it with before</summary>
    Merged,

    /// <summary>gesplitst: it no longer shares its row with a measure</summary>
    Split,

    /// <summary>verplaatst: it stands under another theme</summary>
    Moved,

    /// <summary>gewijzigd: words, planning or figures</summary>
    Changed,

    /// <summary>ongewijzigd</summary>
    Unchanged,
}

public static class MeasureChanges
{
    /// <summary>In the order in which they are shown.</summary>
    public static IReadOnlyList<MeasureChange> All { get; } = Enum.GetValues<MeasureChange>();

    /// <summary>"samengevoegd".</summary>
    public static string ToDutch(this MeasureChange change) => change switch
    {
        MeasureChange.Added => "nieuw",
        MeasureChange.Withdrawn => "vervallen",
        MeasureChange.Merged => "samengevoegd",
        MeasureChange.Split => "gesplitst",
        MeasureChange.Moved => "verplaatst",
        MeasureChange.Changed => "gewijzigd",
        MeasureChange.Unchanged => "ongewijzigd",
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, "Not a change of a measure."),
    };
}
