using System.Text;
using JihadismeVoortgang.Reports.Pdf.Layout;
using JihadismeVoortgang.Reports.Pdf.Writing;

namespace JihadismeVoortgang.Reports.Tests.Pdf.Support;

/// <summary>Questions to a display list.</summary>
internal static class LayoutReading
{
    /// <summary>The structure with the text that was painted for it.</summary>
    public static TextNode Read(this CollectedLayout report)
    {
        var texts = new Dictionary<ContentPiece, StringBuilder>();
        foreach (var run in report.Pages.SelectMany(page => page.Texts()))
        {
            if (!texts.TryGetValue(run.Piece!, out var text))
                texts.Add(run.Piece!, text = new StringBuilder());
            text.Append(run.Characters);
        }

        return Read(report.Structure);

        TextNode Read(StructureElement element) => new(StructureNames.Of(element.Role),
        [
            .. element.Children.Select(child => child switch
            {
                StructureElement inner => Read(inner),
                ContentPiece piece => texts.TryGetValue(piece, out var text) ? text.ToString() : (object)"",
                _ => throw new NotSupportedException(),
            }),
        ]);
    }

    /// <summary>What is painted as text of the report.</summary>
    public static IEnumerable<TextRun> Texts(this LaidOutPage page) =>
        page.Operations.OfType<TextRun>().Where(run => run.Piece is not null);

    public static IEnumerable<TextRun> Artifacts(this LaidOutPage page) =>
        page.Operations.OfType<TextRun>().Where(run => run.Piece is null);

    /// <summary>The text of the footnotes at the foot of a page, marks not counted.</summary>
    public static IEnumerable<TextRun> Notes(this LaidOutPage page) =>
        page.Texts().Where(run => run.Text.Style.Size == Typography.Note.Text.Size);

    /// <summary>The marks that cite notes on a page, as printed.</summary>
    public static IEnumerable<TextRun> Citations(this LaidOutPage page) =>
        page.Texts().Where(run => run.Piece!.Owner.Role == StructureRole.Link && run.Text.Style.Rise > 0);

    /// <summary>Text in the column that has its left side at x.</summary>
    public static IEnumerable<TextRun> In(this IEnumerable<TextRun> runs, TableColumn column) =>
        runs.Where(run => run.X >= column.Left && run.X < column.Left + column.Width);

    public static double Right(this TextRun run) =>
        run.X + run.Text.Width(run.Start, run.Text.VisibleEnd(run.Start, run.End));
}
