using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Access.Administration;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Mail;
using JihadismeVoortgang.Web.Review;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Tests.Mail;

public sealed class NoticesTests(TestPostgres server) : MailTests(server)
{
    [Fact]
    public async Task Who_is_given_a_measure_hears_of_the_new_ones_only()
    {
        var administrator = await PersonAsync(Role.Administrator);
        var officer = await PersonAsync(Role.PolicyOfficer, 1);

        await new AssignMeasures(Portal.Get<UseCases>(), new MailNotices(Settings)).RunAsync(administrator, officer, "1, 2", "1", Stop);
        await new AssignMeasures(Portal.Get<UseCases>(), new MailNotices(Settings)).RunAsync(administrator, officer, "1, 2", "1, 2", Stop);

        var mail = Assert.Single(await MailAsync());
        Assert.Equal((officer, "Maatregel 2 is aan u toegewezen"), (mail.UserId, mail.Subject));
        Assert.Contains("/bewerken/maatregelen/2\n", mail.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_gets_a_row_back_hears_the_reason()
    {
        var officer = await PersonAsync(Role.PolicyOfficer, 2);
        await RoundInHand.OpenAsync(Portal.Services, Coordinator);
        var seen = await HandInAsync(officer, 2);

        await Portal.Get<ReviewActs>().ReturnAsync(Coordinator, seen, "Noem het aantal gemeenten.", Stop);

        var mail = Assert.Single(await MailAsync(), message => message.Subject == "Teruggestuurd: maatregel 2");
        Assert.Equal(officer, mail.UserId);
        Assert.Contains("Reden: Noem het aantal gemeenten.", mail.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Stand twee", mail.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_to_write_again_in_an_approved_row_hears_why()
    {
        var officer = await PersonAsync(Role.PolicyOfficer, 2);
        await RoundInHand.OpenAsync(Portal.Services, Coordinator);
        var seen = await HandInAsync(officer, 2);
        await Portal.Get<ReviewActs>().ApproveAsync(Coordinator, seen, Stop);

        await Portal.Get<ReviewActs>().ReopenAsync(Coordinator, seen with { State = EntryState.Approved }, "Er is een nieuw cijfer.", Stop);

        var mail = Assert.Single(await MailAsync(), message => message.Subject == "Heropend: maatregel 2");
        Assert.Equal(officer, mail.UserId);
        Assert.Contains("Reden: Er is een nieuw cijfer.", mail.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_refused_is_told_to_nobody()
    {
        var officer = await PersonAsync(Role.PolicyOfficer, 2);
        await RoundInHand.OpenAsync(Portal.Services, Coordinator);
        var seen = await HandInAsync(officer, 2);
        var before = (await MailAsync()).Count;

        await Assert.ThrowsAsync<AccessDeniedException>(() => Portal.Get<ReviewActs>().ReturnAsync(officer, seen, "Nee.", Stop));

        Assert.Equal(before, (await MailAsync()).Count);
    }

    [Fact]
    public async Task A_remark_goes_to_who_writes_and_the_answer_to_who_asked()
    {
        var officer = await PersonAsync(Role.PolicyOfficer, 2);
        RemarkThread? thread = null;
        await ActAsync(Coordinator, Role.Coordinator, async (work, round) =>
        {
            var row = round.Entries.Single(entry => entry.Label == "2");
            thread = new RemarkThread(row, ReportColumn.StateOfPlay, "twee", "Geheim woord?", work.Actor, work.At);
            await new MailNotices(Settings).RemarkedAsync(work, row, thread, Stop);
        });
        Assert.Equal([officer], (await MailAsync()).Select(mail => mail.UserId));

        Clock.Advance(TimeSpan.FromMinutes(1));
        await ActAsync(officer, Role.PolicyOfficer, async (work, round) =>
        {
            thread!.Reply("Geheim antwoord.", work.Actor, work.At);
            await new MailNotices(Settings).RemarkedAsync(work, round.Entries.Single(entry => entry.Label == "2"), thread, Stop);
        });

        var mails = await MailAsync();
        Assert.Equal([officer, Coordinator], mails.Select(mail => mail.UserId));
        Assert.All(mails, mail => Assert.DoesNotContain("Geheim", mail.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Everybody_with_rows_hears_that_a_round_is_open_and_a_coordinator_of_what_is_nobodys()
    {
        var officer = await PersonAsync(Role.PolicyOfficer, 1, 2);
        var second = await PersonAsync(Role.Coordinator);
        await RoundInHand.OpenAsync(Portal.Services, Coordinator);
        await ActAsync(Coordinator, Role.Coordinator, async (work, round) =>
        {
            if (!work.Db.Mail.Any(mail => mail.Key.StartsWith("geopend:")))
                await new MailNotices(Settings).RoundOpenedAsync(work, round, Stop);
        });

        var opened = (await MailAsync()).Where(mail => mail.Subject.StartsWith("Ronde 6 is geopend", StringComparison.Ordinal)).ToList();
        Assert.Equal(new[] { officer, second }.Order(), opened.Select(mail => mail.UserId).Order());
        Assert.Contains("maatregel 3 (Derde maatregel.) en maatregel 4 (Vierde maatregel.)", opened.Single(mail => mail.UserId == second).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("maatregel 3", opened.Single(mail => mail.UserId == officer).Body, StringComparison.Ordinal);
    }

    private async Task<SeenText> HandInAsync(int officer, int measure)
    {
        await using var db = await Portal.OpenAsync();
        var row = await db.StatusEntries.SingleAsync(known => known.RoundNumber == 6 && known.Measures.Any(one => one.MeasureNumber == measure), Stop);
        var seen = new SeenText(new TextReference(6, measure), row.Revision, row.ReviewState);
        await Portal.Get<ReviewActs>().ConfirmUnchangedAsync(officer, seen, Stop);
        await Portal.Get<ReviewActs>().SubmitAsync(officer, seen with { State = EntryState.Draft }, null, Stop);
        return seen with { State = EntryState.Submitted };
    }

    /// <summary>Some act on the open round.</summary>
    private Task<bool> ActAsync(int account, Role role, Func<UseCaseWork, ReportingRound, Task> act) => Portal.Get<UseCases>().RunAsync(
        new UseCase<ReportingRound, bool>
        {
            Action = "Test",
            Load = async (db, stop) => OpenRound.OrThrow(await OpenRound.AloneAsync(db, stop)),
            Right = (_, _) => role,
            About = _ => "test",
            Work = async (work, round) =>
            {
                await act(work, round);
                return true;
            },
        },
        account,
        Stop);
}
