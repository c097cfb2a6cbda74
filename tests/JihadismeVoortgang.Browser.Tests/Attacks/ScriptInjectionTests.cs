using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using JihadismeVoortgang.Browser.Tests.Support;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Markdown;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Mail;
using JihadismeVoortgang.Web.Review;
using JihadismeVoortgang.Web.Review.Remarks;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace JihadismeVoortgang.Browser.Tests.Attacks;

/// <summary>Every payload in every text that can be written, looked at on every page that shows it: nothing runs, and nothing was even tried.</summary>
public sealed class ScriptInjectionTests(EmptyPortal portal, Chromium browser) : IClassFixture<EmptyPortal>, IAsyncLifetime
{
    /// <summary>What would be there if a text had become markup.</summary>
    private const string Injected =
        """
        () => [...document.querySelectorAll('*')].filter(element =>
            [...element.attributes].some(given => given.name.startsWith('on') || /^\s*(javascript|vbscript|data:text)/i.test(given.value) && ['href', 'src', 'action', 'data', 'formaction', 'xlink:href'].includes(given.name))
            || (element.localName === 'script' && !element.src) || ['iframe', 'object', 'embed', 'marquee', 'style', 'math', 'foreignobject'].includes(element.localName.toLowerCase())
            || (element.localName === 'base' && element.getAttribute('href') !== '/') || (element.localName === 'img' && element.getAttribute('src') === 'x')).map(element => element.outerHTML.slice(0, 200))
        """;

    /// <summary>Pages that a mail or another site leads to, with what it gave along.</summary>
    private static readonly string[] PagesOfLinks = ["/uitnodiging?sleutel=", "/wachtwoord-vergeten/nieuw?sleutel=", "/inloggen/geweigerd?reden="];

    public async ValueTask InitializeAsync()
    {
        await portal.Services.GetRequiredService<ImportReport>().RunAsync(
            new ImportRequest(Encoding.UTF8.GetBytes(Report().ToJsonString())) { Adopt = true }, Stop);
        await using var db = await OpenAsync();
        if (await db.Users.AnyAsync(user => user.DisplayName == Payloads.All[0], Stop))
            return;

        db.Users.AddRange(Payloads.All.Select((payload, index) => new PortalUser
        {
            UserName = $"aanval{index}",
            NormalizedUserName = $"AANVAL{index}",
            Email = $"aanval{index}@demo.example",
            DisplayName = payload,
            SecurityStamp = "s",
        }));
        foreach (var measure in await db.Measures.ToListAsync(Stop)) // the organisation that answers for it
            measure.Write(measure.Content with { Responsible = Payloads.All[measure.Number % Payloads.All.Count] });
        await db.SaveChangesAsync(Stop);
        await db.UserRoles.AddRangeAsync(
            (await db.Users.Where(user => user.SecurityStamp == "s").Select(user => user.Id).ToListAsync(Stop))
                .Select(number => new IdentityUserRole<int> { UserId = number, RoleId = 1 + (int)Role.PolicyOfficer }),
            Stop);
        await db.SaveChangesAsync(Stop);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task No_text_becomes_a_script_for_a_reader()
    {
        await using var reader = await Visitor.ArrivesAsync(browser, portal.Url);
        await WatchAsync(reader);
        var numbers = Enumerable.Range(1, Payloads.All.Count).ToList();
        string[] pages =
        [
            "/", "/maatregelen", "/themas/1", "/themas/2", "/rapportages", "/rapportages/6", "/rapportages/6/html", "/cijfers", "/open-data",
            .. numbers.Select(number => $"/maatregelen/{number}"), "/maatregelen/1/geschiedenis", "/maatregelen/7/geschiedenis", .. numbers.Select(number => $"/cijfers/reeks-{number}"),
            .. Payloads.All.Select(payload => $"/zoeken?q={Uri.EscapeDataString(payload)}"), .. Payloads.All.Take(12).Select(payload => $"/maatregelen?woord={Uri.EscapeDataString(payload)}&organisatie={Uri.EscapeDataString(payload)}"),
            .. Payloads.All.Take(12).Select(payload => $"/cijfers?leverancier={Uri.EscapeDataString(payload)}&woord={Uri.EscapeDataString(payload)}"), .. Payloads.All.Take(12).Select(payload => $"/inloggen?terug={Uri.EscapeDataString(payload)}"),
            .. PagesOfLinks.SelectMany(page => Payloads.All.Select(payload => page + Uri.EscapeDataString(payload))),
        ];
        (reader.ExpectsNotFound, reader.ExpectsForbidden) = (true, true); // what is no series, no day or no choice
        foreach (var page in pages)
            await LooksAtAsync(reader, page);
    }

    [Fact]
    public async Task What_programs_ask_for_is_no_page_that_runs_something()
    {
        await using var reader = await Visitor.ArrivesAsync(browser, portal.Url);
        await WatchAsync(reader);
        reader.ExpectsNotFound = true; // the browser looks for a picture of a feed
        foreach (var address in (string[])["/feed.atom", "/maatregelen/1/feed.atom", "/api/v1/maatregelen", "/api/v1/maatregelen/1", "/api/v1/rapportages/6", "/api/v1/cijfers/reeks-1"])
        {
            var answer = await reader.Context.APIRequest.GetAsync(address);
            Assert.Equal("nosniff", answer.Headers["x-content-type-options"]);
            Assert.DoesNotContain("html", answer.Headers["content-type"], StringComparison.Ordinal);
            Assert.Contains("default-src 'none'", answer.Headers["content-security-policy"], StringComparison.Ordinal);
            if (address.EndsWith(".atom", StringComparison.Ordinal))
                await LooksAtAsync(reader, address);
        }
    }

    [Fact]
    public async Task No_text_becomes_a_script_for_who_works_on_it()
    {
        await portal.OpenRoundAsync();
        await SayEverythingAsync();
        await using var coordinator = await Visitor.SignsInAsync(browser, portal.Url, "coordinator1@demo.example");
        await WatchAsync(coordinator);
        foreach (var page in (string[])["/coordinatie", "/coordinatie/maatregelen", "/coordinatie/maatregelen/1", "/coordinatie/controles", "/coordinatie/concept", "/coordinatie/toewijzing", "/coordinatie/meelezers",
            "/bewerken/inleiding", "/bewerken/maatregelen/1", "/bewerken/maatregelen/6", "/bewerken/maatregelen/20", "/bewerken/maatregelen/32", "/bewerken/maatregelen/57", "/bewerken/maatregelen/57/revisies", "/bewerken/maatregelen/2", "/coordinatie/mail", "/ontwikkeling/mail"])
        {
            await coordinator.Page.GotoAsync(page);
            await coordinator.Page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);
            await JudgeAsync(coordinator, page);
        }
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("odt")]
    public async Task No_text_becomes_a_link_or_a_macro_in_a_document(string format)
    {
        using var http = new HttpClient { BaseAddress = portal.Url };
        using var document = new ZipArchive(new MemoryStream(await http.GetByteArrayAsync(new Uri($"/rapportages/6/{format}", UriKind.Relative), Stop)));

        Assert.DoesNotContain(document.Entries, part => part.FullName.Contains("vba", StringComparison.OrdinalIgnoreCase) || part.FullName.StartsWith("Basic/", StringComparison.Ordinal));
        var elements = document.Entries.Where(part => part.FullName.EndsWith(".xml", StringComparison.Ordinal) || part.FullName.EndsWith(".rels", StringComparison.Ordinal))
            .SelectMany(part => XDocument.Load(part.Open()).Descendants()).ToList();
        Assert.Contains(elements, element => element.Value.Contains("xss(1)", StringComparison.Ordinal)); // as a text
        Assert.DoesNotContain(elements, element => element.Name.LocalName is "script" or "event-listener" or "altChunk");
        Assert.DoesNotContain(
            elements.Attributes(),
            given => given.Name.LocalName is "href" or "Target" && Uri.TryCreate(given.Value, UriKind.Absolute, out var target) && target.Scheme is not ("http" or "https" or "mailto" or "file"));
    }

