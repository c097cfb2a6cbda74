using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Access.Administration;
using JihadismeVoortgang.Web.Access.Invitations;
using JihadismeVoortgang.Web.Access.Privacy;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Editing;
using JihadismeVoortgang.Web.Shell;
using JihadismeVoortgang.Web.Tests.Hosting;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace JihadismeVoortgang.Web.Tests.Access;

/// <summary>Somebody leaves: what they did stays, and nothing says any more that it was them.</summary>
public sealed class RetireAccountTests(InvitationPortal portal) : IClassFixture<InvitationPortal>
{
    private const string Name = "Xanthippe Quibbelsteyn";
    private const string Email = "x.quibbelsteyn@ministerie.example";

    [Fact]
    public async Task Afterwards_name_and_address_stand_in_no_table_and_what_was_done_stands_under_the_number()
    {
        var administrator = await AdministratorAsync();
        var number = await BusyOfficerAsync();
        var before = await HistoryAsync(number);
        Assert.Contains("users.display_name", await DatabaseWords.ContainingAsync(portal, Name));
        Assert.Contains("users.email", await DatabaseWords.ContainingAsync(portal, Email));

        await Get<RetireAccount>().RunAsync(administrator, number, $" {number} ", Stop);

        Assert.Empty(await DatabaseWords.ContainingAsync(portal, Name));
        Assert.Empty(await DatabaseWords.ContainingAsync(portal, "quibbelsteyn"));
        Assert.Equal(before, await HistoryAsync(number));
        Assert.NotEmpty(before);
        var account = (await Get<AccountQueries>().FindAsync(administrator, number, Stop))!;
        Assert.Equal(($"Voormalig medewerker {number}", "", AccountStatus.Gone), (account.Name, account.Email, account.Status));
        Assert.Empty(account.Roles);
        Assert.Equal("", account.Measures);
    }

