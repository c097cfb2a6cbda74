using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Tests.Support;

namespace JihadismeVoortgang.Web.Tests.Data;

public sealed class OpenRoundTests(TestPostgres server) : IAsyncLifetime
{
    private readonly PortalDatabaseFixture _portal = new(server);

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        await _portal.Get<ImportReport>().RunAsync(new ImportRequest(SmallReport.Number(6).Bytes()), Stop);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_waited_for_an_adoption_finds_the_round_that_follows(bool alone)
    {
        await using var adopting = await _portal.OpenAsync();
        await using var adoption = await adopting.Database.BeginTransactionAsync(Stop);
        var round = (await OpenRound.AloneAsync(adopting, Stop))!;

        var waiting = FindAsync(alone);
        await _portal.SomebodyWaitsAsync();
        round.RecordAdoption();
        await adopting.SaveChangesAsync(Stop);
        adopting.Rounds.Add(round.PrepareNext("Proefprogramma", null));
        await adopting.SaveChangesAsync(Stop);
        await adoption.CommitAsync(Stop);

        Assert.Equal(7, (await waiting)?.Number);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task<ReportingRound?> FindAsync(bool alone)
    {
        await using var db = await _portal.OpenAsync();
        await using var transaction = await db.Database.BeginTransactionAsync(Stop);
        return alone ? await OpenRound.AloneAsync(db, Stop) : await OpenRound.ForWritingAsync(db, Stop);
    }
}
