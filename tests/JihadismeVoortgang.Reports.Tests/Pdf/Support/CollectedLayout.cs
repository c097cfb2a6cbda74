using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Pdf.Layout;

namespace JihadismeVoortgang.Reports.Tests.Pdf.Support;

/// <summary>A display list with all its pages, which the product hands over one by one.</summary>
internal sealed record CollectedLayout(
    IReadOnlyList<LaidOutPage> Pages, StructureElement Structure, IReadOnlyList<OutlineEntry> Outline)
{
    public static CollectedLayout Of(ProgressReport report)
    {
        var pages = new List<LaidOutPage>();
        var laidOut = ReportLayout.LayOut(report, TestFonts.Shared, pages.Add);
        Assert.Equal(pages.Count, laidOut.PageNumbers.Count);
        foreach (var (page, number) in pages.Zip(laidOut.PageNumbers))
            page.Operations.Add(number);
        return new CollectedLayout(pages, laidOut.Structure, laidOut.Outline);
    }
}
