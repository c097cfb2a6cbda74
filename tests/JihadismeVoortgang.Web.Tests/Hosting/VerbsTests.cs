using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Hosting.Verbs;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace JihadismeVoortgang.Web.Tests.Hosting;

public class VerbsTests(PortalDatabaseFixture portal) : IClassFixture<PortalDatabaseFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(false, "run")]
    [InlineData(false, "run", "--data", "map")]
    [InlineData(false, "--environment=Development", "--contentRoot=/")]
    [InlineData(true, "migrate")]
    [InlineData(true, "onbekend")]
    [InlineData(true, "--help")]
    public void Without_a_verb_the_portal_itself_runs(bool isVerb, params string[] typed) =>
        Assert.Equal(isVerb, PortalVerbs.IsVerb(typed));

    [Fact]
    public async Task A_database_that_is_up_to_date_is_left_alone()
    {
        var run = await RunAsync("", "migrate");

        Assert.Equal((0, "Het schema was al bijgewerkt.\n", ""), run);
    }

    [Fact]
    public async Task An_administrator_is_made_with_a_password_from_the_input()
    {
        var (code, output, _) = await RunAsync($"{Visitor.Password}\n", "create-admin", "--email", "eerste@portaal.example", "--name", "Eerste");

        await using var db = await portal.OpenAsync();
        var user = await db.Users.SingleAsync(account => account.Email == "eerste@portaal.example", TestContext.Current.CancellationToken);
        var role = await db.UserRoles.SingleAsync(given => given.UserId == user.Id, TestContext.Current.CancellationToken);
        Assert.Equal((0, $"Beheerder gemaakt: account {user.Id}.\n"), (code, output));
        Assert.Equal(("Eerste", 1 + (int)Role.Administrator), (user.DisplayName, role.RoleId));
    }

    [Fact]
    public async Task An_address_that_has_an_account_is_refused()
    {
        await RunAsync($"{Visitor.Password}\n", "create-admin", "--email", "tweede@portaal.example");

        var run = await RunAsync($"{Visitor.Password}\n", "create-admin", "--email=tweede@portaal.example");

        Assert.Equal((1, "", "create-admin is niet uitgevoerd:\n  - email: Er is al een account met dit e-mailadres.\n"), run);
    }

    [Fact]
    public async Task Everything_wrong_with_an_administrator_is_said_at_once()
    {
        var (code, _, error) = await RunAsync("kort\n", "create-admin", "--email", "geen adres");

        Assert.Equal(1, code);
        Assert.Contains("Vul een geldig e-mailadres in", error, StringComparison.Ordinal);
        Assert.Contains("Het wachtwoord is te kort", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_verb_does_not_know_is_not_guessed()
    {
        var (code, _, error) = await RunAsync("", "create-admin", "--emial", "x@y.example", "--email");

        Assert.Equal(2, code);
        Assert.Contains("--emial", error, StringComparison.Ordinal);
        Assert.Contains("--email: Er ontbreekt een waarde", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--report: Deze optie is twee keer gegeven", "export", "--report", "6", "--report=7", "--format", "json", "--output", "x")]
    [InlineData("--format: Kies pdf, docx, odt, csv, cijfers of json.", "export", "--report", "6", "--format", "doc", "--output", "x")]
    [InlineData("--email: Geef het e-mailadres", "create-admin")]
    [InlineData("--url: Geef een adres", "health", "--url", "portaal")]
    [InlineData("Verwacht: import [--adopt] BESTAND.", "import")]
    public async Task Wrong_usage_has_an_exit_code_of_its_own(string said, params string[] typed)
    {
        var (code, _, error) = await RunAsync("", typed);

        Assert.Equal(2, code);
        Assert.Contains(said, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$.programme: Dit veld komt meer dan één keer voor.", "{\"programme\":\"P\",\"programme\":\"Q\"}")]
    [InlineData("Het bestand is geen geldige JSON", "{")]
    public async Task Work_that_is_refused_ends_with_1(string said, string content)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, content, TestContext.Current.CancellationToken);

            var (code, _, error) = await RunAsync("", "import", file);

            Assert.Equal(1, code);
            Assert.Contains($"  - {said}", error, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("export", "--help")]
    [InlineData("export", "--report", "6", "-h")]
    public async Task A_verb_that_is_asked_for_help_says_how_it_is_used_and_does_nothing(params string[] typed)
    {
        var run = await RunAsync("", typed);

        Assert.Equal(
            (0, """
            export --report NUMMER --format pdf|docx|odt|csv|cijfers|json --output BESTAND [--internal]
                Schrijft een rapportage naar een bestand: de nieuwste editie, of het concept van de open ronde. Met --internal staan in dat concept ook de cijfers die niet openbaar zijn (alleen JSON).

            """, ""),
            run);
    }

    [Fact]
    public async Task Asked_for_help_the_portal_does_not_run_but_lists_what_else_it_does()
    {
        Assert.True(PortalVerbs.IsVerb(["run", "--help"]));

        var (code, output, _) = await RunAsync("", "run", "--help");

        Assert.Equal(0, code);
        Assert.Contains("create-admin", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_audit_log_is_verified_and_what_is_not_in_it_is_said()
    {
        await RunAsync($"{Visitor.Password}\n", "create-admin", "--email", "logboek@portaal.example");

        var (code, output, _) = await RunAsync("", "verify-audit");
        var head = output.Split("Nieuwste record: ")[1].Trim();
        var again = await RunAsync("", "verify-audit", "--expect", head);
        var (missed, said, _) = await RunAsync("", "verify-audit", "--expect", $"99999:{new string('a', 64)}");
        var (misread, _, _) = await RunAsync("", "verify-audit", "--expect", "5");

        Assert.Equal((0, 0, 1, 2), (code, again.Item1, missed, misread));
        Assert.StartsWith("Het logboek klopt: ", output, StringComparison.Ordinal);
        Assert.Contains("Record 99999: ontbreekt", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_verb_lists_the_ones_there_are()
    {
        var (code, _, error) = await RunAsync("", "vlieg");

        Assert.Equal(2, code);
        Assert.StartsWith("Het portaal kent 'vlieg' niet.\n", error, StringComparison.Ordinal);
        Assert.Contains("create-admin", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_of_a_portal_that_does_not_answer_is_a_failure()
    {
        var (code, _, error) = await RunAsync("", "health", "--url", "http://127.0.0.1:9");

        Assert.Equal((1, "health is niet uitgevoerd:\n  - http://127.0.0.1:9/health/ready: Het portaal antwoordt niet.\n"), (code, error));
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(string input, params string[] typed)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:Portal"] = portal.AppConnectionString,
            ["ConnectionStrings:PortalOwner"] = portal.OwnerConnectionString,
        });
        using var typing = new StringReader(input);
        await using var output = new StringWriter { NewLine = "\n" };
        await using var error = new StringWriter { NewLine = "\n" };
        var code = await PortalVerbs.RunAsync(typed, builder, typing, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
