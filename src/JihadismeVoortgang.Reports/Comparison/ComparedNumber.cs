using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Comparison;

/// <summary>A dated figure that only one of two reports prints, or for which they print different values.</summary>
/// <param name="Figure">The series, as the newest of the two that holds it describes it.</param>
/// <param name="Before">What the older report prints; null when it does not.</param>
/// <param name="After">What the newer one prints; null when it does not.</param>
public sealed record ComparedNumber(ReportFigure Figure, ObservationWords? Before, ObservationWords? After)
{
    /// <summary>Name of the part when it is one.</summary>
    public string? Part => (After ?? Before)!.Part;

    public NumberChange Change =>
        Before is null ? NumberChange.Added : After is null ? NumberChange.Gone : NumberChange.Revised;
}

public enum NumberChange
{
    /// <summary>nieuw: a number for a time the older report has none for</summary>
    Added,

    /// <summary>herzien: another value for the same time, or for no stated time</summary>
    Revised,

    /// <summary>niet meer vermeld</summary>
    Gone,
}

public static class NumberChanges
{
    public static string ToDutch(this NumberChange change) => change switch
    {
        NumberChange.Added => "nieuw cijfer",
        NumberChange.Revised => "herzien cijfer",
        _ => "niet meer vermeld",
    };
}
