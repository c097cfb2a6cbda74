using Bunit;
using JihadismeVoortgang.Reports.Checks;
using JihadismeVoortgang.Web.Review.Checks;

namespace JihadismeVoortgang.Web.Tests.Review.Checks;

public sealed class FindingsViewTests : BunitContext
{
    private static readonly Finding Blocking = new(
        CheckKind.UnknownMeasure, Severity.Blocking, new CheckedPlace(ReportPart.StateOfPlay, 12, "Rij 12, stand van zaken"), "Een verwijzing.", "maatregel 99");

    private static readonly Finding Advisory = new(
        CheckKind.MeasureCount, Severity.Advisory, new CheckedPlace(ReportPart.Introduction, null, "Inleiding"), "Een aantal.", null);

    [Fact]
    public void What_blocks_comes_first_and_each_finding_leads_to_its_place()
    {
        var view = Show(Advisory, Blocking);

        Assert.Equal(["Eerst oplossen (1)", "Ter overweging (1)"], view.FindAll("h3").Select(head => head.TextContent));
        Assert.Equal(["/bewerken/maatregelen/12#bij-stand-van-zaken", "/bewerken/inleiding#bij-inleiding"], view.FindAll("a").Select(link => link.GetAttribute("href")));
        Assert.Equal("maatregel 99", view.Find("q").TextContent);
    }

    [Fact]
    public void A_group_without_findings_is_left_out() =>
        Assert.Equal("Ter overweging (1)", Show(Advisory).Find("h3").TextContent);

    [Fact]
    public void That_nothing_was_found_is_said() =>
        Assert.Equal("De controles hebben niets gevonden.", Show().Find("p").TextContent);

    private IRenderedComponent<FindingsView> Show(params Finding[] findings) =>
        Render<FindingsView>(parameters => parameters.Add(view => view.Findings, findings));
}
