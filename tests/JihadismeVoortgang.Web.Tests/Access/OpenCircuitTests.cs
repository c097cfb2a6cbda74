using System.Globalization;
using System.Security.Claims;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Access.Administration;
using JihadismeVoortgang.Web.Access.Assignments;
using JihadismeVoortgang.Web.Coordinating;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Editing;
using JihadismeVoortgang.Web.Review;
using JihadismeVoortgang.Web.Review.Remarks;
using JihadismeVoortgang.Web.Reviewing;
using JihadismeVoortgang.Web.Shell;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace JihadismeVoortgang.Web.Tests.Access;

/// <summary>A page stays open while a right of whoever works in it is taken away: it reads and writes nothing more, and says so.</summary>
public sealed class OpenCircuitTests(TestPostgres server) : IAsyncLifetime
{
    private const string NoRight = "U hebt geen recht (meer) om dit te doen.";

    private readonly ChangedAccountTests.ClockedPortal _portal = new(server);
    private int _administrator;
    private int _coordinator;

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        _administrator = await _portal.AccountAsync("beheerder@portaal.example", Role.Administrator);
        _coordinator = await _portal.AccountAsync("coordinator@portaal.example", Role.Coordinator);
        await Get<ImportReport>().RunAsync(new ImportRequest(SmallReport.Number(6).Bytes()), Stop);
        await RoundInHand.OpenAsync(_portal.Services, _coordinator);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Theory]
    [InlineData("role", false, false, NoRight)]
    [InlineData("block", false, false, NoRight)]
    [InlineData("measure", true, true, NoRight)]
    [InlineData("session", false, true, "U bent uitgelogd, in een ander tabblad of venster. Er is niets opgeslagen en uw tekst blijft staan")]
    public async Task An_officer_writes_nothing_more_and_reads_only_what_is_left(string loss, bool stillReads, bool stillStands, string said)
    {
        var officer = await _portal.AccountAsync("officer@portaal.example", Role.PolicyOfficer);
        await using (var db = await _portal.OpenAsync())
        {
            db.Assignments.Add(new MeasureAssignment { UserId = officer, MeasureNumber = 3 });
            await db.SaveChangesAsync(Stop);
        }

        var person = await PersonAsync(officer);
        await using var tab = OpenTab(person);
        Assert.Empty(await WriteAsync(tab, "Voor."));

        await (loss switch
        {
            "role" => Get<ChangeRoles>().RunAsync(_administrator, officer, new HashSet<Role>(), new HashSet<Role> { Role.PolicyOfficer }, Stop),
            "block" => Get<BlockAccount>().RunAsync(_administrator, officer, blocked: true, Stop),
            "measure" => Get<EndAssignment>().RunAsync(_coordinator, officer, 3, Stop),
            _ => Get<Sessions>().EndAsync(person),
        });

        Assert.StartsWith(said, Assert.Single(await WriteAsync(tab, "Na.")), StringComparison.Ordinal);
        var read = await ReadAsync(tab);
        Assert.Equal(stillReads, read.Count == 0);
        Assert.All(read, sentence => Assert.StartsWith(said, sentence, StringComparison.Ordinal));
        Assert.Equal(stillStands, await Get<AccountStanding>().HoldsAsync(person));
        var row = (await Get<EntryForEditing>().LoadAsync(_coordinator, 3, Stop))!;
        Assert.Equal("Voor.", row.Content.RecentDevelopments);
    }

    [Theory]
    [InlineData("ended")]
    [InlineData("run out")]
    public async Task A_reviewer_whose_grant_is_over_reads_and_says_nothing_more(string how)
    {
        var reviewer = await _portal.AccountAsync("meelezer@portaal.example", Role.Reviewer);
        await using (var db = await _portal.OpenAsync())
        {
            db.ReviewAssignments.Add(new() { UserId = reviewer, RoundNumber = 6, Until = Dutch.DayOf(_portal.Clock.GetUtcNow()) });
            await db.SaveChangesAsync(Stop);
        }

        await using var tab = OpenTab(await PersonAsync(reviewer));
        Assert.Empty(await SayAsync(tab));
        Assert.Empty(await ReadAlongAsync(tab));

        if (how == "ended")
            await Get<EndReview>().RunAsync(_coordinator, Assert.Single((await Get<ReviewersForCoordinator>().LoadAsync(_coordinator, Stop))!.Given), Stop);
        else
            _portal.Clock.Advance(TimeSpan.FromDays(1));

        Assert.StartsWith(NoRight, Assert.Single(await SayAsync(tab)), StringComparison.Ordinal);
        Assert.NotEmpty(await ReadAlongAsync(tab));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private T Get<T>()
        where T : notnull => _portal.Services.GetRequiredService<T>();

    private static Task<IReadOnlyList<string>> TryAsync(AsyncServiceScope tab, Func<int, Task> act) => SentencesAsync(
        tab.ServiceProvider.GetRequiredService<Attempt>().ToAsync(
            async () => await act(await tab.ServiceProvider.GetRequiredService<CurrentAccount>().NumberAsync())));

    private static async Task<IReadOnlyList<string>> SentencesAsync(Task<IReadOnlyList<Fault>> tried) => [.. (await tried).Select(fault => fault.Message)];

    private async Task<IReadOnlyList<string>> WriteAsync(AsyncServiceScope tab, string words)
    {
        var row = (await Get<EntryForEditing>().LoadAsync(_coordinator, 3, Stop))!;
        var written = WrittenEntry.Of(6, 3, row.Revision, row.Content) with { RecentDevelopments = words };
        return await TryAsync(tab, account => Get<SaveStatusEntry>().RunAsync(account, written, Stop));
    }

    private Task<IReadOnlyList<string>> ReadAsync(AsyncServiceScope tab) => TryAsync(tab, account => Get<EntryForEditing>().LoadAsync(account, 3, Stop));

    private Task<IReadOnlyList<string>> SayAsync(AsyncServiceScope tab) => TryAsync(
        tab, account => Get<RemarkActs>().StartAsync(account, new TextReference(6, 3), new WrittenRemark(ReportColumn.Whole, null, "Klopt dit?"), Stop));

    private Task<IReadOnlyList<string>> ReadAlongAsync(AsyncServiceScope tab) => TryAsync(tab, account => Get<ConceptForReviewer>().ReadAsync(account, 3, Stop));

    /// <summary>As they are signed in.</summary>
    private async Task<ClaimsPrincipal> PersonAsync(int account)
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        var signIn = scope.ServiceProvider.GetRequiredService<SignInManager<PortalUser>>();
        var user = await signIn.UserManager.FindByIdAsync(account.ToString(CultureInfo.InvariantCulture));
        var person = await signIn.CreateUserPrincipalAsync(user!);
        ((ClaimsIdentity)person.Identity!).AddClaim(Sessions.New());
        return person;
    }

    /// <summary>As the framework opens a circuit.</summary>
    private AsyncServiceScope OpenTab(ClaimsPrincipal person)
    {
        var scope = _portal.Services.CreateAsyncScope();
        ((IHostEnvironmentAuthenticationStateProvider)scope.ServiceProvider.GetRequiredService<AuthenticationStateProvider>())
            .SetAuthenticationState(Task.FromResult(new AuthenticationState(person)));
        return scope;
    }
}
