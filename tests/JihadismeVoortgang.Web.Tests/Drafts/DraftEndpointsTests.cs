using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Access.Administration;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Shell;
using JihadismeVoortgang.Web.Tests.Hosting;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace JihadismeVoortgang.Web.Tests.Drafts;

/// <summary>The requests of drafts.js: what is taken and what is refused, and with which words.</summary>
public sealed class DraftEndpointsTests(KestrelPortal portal) : IClassFixture<KestrelPortal>
{
    private const string Draft = "/bewerken/ontwerpen/ronde-6-maatregel-2";

    private static readonly Guid Tab = Guid.NewGuid();

    [Fact]
    public async Task A_draft_comes_back_to_who_typed_it_and_is_kept_nowhere_on_the_way()
    {
        using var page = await OpenAsync();

        using var kept = await page.SendAsync(HttpMethod.Put, Draft, Typed(1, "Half een zin"));
        using var found = await page.SendAsync(HttpMethod.Get, Draft);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (kept.StatusCode, found.StatusCode));
        Assert.True(found.Headers.CacheControl!.NoStore);
        var draft = await JsonAsync(found);
        Assert.Equal("Half een zin", draft.GetProperty("fields").GetProperty("stand-van-zaken").GetString());
        Assert.Equal((await JsonAsync(kept)).GetProperty("savedAt").GetDateTimeOffset(), draft.GetProperty("savedAt").GetDateTimeOffset());

