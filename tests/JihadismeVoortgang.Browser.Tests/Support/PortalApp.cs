using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data.Sample;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace JihadismeVoortgang.Browser.Tests.Support;

/// <summary>The whole portal on a real socket, with a database of the test class's own that holds the sample.</summary>
public class PortalApp(TestPostgres server) : WebApplicationFactory<Program>, IAsyncLifetime
{
    private TestPostgresDatabase? _database;

    /// <summary>By name, not by number: browsers treat the two differently.</summary>
    public Uri Url { get; private set; } = null!;

    /// <summary>For a test that stands in the portal's way.</summary>
    public string OwnerConnectionString => _database!.OwnerConnectionString;

    protected virtual bool HasSample => true;

    public virtual async ValueTask InitializeAsync()
    {
        _database = await server.CloneAsync(PortalTemplate.Value);
        UseKestrel(0);
        StartServer();
        Url = new UriBuilder(ClientOptions.BaseAddress) { Host = "localhost" }.Uri;
        if (HasSample)
            await Services.GetRequiredService<SampleData>().LoadAsync(TestContext.Current.CancellationToken);
        await Services.GetRequiredService<DemoAccounts>().EnsureAsync(TestContext.Current.CancellationToken); // who keeps which measure
    }

    /// <summary>Another web node on the same database.</summary>
    internal PortalNode StartNode() => PortalNode.Start(_database!);

    internal Task OpenRoundAsync() => DemoRound.OpenAsync(Services);

    internal Task SettleRoundAsync(int round) => DemoRound.SettleAsync(Services, round);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_database is not null)
            await _database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => PortalNode.Configure(builder, _database!);
}

/// <summary>The portal as one of several on a database that is another's.</summary>
internal sealed class PortalNode : WebApplicationFactory<Program>
{
    private readonly TestPostgresDatabase _database;

    private PortalNode(TestPostgresDatabase database) => _database = database;

    public Uri Url => new UriBuilder(ClientOptions.BaseAddress) { Host = "localhost" }.Uri;

    public static PortalNode Start(TestPostgresDatabase database)
    {
        var node = new PortalNode(database);
        node.UseKestrel(0);
        node.StartServer();
        return node;
    }

    public static void Configure(IWebHostBuilder builder, TestPostgresDatabase database)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("ConnectionStrings:Portal", database.AppConnectionString);
        builder.UseSetting("ConnectionStrings:PortalOwner", database.OwnerConnectionString);
        builder.UseSetting("Limits:SignInPerMinute", "0"); // all visitors of a test have one address
        builder.UseSetting("Limits:SearchPerMinute", "0");
        builder.UseSetting("Serilog:MinimumLevel:Default", "Warning");
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => Configure(builder, _database);
}

/// <summary>The portal before anything was imported.</summary>
public sealed class EmptyPortal(TestPostgres server) : PortalApp(server)
{
    protected override bool HasSample => false;
}
