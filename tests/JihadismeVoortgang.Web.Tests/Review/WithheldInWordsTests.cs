using System.Text.Json.Nodes;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Editing;
using JihadismeVoortgang.Web.Review;
using JihadismeVoortgang.Web.Review.Remarks;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Tests.Review;

/// <summary>48713 is a number of measure 3 that is withheld: nobody says it beside a text either.</summary>
public sealed class WithheldInWordsTests(TestPostgres server) : IAsyncLifetime
{
    private const string Secret = "Het zijn er 48.713.";
    private static readonly TextReference Third = new(6, 3);

    private readonly PortalDatabaseFixture _portal = new(server);
    private int _coordinator;

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        _coordinator = await _portal.AccountAsync(Role.Coordinator);
        var file = SmallReport.Number(6);
        file["figures"]![0]!["observations"]!.AsArray().Add(JsonNode.Parse(
            """{ "value": "48713", "qualifier": "exact", "reference": "2016-06-30", "nature": "realised", "withheld": true }"""));
        await _portal.Get<ImportReport>().RunAsync(new ImportRequest(file.Bytes()), Stop);
        await _portal.OpenRoundAsync();
        var entry = (await _portal.Get<EntryForEditing>().LoadAsync(_coordinator, 3, Stop))!;
        await _portal.Get<SaveStatusEntry>().RunAsync(
            _coordinator, WrittenEntry.Of(6, 3, entry.Revision, entry.Content) with { RecentDevelopments = "Er is iets nieuws." }, Stop);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Theory]
    [InlineData("remark")]
    [InlineData("quote")]
    [InlineData("answer")]
    [InlineData("hand in")]
    [InlineData("planning")]
    [InlineData("deadline")]
    public async Task A_withheld_number_is_refused_wherever_others_read_it(string place)
    {
        var thread = await Acts.StartAsync(_coordinator, Third, new WrittenRemark(ReportColumn.Whole, null, "Klopt dit?"), Stop);
        var steps = await StepsAsync();

        var refused = await Assert.ThrowsAnyAsync<BrokenRuleException>(() => SayAsync(place, thread, Secret));

        Assert.Contains("'Zaken' (48.713)", refused.Message, StringComparison.Ordinal); // a coordinator may see it
        Assert.Equal(steps, await StepsAsync());
        await SayAsync(place, thread, "Het zijn er veel.");
        Assert.Equal(steps + 1, await StepsAsync());
    }

    [Fact]
    public async Task The_same_number_is_any_number_where_its_series_is_not_printed() =>
        await Acts.StartAsync(_coordinator, new TextReference(6, 2), new WrittenRemark(ReportColumn.Whole, null, Secret), Stop);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private RemarkActs Acts => _portal.Get<RemarkActs>();

    private async Task SayAsync(string place, Guid thread, string words)
    {
        var entry = (await _portal.Get<EntryForEditing>().LoadAsync(_coordinator, 3, Stop))!;
        var (written, seen) = (WrittenEntry.Of(6, 3, entry.Revision, entry.Content), entry.Standing.Seen);
        await (place switch
        {
            "remark" => Acts.StartAsync(_coordinator, Third, new WrittenRemark(ReportColumn.Whole, null, words), Stop),
            "quote" => Acts.StartAsync(_coordinator, Third, new WrittenRemark(ReportColumn.Whole, words, "Klopt dit?"), Stop),
            "answer" => Acts.ReplyAsync(_coordinator, new SeenThread(Third, thread, 1), words, Stop),
            "planning" => _portal.Get<SaveStatusEntry>().RunAsync(_coordinator, written with { PlanningLabel = "2018", PlanningReason = words }, Stop),
            "deadline" => _portal.Get<ReviewActs>().MoveDeadlineAsync(_coordinator, seen, entry.Standing.Deadline, entry.Standing.Deadline!.Value.AddDays(1), words, Stop),
            _ => _portal.Get<ReviewActs>().SubmitAsync(_coordinator, seen, words, Stop),
        });
    }

    private async Task<int> StepsAsync()
    {
        await using var db = await _portal.OpenAsync();
        return await db.Steps.CountAsync(Stop);
    }
}
