using CsCheck;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Tests.Markdown;
using JihadismeVoortgang.Reports.Tests.Pdf.Support;

namespace JihadismeVoortgang.Reports.Tests.Office.Support;

/// <summary>Reports nobody would write, with every kind of content beside every other.</summary>
internal static class SomeReports
{
    private static readonly Gen<ReportRow> Rows = Gen.Select(
        SomeContent.Lines, SomeContent.Blocks, SomeContent.Blocks,
        (description, state, developments) => Make.Row(1, state, developments, [.. description]));

    /// <summary>Composed: measures and notes have the numbers they would have in the portal.</summary>
    public static readonly Gen<ProgressReport> Any = Gen.Select(SomeContent.Blocks, Rows.Array[1, 4], Compose);

    /// <summary>The same as a concept, where each row says in which state it is.</summary>
    public static ProgressReport AsConcept(ProgressReport report) => report with
    {
        IsConcept = true,
        Themes =
        [
            .. report.Themes.Select(theme => theme with
            {
                Rows = [.. theme.Rows.Select((row, index) => row with { State = "ingediend", Revision = index + 4 })],
            }),
        ],
    };

    private static ProgressReport Compose(IReadOnlyList<Block> introduction, ReportRow[] rows) =>
        FootnoteNumbering.Number(Make.Report([.. rows.Select((row, index) => row with
        {
            Measures = [row.Measures[0] with { Number = index + 1 }],
        })]) with
        {
            Introduction = introduction,
        });
}
