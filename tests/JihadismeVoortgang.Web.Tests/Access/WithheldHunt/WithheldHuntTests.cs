using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Audit;
using JihadismeVoortgang.Web.Drafts;
using JihadismeVoortgang.Web.Editing;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Reading.OpenData;
using JihadismeVoortgang.Web.Review;
using JihadismeVoortgang.Web.Review.Remarks;
using JihadismeVoortgang.Web.Shell;
using JihadismeVoortgang.Web.Tests.Hosting;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace JihadismeVoortgang.Web.Tests.Access.WithheldHunt;

/// <summary>Withheld numbers, hunted where the matrix of routes does not look: in files, programs' answers, messages and logs.</summary>
public sealed partial class WithheldHuntTests(TestPostgres server) : IAsyncLifetime
{
    private static readonly string[] ReaderPages =
    [
        "/", "/maatregelen", "/maatregelen.csv", "/maatregelen/1", "/maatregelen/3", "/maatregelen/3/geschiedenis", "/maatregelen/3/feed.atom", "/feed.atom",
        "/rapportages/6", "/rapportages/6/wijzigingen", "/rapportages/6/wijzigingen.csv", "/rapportages/6/wijzigingen.pdf",
        "/cijfers", "/cijfers/zaken", "/cijfers/zaken.csv", "/cijfers/zaken.json", "/zoeken?q=zaken", "/zoeken?q=487", "/zoeken?q=maatregel",
        "/open-data", "/health/live", "/health/ready",
    ];

    private static readonly JsonSerializerOptions Whole = new() { ReferenceHandler = ReferenceHandler.IgnoreCycles };

    private readonly PortalApp _portal = new(server);
    private HuntWorld _world = null!;

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        _world = new HuntWorld(_portal);
        await _world.OpenAsync();
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task It_is_in_no_file_of_the_concept_and_in_none_of_the_edition()
    {
        foreach (var format in ReportFormat.All)
            AssertClean($"concept as {format.Code}", (await _world.Get<ExportReport>().ConceptAsync(_world.Coordinator, format, Stop))!.Bytes);

        await _world.PublishAsync();

        using var reader = _portal.Visit();
        foreach (var format in ReportFormat.All)
        {
            AssertClean($"export of {format.Code}", (await _world.Get<ExportReport>().NewestAsync(Actor.CommandLine.Number, 6, format, Stop)).Bytes);
            AssertClean($"edition as {format.Code}", await BytesAsync(reader, $"/rapportages/6/{format.Code}"));
        }
    }

    [Fact]
    public async Task It_is_in_nothing_that_readers_and_programs_get()
    {
        await _world.PublishAsync();
        using var reader = _portal.Visit();

        foreach (var address in ReaderPages.Concat(ApiOperations.All.Select(operation => Links.Api + InApi(operation.Path))).Append($"{Links.Api}/openapi.json"))
            AssertClean(address, await BytesAsync(reader, address));
    }

