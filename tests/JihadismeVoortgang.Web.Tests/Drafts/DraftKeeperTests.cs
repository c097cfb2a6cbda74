using System.Globalization;
using System.Security.Claims;
using Bunit;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Drafts;
using JihadismeVoortgang.Web.Review;
using JihadismeVoortgang.Web.Shell;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.JSInterop;

namespace JihadismeVoortgang.Web.Tests.Drafts;

/// <summary>The part of the page around the fields; its script is tried in a browser.</summary>
public sealed class DraftKeeperTests(TestPostgres server) : BunitContext, IAsyncLifetime
{
    private static readonly TextReference Text = new(6, 3);

    /// <summary>Only so that an answer that never comes fails one test, not the run.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly PortalDatabaseFixture _portal = new(server);

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        await _portal.Get<ImportReport>().RunAsync(new ImportRequest(SmallReport.Number(6).Bytes()), Stop);
        Services.AddSingleton(_portal.Get<DraftStore>());
        Services.AddSingleton(_portal.Get<EditorPresence>());
        Services.AddSingleton(new PortalNotifications(
            new PortalDatabase(_portal.AppConnectionString, Owner: null, IsEmbedded: false), _portal.Clock, NullLogger<PortalNotifications>.Instance));
        Services.AddSingleton(new Sessions(_portal.Get<IDbContextFactory<PortalDbContext>>(), _portal.Clock));
        Services.AddScoped<CurrentAccount>();
        Services.AddSingleton(new Attempt(NullLogger<Attempt>.Instance));
        Services.AddSingleton<TimeProvider>(_portal.Clock);
        Services.AddSingleton<IJSRuntime>(new NoScript());
    }

    [Fact]
    public async Task Who_only_reads_sees_who_writes_until_a_minute_after_their_tab_disappeared()
    {
        var officer = await _portal.AccountAsync(Role.PolicyOfficer, 3);
        await _portal.Get<EditorPresence>().EnterAsync(officer, Text, Guid.NewGuid(), cancellation: Stop);

        var keeper = Open(await _portal.AccountAsync(Role.PolicyOfficer, 1), mayWrite: false);
        keeper.WaitForAssertion(() => Assert.StartsWith("Wordt nu bewerkt door PolicyOfficer-", Presence(keeper), StringComparison.Ordinal), Limit);

        _portal.Clock.Advance(TimeSpan.FromMinutes(1));
        keeper.WaitForAssertion(() => Assert.Empty(Presence(keeper)), Limit);
    }

    [Fact]
    public async Task Without_its_script_one_can_still_write()
    {
        var keeper = Open(await _portal.AccountAsync(Role.PolicyOfficer, 3), mayWrite: true);

        keeper.WaitForAssertion(() => Assert.Equal("open", keeper.Find("[data-draft]").TextContent.Trim()), Limit);
    }

    public new async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _portal.DisposeAsync();
    }

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    private static string Presence(IRenderedComponent<DraftKeeper> keeper) => keeper.Find(".presence").TextContent;

    private IRenderedComponent<DraftKeeper> Open(int account, bool mayWrite)
    {
        var person = AddAuthorization();
        person.SetAuthorized("iemand");
        person.SetClaims(new Claim(ClaimTypes.NameIdentifier, account.ToString(CultureInfo.InvariantCulture)));
        return Render<DraftKeeper>(parameters => parameters
            .Add(component => component.Text, Text)
            .Add(component => component.Revision, 1)
            .Add(component => component.Fields, new Dictionary<string, string>())
            .Add(component => component.MayWrite, mayWrite)
            .Add(component => component.ChildContent, isClosed => isClosed ? "dicht" : "open"));
    }

    /// <summary>A browser that could not get the file.</summary>
    private sealed class NoScript : IJSRuntime
    {
        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => throw new JSException("Failed to fetch.");

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) =>
            InvokeAsync<TValue>(identifier, args);
    }
}
