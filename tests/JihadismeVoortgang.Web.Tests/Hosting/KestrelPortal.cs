using System.Net;
using JihadismeVoortgang.Web.Tests.Support;

namespace JihadismeVoortgang.Web.Tests.Hosting;

/// <summary>
/// The portal on a real socket. The server in memory accepts what no web server does: a body of any size, a header with
/// any character.
/// </summary>
public class KestrelPortal(TestPostgres server) : PortalApp(server)
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        UseKestrel(0);
        StartServer();
    }

    internal override Visitor Visit() =>
        Visit(new CookieContainer());

    /// <summary>With cookies that something else may send as well.</summary>
    internal Visitor Visit(CookieContainer cookies) =>
        new(new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = ClientOptions.BaseAddress });
}
