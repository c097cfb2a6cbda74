using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Tests.Pdf.Support;

namespace JihadismeVoortgang.Reports.Tests.Pdf.Conformance;

public sealed class ConformanceTests
{
    public static TheoryData<string> Shapes => [.. Reports.Keys];

    private static Dictionary<string, Func<ProgressReport>> Reports { get; } = new()
    {
        ["everything"] = Make.Everything,
        ["concept"] = () => Make.Everything() with { IsConcept = true },
        ["introduction without rows"] = () => Make.Report() with { Introduction = [Make.P(Make.Words(40))] },
        ["row of empty cells"] = () => Make.Report(Make.Row(1, [], []) with { Planning = Make.Planning("") }),
        ["theme without rows"] = () => Make.Report() with { Themes = [new ReportTheme(1, "Leeg", [])] },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_report_of_any_shape_conforms(string shape) =>
        Assert.Empty(ConformanceChecker.Check(Make.Pdf(Reports[shape]())));

    [Fact]
    public void The_real_report_conforms() =>
        Assert.Empty(ConformanceChecker.Check(Make.Pdf(RealReport.LoadOrSkip())));
}
