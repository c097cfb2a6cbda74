using Bunit;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Coordinating;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Editing;
using JihadismeVoortgang.Web.Hosting;
using JihadismeVoortgang.Web.Mail;
using JihadismeVoortgang.Web.Review;
using JihadismeVoortgang.Web.Review.Checks;
using JihadismeVoortgang.Web.Review.Remarks;
using JihadismeVoortgang.Web.Shell;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Abstractions;
using MudBlazor.Services;

namespace JihadismeVoortgang.Web.Tests.Coordinating;

/// <summary>The board on one node, while a colleague works on another.</summary>
public sealed class RoundPageTests(TestPostgres server) : BunitContext, IAsyncLifetime
{
    private readonly PortalDatabaseFixture _portal = new(server);
    private ServiceProvider? _otherNode;
    private PortalNotifications? _notifications;
    private int _coordinator;
    private int _officer;

    public async ValueTask InitializeAsync()
    {
        DefaultWaitTimeout = TimeSpan.FromSeconds(30);
        JSInterop.Mode = JSRuntimeMode.Loose;
        await _portal.InitializeAsync();
        await _portal.Get<ImportReport>().RunAsync(new ImportRequest(SmallReport.Number(6).Bytes()), Stop);
        _coordinator = await _portal.AccountAsync(Role.Coordinator);
        _officer = await _portal.AccountAsync(Role.PolicyOfficer, 1, 2);
        await RoundInHand.OpenAsync(_portal.Services, _coordinator);
        await ListenAsync();
        Services.AddMudServices();
        Services
            .AddSingleton<TimeProvider>(_portal.Clock)
            .AddSingleton(_notifications!)
            .AddSingleton(_portal.Get<RoundForCoordinator>()).AddSingleton(_portal.Get<MyMeasures>())
            .AddSingleton(_portal.Get<MarginOfText>()).AddSingleton(_portal.Get<Attempt>()).AddSingleton(_portal.Get<ReviewActs>()).AddSingleton(_portal.Get<CheckTexts>())
            .AddSingleton(_portal.Get<RemindOfficers>()).AddSingleton(_portal.Get<ApproveUnchanged>())
            .AddSingleton(_portal.Get<StartRound>()).AddSingleton(_portal.Get<AdoptRound>()).AddSingleton(_portal.Get<PublishEdition>())
            .AddSingleton(new Sessions(_portal.Get<IDbContextFactory<PortalDbContext>>(), _portal.Clock))
            .AddScoped<CurrentAccount>().AddScoped<Toasts>();
        _otherNode = new ServiceCollection()
            .AddLogging()
            .AddPortalDatabase(new PortalDatabase(_portal.AppConnectionString, Owner: null, IsEmbedded: false))
            .AddPortalWork(new ConfigurationBuilder().Build())
            .Replace(ServiceDescriptor.Singleton<TimeProvider>(_portal.Clock))
            .BuildServiceProvider();
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await base.DisposeAsync();
        await _notifications!.StopAsync(CancellationToken.None);
        _notifications.Dispose();
        await _otherNode!.DisposeAsync();
        await _portal.DisposeAsync();
    }

