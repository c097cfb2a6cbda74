using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Coordinating;
using JihadismeVoortgang.Web.Data.Sample;
using JihadismeVoortgang.Web.Hosting;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Tests.Hosting;

/// <summary>What somebody finds who tries the portal out.</summary>
public sealed class SampleRoundTests(TestPostgres server) : IAsyncLifetime
{
    private readonly PortalDatabaseFixture _portal = new(server);

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        await _portal.Get<SampleData>().LoadAsync(Stop);
        foreach (var account in DemoAccounts.All.Where(account => account.Role is Role.PolicyOfficer or Role.Coordinator))
        {
            await using var db = await _portal.OpenAsync();
            var number = await _portal.AccountAsync(account.Role, account.Email switch
            {
                "officer1@demo.example" => [.. await db.Measures.Where(measure => measure.ThemeNumber <= 3).Select(measure => measure.Number).ToArrayAsync(Stop)],
                "officer2@demo.example" => await db.Measures.Where(measure => measure.ThemeNumber > 3).Select(measure => measure.Number).ToArrayAsync(Stop),
                _ => [],
            });
            await db.Users.Where(user => user.Id == number)
                .ExecuteUpdateAsync(user => user.SetProperty(known => known.IsDemo, true).SetProperty(known => known.Email, account.Email), Stop);
        }
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task The_round_has_rows_in_every_state_a_remark_a_stand_in_and_one_that_is_late()
    {
        await _portal.Get<SampleRound>().BeginAsync(Stop);

        var rows = (await _portal.Get<RoundForCoordinator>().LoadAsync(await _portal.AccountAsync(Role.Coordinator), Stop)).Round!.Rows;
        Assert.Equal(
            [EntryState.NotStarted, EntryState.Draft, EntryState.Submitted, EntryState.Returned, EntryState.Approved],
            rows.Select(row => row.State).Distinct().Order());
        Assert.Equal([14], rows.Where(row => row.IsLate).Select(row => row.Measure!.Value));
        Assert.Equal([3], rows.Where(row => row.OpenRemarks > 0).Select(row => row.Measure!.Value));
        Assert.Equal([18], rows.Where(row => row.Keepers.Any(keeper => keeper.IsStandIn)).Select(row => row.Measure!.Value));
        Assert.Single(rows, row => row.AwaitsApprovalUnchanged);
    }

    [Fact]
    public async Task It_is_part_of_the_sample_until_somebody_works_in_it()
    {
        await _portal.Get<SampleRound>().BeginAsync(Stop);
        await using var db = await _portal.OpenAsync();
        Assert.True(await SampleData.IsUntouchedAsync(db, Stop));

        await _portal.Get<Web.Mail.RemindOfficers>().RunAsync(
            await _portal.AccountAsync(Role.Coordinator), 8, ["8"], Stop);

        Assert.False(await SampleData.IsUntouchedAsync(db, Stop));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
