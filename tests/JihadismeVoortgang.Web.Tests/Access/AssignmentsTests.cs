using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Access.Administration;
using JihadismeVoortgang.Web.Access.Assignments;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Editing;
using JihadismeVoortgang.Web.Mail;
using JihadismeVoortgang.Web.Tests.Mail;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Tests.Access;

/// <summary>Officers and stand-ins of a measure, as a coordinator gives them. It is 2 March 2026.</summary>
public sealed class AssignmentsTests(TestPostgres server) : MailTests(server)
{
    private static readonly DateOnly Fifth = new(2026, 3, 5);

    [Fact]
    public async Task A_measure_has_several_officers_and_a_stand_in_with_a_last_day()
    {
        var (first, second, standIn) = (await NamedAsync("Anna"), await NamedAsync("Bilal"), await NamedAsync("Chris"));
        await GiveAsync(Permanent(first, "1-2"));
        await GiveAsync(Permanent(second, "2"));
        await GiveAsync(StandIn(standIn, "2, 4"));

        var keepers = await Portal.Get<KeepersOfMeasures>().AllAsync(Coordinator, Stop);
        Assert.Equal(
            ["Anna", "Bilal", "Chris (vervanger tot en met 5 maart 2026)"],
            keepers.Measures.Single(measure => measure.Number == 2).Keepers.Select(keeper => keeper.ToString()));
        Assert.Equal(["Chris (vervanger tot en met 5 maart 2026)"], await TodayAsync(first, 3, 4));
        Assert.Equal([(first, 2), (second, 1), (standIn, 2)], (await MailAsync()).Select(mail => (mail.UserId, mail.Subject.StartsWith("2 ", StringComparison.Ordinal) ? 2 : 1)));
    }

    [Fact]
    public async Task A_stand_in_writes_until_the_last_day_and_is_named_until_then()
    {
        var standIn = await NamedAsync("Chris");
        await GiveAsync(StandIn(standIn, "2"));
        Clock.SetUtcNow(Dutch.InstantOf(Fifth, new TimeSpan(23, 59, 0)));
        await WriteAsync(standIn, "Door de vervanger.");
        Assert.Single(await TodayAsync(standIn, 2));

        Clock.Advance(TimeSpan.FromMinutes(1));

        await Assert.ThrowsAsync<AccessDeniedException>(() => WriteAsync(standIn, "Te laat."));
        Assert.Empty(await TodayAsync(standIn, 2));
    }

    [Fact]
    public async Task Ended_early_a_measure_is_gone_at_the_next_act()
    {
        var standIn = await NamedAsync("Chris");
        await GiveAsync(StandIn(standIn, "2"));

        await Portal.Get<EndAssignment>().RunAsync(Coordinator, standIn, 2, Stop);

        await Assert.ThrowsAsync<AccessDeniedException>(() => WriteAsync(standIn, "Te laat."));
        var twice = await Assert.ThrowsAsync<BrokenRuleException>(() => Portal.Get<EndAssignment>().RunAsync(Coordinator, standIn, 2, Stop));
        Assert.Equal("Maatregel 2 is niet (meer) aan dit account toegewezen.", twice.Message);
    }

    [Fact]
    public async Task Everything_wrong_is_said_at_once_and_nothing_is_given()
    {
        var officer = await NamedAsync("Anna");
        await GiveAsync(Permanent(officer, "1"));

        var empty = await Assert.ThrowsAsync<BrokenRuleException>(() => GiveAsync(new WrittenAssignment { IsStandIn = true }));
        var wrong = await Assert.ThrowsAsync<BrokenRuleException>(() => GiveAsync(StandIn(Coordinator, "9, y") with { LastDay = new DateOnly(2026, 3, 1) }));
        var own = await Assert.ThrowsAsync<BrokenRuleException>(() => GiveAsync(StandIn(officer, "1, 2")));

        Assert.Equal(
            ["Kies een beleidsmedewerker.", "Noem ten minste één maatregel.", "Vul de laatste dag van de vervanging in."],
            empty.Faults.Select(fault => fault.Message));
        Assert.Equal(["lastDay", "person", "measures", "measures"], wrong.Faults.Select(fault => fault.Place));
        Assert.Equal("Deze maatregelen zijn al vast aan dit account toegewezen: 1.", Assert.Single(own.Faults).Message);
        await using var db = await Portal.OpenAsync();
        Assert.Equal((officer, 1), await db.Assignments.Select(given => new ValueTuple<int, int>(given.UserId, given.MeasureNumber)).SingleAsync(Stop));
    }

    [Fact]
    public async Task The_list_of_an_administrator_is_about_what_somebody_keeps_for_good()
    {
        var administrator = await PersonAsync(Role.Administrator);
        var officer = await NamedAsync("Anna");
        await GiveAsync(Permanent(officer, "1"));
        await GiveAsync(StandIn(officer, "2, 3"));

        await new AssignMeasures(Portal.Get<UseCases>(), new MailNotices(Settings)).RunAsync(administrator, officer, "3", "1", Stop);

        var account = (await new AccountQueries(Portal.Get<ConceptReads>(), Clock).FindAsync(administrator, officer, Stop))!;
        Assert.Equal("3", account.Measures);
        Assert.Equal([(2, Fifth)], account.StandsIn.Select(keeper => (keeper.Measure, keeper.Until!.Value)));
    }

    [Fact]
    public async Task Officers_give_nobody_a_measure_themselves_least()
    {
        var officer = await NamedAsync("Anna");

        await Assert.ThrowsAsync<AccessDeniedException>(() => Portal.Get<AssignToOfficer>().RunAsync(officer, Permanent(officer, "1"), Stop));
        await Assert.ThrowsAsync<AccessDeniedException>(() => Portal.Get<EndAssignment>().RunAsync(officer, officer, 1, Stop));
        await Assert.ThrowsAsync<AccessDeniedException>(() => Portal.Get<KeepersOfMeasures>().AllAsync(officer, Stop));
    }

    private static WrittenAssignment Permanent(int person, string measures) => new() { Person = person, Measures = measures };

    private static WrittenAssignment StandIn(int person, string measures) => Permanent(person, measures) with { IsStandIn = true, LastDay = Fifth };

    private Task<bool> GiveAsync(WrittenAssignment written) => Portal.Get<AssignToOfficer>().RunAsync(Coordinator, written, Stop);

    private async Task<IReadOnlyList<string>> TodayAsync(int account, params int[] measures) =>
        [.. (await Portal.Get<KeepersOfMeasures>().TodayAsync(account, measures, Stop)).Select(keeper => keeper.ToString())];

    private async Task<int> NamedAsync(string name)
    {
        var number = await PersonAsync(Role.PolicyOfficer);
        await ChangeAsync(number, $"{name}@voorbeeld.nl", name);
        return number;
    }

    private async Task WriteAsync(int account, string developments)
    {
        var entry = (await Portal.Get<EntryForEditing>().LoadAsync(account, 2, Stop))!;
        await Portal.Get<SaveStatusEntry>().RunAsync(
            account, WrittenEntry.Of(6, 2, entry.Revision, entry.Content) with { RecentDevelopments = developments }, Stop);
    }
}