        using var dropped = await page.SendAsync(HttpMethod.Delete, $"{Draft}?tab={Tab}&sequence=1");
        using var gone = await page.SendAsync(HttpMethod.Get, Draft);
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent), (dropped.StatusCode, gone.StatusCode));
    }

    [Fact]
    public async Task An_older_write_and_another_tab_are_refused_with_what_is_there()
    {
        using var page = await OpenAsync();
        using var first = await page.SendAsync(HttpMethod.Put, Draft, Typed(2, "Nieuw"));

        using var older = await page.SendAsync(HttpMethod.Put, Draft, Typed(1, "Oud"));
        using var other = await page.SendAsync(HttpMethod.Put, Draft, Typed(3, "Ander", Guid.NewGuid()));
        using var taken = await page.SendAsync(HttpMethod.Put, Draft, Typed(3, "Ander", Guid.NewGuid(), takeOver: true));

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict, HttpStatusCode.OK), (older.StatusCode, other.StatusCode, taken.StatusCode));
        var (refusal, elsewhere) = (await JsonAsync(older), await JsonAsync(other));
        Assert.Equal("verouderd", refusal.GetProperty("reason").GetString());
        Assert.Equal("Nieuw", refusal.GetProperty("draft").GetProperty("fields").GetProperty("stand-van-zaken").GetString());
        Assert.Equal("ander-tabblad", elsewhere.GetProperty("reason").GetString());
        Assert.Contains("in een ander tabblad", elsewhere.GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PUT", Draft)]
    [InlineData("DELETE", Draft)]
    [InlineData("PUT", Draft + "/aanwezig?tab=5a0c2a8e-6f2f-4c80-9d6f-6a2f7a1f4e11")]
    [InlineData("DELETE", Draft + "/aanwezig?tab=5a0c2a8e-6f2f-4c80-9d6f-6a2f7a1f4e11")]
    public async Task Without_the_token_of_the_page_nothing_changes(string method, string address)
    {
        using var page = await OpenAsync();
        using var kept = await page.SendAsync(HttpMethod.Put, Draft, Typed(1, "Blijft"));

        using var answer = await (page with { Token = "" }).SendAsync(new HttpMethod(method), address, Typed(2, "Vervalst"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.StartsWith("Deze pagina is verlopen.", await TitleAsync(answer), StringComparison.Ordinal);
        using var found = await page.SendAsync(HttpMethod.Get, Draft);
        Assert.Equal("Blijft", (await JsonAsync(found)).GetProperty("fields").GetProperty("stand-van-zaken").GetString());
    }

    [Fact]
    public async Task Who_is_not_signed_in_or_no_longer_hears_401_and_no_sign_in_page()
    {
        using var page = await OpenAsync();
        using var stranger = portal.Visit();
        using var signedOut = await page.Visitor.PostAsync(AccessLinks.SignOut, ("__RequestVerificationToken", page.Token));

        foreach (var visitor in (Visitor[])[stranger, page.Visitor])
        {
            foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Put, HttpMethod.Delete])
            {
                using var answer = await (page with { Visitor = visitor }).SendAsync(method, Draft, Typed(1, "x"));
                Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            }
        }
    }

    [Fact]
    public async Task A_text_of_somebody_else_is_refused()
    {
        using var page = await OpenAsync();

        foreach (var address in (string[])["/bewerken/ontwerpen/ronde-6-maatregel-1", "/bewerken/ontwerpen/ronde-6-inleiding"])
        {
            using var answer = await page.SendAsync(HttpMethod.Put, address, Typed(1, "x"));
            using var read = await page.SendAsync(HttpMethod.Get, address);
            Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (answer.StatusCode, read.StatusCode));
        }
    }

    [Fact]
    public async Task A_round_that_is_over_a_text_that_is_too_large_and_nonsense_are_refused_in_dutch()
    {
        using var page = await OpenAsync();
        page.Visitor.Http.DefaultRequestHeaders.ExpectContinue = true; // the server answers before all of it is sent

        using var large = await page.SendAsync(HttpMethod.Put, Draft, Typed(1, new string('a', 1 << 20)));
        using var nonsense = await page.SendAsync(HttpMethod.Put, Draft, "geen concept");
        using var over = await page.SendAsync(HttpMethod.Get, "/bewerken/ontwerpen/ronde-5-maatregel-2");

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.BadRequest), (large.StatusCode, nonsense.StatusCode));
        Assert.StartsWith("Dit is meer tekst dan het portaal als concept bewaart.", await TitleAsync(large), StringComparison.Ordinal);
        Assert.Equal("Dit concept is niet te lezen.", await TitleAsync(nonsense));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, over.StatusCode);
        Assert.Contains("Ronde 5 is intussen vastgesteld", await TitleAsync(over), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/bewerken/ontwerpen/ronde-6-maatregel-02")]
    [InlineData("/bewerken/ontwerpen/ronde-6")]
    [InlineData("/bewerken/ontwerpen/ronde-99999999999-inleiding")]
    public async Task Another_address_is_of_nothing(string address)
    {
        using var page = await OpenAsync();
        using var answer = await page.SendAsync(HttpMethod.Get, address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static object Typed(long sequence, string text, Guid? tab = null, bool takeOver = false) => new
    {
        Tab = tab ?? Tab,
        Sequence = sequence,
        StartedFrom = 1,
        Fields = new Dictionary<string, string> { ["stand-van-zaken"] = text },
        TakeOver = takeOver,
    };

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) =>
        await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

    private static async Task<string> TitleAsync(HttpResponseMessage answer) => (await JsonAsync(answer)).GetProperty("title").GetString()!;

    private async Task<OpenPage> OpenAsync()
    {
        var stop = TestContext.Current.CancellationToken;
        var email = $"{Guid.NewGuid():N}@portaal.example";
        var number = await portal.AccountAsync(email, Role.PolicyOfficer);
        var services = portal.Services;
        await using (var db = await portal.OpenAsync())
        {
            if (!db.Rounds.Any())
                await services.GetRequiredService<ImportReport>().RunAsync(new ImportRequest(SmallReport.Number(6).Bytes()), stop);
        }

        var administrator = await portal.AccountAsync($"{Guid.NewGuid():N}@portaal.example", Role.Administrator);
        await services.GetRequiredService<AssignMeasures>().RunAsync(administrator, number, "2", "", stop);
        var visitor = await portal.SignedInAsync(email);
        var page = await visitor.PageAsync(Links.Editing);
        return new OpenPage(visitor, page.QuerySelector("form[action='/uitloggen'] input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
    }

    private sealed record OpenPage(Visitor Visitor, string Token) : IDisposable
    {
        public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, object? body = null)
        {
            using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
            request.Headers.Add("Accept", "application/json");
            request.Headers.Add("RequestVerificationToken", Token);
            if (body is not null && method == HttpMethod.Put)
                request.Content = JsonContent.Create(body);
            return await Visitor.Http.SendAsync(request, TestContext.Current.CancellationToken);
        }

        public void Dispose() => Visitor.Dispose();
    }
}
