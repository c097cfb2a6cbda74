using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Tests.Data;

/// <summary>An act that forgets to let the reader judge its text does not get it into the database.</summary>
public sealed class KeptTextTests(TestPostgres server) : IAsyncLifetime
{
    private const string NotForAReport = "| a table |\n| --- |\n| of two rows |";

    private readonly PortalDatabaseFixture _portal = new(server);

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        await _portal.Get<ImportReport>().RunAsync(new ImportRequest(SmallReport.Number(6).Bytes()), Stop);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task A_text_that_a_report_cannot_hold_is_refused_whatever_wrote_it_and_nothing_of_the_act_is_kept()
    {
        var refused = await Assert.ThrowsAsync<BrokenRuleException>(() => WriteAsync(content => content with
        {
            StateOfPlay = NotForAReport,
            RecentDevelopments = NotForAReport,
        }));

        Assert.Equal(["stateOfPlay", "recentDevelopments"], refused.Faults.Select(fault => fault.Place));
        await using var db = await _portal.OpenAsync();
        Assert.False(await db.StatusEntries.AnyAsync(entry => entry.StateOfPlay == NotForAReport, Stop));
        Assert.False(await db.Steps.AnyAsync(step => step.Action == "Test", Stop));
    }

    [Fact]
    public async Task A_text_that_it_can_hold_is_kept()
    {
        await WriteAsync(content => content with { StateOfPlay = "Eén alinea.\n\n- en een punt" });

        await using var db = await _portal.OpenAsync();
        Assert.True(await db.StatusEntries.AnyAsync(entry => entry.StateOfPlay == "Eén alinea.\n\n- en een punt", Stop));
    }

    /// <summary>Found by the hunt for scripts: an escaped sign stands bare in the programme, where words are plain.</summary>
    [Fact]
    public async Task A_designation_may_hold_every_sign_that_Markdown_escapes()
    {
        var report = SmallReport.Number(6);
        report["rows"]![1]!["measures"]![0]!["description"] = @"Van \<b\>\*meer\*\</b\> naar \[minder\](x)";

        await _portal.Get<ImportReport>().RunAsync(new ImportRequest(report.Bytes()), Stop);

        await using var db = await _portal.OpenAsync();
        Assert.True(await db.Measures.AnyAsync(measure => measure.Description == "Van <b>*meer*</b> naar [minder](x)", Stop));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Task<bool> WriteAsync(Func<StatusEntryContent, StatusEntryContent> write) => _portal.Get<UseCases>().RunForCommandLineAsync(
        new UseCase<StatusEntry, bool>
        {
            Action = "Test",
            Load = (db, stop) => db.StatusEntries.Include(entry => entry.Measures).OrderBy(entry => entry.Id).FirstAsync(stop),
            Right = (_, _) => Role.System,
            About = _ => "test",
            Work = (work, entry) => Task.FromResult(entry.Write(write(entry.Content), work.Actor)),
        },
        Stop);
}
