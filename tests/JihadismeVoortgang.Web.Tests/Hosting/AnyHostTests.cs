using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Serilog.Events;

namespace JihadismeVoortgang.Web.Tests.Hosting;

/// <summary>An operator who forgets to say what the portal is called, is told.</summary>
public sealed class AnyHostTests(TestPostgres server)
{
    [Theory]
    [InlineData("Production", null, true)]
    [InlineData("Production", "*", true)]
    [InlineData("Production", "portaal.example;localhost", false)]
    [InlineData("Development", null, false)]
    public async Task A_portal_that_answers_to_any_host_name_warns_of_it(string environment, string? hosts, bool warns)
    {
        await using var portal = new Portal(server, environment, hosts);
        await portal.InitializeAsync();
        using var visitor = portal.Visit();
        (await visitor.GetAsync("/health/live")).Dispose();

        Assert.Equal(warns, portal.Log.All.Any(line =>
            line.Level == LogEventLevel.Warning && line.MessageTemplate.Text.StartsWith("AllowedHosts is not set", StringComparison.Ordinal)));
    }

    private sealed class Portal(TestPostgres server, string environment, string? hosts) : PortalApp(server)
    {
        protected override string Environment => environment;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            if (hosts is not null)
                builder.UseSetting("AllowedHosts", hosts);
        }
    }
}
