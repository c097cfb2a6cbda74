using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Markdown;

namespace JihadismeVoortgang.Reports.Tests.Markdown;

/// <summary>A small report with something of everything a report can hold.</summary>
internal static class SomeReport
{
    public static ProgressReport Whole { get; } = CrossReferences.Link(new ProgressReport
    {
        Number = 7,
        Correction = 1,
        Programme = "Actieprogramma",
        Title = "Zevende “voortgangsrapportage”",
        RunningHeader = "Bijlage 1",
        PreviousReportDate = new DateOnly(2016, 7, 1),
        ReferenceDate = null,
        IsConcept = true,
        Introduction = Text("Inleiding[^1] bij maatregel 27&28.\n\n[^1]: Noot **een**"),
        Themes =
        [
            new ReportTheme(1, "Risico’s", [Row(
                [new ReportMeasure(1, Line("Omschrijving[^1]\n\n[^1]: Noot twee"), [new ReportMeasurePart("b", null, 2)])],
                "### Kop\n\n- *a*[^1]\n- [b](https://a.nl?b&c)\n\n3. c\n\n[^1]: Ibidem",
                "Zie maatregel 28.[^1]\n\n[^1]: Noot drie")]),
            new ReportTheme(2, "Tegengaan", [Row(
                [new ReportMeasure(27, Line("A"), []), new ReportMeasure(28, Line("B"), [])],
                "Eigen maatregel 27, niet maatregel 1.[^1]\n\n[^1]: Noot vier",
                string.Empty)]),
        ],
        Figures =
        [
            new ReportFigure
            {
                Key = "paspoortverzoeken",
                Label = "Verzoeken",
                Unit = "verzoeken",
                Measures = [7, 15],
                Observations =
                [
                    new ReportObservation
                    {
                        Value = 260.50m,
                        Qualifier = "approximately",
                        From = "2013-12",
                        Reference = "2016-05-27",
                        Nature = "realised",
                        Printed = "ongeveer 260",
                        Parts = [new ReportObservation { Low = 15, High = 30, Qualifier = "exact", Nature = "realised", Relation = "sum" }],
                    },
                ],
            },
        ],
    });

    private static ReportRow Row(IReadOnlyList<ReportMeasure> measures, string state, string developments) => new()
    {
        Measures = measures,
        Planning = new ReportPlanning("2015/2016", "InProgress", 2015, 2016),
        StateOfPlay = Text(state),
        RecentDevelopments = Text(developments),
        Revision = 3,
        State = "ingediend",
    };

    private static IReadOnlyList<Block> Text(string markdown) => MarkdownReader.ReadBlocks(markdown).Require();

    private static IReadOnlyList<Inline> Line(string markdown) => MarkdownReader.ReadLine(markdown).Require();
}
