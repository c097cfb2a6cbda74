using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Tests.Pdf.Support;

namespace JihadismeVoortgang.Reports.Tests.Pdf.Conformance;

public sealed class ConformanceTests
{
    public static TheoryData<string, bool> Cases
    {
        get
        {
            var cases = new TheoryData<string, bool>();
            foreach (string name in HardCases.All.Keys)
            {
                cases.Add(name, false);
                cases.Add(name, true);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_report_of_any_shape_conforms_and_reads_as_it_was_written(string name, bool isConcept)
    {
        var report = HardCases.All[name]();

        AssertConformsAndReads(isConcept ? Make.Concept(report) : report);
    }

    [Fact]
    public void The_real_report_conforms_and_reads_as_it_was_written() =>
        AssertConformsAndReads(RealReport.LoadOrSkip());

    [Fact]
    public void The_real_report_conforms_as_a_concept_too() => AssertConformsAndReads(RealReport.LoadConceptOrSkip());

    private static void AssertConformsAndReads(ProgressReport report)
    {
        byte[] file = Make.Pdf(report);

        Assert.Empty(ConformanceChecker.Check(file));
        using var pdf = new TaggedPdf(file);
        ReadingAssert.Reads(report, pdf.Read());
    }
}
