using System.Globalization;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Mail;
using JihadismeVoortgang.Web.Review;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Tests.Mail;

public sealed class RemindersTests(TestPostgres server) : MailTests(server)
{
    private DateOnly _deadline;
    private int _officer;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _officer = await PersonAsync(Role.PolicyOfficer, 1, 2);
        await RoundInHand.OpenAsync(Portal.Services, Coordinator);
        await using var db = await Portal.OpenAsync();
        _deadline = (await db.Rounds.SingleAsync(round => round.State == RoundState.Open, Stop)).Schedule!.HandInCloses;
    }

    [Fact]
    public async Task They_are_made_on_the_days_of_the_schedule_and_on_no_other()
    {
        await LiveAsync(from: -10, until: 10);

        var days = new[] { -7, -1, 0, 1, 3 };
        Assert.Equal(
            days.SelectMany(day => new[] { Coordinator, _officer }.Order().Select(user => Key(day, user))),
            (await RemindersAsync()).Select(mail => mail.Key));
    }

    [Fact]
    public async Task Before_the_hour_in_the_hague_there_is_none()
    {
        Clock.SetUtcNow(At(-1, hour: 7).AddMinutes(59));
        Assert.Equal(0, await Fresh().MakeDueAsync(Stop));

        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(2, await Fresh().MakeDueAsync(Stop));
    }

    [Fact]
    public async Task Nodes_and_restarts_make_none_twice()
    {
        Clock.SetUtcNow(At(0, hour: 9));

        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Fresh().MakeDueAsync(Stop))));

        Assert.Equal(2, made.Sum());
        Assert.Equal(2, (await RemindersAsync()).Count);
    }

    [Fact]
    public async Task What_is_handed_in_is_not_in_it_and_who_handed_in_all_gets_none()
    {
        await HandInAsync(1);
        Clock.SetUtcNow(At(-1, hour: 9));
        await Fresh().MakeDueAsync(Stop);
        var body = (await RemindersAsync()).Single(mail => mail.UserId == _officer).Body;
        Assert.Contains("maatregel 2 (Tweede maatregel.)", body, StringComparison.Ordinal);
        Assert.DoesNotContain("maatregel 1 ", body, StringComparison.Ordinal);
        Assert.Contains("https://portaal.voorbeeld.nl/bewerken/maatregelen/2\n", body, StringComparison.Ordinal);

        await HandInAsync(2);
        Clock.SetUtcNow(At(0, hour: 9));
        await Fresh().MakeDueAsync(Stop);
        Assert.DoesNotContain(Key(0, _officer), (await RemindersAsync()).Select(mail => mail.Key));
    }

    [Fact]
    public async Task No_text_of_the_concept_leaves_the_house()
    {
        Clock.SetUtcNow(At(0, hour: 9));
        await Fresh().MakeDueAsync(Stop);

        Assert.All(await RemindersAsync(), mail => Assert.DoesNotContain("Stand", mail.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stand_in_gets_it_until_the_last_day_and_the_officer_again_after_it()
    {
        var standIn = await PersonAsync(Role.PolicyOfficer);
        await using (var db = await Portal.OpenAsync())
        {
            foreach (var measure in new[] { 1, 2 })
                db.Assignments.Add(new MeasureAssignment { UserId = standIn, MeasureNumber = measure, IsStandIn = true, Until = _deadline });
            await db.SaveChangesAsync(Stop);
        }

        await LiveAsync(from: 0, until: 1);

        Assert.Equal(
            new[] { Key(0, Coordinator), Key(0, standIn), Key(1, Coordinator), Key(1, _officer) }.Order(StringComparer.Ordinal),
            (await RemindersAsync()).Select(mail => mail.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_row_whose_officers_are_all_blocked_goes_to_a_coordinator_who_reads_why()
    {
        await ChangeAsync(_officer, "weg@voorbeeld.nl", lockedUntil: DateTimeOffset.MaxValue);
        Clock.SetUtcNow(At(0, hour: 9));

        await Fresh().MakeDueAsync(Stop);

        var mail = Assert.Single(await RemindersAsync());
        Assert.Equal(Coordinator, mail.UserId);
        Assert.Contains("maatregel 1 (Eerste maatregel.), de beleidsmedewerker kan niet meer inloggen:", mail.Body, StringComparison.Ordinal);
        Assert.Contains("(Vierde maatregel.), aan niemand toegewezen:", mail.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_one_of_the_officers_can_write_no_coordinator_is_bothered()
    {
        await ChangeAsync(_officer, "weg@voorbeeld.nl", lockedUntil: DateTimeOffset.MaxValue);
        var colleague = await PersonAsync(Role.PolicyOfficer, 1, 2);
        Clock.SetUtcNow(At(0, hour: 9));

        await Fresh().MakeDueAsync(Stop);

        var mails = await RemindersAsync();
        Assert.Contains("maatregel 1 (", mails.Single(mail => mail.UserId == colleague).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("maatregel 1 (", mails.Single(mail => mail.UserId == Coordinator).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_blocked_stand_in_does_not_keep_the_officer_from_hearing_of_it()
    {
        var standIn = await PersonAsync(Role.PolicyOfficer);
        await ChangeAsync(standIn, "weg@voorbeeld.nl", lockedUntil: DateTimeOffset.MaxValue);
        await using (var db = await Portal.OpenAsync())
        {
            db.Assignments.Add(new MeasureAssignment { UserId = standIn, MeasureNumber = 1, IsStandIn = true, Until = _deadline });
            await db.SaveChangesAsync(Stop);
        }

        Clock.SetUtcNow(At(0, hour: 9));
        await Fresh().MakeDueAsync(Stop);

        Assert.Contains("maatregel 1 (", (await RemindersAsync()).Single(mail => mail.UserId == _officer).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_coordinators_are_reminded_of_the_introduction_until_it_is_handed_in()
    {
        Clock.SetUtcNow(At(-1, hour: 9));
        await Fresh().MakeDueAsync(Stop);
        var mail = (await RemindersAsync()).Single(known => known.UserId == Coordinator);
        Assert.Contains("de inleiding", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("- de inleiding: nog niet begonnen", mail.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("inleiding", (await RemindersAsync()).Single(known => known.UserId == _officer).Body, StringComparison.Ordinal);

        await HandInAsync(measure: null);
        Clock.SetUtcNow(At(0, hour: 9));
        await Fresh().MakeDueAsync(Stop);
        Assert.DoesNotContain("inleiding", (await RemindersAsync()).Last(known => known.UserId == Coordinator).Body, StringComparison.Ordinal);
    }

    private Reminders Fresh() => new(Portal.Get<IDbContextFactory<PortalDbContext>>(), Settings, new MailNotices(Settings), Clock);

    /// <summary>The mail but for the word that the round was opened, which is not a reminder.</summary>
    private async Task<IReadOnlyList<MailMessage>> RemindersAsync() =>
        [.. (await MailAsync()).Where(message => !message.Key.StartsWith("geopend:", StringComparison.Ordinal))];

    /// <summary>One node that looks every hour.</summary>
    private async Task LiveAsync(int from, int until)
    {
        var node = Fresh();
        for (Clock.SetUtcNow(At(from, hour: 0)); Clock.GetUtcNow() < At(until + 1, hour: 0); Clock.Advance(TimeSpan.FromHours(1)))
            await node.MakeDueAsync(Stop);
    }

    private DateTimeOffset At(int day, int hour) => Dutch.InstantOf(_deadline.AddDays(day), TimeSpan.FromHours(hour));

    private string Key(int day, int user) =>
        string.Create(CultureInfo.InvariantCulture, $"herinnering:6:{_deadline.AddDays(day):yyyy-MM-dd}:{user}");

    private async Task HandInAsync(int? measure)
    {
        await using var db = await Portal.OpenAsync();
        ReviewedText text = measure is null
            ? await db.Rounds.SingleAsync(round => round.Number == 6, Stop)
            : await db.StatusEntries.SingleAsync(known => known.RoundNumber == 6 && known.Measures.Any(one => one.MeasureNumber == measure), Stop);
        var (writer, seen) = (measure is null ? Coordinator : _officer, new SeenText(new TextReference(6, measure), text.Revision, text.ReviewState));
        await Portal.Get<ReviewActs>().ConfirmUnchangedAsync(writer, seen, Stop);
        await Portal.Get<ReviewActs>().SubmitAsync(writer, seen with { State = EntryState.Draft }, null, Stop);
    }
}