    [Fact]
    public async Task No_name_becomes_a_script_for_the_administrator()
    {
        await using var administrator = await Visitor.SignsInAsync(browser, portal.Url, "beheer@demo.example");
        await WatchAsync(administrator);
        administrator.ExpectsNotFound = true; // a person who is not there
        foreach (var page in (string[])["/beheer/accounts", "/beheer/accounts?pagina=2", "/beheer/logboek", "/ontwikkeling/mail",
            .. Payloads.All.Select(payload => $"/beheer/accounts?zoek={Uri.EscapeDataString(payload)}&status={Uri.EscapeDataString(payload)}"),
            .. Payloads.All.Select(payload => $"/beheer/logboek?wie={Uri.EscapeDataString(payload)}&waarop={Uri.EscapeDataString(payload)}&handeling={Uri.EscapeDataString(payload)}")])
            await LooksAtAsync(administrator, page);

        await administrator.Page.GotoAsync($"/beheer/accounts?zoek={Uri.EscapeDataString(Payloads.All[0])}");
        Assert.Contains(Payloads.All[0], await administrator.TextAsync("table"), StringComparison.Ordinal);
    }

    /// <summary>A report holds only what its typeface can print.</summary>
    private static IEnumerable<string> Printable => Payloads.All.Select(payload => payload.Replace('＜', '<').Replace('＞', '>'));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A remark and an answer in every payload, a text handed in and sent back with some for a reason, and the mail about it.</summary>
    private async Task SayEverythingAsync()
    {
        await using var db = await OpenAsync();
        var round = await db.Rounds.Where(known => known.State != RoundState.Adopted).Select(known => known.Number).SingleAsync(Stop);
        var people = await db.Users.Where(user => user.Email!.StartsWith("coordinator")).OrderBy(user => user.Email).Select(user => user.Id).ToListAsync(Stop);
        var (remarks, acts) = (portal.Services.GetRequiredService<RemarkActs>(), portal.Services.GetRequiredService<ReviewActs>());
        foreach (var payload in Payloads.All)
        {
            var text = new TextReference(round, 1);
            var thread = await remarks.StartAsync(people[0], text, new WrittenRemark(ReportColumn.StateOfPlay, null, payload), Stop);
            await remarks.ReplyAsync(people[1], new SeenThread(text, thread, 1), payload, Stop);
        }

        foreach (var (measure, payload) in Payloads.All.Select((payload, index) => (index + 1, payload)).Skip(1).Take(6))
        {
            var seen = new SeenText(new TextReference(round, measure), await RevisionAsync(measure), EntryState.NotStarted);
            await acts.ConfirmUnchangedAsync(people[0], seen, Stop);
            await acts.SubmitAsync(people[0], seen with { State = EntryState.Draft }, payload, Stop);
            await acts.ReturnAsync(people[1], seen with { State = EntryState.Submitted }, payload, Stop);
        }

        await portal.Services.GetRequiredService<Outbox>().SendDueAsync(Stop);

        Task<int> RevisionAsync(int measure) =>
            db.StatusEntries.Where(entry => entry.RoundNumber == round && entry.Measures.Any(known => known.MeasureNumber == measure)).Select(entry => entry.Revision).SingleAsync(Stop);
    }

