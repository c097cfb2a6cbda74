using JihadismeVoortgang.Domain.Rounds;

namespace JihadismeVoortgang.Web.Review.Remarks;

/// <summary>What the places of a row are called beside a remark.</summary>
internal static class RemarkWords
{
    /// <summary>In the order of the row.</summary>
    public static IReadOnlyList<ReportColumn> Columns { get; } = Enum.GetValues<ReportColumn>();

    public static string Of(ReportColumn column) => column switch
    {
        ReportColumn.Whole => "De hele regel",
        ReportColumn.Description => "Omschrijving",
        ReportColumn.Planning => "Planning",
        ReportColumn.StateOfPlay => "Stand van zaken",
        ReportColumn.RecentDevelopments => "Recente ontwikkelingen",
        _ => throw new ArgumentOutOfRangeException(nameof(column)),
    };

    /// <summary>The place of that name on a page; the whole when it names none.</summary>
    public static ReportColumn Named(string? words) =>
        Columns.FirstOrDefault(column => string.Equals(Of(column), words?.Trim(), StringComparison.OrdinalIgnoreCase), ReportColumn.Whole);
}
