using System.Text;
using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Coordinating;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Review;
using JihadismeVoortgang.Web.Review.Remarks;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Tests.Review.Remarks;

/// <summary>What is said in a margin is for inside: a planted word comes out nowhere.</summary>
public sealed class RemarksStayInsideTests(TestPostgres server) : IAsyncLifetime
{
    private const string Planted = "Kwikstaart";

    private readonly PortalDatabaseFixture _portal = new(server);
    private int _coordinator;

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        await _portal.Get<ImportReport>().RunAsync(new ImportRequest(SmallReport.Number(6).Bytes()), Stop);
        _coordinator = await _portal.AccountAsync(Role.Coordinator);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task The_concept_has_the_same_bytes_in_every_format_with_and_without_remarks()
    {
        var before = await ConceptAsync();

        await PlantAsync();

        Assert.Equal(before, await ConceptAsync());
    }

    [Fact]
    public async Task An_edition_knows_nothing_of_what_was_remarked_on_it()
    {
        await PlantAsync();
        await _portal.SettleRoundAsync(6);
        await _portal.Get<AdoptRound>().RunAsync(_coordinator, 6, Stop);
        await _portal.Get<PublishEdition>().RunAsync(_coordinator, new EditionNumber(6, 0), null, null, Stop);

        var readers = (await _portal.Get<PublishedEditions>().CurrentAsync(6, Stop))!;
        await using var db = await _portal.OpenAsync();
        var texts = new List<string> { (await db.Editions.SingleAsync(Stop)).Content, EditionContent.Write(readers.Report) };
        foreach (var code in new[] { "json", "csv", "cijfers" })
            texts.Add(Encoding.UTF8.GetString((await _portal.Get<ExportReport>().EditionAsync(_coordinator, new EditionNumber(6, 0), Format(code), Stop))!.Bytes));

        Assert.All(texts, text => Assert.DoesNotContain(Planted, text, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(2, await db.RemarkThreads.CountAsync(Stop));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static ReportFormat Format(string code) => ReportFormat.All.Single(format => format.Code == code);

    private async Task PlantAsync()
    {
        foreach (var measure in new int?[] { 2, null })
            await _portal.Get<RemarkActs>().StartAsync(_coordinator, new TextReference(6, measure), new WrittenRemark(ReportColumn.StateOfPlay, Planted, Planted), Stop);
    }

    private async Task<IReadOnlyDictionary<string, string>> ConceptAsync()
    {
        var files = new Dictionary<string, string>();
        foreach (var format in ReportFormat.All)
            files[format.Code] = Convert.ToHexString((await _portal.Get<ExportReport>().ConceptAsync(_coordinator, format, Stop))!.Bytes);
        return files;
    }
}
