using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Review;
using JihadismeVoortgang.Web.Review.Remarks;
using JihadismeVoortgang.Web.Tests.Mail;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Tests.Review.Remarks;

public sealed class RemarkActsTests(TestPostgres server) : MailTests(server)
{
    private static readonly TextReference Second = new(6, 2);
    private static readonly TextReference Introduction = new(6, null);

    [Fact]
    public async Task A_remark_is_asked_answered_resolved_and_opened_again_with_names_and_times()
    {
        var officer = await PersonAsync(Role.PolicyOfficer, 2);
        var thread = await Acts.StartAsync(Coordinator, Second, new WrittenRemark(ReportColumn.StateOfPlay, "twee", "Welke twee?"), Stop);
        Clock.Advance(TimeSpan.FromMinutes(5));
        await Acts.ReplyAsync(officer, new SeenThread(Second, thread, 1), "De eerste\nen de laatste.", Stop);

        var open = Assert.Single((await MarginAsync(officer, Second)).Open);
        Assert.Equal((ReportColumn.StateOfPlay, "twee"), (open.Column, open.Quote));
        Assert.Equal(
            [(Role.Coordinator, "Welke twee?", false, Clock.GetUtcNow().AddMinutes(-5)), (Role.PolicyOfficer, "De eerste\nen de laatste.", true, Clock.GetUtcNow())],
            open.Remarks.Select(remark => (remark.Role, remark.Text, remark.IsOwn, remark.At)));
        Assert.StartsWith("Coordinator-", open.Remarks[0].Name, StringComparison.Ordinal);

        await Acts.ResolveAsync(officer, new SeenThread(Second, thread, 2), Stop);
        var margin = await MarginAsync(Coordinator, Second);
        Assert.Empty(margin.Open);
        Assert.StartsWith("PolicyOfficer-", Assert.Single(margin.Resolved).ResolvedBy, StringComparison.Ordinal);

        await Acts.ReopenAsync(Coordinator, new SeenThread(Second, thread, 2), Stop);
        Assert.Single((await MarginAsync(Coordinator, Second)).Open);
        Assert.Equal(["StartRemark", "ReplyToRemark", "ResolveRemark", "ReopenRemark"], await StepsAsync());
    }

    [Fact]
    public async Task Nothing_said_in_the_margin_changes_the_text_or_where_it_is_on_its_way()
    {
        var before = await StateAsync();

        await Acts.StartAsync(Coordinator, Second, Remark("Mooi."), Stop);
        await Acts.StartAsync(Coordinator, Introduction, Remark("Ook mooi."), Stop);

        Assert.Equal(before, await StateAsync());
    }

    [Fact]
    public async Task Who_did_not_see_the_answer_does_not_resolve_it()
    {
        var officer = await PersonAsync(Role.PolicyOfficer, 2);
        var thread = await Acts.StartAsync(Coordinator, Second, Remark("Klopt dit?"), Stop);
        await Acts.ReplyAsync(Coordinator, new SeenThread(Second, thread, 1), "Ik bedoel het jaartal.", Stop);

        var refused = await Assert.ThrowsAsync<BrokenRuleException>(() => Acts.ResolveAsync(officer, new SeenThread(Second, thread, 1), Stop));

        Assert.Equal("Niet afgehandeld: er is intussen geantwoord. Lees eerst het antwoord.", refused.Message);
        Assert.Single((await MarginAsync(officer, Second)).Open);
    }

