using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Figures;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Publishing;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Editing;

/// <summary>
/// The other rows of the open round that a row has to do with, by what is saved: whoever changes one of them may have to
/// look at the other.
/// </summary>
internal sealed class RelatedMeasures(ConceptReads reads)
{
    /// <exception cref="AccessDeniedException">The account may not read concepts.</exception>
    /// <exception cref="BrokenRuleException">There is no round yet.</exception>
    public Task<RelatedRows> LoadAsync(int account, int measure, CancellationToken cancellation = default) =>
        reads.RunAsync(account, Rights.ReadConcept, async (db, _) =>
            Of(await ConceptReport.ComposeAsync(db, cancellation), await db.Figures.OrderBy(figure => figure.Label).ToListAsync(cancellation), measure), cancellation);

    /// <param name="report">The concept, with its references linked.</param>
    /// <param name="figures">All series.</param>
    /// <param name="measure">Any measure of the row.</param>
    internal static RelatedRows Of(ProgressReport report, IReadOnlyList<Figure> figures, int measure)
    {
        var rows = report.Themes.SelectMany(theme => theme.Rows).ToList();
        if (rows.Find(row => Has(row, measure)) is not { } own)
            return new RelatedRows([], []);

        return new RelatedRows(
            [.. own.Measures.Select(known => known.Number).Where(number => own.Measures.Count > 1 && number != measure)],
            [
                .. rows.Where(row => row != own)
                    .Select(row => new RelatedRow(row.Measures[0].Number, row.Label, DescriptionOf(row), [.. Reasons(own, row, figures)]))
                    .Where(row => row.Because.Count > 0),
            ]);
    }

    private static IEnumerable<string> Reasons(ReportRow own, ReportRow other, IReadOnlyList<Figure> figures)
    {
        if (Mentions(own, other))
            yield return "genoemd in deze tekst";
        if (Mentions(other, own))
            yield return "noemt deze maatregel";
        foreach (var figure in figures.Where(figure => Prints(own, figure) && Prints(other, figure)))
            yield return $"deelt het cijfer ‘{figure.Label}’";
    }

    private static bool Mentions(ReportRow row, ReportRow other) =>
        ReferencesIn(row.StateOfPlay).Concat(ReferencesIn(row.RecentDevelopments)).Any(number => Has(other, number));

    private static IEnumerable<int> ReferencesIn(IReadOnlyList<Block> text) =>
        ContentWalk.LinesOf(text)
            .Concat(ContentWalk.NotesOf(text).Select(note => note.Content))
            .SelectMany(ContentWalk.LeavesOf)
            .OfType<MeasureReference>()
            .Select(reference => reference.Measure);

    private static bool Prints(ReportRow row, Figure figure) => row.Measures.Any(measure => figure.IsPrintedAt(measure.Number));

    private static bool Has(ReportRow row, int measure) => row.Measures.Any(known => known.Number == measure);

    private static string DescriptionOf(ReportRow row) => string.Join(" · ", row.Measures.Select(measure => PlainText.Of(measure.Description)));
}

/// <param name="Together">The other measures of the same row.</param>
/// <param name="Rows">Other rows, in the order of the report.</param>
public sealed record RelatedRows(IReadOnlyList<int> Together, IReadOnlyList<RelatedRow> Rows);

/// <param name="Measure">First measure of the row; names it in addresses.</param>
/// <param name="Label">"27 &amp; 28".</param>
/// <param name="Description">The designations.</param>
/// <param name="Because">What they have to do with each other; at least one.</param>
public sealed record RelatedRow(int Measure, string Label, string Description, IReadOnlyList<string> Because);
