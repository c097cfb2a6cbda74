using System.Text.Json.Nodes;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Audit;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Review;
using JihadismeVoortgang.Web.Review.Remarks;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Tests.Access.WithheldHunt;

/// <summary>
/// Somebody tries numbers in remarks, to learn from a refusal which one is withheld: 48713 of measure 3, which its officer and
/// coordinators may see.
/// </summary>
public sealed class GuessedNumbersTests(TestPostgres server) : IAsyncLifetime
{
    private const string Right = "Het zijn er 48.713.";
    private static readonly TextReference Third = new(6, 3);

    private readonly PortalDatabaseFixture _portal = new(server);

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        var file = SmallReport.Number(6);
        file["figures"]![0]!["observations"]!.AsArray().Add(JsonNode.Parse(
            """{ "value": "48713", "qualifier": "exact", "reference": "2016-06-30", "nature": "realised", "withheld": true }"""));
        await _portal.Get<ImportReport>().RunAsync(new ImportRequest(file.Bytes()), Stop);
        await _portal.OpenRoundAsync();
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Theory]
    [InlineData(Role.PolicyOfficer)]
    [InlineData(Role.Reviewer)]
    public async Task Who_has_no_right_to_it_hears_neither_the_series_nor_that_they_were_right(Role role)
    {
        var guesser = await GuesserAsync(role);

        var refused = await RefusedAsync(guesser, Right);

        Assert.Equal(SaidBesideText.Neutral, refused);
        Assert.DoesNotContain("Zaken", refused, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("48", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_refusal_stands_in_the_audit_log_with_the_series_and_without_the_number()
    {
        var guesser = await GuesserAsync(Role.Reviewer);
        var owner = await _portal.AccountAsync(Role.PolicyOfficer, 3);

        await RefusedAsync(guesser, Right);
        await RefusedAsync(owner, Right);

        await using var db = await _portal.OpenAsync();
        var records = await db.AuditRecords.Where(record => record.Result != "Done").OrderBy(record => record.Number).ToListAsync(Stop);
        Assert.Equal(
            [(guesser, "WithheldGuessed"), (owner, "WithheldSaid")],
            records.Select(record => (record.ActorNumber, record.Fault!)));
        Assert.All(records, record => Assert.EndsWith(", cijferreeks zaken", record.Object, StringComparison.Ordinal));
        Assert.All(records, record => Assert.DoesNotContain("48", record.Object, StringComparison.Ordinal));
        Assert.All(records, record => Assert.Contains("niet-openbaar cijfer", AuditWords.OfResult(record.Result, record.Fault), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_may_see_it_reads_which_series_and_number_however_often()
    {
        var owner = await _portal.AccountAsync(Role.PolicyOfficer, 3);

        for (var time = 0; time <= SaidBesideText.MaxGuesses; time++)
            Assert.Contains("'Zaken' (48.713)", await RefusedAsync(owner, Right), StringComparison.Ordinal);

        await SayAsync(owner, "Het zijn er 48.712.");
    }

    [Theory]
    [InlineData("Het zijn er 48.712.")]
    [InlineData("Het zijn er zestien.")]
    [InlineData("Het zijn er tweehonderd.")]
    [InlineData("Zie artikel 3.")]
    public async Task After_five_of_them_in_a_day_no_number_of_theirs_is_let_through_and_the_answer_is_the_same(string wrong)
    {
        var guesser = await GuesserAsync(Role.PolicyOfficer);
        await SayAsync(guesser, wrong);
        for (var time = 0; time < SaidBesideText.MaxGuesses; time++)
        {
            await RefusedAsync(guesser, Right);
            _portal.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(SaidBesideText.Neutral, await RefusedAsync(guesser, wrong));
        Assert.Equal(SaidBesideText.Neutral, await RefusedAsync(guesser, Right));
        await SayAsync(guesser, "Zonder enig getal.");
        await SayAsync(await GuesserAsync(Role.PolicyOfficer), wrong); // nobody else is meant

        // Four of the guesses are older than a day then, and what was refused without being right does not count.
        _portal.Clock.Advance(SaidBesideText.GuessesCountFor - TimeSpan.FromSeconds(90));
        await SayAsync(guesser, wrong);
    }

    [Fact]
    public async Task Four_of_them_bar_nothing()
    {
        var guesser = await GuesserAsync(Role.PolicyOfficer);
        for (var time = 1; time < SaidBesideText.MaxGuesses; time++)
            await RefusedAsync(guesser, Right);

        await SayAsync(guesser, "Het zijn er 48.712.");
    }

    [Fact]
    public async Task What_is_refused_only_because_they_guessed_before_is_told_apart_in_the_audit_log()
    {
        var guesser = await GuesserAsync(Role.PolicyOfficer);
        for (var time = 0; time < SaidBesideText.MaxGuesses; time++)
            await RefusedAsync(guesser, Right);

        await RefusedAsync(guesser, "Het zijn er 3.");

        await using var db = await _portal.OpenAsync();
        var last = await db.AuditRecords.OrderBy(record => record.Number).LastAsync(Stop);
        Assert.Equal(nameof(AuditFault.NumbersBarred), last.Fault);
        Assert.DoesNotContain("zaken", last.Object, StringComparison.Ordinal);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>An officer of another measure, or a meelezer of the whole round.</summary>
    private async Task<int> GuesserAsync(Role role)
    {
        if (role == Role.PolicyOfficer)
            return await _portal.AccountAsync(role, 1);

        var reviewer = await _portal.AccountAsync(role);
        await using var db = await _portal.OpenAsync();
        db.ReviewAssignments.Add(new() { UserId = reviewer, RoundNumber = 6, Until = Dutch.DayOf(_portal.Clock.GetUtcNow()).AddDays(30) });
        await db.SaveChangesAsync(Stop);
        return reviewer;
    }

    private Task<Guid> SayAsync(int account, string words) =>
        _portal.Get<RemarkActs>().StartAsync(account, Third, new WrittenRemark(ReportColumn.Whole, null, words), Stop);

    private async Task<string> RefusedAsync(int account, string words) =>
        (await Assert.ThrowsAnyAsync<BrokenRuleException>(() => SayAsync(account, words))).Message;
}
