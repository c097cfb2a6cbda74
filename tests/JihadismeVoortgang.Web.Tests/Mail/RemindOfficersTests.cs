using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Mail;
using JihadismeVoortgang.Web.Review;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Tests.Mail;

/// <summary>What a coordinator sends from the board, and what they read afterwards.</summary>
public sealed class RemindOfficersTests(TestPostgres server) : MailTests(server)
{
    private int _officer;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _officer = await PersonAsync(Role.PolicyOfficer, 1, 2);
        await RoundInHand.OpenAsync(Portal.Services, Coordinator);
    }

    [Fact]
    public async Task Who_keeps_the_chosen_rows_gets_one_message_and_the_same_one_once_a_day()
    {
        var rows = await KeysAsync("1", "2");

        var first = await Remind.RunAsync(Coordinator, 6, rows, Stop);
        var second = await Remind.RunAsync(Coordinator, 6, rows, Stop);

        Assert.Equal(["Statusregel 1", "Statusregel 2"], Assert.Single(first.Sent).Texts);
        Assert.Empty(second.Sent);
        Assert.Equal(RemindOfficers.HadItToday, Assert.Single(second.NotSent).Because);
        Assert.Equal(_officer, Assert.Single(await AskedAsync()).UserId);
    }

    [Fact]
    public async Task Another_choice_on_the_same_day_reminds_of_what_is_new_in_it_only_and_the_next_day_of_all()
    {
        await Remind.RunAsync(Coordinator, 6, await KeysAsync("1"), Stop);

        var both = await Remind.RunAsync(await PersonAsync(Role.Coordinator), 6, await KeysAsync("1", "2"), Stop);

        Assert.Equal(["Statusregel 2"], Assert.Single(both.Sent).Texts);
        Assert.Equal(["Statusregel 1"], Assert.Single(both.NotSent).Texts);
        Assert.Equal(RemindOfficers.HadItToday, both.NotSent[0].Because);
        Assert.DoesNotContain("Eerste maatregel", (await AskedAsync())[^1].Body, StringComparison.Ordinal);

        Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(["Statusregel 1", "Statusregel 2"], Assert.Single((await Remind.RunAsync(Coordinator, 6, await KeysAsync("1", "2"), Stop)).Sent).Texts);
    }

    [Fact]
    public async Task Who_has_no_address_is_named_and_what_was_handed_in_meanwhile_too()
    {
        await ChangeAsync(_officer, email: null, name: "Zonder Adres");
        await HandInAsync(2);

        var outcome = await Remind.RunAsync(Coordinator, 6, await KeysAsync("1", "2", "3 & 4"), Stop);

        Assert.Equal(["Statusregel 3 & 4"], Assert.Single(outcome.Sent).Texts); // nobody's, so the coordinator's
        var missed = Assert.Single(outcome.NotSent);
        Assert.Equal(("Zonder Adres", RemindOfficers.HasNoAddress), (missed.Name, missed.Because));
        Assert.Equal(["Statusregel 1"], missed.Texts);
        Assert.Equal(["Statusregel 2"], outcome.HandedInMeanwhile);
        Assert.Equal([Coordinator], (await AskedAsync()).Select(mail => mail.UserId));
    }

    [Fact]
    public async Task The_introduction_can_be_asked_for_like_a_row()
    {
        var second = await PersonAsync(Role.Coordinator);

        var outcome = await Remind.RunAsync(Coordinator, 6, ["6"], Stop);

        Assert.Equal(2, outcome.Sent.Count);
        Assert.All(outcome.Sent, person => Assert.Equal(["De inleiding"], person.Texts));
        Assert.Equal(new[] { Coordinator, second }.Order(), (await AskedAsync()).Select(mail => mail.UserId).Order());
    }

    [Fact]
    public async Task Only_a_coordinator_reminds_and_only_of_what_is_waited_for_in_this_round()
    {
        var rows = await KeysAsync("1");

        await Assert.ThrowsAsync<BrokenRuleException>(() => Remind.RunAsync(Coordinator, 6, [], Stop));
        await Assert.ThrowsAsync<BrokenRuleException>(() => Remind.RunAsync(Coordinator, 7, rows, Stop));
        await Assert.ThrowsAsync<AccessDeniedException>(() => Remind.RunAsync(_officer, 6, rows, Stop));
        Assert.Empty(await AskedAsync());
    }

    private RemindOfficers Remind => Portal.Get<RemindOfficers>();

    private async Task<IReadOnlyList<Web.Data.MailMessage>> AskedAsync() =>
        [.. (await MailAsync()).Where(mail => mail.Key.StartsWith("gevraagd:", StringComparison.Ordinal))];

    private async Task<IReadOnlyList<string>> KeysAsync(params string[] labels)
    {
        await using var db = await Portal.OpenAsync();
        var rows = await db.StatusEntries.Where(row => row.RoundNumber == 6).ToListAsync(Stop);
        return [.. labels.Select(label => rows.Single(row => row.Label == label).RevisedKey)];
    }

    private async Task HandInAsync(int measure)
    {
        await using var db = await Portal.OpenAsync();
        var row = await db.StatusEntries.SingleAsync(known => known.RoundNumber == 6 && known.Measures.Any(one => one.MeasureNumber == measure), Stop);
        var seen = new SeenText(new TextReference(6, measure), row.Revision, row.ReviewState);
        await Portal.Get<ReviewActs>().ConfirmUnchangedAsync(_officer, seen, Stop);
        await Portal.Get<ReviewActs>().SubmitAsync(_officer, seen with { State = EntryState.Draft }, null, Stop);
    }
}