    [Fact]
    public async Task Two_answers_in_one_moment_both_stand()
    {
        var officer = await PersonAsync(Role.PolicyOfficer, 2);
        var thread = await Acts.StartAsync(Coordinator, Second, Remark("Wie weet het?"), Stop);

        await Task.WhenAll(
            Acts.ReplyAsync(officer, new SeenThread(Second, thread, 1), "Ik.", Stop),
            Acts.ReplyAsync(Coordinator, new SeenThread(Second, thread, 1), "Ik ook.", Stop));

        Assert.Equal(["Ik ook.", "Ik.", "Wie weet het?"], (await MarginAsync(officer, Second)).Open[0].Remarks.Select(remark => remark.Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Who_only_reads_the_row_remarks_and_answers_but_does_not_resolve()
    {
        var other = await PersonAsync(Role.PolicyOfficer, 1);
        var thread = await Acts.StartAsync(other, Second, Remark("Dit raakt maatregel 1."), Stop);

        Assert.False((await MarginAsync(other, Second)).IsWriter);
        await Acts.ReplyAsync(other, new SeenThread(Second, thread, 1), "Bladzijde twee.", Stop);
        await Assert.ThrowsAsync<AccessDeniedException>(() => Acts.ResolveAsync(other, new SeenThread(Second, thread, 2), Stop));
        await Assert.ThrowsAsync<AccessDeniedException>(() => Acts.ReopenAsync(other, new SeenThread(Second, thread, 2), Stop));
    }

    [Fact]
    public async Task Administrators_and_readers_neither_see_nor_make_remarks()
    {
        await Acts.StartAsync(Coordinator, Second, Remark("Intern."), Stop);
        foreach (var role in new[] { Role.Administrator, Role.Reader, Role.Reviewer })
        {
            var outsider = await PersonAsync(role);
            await Assert.ThrowsAsync<AccessDeniedException>(() => MarginAsync(outsider, Second));
            await Assert.ThrowsAsync<AccessDeniedException>(() => Acts.StartAsync(outsider, Second, Remark("Ik ook."), Stop));
        }
    }

    [Fact]
    public async Task A_thread_belongs_to_its_own_text()
    {
        var thread = await Acts.StartAsync(Coordinator, Second, Remark("Hier."), Stop);

        var refused = await Assert.ThrowsAsync<BrokenRuleException>(
            () => Acts.ReplyAsync(Coordinator, new SeenThread(new TextReference(6, 1), thread, 1), "Daar.", Stop));

        Assert.Equal("Deze opmerking hoort niet meer bij deze tekst. Laad de pagina opnieuw.", refused.Message);
    }

    [Fact]
    public async Task What_cannot_be_said_is_refused_in_dutch_and_told_to_nobody()
    {
        await PersonAsync(Role.PolicyOfficer, 2);
        foreach (var text in new[] { "", new string('x', 2001), "half " + '\uD83D' })
        {
            var refused = await Assert.ThrowsAsync<BrokenRuleException>(() => Acts.StartAsync(Coordinator, Second, Remark(text), Stop));
            Assert.Matches("opmerking", Assert.Single(refused.Faults).Message);
        }

        Assert.Empty((await MarginAsync(Coordinator, Second)).Open);
        Assert.Empty(await MailAsync());
    }

    [Fact]
    public async Task Who_writes_the_text_is_told_by_mail_without_the_words()
    {
        var officer = await PersonAsync(Role.PolicyOfficer, 2);

        await Acts.StartAsync(Coordinator, Second, Remark("Geheim woord."), Stop);

        var mail = Assert.Single(await MailAsync());
        Assert.Equal((officer, "Opmerking bij maatregel 2"), (mail.UserId, mail.Subject));
        Assert.DoesNotContain("Geheim", mail.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_open_remarks_of_every_text_are_counted()
    {
        await Acts.StartAsync(Coordinator, Second, Remark("Een."), Stop);
        var resolved = await Acts.StartAsync(Coordinator, Second, Remark("Twee."), Stop);
        await Acts.StartAsync(Coordinator, new TextReference(6, 4), Remark("Drie."), Stop);
        await Acts.StartAsync(Coordinator, Introduction, Remark("Vier."), Stop);
        await Acts.ResolveAsync(Coordinator, new SeenThread(Second, resolved, 1), Stop);

        await using var db = await Portal.OpenAsync();
        var counts = await OpenRemarks.InRoundAsync(db, 6, Stop);
        var rows = await db.StatusEntries.Where(entry => entry.RoundNumber == 6).ToListAsync(Stop);

        Assert.Equal(1, counts.OnIntroduction);
        Assert.Equal([("1", 0), ("2", 1), ("3 & 4", 1)], rows.OrderBy(row => row.Label, StringComparer.Ordinal).Select(row => (row.Label, counts.On(row))));
    }

    private RemarkActs Acts => Portal.Get<RemarkActs>();

    private static WrittenRemark Remark(string text) => new(ReportColumn.Whole, null, text);

    private async Task<TextRemarks> MarginAsync(int account, TextReference text) => (await Portal.Get<MarginOfText>().LoadAsync(account, text, Stop))!;

    private async Task<IReadOnlyList<string>> StepsAsync()
    {
        await using var db = await Portal.OpenAsync();
        var row = await db.StatusEntries.SingleAsync(entry => entry.RoundNumber == 6 && entry.Measures.Any(measure => measure.MeasureNumber == 2), Stop);
        return await db.Steps
            .Where(step => step.Kind == RevisedKind.StatusEntry && step.Key == row.RevisedKey)
            .OrderBy(step => step.Id)
            .Select(step => step.Action)
            .ToListAsync(Stop);
    }

    private async Task<IReadOnlyList<(string, int, EntryState)>> StateAsync()
    {
        await using var db = await Portal.OpenAsync();
        var round = await db.Rounds.Include(open => open.Entries).SingleAsync(open => open.Number == 6, Stop);
        return [(round.RevisedKey, round.Revision, round.ReviewState), .. round.Entries.Select(entry => (entry.RevisedKey, entry.Revision, entry.ReviewState)).Order()];
    }
}
