namespace JihadismeVoortgang.Reports.Checks;

/// <summary>
/// Reads a report as a careful colleague would, before it is handed in and before it is adopted, and says all it found at
/// once. Pure: the same report gives the same findings.
/// </summary>
public static class ReportCheck
{
    /// <summary>All findings: the introduction first, then row by row.</summary>
    public static IReadOnlyList<Finding> All(CheckedReport report, CheckSettings settings)
    {
        var order = report.Rows
            .SelectMany((row, index) => row.Measures.Select(measure => (measure.Number, Index: index)))
            .ToDictionary(measure => measure.Number, measure => measure.Index);
        return
        [
            .. Look(report, settings)
                .Distinct()
                .Select(found => new Finding(found.Kind, settings.Of(found.Kind), found.Place, found.Message, found.Quote))
                .Where(finding => finding.Severity != Severity.Off)
                .OrderBy(finding => finding.Place.Measure is { } measure ? order.GetValueOrDefault(measure, int.MaxValue) : -1)
                .ThenBy(finding => finding.Place.Part)
                .ThenBy(finding => finding.Kind),
        ];
    }

    /// <summary>The findings of one row, or of the introduction.</summary>
    /// <param name="report">The whole report: what is explained or pointed to may stand elsewhere.</param>
    /// <param name="settings">How strict.</param>
    /// <param name="measure">Any measure of the row; null for the introduction.</param>
    public static IReadOnlyList<Finding> Of(CheckedReport report, CheckSettings settings, int? measure)
    {
        var row = measure is null ? null : report.Rows.FirstOrDefault(row => row.Measures.Any(known => known.Number == measure));
        return
        [
            .. All(report, settings).Where(finding => measure is null
                ? finding.Place.Measure is null
                : row is not null && row.Measures.Any(known => known.Number == finding.Place.Measure)),
        ];
    }

    private static IEnumerable<Found> Look(CheckedReport report, CheckSettings settings) =>
    [
        .. IntroductionChecks.Of(report, settings),
        .. report.Rows.SelectMany(row => ColumnChecks.Of(report, row, settings)),
        .. report.Rows.SelectMany(row => FigureChecks.Of(report, row)),
        .. report.Rows.SelectMany(row => NumberChecks.Of(report, row)),
        .. report.Withheld.SelectMany(number => WithheldCheck.Of(report.Report, number)),
        .. TextChecks.Of(report.Report),
        .. AbbreviationCheck.Of(report.Report, settings.KnownAbbreviations),
    ];
}
