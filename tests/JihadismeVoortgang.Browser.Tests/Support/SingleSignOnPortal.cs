using JihadismeVoortgang.Web.Tests.Access.SingleSignOn;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;

namespace JihadismeVoortgang.Browser.Tests.Support;

/// <summary>The portal on localhost with a provider of identities on 127.0.0.1: another site, as it is in life.</summary>
public sealed class SingleSignOnPortal(TestPostgres server) : PortalApp(server)
{
    private TestProvider? _provider;

    internal TestProvider Provider => _provider!;

    public override async ValueTask InitializeAsync()
    {
        _provider = await TestProvider.StartAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Provider.DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("SingleSignOn:Authority", Provider.Url.ToString());
        builder.UseSetting("SingleSignOn:ClientId", TestProvider.ClientId);
        builder.UseSetting("SingleSignOn:ClientSecret", TestProvider.ClientSecret);
        builder.UseSetting("SingleSignOn:DisplayName", "het Rijksaccount");
        builder.UseSetting("SingleSignOn:Mfa:Required", "true");
        builder.UseSetting("SingleSignOn:EndSession", "true");
    }
}
