using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Coordinating;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Editing;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Review;
using JihadismeVoortgang.Web.Review.Remarks;
using JihadismeVoortgang.Web.Reviewing;
using JihadismeVoortgang.Web.Tests.Mail;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Tests.Reviewing;

/// <summary>What a meelezer sees and does, by what a coordinator gave them. It is 2 March 2026.</summary>
public sealed class ReadingAlongTests(TestPostgres server) : MailTests(server)
{
    private static readonly DateOnly Fifth = new(2026, 3, 5);

    private int _reviewer;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _reviewer = await PersonAsync(Role.Reviewer);
    }

    [Fact]
    public async Task Who_was_asked_nothing_reads_nothing()
    {
        Assert.Null(await Concept.ListAsync(_reviewer, Stop));

        await Assert.ThrowsAsync<AccessDeniedException>(() => Concept.ReadAsync(_reviewer, 2, Stop));
        await Assert.ThrowsAsync<AccessDeniedException>(() => Concept.ReadAsync(_reviewer, null, Stop));
    }

    [Fact]
    public async Task Who_was_given_the_round_reads_all_of_it_as_it_will_be_printed()
    {
        await AskAsync(new WrittenReview(6) { Person = _reviewer, LastDay = Fifth });

        var list = (await Concept.ListAsync(_reviewer, Stop))!;
        Assert.Equal(["1", "2", "3 & 4"], list.Rows.Select(row => row.Label));
        Assert.Equal(Fifth, list.Introduction!.Until);

        var printed = await Portal.Get<ConceptReport>().ComposeAsync(Coordinator, Stop);
        var row = await Concept.ReadAsync(_reviewer, 2, Stop);
        Assert.Equal(EditionContent.Write(Only(printed, 2)), EditionContent.Write(Only(printed, 2) with { Themes = [printed.Themes[0] with { Rows = [row.Row!] }] }));
        Assert.NotEmpty((await Concept.ReadAsync(_reviewer, null, Stop)).Introduction!);
    }

    [Fact]
    public async Task Who_was_given_some_rows_reads_those_and_no_others_nor_the_introduction()
    {
        await AskAsync(new WrittenReview(6) { Person = _reviewer, IsWholeRound = false, Measures = "4", LastDay = Fifth });

        var list = (await Concept.ListAsync(_reviewer, Stop))!;
        Assert.Equal([("3 & 4", Fifth)], list.Rows.Select(row => (row.Label, row.Until)));
        Assert.Null(list.Introduction);
        Assert.Equal([3, 4], (await Concept.ReadAsync(_reviewer, 3, Stop)).Readable.Order());
        foreach (var measure in new int?[] { 1, 2, null, 99 })
            await Assert.ThrowsAsync<AccessDeniedException>(() => Concept.ReadAsync(_reviewer, measure, Stop));
        foreach (var measure in new int?[] { 1, null })
        {
            var elsewhere = new TextReference(6, measure);
            await Assert.ThrowsAsync<AccessDeniedException>(() => Margins.LoadAsync(_reviewer, elsewhere, Stop));
            await Assert.ThrowsAsync<AccessDeniedException>(() => Remarks.StartAsync(_reviewer, elsewhere, Remark("Mag niet."), Stop));
        }
    }

    [Fact]
    public async Task A_meelezer_remarks_and_answers_and_changes_nothing()
    {
        await AskAsync(new WrittenReview(6) { Person = _reviewer, LastDay = Fifth });
        var second = new TextReference(6, 2);
        var thread = await Remarks.StartAsync(_reviewer, second, Remark("Is dit juridisch houdbaar?"), Stop);
        await Remarks.ReplyAsync(_reviewer, new SeenThread(second, thread, 1), "Zie de wet.", Stop);

        var margin = (await Margins.LoadAsync(Coordinator, second, Stop))!;
        Assert.All(margin.Open[0].Remarks, remark => Assert.Equal(Role.Reviewer, remark.Role));
        Assert.False((await Margins.LoadAsync(_reviewer, second, Stop))!.IsWriter);

        await Assert.ThrowsAsync<AccessDeniedException>(() => Remarks.ResolveAsync(_reviewer, new SeenThread(second, thread, 2), Stop));
        await Assert.ThrowsAsync<AccessDeniedException>(() => Portal.Get<EntryForEditing>().LoadAsync(_reviewer, 2, Stop));
        await Assert.ThrowsAsync<AccessDeniedException>(() => Portal.Get<ConceptReport>().ComposeAsync(_reviewer, Stop));
        var entry = (await Portal.Get<EntryForEditing>().LoadAsync(Coordinator, 2, Stop))!;
        await Assert.ThrowsAsync<AccessDeniedException>(
            () => Portal.Get<SaveStatusEntry>().RunAsync(_reviewer, WrittenEntry.Of(6, 2, entry.Revision, entry.Content) with { StateOfPlay = "Anders." }, Stop));
        await Assert.ThrowsAsync<AccessDeniedException>(() => Portal.Get<ReviewActs>().ConfirmUnchangedAsync(_reviewer, entry.Standing.Seen, Stop));
    }

    [Fact]
    public async Task The_last_day_counts_and_nothing_is_read_or_said_the_minute_after()
    {
        await AskAsync(new WrittenReview(6) { Person = _reviewer, LastDay = Fifth });
        Clock.SetUtcNow(Dutch.InstantOf(Fifth, new TimeSpan(23, 59, 0)));
        await Remarks.StartAsync(_reviewer, new TextReference(6, 2), Remark("Net op tijd."), Stop);
        Assert.NotNull(await Concept.ListAsync(_reviewer, Stop));

        Clock.Advance(TimeSpan.FromMinutes(1));

        await IsShutOutAsync();
    }

    [Fact]
    public async Task Ended_early_it_is_over_at_the_next_act_and_what_was_said_stays()
    {
        await AskAsync(new WrittenReview(6) { Person = _reviewer, LastDay = Fifth });
        await Remarks.StartAsync(_reviewer, new TextReference(6, 2), Remark("Blijft staan."), Stop);
        var given = Assert.Single((await Portal.Get<ReviewersForCoordinator>().LoadAsync(Coordinator, Stop))!.Given);
        Assert.Equal(("de hele ronde", false), (given.What, given.IsOver));

        await Portal.Get<EndReview>().RunAsync(Coordinator, given, Stop);

        await IsShutOutAsync();
        Assert.Single((await Margins.LoadAsync(Coordinator, new TextReference(6, 2), Stop))!.Open);
        var twice = await Assert.ThrowsAsync<BrokenRuleException>(() => Portal.Get<EndReview>().RunAsync(Coordinator, given, Stop));
        Assert.Equal("Dit meelezen is al beëindigd.", twice.Message);
    }

    [Fact]
    public async Task Without_the_role_an_old_assignment_gives_nothing()
    {
        await AskAsync(new WrittenReview(6) { Person = _reviewer, LastDay = Fifth });
        await using (var db = await Portal.OpenAsync())
            await db.UserRoles.Where(given => given.UserId == _reviewer).ExecuteDeleteAsync(Stop);

        await Assert.ThrowsAsync<AccessDeniedException>(() => Concept.ListAsync(_reviewer, Stop));
        await Assert.ThrowsAsync<AccessDeniedException>(() => Margins.LoadAsync(_reviewer, new TextReference(6, 2), Stop));
    }

    [Fact]
    public async Task A_text_that_says_a_withheld_number_is_held_back_until_it_is_mended()
    {
        var file = SmallReport.Number(6);
        file["figures"]![0]!["observations"]!.AsArray().Add(
            new System.Text.Json.Nodes.JsonObject { ["value"] = "48713", ["reference"] = "2016-04-01", ["withheld"] = true });
        file["rows"]![2]!["developments"] = "Er zijn 48713 zaken.";
        await Portal.Get<ImportReport>().RunAsync(new ImportRequest(file.Bytes()), Stop);
        await AskAsync(new WrittenReview(6) { Person = _reviewer, LastDay = Fifth });

        var held = await Concept.ReadAsync(_reviewer, 3, Stop);
        Assert.Equal((true, null), (held.IsHeldBack, held.Row));
        Assert.NotNull((await Concept.ReadAsync(_reviewer, 2, Stop)).Row);

        file["rows"]![2]!["developments"] = "Er zijn meer zaken.";
        await Portal.Get<ImportReport>().RunAsync(new ImportRequest(file.Bytes()), Stop);
        Assert.NotNull((await Concept.ReadAsync(_reviewer, 3, Stop)).Row);
    }

    [Fact]
    public async Task Everything_wrong_with_the_form_is_said_at_once_and_nothing_is_given()
    {
        var officer = await PersonAsync(Role.PolicyOfficer, 1);

        var empty = await Assert.ThrowsAsync<BrokenRuleException>(() => AskAsync(new WrittenReview(6) { IsWholeRound = false }));
        var wrong = await Assert.ThrowsAsync<BrokenRuleException>(
            () => AskAsync(new WrittenReview(6) { Person = officer, IsWholeRound = false, Measures = "2, 99, x", LastDay = new DateOnly(2026, 3, 1) }));

        Assert.Equal(
            ["Kies een meelezer.", "Noem ten minste één maatregel, of kies de hele ronde.", "Vul de laatste dag van het meelezen in."],
            empty.Faults.Select(fault => fault.Message));
        Assert.Equal(
            [
                "De laatste dag ligt in het verleden; vul 2 maart 2026 of later in.",
                "Dit account heeft de rol meelezer niet (meer). De beheerder geeft rollen.",
                "'x' is geen nummer of reeks van nummers. Schrijf bijvoorbeeld: 1-5, 12.",
                "Deze maatregelen bestaan niet: 99.",
            ],
            wrong.Faults.Select(fault => fault.Message));
        Assert.Empty((await Portal.Get<ReviewersForCoordinator>().LoadAsync(Coordinator, Stop))!.Given);
        Assert.Empty(await MailAsync());
    }

    [Fact]
    public async Task Asked_again_the_new_day_counts_and_each_time_there_is_mail()
    {
        var some = new WrittenReview(6) { Person = _reviewer, IsWholeRound = false, Measures = "1, 3", LastDay = Fifth };
        await AskAsync(some);
        await AskAsync(some with { LastDay = Fifth.AddDays(2) });

        Assert.Equal([Fifth.AddDays(2), Fifth.AddDays(2)], (await Concept.ListAsync(_reviewer, Stop))!.Rows.Select(row => row.Until));
        Assert.Equal("maatregel 1 en 3 & 4", Assert.Single((await Portal.Get<ReviewersForCoordinator>().LoadAsync(Coordinator, Stop))!.Given).What);
        var mail = (await MailAsync())[0];
        Assert.Equal((_reviewer, "U leest mee met ronde 6, tot en met 5 maart 2026"), (mail.UserId, mail.Subject));
        Assert.Contains("/meelezen/maatregelen/3\n", mail.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Stand", mail.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_is_told_to_the_meelezer_with_their_own_address_while_they_may_read_it()
    {
        var officer = await PersonAsync(Role.PolicyOfficer, 2);
        await AskAsync(new WrittenReview(6) { Person = _reviewer, LastDay = Fifth });
        var second = new TextReference(6, 2);
        var thread = await Remarks.StartAsync(_reviewer, second, Remark("Is dat zo?"), Stop);
        Clock.Advance(TimeSpan.FromMinutes(1));
        await Remarks.ReplyAsync(officer, new SeenThread(second, thread, 1), "Ja.", Stop);

        var mail = (await MailAsync())[^1];
        Assert.Equal(_reviewer, mail.UserId);
        Assert.Contains("/meelezen/maatregelen/2\n", mail.Body, StringComparison.Ordinal);

        Clock.Advance(TimeSpan.FromDays(10));
        await Remarks.ReplyAsync(officer, new SeenThread(second, thread, 2), "Toch niet.", Stop);
        Assert.DoesNotContain((await MailAsync()).Skip(3), later => later.UserId == _reviewer);
    }

    [Fact]
    public async Task Only_coordinators_ask_people_to_read_along()
    {
        var officer = await PersonAsync(Role.PolicyOfficer, 1);

        foreach (var account in new[] { officer, _reviewer })
        {
            await Assert.ThrowsAsync<AccessDeniedException>(
                () => Portal.Get<AssignReviewer>().RunAsync(account, new WrittenReview(6) { Person = _reviewer, LastDay = Fifth }, Stop));
            await Assert.ThrowsAsync<AccessDeniedException>(() => Portal.Get<ReviewersForCoordinator>().LoadAsync(account, Stop));
        }
    }

    private ConceptForReviewer Concept => Portal.Get<ConceptForReviewer>();

    private RemarkActs Remarks => Portal.Get<RemarkActs>();

    private MarginOfText Margins => Portal.Get<MarginOfText>();

    private static WrittenRemark Remark(string text) => new(ReportColumn.Whole, null, text);

    private static JihadismeVoortgang.Reports.Content.ProgressReport Only(JihadismeVoortgang.Reports.Content.ProgressReport report, int measure) =>
        report with { Themes = [report.Themes[0] with { Rows = [.. report.Themes[0].Rows.Where(row => row.Measures.Any(known => known.Number == measure))] }] };

    private Task<bool> AskAsync(WrittenReview written) => Portal.Get<AssignReviewer>().RunAsync(Coordinator, written, Stop);

    private async Task IsShutOutAsync()
    {
        var second = new TextReference(6, 2);
        Assert.Null(await Concept.ListAsync(_reviewer, Stop));
        await Assert.ThrowsAsync<AccessDeniedException>(() => Concept.ReadAsync(_reviewer, 2, Stop));
        await Assert.ThrowsAsync<AccessDeniedException>(() => Margins.LoadAsync(_reviewer, second, Stop));
        await Assert.ThrowsAsync<AccessDeniedException>(() => Remarks.StartAsync(_reviewer, second, Remark("Te laat."), Stop));
    }
}
