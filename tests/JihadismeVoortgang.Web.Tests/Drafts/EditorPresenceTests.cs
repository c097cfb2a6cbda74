using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Drafts;
using JihadismeVoortgang.Web.Review;
using JihadismeVoortgang.Web.Tests.Support;

namespace JihadismeVoortgang.Web.Tests.Drafts;

/// <summary>Who is writing in a text at this moment.</summary>
public sealed class EditorPresenceTests(TestPostgres server) : IAsyncLifetime
{
    private static readonly TextReference Text = new(6, 3);

    private readonly PortalDatabaseFixture _portal = new(server);
    private readonly Guid _tab = Guid.NewGuid();
    private readonly Guid _other = Guid.NewGuid();

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        await _portal.Get<ImportReport>().RunAsync(new ImportRequest(SmallReport.Number(6).Bytes()), Stop);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Others_see_by_name_who_writes_from_any_measure_of_the_row_and_who_writes_does_not_see_themselves()
    {
        var officer = await _portal.AccountAsync(Role.PolicyOfficer, 3);
        var reader = await _portal.AccountAsync(Role.PolicyOfficer, 1);
        Assert.True(await EnterAsync(officer, _tab));

        Assert.Equal([await NameAsync(officer)], (await Presence.LookAsync(reader, new TextReference(6, 4), tab: null, Stop)).Others);
        Assert.Empty((await Presence.LookAsync(officer, Text, _tab, Stop)).Others);
        Assert.Empty((await Presence.LookAsync(reader, new TextReference(6, 2), tab: null, Stop)).Others);

        await Presence.LeaveAsync(officer, Text, _tab, Stop);
        Assert.Empty((await Presence.LookAsync(reader, Text, tab: null, Stop)).Others);
    }

    [Fact]
    public async Task A_tab_that_disappeared_is_gone_within_a_minute_and_its_onlooker_knows_when_to_look()
    {
        var officer = await _portal.AccountAsync(Role.PolicyOfficer, 3);
        var coordinator = await _portal.AccountAsync(Role.Coordinator);
        await EnterAsync(officer, _tab);
        var lastWord = _portal.Clock.GetUtcNow();

        _portal.Clock.Advance(TimeSpan.FromSeconds(59));
        var view = await Presence.LookAsync(coordinator, Text, tab: null, Stop);
        Assert.Single(view.Others);
        Assert.True(view.LooksAgainAt <= lastWord + TimeSpan.FromMinutes(1));

        _portal.Clock.SetUtcNow(view.LooksAgainAt!.Value);
        Assert.Equal([], (await Presence.LookAsync(coordinator, Text, tab: null, Stop)).Others);
    }

    [Fact]
    public async Task A_tab_that_says_that_it_is_there_stays()
    {
        var officer = await _portal.AccountAsync(Role.PolicyOfficer, 3);
        var coordinator = await _portal.AccountAsync(Role.Coordinator);
        await EnterAsync(officer, _tab);

        for (var beat = 0; beat < 6; beat++)
        {
            _portal.Clock.Advance(TimeSpan.FromSeconds(20));
            Assert.True(await EnterAsync(officer, _tab));
        }

        Assert.Single((await Presence.LookAsync(coordinator, Text, tab: null, Stop)).Others);
    }

    [Fact]
    public async Task A_second_tab_reads_until_it_takes_over_and_then_the_first_reads()
    {
        var officer = await _portal.AccountAsync(Role.PolicyOfficer, 3);
        await EnterAsync(officer, _tab);
        await _portal.Get<DraftStore>().KeepAsync(officer, Text, new TypedDraft(_tab, 9, 1, new Dictionary<string, string> { ["x"] = "y" }), Stop);

        Assert.False(await EnterAsync(officer, _other));
        Assert.True((await Presence.LookAsync(officer, Text, _other, Stop)).IsElsewhere);

        Assert.True(await Presence.EnterAsync(officer, Text, _other, takeOver: true, Stop));
        Assert.True((await Presence.LookAsync(officer, Text, _tab, Stop)).IsElsewhere);
        Assert.False((await Presence.LookAsync(officer, Text, _other, Stop)).IsElsewhere);
        Assert.False(await EnterAsync(officer, _tab)); // also when it wakes up and says that it is there
        Assert.Equal(_other, (await _portal.Get<DraftStore>().FindAsync(officer, Text, Stop))!.Tab);
    }

    [Fact]
    public async Task A_tab_that_slept_while_another_was_opened_reads()
    {
        var officer = await _portal.AccountAsync(Role.PolicyOfficer, 3);
        await EnterAsync(officer, _tab);
        _portal.Clock.Advance(EditorPresence.StaleAfter);

        Assert.True(await EnterAsync(officer, _other));
        Assert.False(await EnterAsync(officer, _tab));
    }

    [Fact]
    public async Task Two_people_write_in_the_same_text_and_see_each_other()
    {
        var officer = await _portal.AccountAsync(Role.PolicyOfficer, 3);
        var coordinator = await _portal.AccountAsync(Role.Coordinator);

        Assert.True(await EnterAsync(officer, _tab));
        Assert.True(await EnterAsync(coordinator, _other));

        Assert.Equal([await NameAsync(coordinator)], (await Presence.LookAsync(officer, Text, _tab, Stop)).Others);
        Assert.Equal([await NameAsync(officer)], (await Presence.LookAsync(coordinator, Text, _other, Stop)).Others);
    }

    [Fact]
    public async Task Nobody_enters_a_text_they_may_not_write_or_looks_without_reading_concepts()
    {
        var officer = await _portal.AccountAsync(Role.PolicyOfficer, 1);
        var administrator = await _portal.AccountAsync(Role.Administrator);

        await Assert.ThrowsAsync<AccessDeniedException>(() => EnterAsync(officer, _tab));
        await Assert.ThrowsAsync<AccessDeniedException>(() => Presence.LookAsync(administrator, Text, tab: null, Stop));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private EditorPresence Presence => _portal.Get<EditorPresence>();

    private Task<bool> EnterAsync(int account, Guid tab) => Presence.EnterAsync(account, Text, tab, cancellation: Stop);

    private async Task<string> NameAsync(int account)
    {
        await using var db = await _portal.OpenAsync();
        return (await db.Users.FindAsync([account], Stop))!.DisplayName;
    }
}
