using System.Globalization;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Programme;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Access.Administration;
using JihadismeVoortgang.Web.Tests.Hosting;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace JihadismeVoortgang.Web.Tests.Access;

public class AdministrationTests(AdministrationTests.PortalWithMeasures portal) : IClassFixture<AdministrationTests.PortalWithMeasures>
{
    [Fact]
    public async Task Everything_wrong_with_a_new_account_is_said_at_once_and_nothing_is_made()
    {
        using var administrator = await AdministratorAsync();
        var before = await CountAsync();

        using var refused = await administrator.SendAsync(
            AccessLinks.NewAccount, "new-account", ("Form.Name", " "), ("Form.Email", "geen adres"));

        var page = await refused.ReadPageAsync();
        Assert.Equal(
            [
                "Vul een naam in van hoogstens 200 tekens.",
                "Vul een geldig e-mailadres in, zoals naam@voorbeeld.nl.",
                "Kies ten minste één rol.",
            ],
            page.Faults());
        Assert.Equal("geen adres", page.QuerySelector("#email")!.GetAttribute("value"));
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task Two_accounts_cannot_have_one_address()
    {
        await portal.AccountAsync("eenmaal@portaal.example", Role.Reviewer);

        var broken = await Assert.ThrowsAsync<BrokenRuleException>(() => portal.AccountAsync("EENMAAL@portaal.example", Role.Reviewer));

        Assert.Equal(["Er is al een account met dit e-mailadres."], broken.Faults.Select(fault => fault.Message));
    }

    [Fact]
    public async Task Measures_are_assigned_as_written_and_no_others_stay()
    {
        using var administrator = await AdministratorAsync();
        var number = await portal.AccountAsync("houdt@portaal.example", Role.PolicyOfficer);

        (await administrator.SendAsync(AccessLinks.Account(number), "measures", ("MeasuresForm.Numbers", "1-3, 5"))).Dispose();
        (await administrator.SendAsync(AccessLinks.Account(number), "measures", ("MeasuresForm.Numbers", "2-4"))).Dispose();

        Assert.Equal("2-4", (await administrator.PageAsync(AccessLinks.Account(number))).QuerySelector("#measures")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Standing_in_is_given_and_ended_on_the_page_with_its_faults_at_its_own_fields()
    {
        using var administrator = await AdministratorAsync();
        var number = await portal.AccountAsync("vervangt@portaal.example", Role.PolicyOfficer);
        var day = Dutch.DayOf(portal.Services.GetRequiredService<TimeProvider>().GetUtcNow()).AddDays(3);

        using var refused = await administrator.SendAsync(
            AccessLinks.Account(number), "stand-in", ("StandInForm.Numbers", "99"), ("StandInForm.LastDay", ""));
        Assert.Equal(
            ["#standInLastDay", "#standInMeasures"],
            (await refused.ReadPageAsync()).QuerySelectorAll("[role=alert] a").Select(link => link.GetAttribute("href")![link.GetAttribute("href")!.IndexOf('#', StringComparison.Ordinal)..]));

        (await administrator.SendAsync(
            AccessLinks.Account(number), "stand-in", ("StandInForm.Numbers", "2"), ("StandInForm.LastDay", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))).Dispose();
        var page = await administrator.PageAsync(AccessLinks.Account(number));
        Assert.Contains($"Maatregel 2, tot en met {Dutch.Date(day)}", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("", page.QuerySelector("#measures")!.GetAttribute("value") ?? "");

        (await administrator.SendAsync(AccessLinks.Account(number), "end-stand-in", ("EndForm.Measure", "2"))).Dispose();
        Assert.Null((await administrator.PageAsync(AccessLinks.Account(number))).QuerySelector("button[name='EndForm.Measure']"));
    }

    [Fact]
    public async Task Measures_that_are_not_there_are_refused_and_the_text_stays()
    {
        using var administrator = await AdministratorAsync();
        var number = await portal.AccountAsync("houdt-niet@portaal.example", Role.PolicyOfficer);

        using var refused = await administrator.SendAsync(AccessLinks.Account(number), "measures", ("MeasuresForm.Numbers", "1, 99"));

        var page = await refused.ReadPageAsync();
        Assert.Equal(["Deze maatregelen bestaan niet: 99."], page.Faults());
        Assert.Equal("1, 99", page.QuerySelector("#measures")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Roles_change_on_the_page()
    {
        using var administrator = await AdministratorAsync();
        var number = await portal.AccountAsync("rollen@portaal.example", Role.PolicyOfficer, Role.Reviewer);

        (await administrator.SendAsync(AccessLinks.Account(number), "roles", ("RolesForm.Roles", "Coordinator"))).Dispose();

        var page = await administrator.PageAsync(AccessLinks.Account(number));
        Assert.Equal(["Coordinator"], page.QuerySelectorAll("input[type=checkbox][checked]").Select(box => box.GetAttribute("value")));
    }

    [Theory]
    [InlineData("roles", "RolesForm.Roles", "Reviewer", "Coordinator", "er staat nu: meelezer.")]
    [InlineData("measures", "MeasuresForm.Numbers", "1-3", "5", "er staat nu: 1-3.")]
    public async Task Who_did_not_see_what_a_colleague_changed_does_not_undo_it(string form, string field, string first, string second, string answer)
    {
        using var administrator = await AdministratorAsync();
        var address = AccessLinks.Account(await portal.AccountAsync($"samen-{form}@portaal.example", Role.PolicyOfficer));
        var (action, stale) = await administrator.OpenAsync(address, form);
        (await administrator.SendAsync(address, form, (field, first))).Dispose();

        using var refused = await administrator.PostAsync(action, [.. stale, (field, second)]);

        var page = await refused.ReadPageAsync();
        Assert.Contains(answer, Assert.Single(page.Faults()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Administrators_cannot_shut_themselves_out()
    {
        var number = await portal.AccountAsync("zelf@portaal.example", Role.Administrator);

        await Assert.ThrowsAsync<BrokenRuleException>(() => Get<ChangeRoles>().RunAsync(number, number, new HashSet<Role>(), new HashSet<Role> { Role.Administrator }, Stop));
        await Assert.ThrowsAsync<BrokenRuleException>(() => Get<BlockAccount>().RunAsync(number, number, blocked: true, Stop));
    }

    [Fact]
    public async Task Nobody_else_manages_accounts_even_without_a_page()
    {
        var coordinator = await portal.AccountAsync("poging@portaal.example", Role.Coordinator);
        var wanted = new NewAccount("N", "n@portaal.example", Visitor.Password, new HashSet<Role> { Role.Administrator });

        await Assert.ThrowsAsync<AccessDeniedException>(() => Get<CreateAccount>().RunAsync(coordinator, wanted, Stop));
        await Assert.ThrowsAsync<AccessDeniedException>(() => Get<ChangeRoles>().RunAsync(coordinator, coordinator, new HashSet<Role> { Role.Administrator }, new HashSet<Role> { Role.Coordinator }, Stop));
        await Assert.ThrowsAsync<AccessDeniedException>(() => Get<AssignMeasures>().RunAsync(coordinator, coordinator, "1", "", Stop));
        await Assert.ThrowsAsync<AccessDeniedException>(() => Get<BlockAccount>().RunAsync(coordinator, coordinator, blocked: false, Stop));
        await Assert.ThrowsAsync<AccessDeniedException>(() => Get<AccountQueries>().ListAsync(coordinator, new AccountFilter(), Stop));
    }

    [Fact]
    public async Task The_account_of_the_command_line_is_not_to_be_seen_or_changed()
    {
        var administrator = await portal.AccountAsync("oog@portaal.example", Role.Administrator);

        Assert.Null(await Get<AccountQueries>().FindAsync(administrator, Actor.CommandLine.Number, Stop));
        var broken = await Assert.ThrowsAsync<BrokenRuleException>(
            () => Get<BlockAccount>().RunAsync(administrator, Actor.CommandLine.Number, blocked: false, Stop));
        Assert.Equal("Account 1 bestaat niet.", broken.Message);
    }

    [Fact]
    public async Task Every_act_leaves_a_step_that_names_the_account_by_number_only()
    {
        var administrator = await portal.AccountAsync("stap@portaal.example", Role.Administrator);
        var number = await Get<CreateAccount>().RunAsync(
            administrator, new NewAccount("Geheime Naam", "geheim@portaal.example", Visitor.Password, new HashSet<Role> { Role.PolicyOfficer }), Stop);
        await Get<ChangeRoles>().RunAsync(administrator, number, new HashSet<Role> { Role.Reviewer }, new HashSet<Role> { Role.PolicyOfficer }, Stop);
        await Get<AssignMeasures>().RunAsync(administrator, number, "1", "", Stop);
        await Get<BlockAccount>().RunAsync(administrator, number, blocked: true, Stop);
        await Get<BlockAccount>().RunAsync(administrator, number, blocked: false, Stop);

        await using var db = await portal.OpenAsync();
        var steps = await db.Steps.Where(step => step.ActorNumber == administrator).OrderBy(step => step.Id).ToListAsync(Stop);
        Assert.Equal(["CreateAccount", "ChangeRoles", "AssignMeasures", "BlockAccount", "UnblockAccount"], steps.Select(step => step.Action));
        Assert.All(steps, step => Assert.Equal($"account {number}", step.Subject));
        Assert.All(steps, step => Assert.Equal(Role.Administrator, step.ActorRole));
    }

    [Fact]
    public async Task An_account_that_is_not_there_is_a_page_that_is_not_there()
    {
        using var administrator = await AdministratorAsync();

        using var answer = await administrator.GetAsync(AccessLinks.Account(987_654));

        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("Deze pagina bestaat niet", (await answer.ReadPageAsync()).QuerySelector("h1")!.TextContent);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private T Get<T>()
        where T : notnull => portal.Services.GetRequiredService<T>();

    private async Task<Visitor> AdministratorAsync()
    {
        var email = string.Create(CultureInfo.InvariantCulture, $"{Guid.NewGuid():N}@portaal.example");
        await portal.AccountAsync(email, Role.Administrator);
        return await portal.SignedInAsync(email);
    }

    private async Task<int> CountAsync()
    {
        await using var db = await portal.OpenAsync();
        return await db.Users.CountAsync(Stop);
    }

    public sealed class PortalWithMeasures(TestPostgres server) : PortalApp(server)
    {
        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            await using var db = await OpenAsync();
            db.Themes.Add(new Theme(1, "Eerste thema"));
            db.Measures.AddRange(Enumerable.Range(1, 5).Select(number => new Measure(number, new MeasureContent(1, $"Maatregel {number}", null, []))));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
    }
}
