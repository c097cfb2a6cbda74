using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access.SingleSignOn;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace JihadismeVoortgang.Web.Tests.Access.SingleSignOn;

public class SingleSignOnSettingsTests
{
    private static readonly (string, string)[] Enough = [("Authority", "https://inloggen.example/rijk"), ("ClientId", "portaal"), ("ClientSecret", "hunter2")];

    [Fact]
    public void Without_settings_there_is_no_single_sign_on()
    {
        Assert.Null(Read(Environments.Production, []).Settings);
        Assert.True(new SignInWays(null).HasPasswords);
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        var (_, faults) = Read(Environments.Production,
            ("Authority", "inloggen"), ("Roles:beheer", "opdrachtregel"), ("Mfa:Required", "misschien"), ("Passwords", "nee"), ("FormOrigins", "https://elders.example/pad"));

        Assert.Equal(
            ["Authority", "ClientId", "ClientSecret", "FormOrigins", "Mfa:Required", "Passwords", "Roles:beheer"],
            faults.Select(fault => fault.Place["SingleSignOn:".Length..]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("http://inloggen.example", "Development")]
    [InlineData("http://127.0.0.1:5001", "Production")]
    [InlineData("https://inloggen.example/?x=1", "Production")]
    public void The_provider_is_spoken_to_over_https(string authority, string environment) =>
        Assert.Equal(["SingleSignOn:Authority"], Read(environment, [.. Enough, ("Authority", authority)]).Faults.Select(fault => fault.Place));

    [Theory]
    [InlineData("Production", true)]
    [InlineData("Development", false)]
    public void In_production_a_second_factor_is_asked_unless_it_is_said_otherwise(string environment, bool isRequired)
    {
        Assert.Equal(isRequired, Read(environment, Enough).Settings!.Mfa.IsRequired);
        Assert.False(Read(environment, [.. Enough, ("Mfa:Required", "false")]).Settings!.Mfa.IsRequired);
    }

    [Fact]
    public void What_is_left_out_has_a_default()
    {
        var settings = Read(Environments.Production, Enough).Settings!;

        Assert.Equal(["openid", "email", "profile"], settings.Scopes);
        Assert.Equal(["https://inloggen.example"], settings.FormOrigins);
        Assert.Equal(("amr", "mfa"), (settings.Mfa.Claim, Assert.Single(settings.Mfa.Values)));
        Assert.Equal((true, false, false, false), (settings.KeepsPasswords, settings.EndsSession, settings.TrustsEmail, settings.GivesRoles));
    }

    [Fact]
    public void A_role_has_its_dutch_name_or_that_of_the_code_and_a_value_may_hold_colons()
    {
        var settings = Read(Environments.Production, [.. Enough, ("Roles:urn:rijk:coordinatie", "coördinator"), ("Roles:beheer", "administrator")]).Settings!;

        Assert.Equal((Role.Coordinator, Role.Administrator), (settings.Roles["urn:rijk:coordinatie"], settings.Roles["beheer"]));
    }

    [Fact]
    public void Written_out_it_holds_no_secret() =>
        Assert.DoesNotContain("hunter2", Read(Environments.Production, Enough).Settings!.ToString(), StringComparison.Ordinal);

    private static (SingleSignOnSettings? Settings, List<Fault> Faults) Read(string environment, params (string Key, string Value)[] settings)
    {
        var faults = new List<Fault>();
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.GroupBy(setting => setting.Key).Select(same => KeyValuePair.Create($"SingleSignOn:{same.Key}", (string?)same.Last().Value)))
            .Build();
        return (SingleSignOnSettings.Read(configuration, new HostingEnvironment { EnvironmentName = environment }, faults), faults);
    }
}