    [Fact]
    public async Task All_that_was_only_theirs_is_gone_and_sessions_end()
    {
        var administrator = await AdministratorAsync();
        var number = await BusyOfficerAsync();
        using var visitor = await portal.SignedInAsync(Email);

        await Get<RetireAccount>().RunAsync(administrator, number, $"{number}", Stop);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));

        using var ended = await visitor.GetAsync(Links.Editing);
        Assert.StartsWith(Links.SignIn, ended.Target(), StringComparison.Ordinal);
        await using var db = await portal.OpenAsync();
        Assert.Equal(0, await db.Drafts.CountAsync(own => own.UserId == number, Stop));
        Assert.Equal(0, await db.UserTokens.CountAsync(own => own.UserId == number, Stop));
        Assert.Equal(0, await db.UserPasskeys.CountAsync(own => own.UserId == number, Stop));
        Assert.Equal(0, await db.UserLogins.CountAsync(own => own.UserId == number, Stop));
        Assert.Equal(0, await db.AccountLinks.CountAsync(own => own.UserId == number, Stop));
        Assert.Equal(0, await db.ReviewAssignments.CountAsync(own => own.UserId == number, Stop));
        var user = await db.Users.SingleAsync(known => known.Id == number, Stop);
        Assert.Equal((null, false), (user.PasswordHash, user.TwoFactorEnabled));
    }

    [Fact]
    public async Task It_wants_the_number_typed_and_is_never_done_twice_or_to_oneself()
    {
        using var visitor = await portal.AdministratorAsync();
        var administrator = await AdministratorAsync();
        var number = await portal.AccountAsync("weifelt@ministerie.example", Role.Reviewer);

        using var refused = await visitor.SendAsync(AccessLinks.Account(number), "retire", ("RetireForm.Confirmation", "ja"));
        Assert.Equal([$"Typ het nummer van het account ({number}) om te bevestigen."], (await refused.ReadPageAsync()).Faults());
        await Assert.ThrowsAsync<BrokenRuleException>(() => Get<RetireAccount>().RunAsync(administrator, administrator, $"{administrator}", Stop));

        (await visitor.SendAsync(AccessLinks.Account(number), "retire", ("RetireForm.Confirmation", $"{number}"))).Dispose();
        var page = await visitor.PageAsync(AccessLinks.Account(number));

        Assert.Equal($"Voormalig medewerker {number}", page.QuerySelector("h1")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("main form"));
        foreach (var act in new Func<Task>[]
        {
            () => Get<RetireAccount>().RunAsync(administrator, number, $"{number}", Stop),
            () => Get<BlockAccount>().RunAsync(administrator, number, blocked: false, Stop),
            () => Get<ChangeRoles>().RunAsync(administrator, number, new HashSet<Role> { Role.Administrator }, new HashSet<Role>(), Stop),
            () => Get<AssignMeasures>().RunAsync(administrator, number, "", "", Stop),
            () => Get<InviteAccount>().AgainAsync(administrator, number, Stop),
            () => Get<SendPasswordLink>().RunAsync(administrator, number, Stop),
        })
            Assert.StartsWith("Dit account is van iemand die uit dienst is", (await Assert.ThrowsAsync<BrokenRuleException>(act)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_but_an_administrator_does_it()
    {
        var coordinator = await portal.AccountAsync($"{Guid.NewGuid():N}@ministerie.example", Role.Coordinator);
        var number = await portal.AccountAsync($"{Guid.NewGuid():N}@ministerie.example", Role.Reviewer);

        await Assert.ThrowsAsync<AccessDeniedException>(() => Get<RetireAccount>().RunAsync(coordinator, number, $"{number}", Stop));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private T Get<T>()
        where T : notnull => portal.Services.GetRequiredService<T>();

    private Task<int> AdministratorAsync() => portal.AccountAsync($"{Guid.NewGuid():N}@portaal.example", Role.Administrator);

    /// <summary>An officer who left traces in every table that can hold some.</summary>
    private async Task<int> BusyOfficerAsync()
    {
        var number = await portal.InviteAsync(Email, Role.PolicyOfficer, Role.Reviewer);
        var secret = (await portal.MailedLinkAsync(Email)).Split('=')[1];
        await Get<SetPassword>().AcceptInvitationAsync(secret, Name, Visitor.Password, Stop);
        using var visitor = portal.Visit();
        (await visitor.TrySignInAsync(Email, "mis, en nog eens mis")).Dispose();
        await visitor.SignInAsync(Email);

        await EnsureRoundAsync();
        var administrator = await AdministratorAsync();
        await Get<AssignMeasures>().RunAsync(administrator, number, "2", "", Stop);
        var entry = (await Get<EntryForEditing>().LoadAsync(number, 2, Stop))!;
        await Get<SaveStatusEntry>().RunAsync(
            number, WrittenEntry.Of(entry.Round, 2, entry.Revision, entry.Content) with { RecentDevelopments = $"Geschreven {Guid.NewGuid()}." }, Stop);
        await Get<SendPasswordLink>().RunAsync(administrator, number, Stop);
        await TouchAsync(number);
        return number;
    }

    /// <summary>What other parts of the portal leave behind, without going through them.</summary>
    private async Task TouchAsync(int number)
    {
        await using var db = await portal.OpenAsync();
        var user = await db.Users.SingleAsync(known => known.Id == number, Stop);
        (user.TwoFactorEnabled, user.PhoneNumber) = (true, $"06 van {Name}");
        db.UserTokens.Add(new IdentityUserToken<int> { UserId = number, LoginProvider = "[AspNetUserStore]", Name = "AuthenticatorKey", Value = Name });
        db.UserTokens.Add(new IdentityUserToken<int> { UserId = number, LoginProvider = "ended session", Name = "een", Value = "2026-03-02 09:00:00" });
        db.UserLogins.Add(new IdentityUserLogin<int> { UserId = number, LoginProvider = "sso", ProviderKey = Email, ProviderDisplayName = Name });
        db.UserClaims.Add(new IdentityUserClaim<int> { UserId = number, ClaimType = "mail", ClaimValue = Email });
        db.UserPasskeys.Add(new IdentityUserPasskey<int>
        {
            UserId = number,
            CredentialId = Guid.NewGuid().ToByteArray(),
            Data = new IdentityPasskeyData { PublicKey = [1], Name = $"Telefoon van {Name}", AttestationObject = [1], ClientDataJson = [1] },
        });
        db.ReviewAssignments.Add(new ReviewAssignment { UserId = number, RoundNumber = 6, Until = new DateOnly(2030, 1, 1) });
        db.Drafts.Add(new Draft { UserId = number, Kind = RevisedKind.ReportingRound, Key = "6", Fields = $$"""{"Introduction":"{{Name}}"}""", SavedAt = portal.Clock.GetUtcNow() });
        await db.SaveChangesAsync(Stop);
        await db.Mail.Where(mail => mail.UserId == number && mail.SentAt != null)
            .ExecuteUpdateAsync(mail => mail.SetProperty(known => known.LastError, $"550 <{Email}> onbekend"), Stop);
    }

    private async Task EnsureRoundAsync()
    {
        await using var db = await portal.OpenAsync();
        if (!await db.Rounds.AnyAsync(Stop))
        {
            await Get<ImportReport>().RunAsync(new ImportRequest(SmallReport.Number(6).Bytes()), Stop);
            await RoundInHand.OpenAsync(portal.Services, await portal.AccountAsync($"{Guid.NewGuid():N}@portaal.example", Role.Coordinator));
        }
    }

    private async Task<IReadOnlyList<string>> HistoryAsync(int number)
    {
        await using var db = await portal.OpenAsync();
        var steps = await db.Steps.Where(step => step.ActorNumber == number).OrderBy(step => step.Id).Select(step => $"{step.Id} {step.Action} {step.Subject}").ToListAsync(Stop);
        var revisions = await db.Revisions.Where(revision => revision.ActorNumber == number).OrderBy(revision => revision.Id).Select(revision => $"{revision.Id} {revision.Content}").ToListAsync(Stop);
        return [.. steps, .. revisions];
    }
}