    [Fact]
    public async Task The_whole_of_a_sum_is_public_where_its_parts_are_not()
    {
        await _world.PublishAsync();
        using var reader = _portal.Visit();

        Assert.Contains(HuntedNumbers.Sum, HuntedNumbers.TextOf(await BytesAsync(reader, "/cijfers/zaken.json")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("citing", "/bewerken", "/bewerken/maatregelen/1", "/bewerken/maatregelen/1/revisies", "/bewerken/maatregelen/3", "/bewerken/maatregelen/3/revisies")]
    [InlineData("reviewer", "/meelezen", "/meelezen/maatregelen/1", "/meelezen/maatregelen/3", "/meelezen/inleiding")]
    [InlineData("administrator", AuditLinks.Log, AuditLinks.Csv, AuditLinks.Log + "?waarop=zaken")]
    public async Task Who_works_in_the_portal_without_right_to_it_sees_it_nowhere(string who, params string[] addresses)
    {
        await ActAsync();
        using var visitor = await _world.VisitAsync(who);

        foreach (var address in addresses)
            AssertClean(address, await BytesAsync(visitor, address));
    }

    /// <summary>The pages of editors are drawn in the browser: what they are drawn from is looked at.</summary>
    [Fact]
    public async Task Behind_the_pages_of_editors_it_is_there_for_who_may_see_it_and_for_nobody_else()
    {
        await ActAsync();

        Assert.Contains(HuntedNumbers.Number, HuntedNumbers.In(await BehindPagesAsync(_world.Owner)));
        Assert.Contains(HuntedNumbers.Number, HuntedNumbers.In(await BehindPagesAsync(_world.Coordinator)));
        AssertClean("pages of a citing officer", await BehindPagesAsync(_world.Citing));
    }

    [Fact]
    public async Task A_draft_that_holds_it_is_its_writers_alone()
    {
        var typed = new TypedDraft(Guid.NewGuid(), 1, 1, new Dictionary<string, string> { ["stand-van-zaken"] = HuntedNumbers.Number });
        await _world.Get<DraftStore>().KeepAsync(_world.Owner, DraftAddress.Read("ronde-6-maatregel-3")!, typed, Stop);

        foreach (var (who, status) in new[] { ("owner", HttpStatusCode.OK), ("citing", HttpStatusCode.Forbidden), ("coordinator", HttpStatusCode.NoContent) })
        {
            using var visitor = await _world.VisitAsync(who);
            using var answer = await visitor.GetAsync("/bewerken/ontwerpen/ronde-6-maatregel-3");
            Assert.Equal(status, answer.StatusCode);
            Assert.Equal(status == HttpStatusCode.OK, HuntedNumbers.In(await answer.Content.ReadAsStringAsync(Stop)).Count > 0);
        }
    }

    [Fact]
    public async Task Messages_between_nodes_mails_logs_and_the_audit_log_do_not_tell_it()
    {
        await using var db = await _portal.OpenAsync();
        await using var ear = new NpgsqlConnection(db.Database.GetConnectionString());
        await ear.OpenAsync(Stop);
        var heard = new List<string>();
        ear.Notification += (_, message) => heard.Add(message.Payload);
        await using (var listen = new NpgsqlCommand("LISTEN portal", ear))
            await listen.ExecuteNonQueryAsync(Stop);

        await ActAsync();
        await _world.PublishAsync();

        await using (var ask = new NpgsqlCommand("SELECT 1", ear))
            await ask.ExecuteScalarAsync(Stop); // what was sent before comes along
        Assert.NotEmpty(heard);
        AssertClean("notifications", string.Join('\n', heard));
        AssertClean("the portal's log", _portal.Log.Text);
        var mails = await db.Mail.Select(message => message.Subject + "\n" + message.Body).ToListAsync(Stop);
        Assert.NotEmpty(mails);
        AssertClean("mail", string.Join('\n', mails));
        var records = await db.AuditRecords.Select(record => record.Action + record.Object + record.Fault).ToListAsync(Stop);
        Assert.Contains(records, record => record.EndsWith(nameof(AuditFault.WithheldGuessed), StringComparison.Ordinal));
        AssertClean("audit log", string.Join('\n', records));
    }

    [Fact]
    public async Task What_a_citing_officer_hears_when_somebody_was_first_does_not_tell_it()
    {
        var theirs = new WrittenFigure { Round = 6, Measure = 1, Figure = "zaken", Value = "9", Reference = "2016-04-01" };

        var refused = await Record.ExceptionAsync(() => _world.Get<EnterDatedFigure>().RunAsync(_world.Citing, theirs, Stop));
        var row = (await _world.Get<EntryForEditing>().LoadAsync(_world.Citing, 3, Stop))!;

        Assert.IsType<AccessDeniedException>(refused);
        AssertClean("refusal", refused.ToString());
        AssertClean("figures", string.Join('\n', row.Figures.SelectMany(figure => figure.Observations).Select(number => $"{number.Quantity} {number.Printed}")));
    }

    [Fact]
    public async Task Once_released_with_a_reason_and_published_everybody_reads_it()
    {
        var form = new WrittenFigure
        {
            Round = 6,
            Measure = 3,
            Figure = "zaken",
            Value = HuntedNumbers.Number,
            Reference = "2016-04-01",
            StartedFrom = 1,
        };
        await Assert.ThrowsAnyAsync<BrokenRuleException>(() => _world.Get<EnterDatedFigure>().RunAsync(_world.Owner, form, Stop));
        await _world.Get<EnterDatedFigure>().RunAsync(_world.Owner, form with { Release = "De zaak is gesloten." }, Stop);
        await _world.PublishAsync();
        using var reader = _portal.Visit();

        foreach (var address in new[] { "/cijfers/zaken", "/cijfers/zaken.csv", "/cijfers/zaken.json", "/rapportages/6/json", $"{Links.Api}/cijfers/zaken" })
        {
            var found = HuntedNumbers.In(await BytesAsync(reader, address));
            Assert.True(found.Any(form => form is HuntedNumbers.Number or HuntedNumbers.Grouped), address);
            Assert.DoesNotContain(HuntedNumbers.Printed, found);
            Assert.DoesNotContain(HuntedNumbers.Part, found);
        }
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Everything that happens to it inside: seen, told of, said in a remark by who may not, and asked for as a file.</summary>
    private async Task ActAsync()
    {
        await _world.Get<EntryForEditing>().LoadAsync(_world.Owner, 3, Stop);
        await _world.Get<ExportReport>().ConceptAsync(_world.Coordinator, ReportFormat.Json, Stop);
        var (text, remarks) = (new TextReference(6, 3), _world.Get<RemarkActs>());
        await remarks.StartAsync(_world.Coordinator, text, new WrittenRemark(ReportColumn.Whole, null, "Klopt dit?"), Stop);
        foreach (var account in new[] { _world.Citing, _world.Owner })
        {
            await Assert.ThrowsAnyAsync<BrokenRuleException>(
                () => remarks.StartAsync(account, text, new WrittenRemark(ReportColumn.Whole, null, $"Het zijn er {HuntedNumbers.Grouped}."), Stop));
        }
    }

    private async Task<string> BehindPagesAsync(int account)
    {
        var seen = new List<object?>();
        foreach (var measure in new[] { 1, 3 })
        {
            seen.Add(await _world.Get<EntryForEditing>().LoadAsync(account, measure, Stop));
            seen.Add(await _world.Get<TextRevisions>().LoadAsync(account, measure, Stop));
            seen.Add(await _world.Get<MarginOfText>().LoadAsync(account, new TextReference(6, measure), Stop));
        }

        Assert.DoesNotContain(null, seen);
        return string.Join('\n', seen.Select(answer => JsonSerializer.Serialize(answer, answer!.GetType(), Whole)));
    }

    private static void AssertClean(string what, byte[] file) => AssertClean(what, HuntedNumbers.TextOf(file));

    private static void AssertClean(string what, string text) => Assert.True(HuntedNumbers.In(text).Count == 0, $"{what}: {string.Join(", ", HuntedNumbers.In(text))}");

    private static string InApi(string path) => PathParameter().Replace(path, path.StartsWith("/cijfers", StringComparison.Ordinal) ? "zaken"
        : path.StartsWith("/rapportages", StringComparison.Ordinal) ? "6" : "3");

    private static async Task<byte[]> BytesAsync(Visitor visitor, string address)
    {
        using var answer = await visitor.GetAsync(address);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} answers {answer.StatusCode}");
        return await answer.Content.ReadAsByteArrayAsync(Stop);
    }

    [GeneratedRegex(@"\{.+?\}")]
    private static partial Regex PathParameter();
}