    [Theory]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.PolicyOfficer)]
    public async Task What_is_handed_in_on_one_node_changes_the_board_of_another_without_reloading(Role role)
    {
        var page = role == Role.Coordinator ? Open<RoundPage>(_coordinator) : Open<MyMeasuresPage>(_officer);
        Assert.Equal("NotStarted", StateOf(page, 2));

        await HandInElsewhereAsync(2);

        page.WaitForAssertion(() => Assert.Equal("Submitted", StateOf(page, 2)));
        Assert.Equal("1", page.Find("[data-count=Submitted]").TextContent);
    }

    [Fact]
    public void A_filter_chosen_on_the_page_goes_into_the_address_and_an_address_chooses_the_filter()
    {
        var page = Open<RoundPage>(_coordinator);
        Assert.Equal(["inleiding", "1", "2", "3"], Rows(page));

        page.Find(".board-choices select").Change("2");

        page.WaitForAssertion(() => Assert.Equal(["3"], Rows(page)));
        Assert.EndsWith("/coordinatie?thema=2", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        Assert.Equal("1", page.Find("[data-count=all]").TextContent);
        Assert.Equal("1", page.Find("[data-count=NotStarted]").TextContent);
    }

    [Fact]
    public async Task Chosen_rows_are_reminded_and_the_page_says_who_was_and_who_was_not()
    {
        await MailAsync(_coordinator);
        var page = Open<RoundPage>(_coordinator);
        await page.Find("[data-row='1'] input").ChangeAsync(new() { Value = true });
        await page.Find("[data-row='3'] input").ChangeAsync(new() { Value = true });

        await page.FindAll("[data-reminders] button").Single(button => button.TextContent.Contains("2 gekozen teksten", StringComparison.Ordinal)).ClickAsync(new());

        page.WaitForAssertion(() => Assert.Single(page.FindAll("[data-reminded]")));
        Assert.Contains("Statusregel 3 & 4", page.Find("[data-reminded]").TextContent, StringComparison.Ordinal);
        Assert.Contains(RemindOfficers.HasNoAddress, page.Find("[data-not-reminded]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("checked", page.Find("[data-row='1'] input").OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Adoption_tells_of_open_remarks_with_the_way_to_them_and_of_none_when_they_are_dealt_with()
    {
        var page = Open<RoundPage>(_coordinator);
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("section.adopt")));
        Assert.Empty(page.FindAll("section.adopt [data-open-remarks]"));

        var second = new TextReference(6, 2);
        var thread = await _portal.Get<RemarkActs>().StartAsync(_officer, second, new WrittenRemark(ReportColumn.Whole, null, "Klopt dit?"), Stop);

        page.WaitForAssertion(() => Assert.Equal("1", page.Find("section.adopt [data-open-remarks]").GetAttribute("data-open-remarks")));
        Assert.Equal("/coordinatie?met-opmerkingen=ja", page.Find("section.adopt [data-open-remarks] a").GetAttribute("href"));

        await _portal.Get<RemarkActs>().ResolveAsync(_coordinator, new SeenThread(second, thread, 1), Stop);
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("section.adopt [data-open-remarks]")));
    }

    [Fact]
    public async Task A_board_left_open_over_midnight_shows_what_is_late_then()
    {
        var page = Open<RoundPage>(_coordinator);
        page.WaitForAssertion(() => Assert.NotEmpty(Rows(page)));
        await using var db = await _portal.OpenAsync();
        var closes = (await db.Rounds.SingleAsync(Stop)).Schedule!.HandInCloses;
        _portal.Clock.Advance(Dutch.InstantOf(closes, new TimeSpan(23, 59, 0)) - _portal.Clock.GetUtcNow());
        Assert.Empty(page.FindAll(".is-late"));

        _portal.Clock.Advance(TimeSpan.FromMinutes(1));

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".is-late")));
    }

    [Fact]
    public async Task A_deadline_is_not_moved_without_a_reason()
    {
        var page = Open<RoundPage>(_coordinator);
        await page.Find("[data-row='2'] .link-button").ClickAsync(new());
        await Move().ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("Vul de reden van het uitstel in.", page.Find(".move-deadline").TextContent, StringComparison.Ordinal));

        await page.Find(".move-deadline textarea").InputAsync(new() { Value = "Er loopt een onderzoek." });
        await Move().ClickAsync(new());

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".move-deadline")));
        page.WaitForAssertion(() => Assert.Contains("verplaatst", page.Find("[data-row='2'] [data-label='Uiterlijk op']").TextContent, StringComparison.Ordinal));

        AngleSharp.Dom.IElement Move() => page.FindAll(".move-deadline button").First(button => button.TextContent.Contains("Termijn verplaatsen", StringComparison.Ordinal));
    }

    [Fact]
    public void An_officer_has_the_board_without_what_is_a_coordinators()
    {
        var page = Open<MyMeasuresPage>(_officer);

        Assert.Equal(["1", "2", "inleiding", "3"], Rows(page));
        Assert.Empty(page.FindAll(".link-button, [data-reminders], .choose-box"));
        Assert.Empty(page.FindAll("[data-row='inleiding'] a"));
    }

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    private IRenderedComponent<IComponent> Open<TPage>(int account)
        where TPage : IComponent
    {
        this.AddAuthorization().SetAuthorized("iemand").SetClaims(
            new System.Security.Claims.Claim(System.Security.Claims.ClaimTypes.NameIdentifier, $"{account}"));
        Services.GetRequiredService<NavigationManager>().NavigateTo(typeof(TPage) == typeof(RoundPage) ? Links.Coordination : Links.Editing);
        var page = Render(builder =>
        {
            builder.OpenComponent<TPage>(0);
            builder.CloseComponent();
        });
        page.WaitForElement("[data-row]");
        return page;
    }

    private static IEnumerable<string?> Rows(IRenderedComponent<IComponent> page) => page.FindAll("[data-row]").Select(row => row.GetAttribute("data-row"));

    private static string? StateOf(IRenderedComponent<IComponent> page, int measure) => page.Find($"[data-row='{measure}']").GetAttribute("data-state");

    private async Task HandInElsewhereAsync(int measure)
    {
        var acts = _otherNode!.GetRequiredService<ReviewActs>();
        foreach (var act in new Func<SeenText, Task>[] { seen => acts.ConfirmUnchangedAsync(_officer, seen, Stop), seen => acts.SubmitAsync(_officer, seen, null, Stop) })
        {
            var board = await _otherNode!.GetRequiredService<MyMeasures>().LoadAsync(_officer, Stop);
            await act(board!.Rows.Single(row => row.Measure == measure).Seen);
        }
    }

    private async Task MailAsync(int account)
    {
        await using var db = await _portal.OpenAsync();
        (await db.Users.SingleAsync(user => user.Id == account, Stop)).Email = "iemand@voorbeeld.nl";
        await db.SaveChangesAsync(Stop);
    }

    /// <summary>Once it listens it says so: anything may have changed before.</summary>
    private async Task ListenAsync()
    {
        var listens = new TaskCompletionSource();
        _notifications = new PortalNotifications(
            new PortalDatabase(_portal.AppConnectionString, Owner: null, IsEmbedded: false), TimeProvider.System, NullLogger<PortalNotifications>.Instance);
        _notifications.Changed += _ => listens.TrySetResult();
        await _notifications.StartAsync(Stop);
        await listens.Task.WaitAsync(Stop);
    }
}
