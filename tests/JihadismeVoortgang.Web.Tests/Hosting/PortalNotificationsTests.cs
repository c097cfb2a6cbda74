using System.Threading.Channels;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace JihadismeVoortgang.Web.Tests.Hosting;

public class PortalNotificationsTests(PortalDatabaseFixture portal) : IClassFixture<PortalDatabaseFixture>
{
    [Fact]
    public async Task A_change_reaches_every_node_when_it_is_committed()
    {
        await using var here = await Node.StartAsync(portal);
        await using var there = await Node.StartAsync(portal);

        await NotifyAsync("ronde 7");

        Assert.Equal("ronde 7", await here.NextAsync());
        Assert.Equal("ronde 7", await there.NextAsync());
    }

    [Fact]
    public async Task A_change_that_is_rolled_back_reaches_nobody()
    {
        await using var node = await Node.StartAsync(portal);

        await NotifyAsync("teruggedraaid", commit: false);
        await NotifyAsync("gebleven");

        Assert.Equal("gebleven", await node.NextAsync());
    }

    [Fact]
    public async Task After_a_lost_connection_anything_may_have_changed_and_listening_goes_on()
    {
        await using var node = await Node.StartAsync(portal);

        await using (var db = DatabaseSetup.Open(portal.AppConnectionString))
        {
            await db.Database.ExecuteSqlAsync(
                $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'portal notifications' AND datname = current_database()",
                Stop);
        }

        Assert.Equal(PortalNotifications.Everything, await node.NextAsync());
        await NotifyAsync("weer");
        Assert.Equal("weer", await node.NextAsync());
    }

    [Fact]
    public async Task A_listener_that_stumbles_does_not_make_the_node_deaf()
    {
        await using var node = await Node.StartAsync(portal, failing: true);

        await NotifyAsync("een");
        await NotifyAsync("twee");

        Assert.Equal("een", await node.NextAsync());
        Assert.Equal("twee", await node.NextAsync());
    }

    /// <summary>Only so that a message that never comes fails one test, not the run.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task NotifyAsync(string subject, bool commit = true)
    {
        await using var db = await portal.OpenAsync();
        await using var transaction = await db.Database.BeginTransactionAsync(Stop);
        await PortalNotifications.NotifyAsync(db, subject, Stop);
        if (commit)
            await transaction.CommitAsync(Stop);
    }

    private sealed class Node : IAsyncDisposable
    {
        private readonly PortalNotifications _notifications;
        private readonly Channel<string> _heard = Channel.CreateUnbounded<string>();

        private Node(PortalDatabase database, bool failing)
        {
            _notifications = new PortalNotifications(database, TimeProvider.System, NullLogger<PortalNotifications>.Instance);
            if (failing)
                _notifications.Changed += _ => throw new InvalidOperationException("Ik struikel.");
            _notifications.Changed += subject => _heard.Writer.TryWrite(subject);
        }

        public static async Task<Node> StartAsync(PortalDatabaseFixture portal, bool failing = false)
        {
            var node = new Node(new PortalDatabase(portal.AppConnectionString, Owner: null, IsEmbedded: false), failing);
            await node._notifications.StartAsync(Stop);
            Assert.Equal(PortalNotifications.Everything, await node.NextAsync()); // it listens
            return node;
        }

        public async Task<string> NextAsync() => await _heard.Reader.ReadAsync(Stop).AsTask().WaitAsync(Limit, Stop);

        public async ValueTask DisposeAsync()
        {
            await _notifications.StopAsync(CancellationToken.None);
            _notifications.Dispose();
        }
    }
}
