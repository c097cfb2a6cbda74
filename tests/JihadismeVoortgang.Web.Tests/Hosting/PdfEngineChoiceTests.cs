using JihadismeVoortgang.Reports.Pdf;
using JihadismeVoortgang.Web.Hosting;
using Microsoft.Extensions.Configuration;

namespace JihadismeVoortgang.Web.Tests.Hosting;

/// <summary>In a build without QuestPDF, which is the only one these tests ever run in.</summary>
public sealed class PdfEngineChoiceTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("BuiltIn")]
    public void Our_own_engine_is_the_default(string? engine) => Assert.IsType<TaggedPdfEngine>(Load(engine));

    [Fact]
    public void An_engine_that_nobody_knows_is_refused_with_the_choice_there_is() =>
        Assert.Equal("Report:PdfEngine: 'questpdf2' is geen bekende PDF-engine. Kies BuiltIn of QuestPdf.", Refusal("questpdf2"));

    [Fact]
    public void QuestPdf_is_refused_where_it_is_not_built_in() =>
        Assert.Equal(
            "Report:PdfEngine: Dit portaal is gebouwd zonder QuestPDF. Bouw het met -p:EnableQuestPdf=true, of kies BuiltIn.",
            Refusal("QuestPdf", "Professional"));

    [Theory]
    [InlineData(null, "De licentie van QuestPDF ontbreekt. Kies Community, Professional of Enterprise; een overheidsorganisatie heeft een betaalde licentie nodig.")]
    [InlineData("", "De licentie van QuestPDF ontbreekt. Kies Community, Professional of Enterprise; een overheidsorganisatie heeft een betaalde licentie nodig.")]
    [InlineData("Evaluation", "'Evaluation' is geen licentie van QuestPDF. Kies Community, Professional of Enterprise.")]
    [InlineData("1", "'1' is geen licentie van QuestPDF. Kies Community, Professional of Enterprise.")]
    public void A_licence_that_is_missing_or_unknown_is_refused_as_well(string? licence, string message) =>
        Assert.EndsWith($"Report:QuestPdfLicense: {message}", Refusal("QuestPdf", licence), StringComparison.Ordinal);

    private static string Refusal(string engine, string? licence = null) =>
        Assert.Throws<StartUpException>(() => Load(engine, licence)).Message;

    private static IReportPdfEngine Load(string? engine, string? licence = null) => PdfEngineChoice.Load(
        new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Report:PdfEngine"] = engine, ["Report:QuestPdfLicense"] = licence })
            .Build());
}
