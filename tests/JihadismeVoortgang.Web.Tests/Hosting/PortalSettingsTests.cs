using System.Net;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace JihadismeVoortgang.Web.Tests.Hosting;

public class PortalSettingsTests
{
    private const string App = "Host=db;Database=portal;Username=portal_app;Password=geheim";
    private const string Owner = "Host=db;Database=portal;Username=portal_owner;Password=geheim";

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        var faults = Faults(Environments.Production,
            ("ConnectionStrings:PortalOwner", "Host=db"), ("Portal:TrustedProxies", "10.0.0.1, overal"), ("Portal:DemoAccounts", "true"));

        Assert.Equal(
            ["ConnectionStrings:PortalOwner", "ConnectionStrings:Portal", "Portal:TrustedProxies", "Portal:DemoAccounts"],
            faults.Select(fault => fault.Place));
    }

    [Theory]
    [InlineData("Production", null, true)]
    [InlineData("Development", null, false)]
    [InlineData("Production", "false", false)]
    [InlineData("Development", "true", true)]
    public void A_second_factor_is_asked_for_in_production_unless_it_is_said_otherwise(string environment, string? said, bool isRequired)
    {
        var settings = AccessSettings.Read(
            new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Access:RequireSecondFactor", said)]).Build(),
            new HostingEnvironment { EnvironmentName = environment },
            []);

        Assert.Equal(isRequired, settings.RequireSecondFactor);
    }

    [Fact]
    public void A_session_that_never_ends_is_refused()
    {
        var faults = Faults(Environments.Production,
            ("ConnectionStrings:Portal", App), ("Access:IdleMinutes", "0"), ("Access:SessionHours", "48"), ("Access:RequireSecondFactor", "soms"));

        Assert.Equal(["Access:RequireSecondFactor", "Access:IdleMinutes", "Access:SessionHours"], faults.Select(fault => fault.Place));
    }

    [Fact]
    public void A_connection_that_cannot_be_read_is_not_repeated_because_it_may_hold_a_password()
    {
        var fault = Assert.Single(Faults(Environments.Production, ("ConnectionStrings:Portal", "Host=db;Wachtwoord=hunter2")));

        Assert.DoesNotContain("hunter2", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_portal_does_not_run_as_the_owner_of_its_schema()
    {
        var fault = Assert.Single(Faults(Environments.Production, ("ConnectionStrings:Portal", Owner), ("ConnectionStrings:PortalOwner", Owner)));

        Assert.Contains("portal_owner", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void In_production_there_is_no_database_by_default() =>
        Assert.Equal(["ConnectionStrings:Portal"], Faults(Environments.Production).Select(fault => fault.Place));

    [Fact]
    public void In_development_the_database_is_the_embedded_one_by_default_and_there_are_demo_accounts()
    {
        var settings = Read(Environments.Development);

        Assert.Null(settings.Database);
        Assert.True(settings.HasDemoAccounts);
    }

    [Fact]
    public void In_production_there_are_no_demo_accounts() =>
        Assert.False(Read(Environments.Production, ("ConnectionStrings:Portal", App)).HasDemoAccounts);

    [Theory]
    [InlineData(null, 64)]
    [InlineData("0", 0)]
    [InlineData("4096", 4096)]
    public void The_room_for_readers_pages_is_a_number_of_megabytes(string? text, int megabytes) =>
        Assert.Equal(megabytes * 1_048_576L, Read(Environments.Development, ("Reading:CacheMegabytes", text)).ReaderCache.Bytes);

    [Theory]
    [InlineData("4097")]
    [InlineData("-1")]
    [InlineData("64 MB")]
    public void Any_other_room_is_refused(string text) =>
        Assert.Equal(["Reading:CacheMegabytes"], Faults(Environments.Development, ("Reading:CacheMegabytes", text)).Select(fault => fault.Place));

    [Fact]
    public void Proxies_are_addresses_and_networks()
    {
        var settings = Read(Environments.Production, ("ConnectionStrings:Portal", App), ("Portal:TrustedProxies", "10.1.2.3, 172.16.0.0/12, ::1"));

        Assert.Equal(
            [IPNetwork.Parse("10.1.2.3/32"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("::1/128")],
            settings.TrustedProxies);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("True")]
    public void The_switch_that_believes_every_proxy_is_refused(string text)
    {
        var fault = Assert.Single(Faults(Environments.Development, ("FORWARDEDHEADERS_ENABLED", text)));

        Assert.Equal("ASPNETCORE_FORWARDEDHEADERS_ENABLED", fault.Place);
        Assert.Contains("Portal:TrustedProxies", fault.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<Domain.Fault> Faults(string environment, params (string Key, string? Value)[] values) =>
        Assert.Throws<StartUpException>(() => Read(environment, values)).Faults;

    private static PortalSettings Read(string environment, params (string Key, string? Value)[] values) =>
        PortalSettings.Read(
            new ConfigurationBuilder().AddInMemoryCollection(values.ToDictionary(pair => pair.Key, pair => (string?)pair.Value)).Build(),
            new HostingEnvironment { EnvironmentName = environment });
}