    private Task<PortalDbContext> OpenAsync() => portal.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(Stop);

    /// <summary>A dialog, a call of the payload, and whatever the policy had to stop are told in the console, where a visit is judged by.</summary>
    private static async Task WatchAsync(Visitor visitor)
    {
        visitor.Page.Dialog += async (_, dialog) => await dialog.DismissAsync();
        await visitor.Context.AddInitScriptAsync(
            """
            window.xss = number => console.error(`payload ${number} ran`);
            for (const name of ['alert', 'confirm', 'prompt']) window[name] = () => console.error(`${name} was called`);
            document.addEventListener('securitypolicyviolation', stopped => console.error(`the policy stopped ${stopped.violatedDirective} ${stopped.sample}`));
            """);
    }

    private static async Task LooksAtAsync(Visitor visitor, string page)
    {
        await visitor.Page.GotoAsync(page);
        await JudgeAsync(visitor, page);
    }

    private static async Task JudgeAsync(Visitor visitor, string page)
    {
        var injected = await visitor.Page.EvaluateAsync<string[]>(Injected);
        Assert.True(injected.Length == 0, $"{page}: {string.Join(" ", injected)}");
    }

    /// <summary>A measure and a series for each payload; the texts hold it as they may: raw where the reader takes it, else escaped.</summary>
    private static JsonObject Report()
    {
        var rows = new JsonArray();
        var figures = new JsonArray();
        foreach (var (payload, index) in Printable.Select((payload, index) => (payload, index)))
        {
            var number = index + 1;
            rows.Add(new JsonObject
            {
                ["measures"] = new JsonArray(new JsonObject { ["number"] = number, ["description"] = Line(payload) }),
                ["theme"] = 1 + (index % 2),
                ["planning"] = payload.Length <= 60 ? payload : "doorlopend",
                ["status"] = Text(payload),
                ["developments"] = $"- {Escaped(payload)}\n- {Line(payload)}",
            });
            figures.Add(new JsonObject
            {
                ["key"] = string.Create(CultureInfo.InvariantCulture, $"reeks-{number}"),
                ["label"] = payload,
                ["unit"] = payload.Length <= 40 ? payload : "zaken",
                ["definition"] = Line(payload),
                ["supplier"] = payload,
                ["measures"] = new JsonArray(number),
                ["observations"] = new JsonArray(new JsonObject { ["value"] = "12", ["reference"] = "2016-05-27", ["printed"] = payload }),
            });
        }

        return new JsonObject
        {
            ["programme"] = Payloads.All[0],
            ["report"] = new JsonObject { ["number"] = 6, ["title"] = Payloads.All[31], ["introduction"] = string.Join("\n\n", Printable.Select(Text)) },
            ["themes"] = new JsonArray(
                new JsonObject { ["number"] = 1, ["title"] = Payloads.All[5] },
                new JsonObject { ["number"] = 2, ["title"] = Payloads.All[35] }),
            ["rows"] = rows,
            ["footnotes"] = new JsonArray(),
            ["figures"] = figures,
        };
    }

    private static string Text(string payload) => MarkdownReader.ReadBlocks(payload) is { Faults.Count: 0 } ? $"{payload}\n\n{Escaped(payload)}" : Escaped(payload);

    private static string Line(string payload) => MarkdownReader.ReadLine(payload) is { Faults.Count: 0 } ? payload : Escaped(payload);

    private static string Escaped(string payload) =>
        string.Concat(payload.Select(character => char.IsAsciiLetterOrDigit(character) || character is ' ' or > '~' ? $"{character}" : $"\\{character}"));
}
