using System.Net;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Audit;
using JihadismeVoortgang.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Tests.Audit;

/// <summary>What comes into the log from the browser, and what an administrator sees of it.</summary>
public class AuditPageTests(PortalApp portal) : IClassFixture<PortalApp>
{
    private const string Wrong = "een verkeerd wachtwoord 4711";

    [Fact]
    public async Task Coming_in_and_going_out_are_written_down_and_what_was_typed_is_not()
    {
        var (email, number) = await AccountAsync(Role.PolicyOfficer);
        var before = await HeadAsync();
        using var visitor = portal.Visit();

        (await visitor.TrySignInAsync(email, Wrong)).Dispose();
        (await visitor.TrySignInAsync($"onbekend-{email}", Wrong)).Dispose();
        await visitor.SignInAsync(email);
        var page = await visitor.PageAsync("/geen-toegang");
        var token = page.QuerySelector("form[action='/uitloggen'] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        (await visitor.PostAsync(AccessLinks.SignOut, ("__RequestVerificationToken", token))).Dispose();

        var records = await SinceAsync(before);
        Assert.Equal(
            [
                ("SignIn", "Refused", "WrongPassword", 0, $"account {number}"),
                ("SignIn", "Refused", "UnknownAccount", 0, ""),
                ("SignIn", "Done", null, number, $"account {number}"),
                ("SignOut", "Done", null, number, $"account {number}"),
            ],
            records.Select(record => (record.Action, record.Result, record.Fault, record.ActorNumber, record.Object)));
        Assert.All(records, record => Assert.Equal("Web", record.Origin));
        Assert.All(records, record => Assert.NotNull(record.Correlation));
        foreach (var secret in new[] { email, Wrong, Visitor.Password, "Jan de Tester" })
            Assert.DoesNotContain(secret, await WholeLogAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Too_many_wrong_passwords_are_told_apart()
    {
        var (email, _) = await AccountAsync(Role.PolicyOfficer);
        var before = await HeadAsync();
        using var visitor = portal.Visit();

        for (var attempt = 0; attempt <= PasswordRules.Attempts; attempt++)
            (await visitor.TrySignInAsync(email, Wrong)).Dispose();

        Assert.Equal(
            [.. Enumerable.Repeat("WrongPassword", PasswordRules.Attempts - 1), "TooManyAttempts", "TooManyAttempts"],
            (await SinceAsync(before)).Select(record => record.Fault));
    }

    [Fact]
    public async Task A_page_that_is_refused_is_written_down_without_what_anybody_can_make_up()
    {
        var (email, number) = await AccountAsync(Role.PolicyOfficer);
        using var visitor = await portal.SignedInAsync(email);
        var before = await HeadAsync();

        (await visitor.GetAsync("/beheer/accounts/12?geheim=1")).Dispose();
        (await visitor.GetAsync("/coordinatie/concept.geheim")).Dispose();

        Assert.Equal(
            [("OpenPage", "/beheer/accounts/12", number, "NoRight"), ("OpenPage", "/coordinatie/concept.…", number, "NoRight")],
            (await SinceAsync(before)).Select(record => (record.Action, record.Object, record.ActorNumber, record.Fault)));
    }

    [Fact]
    public async Task An_administrator_searches_and_pages_and_nobody_else_sees_the_log()
    {
        var (email, number) = await AccountAsync(Role.Administrator);
        var (other, _) = await AccountAsync(Role.Coordinator);
        using var administrator = await portal.SignedInAsync(email);
        using var coordinator = await portal.SignedInAsync(other);
        (await administrator.TrySignInAsync(email, Wrong)).Dispose();

        var mine = await administrator.PageAsync($"{AuditLinks.Log}?wie={number}&handeling=inloggen&resultaat=gelukt");
        var refused = await administrator.PageAsync($"{AuditLinks.Log}?waarop=account {number}&resultaat=geweigerd");
        var none = await administrator.PageAsync($"{AuditLinks.Log}?van=2001-01-01&tot=2001-01-02");
        var all = await administrator.PageAsync($"{AuditLinks.Log}?van=0001-01-01&tot=9999-12-31");
        var older = await administrator.PageAsync($"{AuditLinks.Log}?voor=2");
        using var denied = await coordinator.GetAsync(AuditLinks.Log);
        using var deniedFile = await coordinator.GetAsync(AuditLinks.Csv);

        Assert.Contains($"Jan de Tester ({number})", Assert.Single(mine.QuerySelectorAll("tbody tr")).TextContent, StringComparison.Ordinal);
        Assert.Contains("verkeerd wachtwoord", Assert.Single(refused.QuerySelectorAll("tbody tr")).TextContent, StringComparison.Ordinal);
        Assert.Contains("Geen records gevonden", none.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(all.QuerySelectorAll("tbody tr"));
        Assert.Equal("1", Assert.Single(older.QuerySelectorAll("tbody tr th")).TextContent);
        Assert.Equal("/geen-toegang", new Uri("https://x" + denied.Target()).AbsolutePath);
        Assert.Equal("/geen-toegang", new Uri("https://x" + deniedFile.Target()).AbsolutePath);
    }

    [Fact]
    public async Task The_file_holds_what_was_searched_and_is_an_act_itself()
    {
        var (email, number) = await AccountAsync(Role.Administrator);
        using var administrator = await portal.SignedInAsync(email);
        var before = await HeadAsync();

        using var answer = await administrator.GetAsync($"{AuditLinks.Csv}?wie={number}");
        var file = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, "text/csv"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal(2, file.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains($"\"{number}\";\"Jan de Tester\"", file, StringComparison.Ordinal);
        var record = Assert.Single(await SinceAsync(before));
        Assert.Equal(("ExportAudit", "1 records", number, "Administrator"), (record.Action, record.Object, record.ActorNumber, record.ActorRole));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task<(string Email, int Number)> AccountAsync(Role role)
    {
        var email = $"logboek-{Guid.NewGuid():N}@portaal.example";
        return (email, await portal.AccountAsync(email, role));
    }

    private async Task<long> HeadAsync()
    {
        await using var db = await portal.OpenAsync();
        return await db.AuditRecords.MaxAsync(record => record.Number, Stop);
    }

    private async Task<List<AuditRecord>> SinceAsync(long before)
    {
        await using var db = await portal.OpenAsync();
        return await db.AuditRecords.Where(record => record.Number > before).OrderBy(record => record.Number).ToListAsync(Stop);
    }

    private async Task<string> WholeLogAsync()
    {
        await using var db = await portal.OpenAsync();
        return await db.Database.SqlQuery<string>($"SELECT string_agg(r::text, ' ') AS \"Value\" FROM audit_records r").SingleAsync(Stop);
    }
}
