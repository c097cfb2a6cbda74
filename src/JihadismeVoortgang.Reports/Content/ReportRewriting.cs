namespace JihadismeVoortgang.Reports.Content;

internal static class ReportRewriting
{
    /// <summary>Rewrites every text of a report in the order in which it is printed.</summary>
    /// <param name="report">The report.</param>
    /// <param name="rewriterFor">The rewriter for a row, or for the introduction when the row is null.</param>
    public static ProgressReport Rewrite(this ProgressReport report, Func<ReportRow?, ContentRewriter> rewriterFor) =>
        report with
        {
            Introduction = rewriterFor(null).Rewrite(report.Introduction),
            Themes = [.. report.Themes.Select(theme => theme with
            {
                Rows = [.. theme.Rows.Select(row => Rewrite(row, rewriterFor(row)))],
            })],
        };

    private static ReportRow Rewrite(ReportRow row, ContentRewriter rewriter) => row with
    {
        Measures = [.. row.Measures.Select(measure => measure with
        {
            Description = rewriter.Rewrite(measure.Description),
        })],
        StateOfPlay = rewriter.Rewrite(row.StateOfPlay),
        RecentDevelopments = rewriter.Rewrite(row.RecentDevelopments),
    };
}
