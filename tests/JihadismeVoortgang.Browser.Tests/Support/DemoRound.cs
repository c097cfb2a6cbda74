using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace JihadismeVoortgang.Browser.Tests.Support;

/// <summary>The round as the two demo coordinators take it along, where a journey is about something else.</summary>
internal static class DemoRound
{
    public static async Task OpenAsync(IServiceProvider portal) => await RoundInHand.OpenAsync(portal, await CoordinatorAsync(portal, 1));

    /// <summary>The first hands in what is not handed in yet, the second approves all of it.</summary>
    public static async Task SettleAsync(IServiceProvider portal, int round) =>
        await RoundInHand.SettleAsync(portal, round, await CoordinatorAsync(portal, 1), await CoordinatorAsync(portal, 2));

    private static async Task<int> CoordinatorAsync(IServiceProvider portal, int number)
    {
        var email = $"coordinator{number}@demo.example";
        var stop = TestContext.Current.CancellationToken;
        await using var db = await portal.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(stop);
        return await db.Users.Where(user => user.Email == email).Select(user => user.Id).SingleAsync(stop);
    }
}
