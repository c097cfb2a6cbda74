using System.Text;
using System.Text.Json.Nodes;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Reports.Tests.Support;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Tests.Support;

namespace JihadismeVoortgang.Web.Tests.Data.Import;

public sealed class RealReportTests(TestPostgres server) : IAsyncLifetime
{
    private readonly PortalDatabaseFixture _portal = new(server);

    public ValueTask InitializeAsync() => _portal.InitializeAsync();

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_real_report_comes_out_as_it_went_in_word_for_word(bool adopt)
    {
        var file = RealReport.Json();
        await _portal.Get<ImportReport>().RunAsync(new ImportRequest(file) { Adopt = adopt }, Stop);

        var exported = JsonNode.Parse((await ExportAsync()).Bytes)!.AsObject();

        // What the portal adds: the versions, the state a planning label stands for, the day of publication.
        foreach (var row in exported["rows"]!.AsArray())
        {
            Assert.True(row!.AsObject().Remove("version"));
            row.AsObject().Remove("planningState");
            row.AsObject().Remove("planningYears");
        }

        foreach (var series in exported["figures"]?.AsArray() ?? [])
            Assert.True(series!.AsObject().Remove("version"));

        Assert.True(exported["report"]!.AsObject().Remove("version"));
        exported["report"]!.AsObject().Remove("publishedAt");
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(file), exported), "The exported report differs from the imported one.");
    }

    [Fact]
    public async Task The_real_report_imported_twice_changes_nothing_and_exports_the_same_bytes()
    {
        var import = _portal.Get<ImportReport>();
        await import.RunAsync(new ImportRequest(RealReport.Json()), Stop);
        var first = await ExportAsync();

        Assert.True((await import.RunAsync(new ImportRequest(RealReport.Json()), Stop)).ChangedNothing);
        Assert.True((await import.RunAsync(new ImportRequest(first.Bytes), Stop)).ChangedNothing);

        Assert.Equal(Encoding.UTF8.GetString(first.Bytes), Encoding.UTF8.GetString((await ExportAsync()).Bytes));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Task<ReportFile> ExportAsync() => _portal.Get<ExportReport>().NewestAsync(Actor.CommandLine.Number, 6, ReportFormat.Json, Stop);
}
