using System.IO.Compression;
using System.Text;
using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Coordinating;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Editing;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Shell;
using JihadismeVoortgang.Web.Tests.Hosting;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig;

namespace JihadismeVoortgang.Web.Tests.Reading;

/// <summary>Public history names roles, not people: no name and no address of an account reaches a reader, by any route there is.</summary>
public sealed class NamesStayInsideTests(TestPostgres server) : IAsyncLifetime
{
    /// <summary>In the name and in the address of every account.</summary>
    private const string Planted = "Zwaluwstaartje";

    /// <summary>Stands in the report, so that the hunt is seen to find what is there.</summary>
    private const string Printed = "De ooievaar is geteld.";

    private static readonly string[] Formats = ["pdf", "docx", "odt", "csv", "json"];

    private readonly PortalApp _portal = new(server);
    private int _coordinator;

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        _coordinator = await PersonAsync(Role.Coordinator);
        var officer = await PersonAsync(Role.PolicyOfficer);
        await PersonAsync(Role.Reviewer);
        await PersonAsync(Role.Administrator);
        await Get<ImportReport>().RunAsync(new ImportRequest(SmallReport.Number(6).Bytes()), Stop);
        await RoundInHand.OpenAsync(_portal.Services, _coordinator);
        await using (var db = await _portal.OpenAsync())
        {
            db.Assignments.Add(new MeasureAssignment { UserId = officer, MeasureNumber = 2 });
            await db.SaveChangesAsync(Stop);
        }

        var entry = (await Get<EntryForEditing>().LoadAsync(officer, 2, Stop))!;
        await Get<SaveStatusEntry>().RunAsync(officer, WrittenEntry.Of(entry.Round, 2, entry.Revision, entry.Content) with { RecentDevelopments = Printed }, Stop);
        await RoundInHand.SettleAsync(_portal.Services, 6, _coordinator, await PersonAsync(Role.Coordinator));
        await Get<AdoptRound>().RunAsync(_coordinator, 6, Stop);
        await Get<PublishEdition>().RunAsync(_coordinator, new EditionNumber(6, 0), null, null, Stop);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task No_name_and_no_address_of_an_account_is_in_any_answer_a_reader_can_get()
    {
        using var reader = _portal.Visit();
        var (printed, found) = (new List<string>(), new List<string>());
        foreach (var address in await AddressesAsync(reader))
        {
            using var answer = await reader.GetAsync(address);
            var headers = answer.Headers.Concat(answer.Content.Headers).SelectMany(header => header.Value);
            var words = WordsOf(await answer.Content.ReadAsByteArrayAsync(Stop)).Concat(headers).ToList();
            if (words.Exists(text => text.Contains(Planted, StringComparison.OrdinalIgnoreCase)))
                found.Add(address);
            if (words.Exists(text => text.Contains(Printed, StringComparison.Ordinal)))
                printed.Add(address);
        }

        Assert.Empty(found);
        Assert.Superset(
            new HashSet<string> { "/maatregelen/2", "/rapportages/6.0", "/rapportages/6.0/pdf", "/rapportages/6.0/docx", "/rapportages/6.0/odt", "/rapportages/6.0/csv", "/rapportages/6.0/json" },
            printed.ToHashSet());
    }

    [Fact]
    public async Task Files_for_outside_hold_none_either()
    {
        foreach (var format in Formats)
        {
            Assert.True(ReportFormat.TryParse(format, out var wanted));
            var edition = (await Get<ExportReport>().EditionAsync(_coordinator, new EditionNumber(6, 0), wanted, Stop))!;
            var concept = (await Get<ExportReport>().ConceptAsync(_coordinator, wanted, Stop))!;
            Assert.All(WordsOf(edition.Bytes).Concat(WordsOf(concept.Bytes)), text => Assert.DoesNotContain(Planted, text, StringComparison.OrdinalIgnoreCase));
        }

        await using var db = await _portal.OpenAsync();
        Assert.DoesNotContain(Planted, (await db.Editions.SingleAsync(Stop)).Content, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Every route without parameters, and from each page whatever it links to, till nothing new is found.</summary>
    private async Task<IReadOnlyCollection<string>> AddressesAsync(Visitor reader)
    {
        var known = Get<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Select(endpoint => $"/{endpoint.RoutePattern.RawText?.TrimStart('/')}")
            .Where(path => !path.Contains('{', StringComparison.Ordinal) && !path.StartsWith("/_", StringComparison.Ordinal))
            .Append(Links.Home)
            .ToHashSet(StringComparer.Ordinal);
        var waiting = new Queue<string>(known);
        while (waiting.TryDequeue(out var address))
        {
            using var answer = await reader.GetAsync(address);
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
                continue;

            var page = await answer.ReadPageAsync();
            foreach (var link in page.QuerySelectorAll("a[href], link[href]").Select(element => element.GetAttribute("href")!.Split('#')[0]))
            {
                if (link.StartsWith('/') && known.Count < 2000 && known.Add(link))
                    waiting.Enqueue(link);
            }
        }

        return known;
    }

    /// <summary>As it is, and what is packed in it.</summary>
    private static IEnumerable<string> WordsOf(byte[] bytes)
    {
        yield return Encoding.UTF8.GetString(bytes);
        if (bytes is [(byte)'P', (byte)'K', ..])
        {
            using var archive = new ZipArchive(new MemoryStream(bytes));
            foreach (var entry in archive.Entries)
            {
                using var text = new StreamReader(entry.Open());
                yield return text.ReadToEnd();
            }
        }
        else if (bytes is [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..])
        {
            using var document = PdfDocument.Open(bytes);
            yield return string.Join(' ', document.GetPages().Select(page => page.Text));
            yield return $"{document.Information}";
        }
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private T Get<T>()
        where T : notnull => _portal.Services.GetRequiredService<T>();

    private async Task<int> PersonAsync(Role role)
    {
        var number = await _portal.AccountAsync($"{Planted}.{Guid.NewGuid():N}@ministerie.example", role);
        await using var db = await _portal.OpenAsync();
        (await db.Users.SingleAsync(user => user.Id == number, Stop)).DisplayName = $"{role} {Planted}";
        await db.SaveChangesAsync(Stop);
        return number;
    }
}
