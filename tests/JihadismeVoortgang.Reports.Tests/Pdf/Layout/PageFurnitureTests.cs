using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Pdf.Layout;
using JihadismeVoortgang.Reports.Tests.Pdf.Support;

namespace JihadismeVoortgang.Reports.Tests.Pdf.Layout;

public sealed class PageFurnitureTests
{
    [Fact]
    public void Every_page_has_the_running_header_and_its_number()
    {
        var report = Make.Everything();

        var layout = Make.Layout(report);

        Assert.True(layout.Pages.Count > 1);
        for (int i = 0; i < layout.Pages.Count; i++)
        {
            var artifacts = layout.Pages[i].Artifacts().ToArray();
            var header = Assert.Single(artifacts, run => run.Artifact == Artifact.Header);
            var footer = Assert.Single(artifacts, run => run.Artifact == Artifact.Footer);
            Assert.Equal(report.RunningHeader, header.Characters);
            Assert.Equal($"Pagina {i + 1} van {layout.Pages.Count}", footer.Characters);
        }
    }

    [Fact]
    public void A_long_running_header_breaks_and_pushes_the_body_down()
    {
        var layout = Make.Layout(Make.Everything() with { RunningHeader = Make.Words(80) });

        double header = layout.Pages[0].Artifacts().Where(run => run.Artifact == Artifact.Header).Max(run => run.Baseline);
        Assert.True(header + 20 < layout.Pages[0].Texts().Min(run => run.Baseline));
        Assert.All(layout.Pages[0].Artifacts(), run => Assert.True(run.Right() <= PageGeometry.BodyRight));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void No_word_of_the_longest_header_the_portal_takes_is_lost(bool isConcept)
    {
        string header = string.Join(' ', Enumerable.Repeat("WWWWWWWWW", ReportingRound.MaxTitleLength / 10));

        var layout = Make.Layout(Make.Everything() with { RunningHeader = header, IsConcept = isConcept });

        Assert.All(layout.Pages, page => Assert.Equal(
            header,
            string.Concat(page.Artifacts().Where(run => run.Artifact == Artifact.Header).Select(run => run.Characters))));
    }

    [Fact]
    public void A_header_that_leaves_no_room_for_the_report_is_refused_and_never_cut() => Assert.Throws<ArgumentException>(
        () => Make.Layout(Make.Everything() with { RunningHeader = Make.Words(800) }));

    [Fact]
    public void A_concept_is_marked_on_every_page()
    {
        var layout = Make.Layout(Make.Everything() with { IsConcept = true });

        Assert.All(layout.Pages, page => Assert.Equal(
            "CONCEPT", Assert.Single(page.Artifacts(), run => run.Artifact == Artifact.Watermark).Characters));
    }

    [Fact]
    public void A_concept_shows_state_and_revision_under_the_number_and_an_edition_does_not()
    {
        var edition = Make.Report(Make.Row(1, [], []) with { State = "teruggestuurd", Revision = 12 });

        Assert.Equal("<P>1<P>teruggestuurd<P>revisie 12", NumberCell(edition with { IsConcept = true }));
        Assert.Equal("<P>1", NumberCell(edition));
        Assert.DoesNotContain(
            Make.Layout(edition).Pages[0].Artifacts(), run => run.Artifact == Artifact.Watermark);
    }

    private static string NumberCell(ProgressReport report) =>
        Make.Layout(report).Read().Descendants("TBody").Single().Descendants("TH").Single().Canonical();
}
