using System.Net;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Data.Sample;
using JihadismeVoortgang.Web.Shell;
using JihadismeVoortgang.Web.Tests.Hosting;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace JihadismeVoortgang.Web.Tests.Attacks;

/// <summary>Addresses nobody links to: every page for readers, the API and the search, with whatever can stand in an address.</summary>
public sealed class AddressFuzzTests(AddressFuzzTests.FilledPortal portal) : IClassFixture<AddressFuzzTests.FilledPortal>
{
    private static readonly string[] Pages =
    [
        "/", "/themas/§", "/maatregelen", "/maatregelen.csv", "/maatregelen/§", "/maatregelen/7", "/maatregelen/7/geschiedenis", "/maatregelen/§/geschiedenis",
        "/maatregelen/§/feed.atom", "/maatregelen/7/feed.atom", "/rapportages", "/rapportages/§", "/rapportages/6/§", "/rapportages/§/pdf", "/rapportages/7.0", "/rapportages/wijzigingen",
        "/rapportages/7/wijzigingen", "/rapportages/7.0/wijzigingen.csv", "/rapportages/§/wijzigingen.pdf", "/cijfers", "/cijfers/§", "/cijfers/§.csv", "/cijfers/§.json", "/zoeken",
        "/feed.atom", "/open-data", "/over", "/toegankelijkheid", "/sitemap.xml", "/robots.txt", "/inloggen", "/geen-toegang", "/health/ready", "/portal/§", "/reading/§", "/_content/§", "/_framework/§",
        "/fout/§", "/coordinatie/concept.§", "/coordinatie/edities/§.pdf", "/bewerken/ontwerpen/§", "/beheer/accounts/§", "/.well-known/§", "/§", "/§/§",
    ];

    private static readonly string[] ApiPages =
    [
        "/maatregelen", "/maatregelen/7", "/maatregelen/§", "/themas", "/rapportages", "/rapportages/§", "/rapportages/6", "/cijfers", "/cijfers/§", "/openapi.json", "/§",
    ];

    private static readonly string[] WorkPages =
    [
        "/beheer/logboek", "/beheer/logboek.csv", "/beheer/accounts", "/beheer/accounts.csv", "/beheer/accounts/§", "/coordinatie", "/coordinatie/mail", "/coordinatie/maatregelen/§", "/coordinatie/downloads",
        "/coordinatie/concept.§", "/coordinatie/correcties/§", "/coordinatie/edities/§.pdf", "/bewerken", "/bewerken/maatregelen/§", "/bewerken/maatregelen/7/revisies", "/bewerken/inleiding/revisies", "/bewerken/ontwerpen/§",
        "/account", "/uitnodiging", "/wachtwoord-vergeten", "/wachtwoord-vergeten/nieuw", "/inloggen/tweede-stap", "/inloggen/geweigerd", "/geen-toegang",
    ];

    private static readonly string[] WorkNames =
    [
        "van", "tot", "wie", "handeling", "waarop", "resultaat", "voor", "zoek", "rol", "status", "pagina", "staat", "thema", "beleidsmedewerker", "te-laat", "met-opmerkingen", "volgorde", "toon", "met", "rapportage", "sleutel", "gelukt", "terug", "reden",
    ];

    private static readonly string[] Names =
    [
        "q", "editie", "soort", "thema", "maatregel", "planning", "organisatie", "woord", "volgorde", "pagina", "peil", "sinds", "leverancier", "terug", "per_pagina", "perPagina", "nieuwste", "_handler", "handler", "onbekend", "x[]", "",
    ];

    [Fact]
    public Task A_page_answers_whatever_its_address_holds() => Fuzz.TryAsync(400, 30_000, chance => AskAsync(portal.Anybody, Address(chance, Pages, Names)));

    [Fact]
    public Task The_api_answers_whatever_is_asked() => Fuzz.TryAsync(200, 20_000, chance => AskAsync(portal.Anybody, $"{Links.Api}{Address(chance, ApiPages, Names)}"));

    [Fact]
    public async Task A_page_for_work_answers_whatever_is_chosen_on_it()
    {
        var email = $"{Guid.NewGuid():N}@portaal.example";
        await portal.AccountAsync(email, Role.Administrator, Role.Coordinator, Role.PolicyOfficer);
        using var worker = await portal.SignedInAsync(email);
        await Fuzz.TryAsync(150, 6_000, chance => AskAsync(worker, Address(chance, WorkPages, WorkNames)));
    }

    [Fact]
    public Task A_search_answers_whatever_is_looked_for() =>
        Fuzz.TryAsync(200, 20_000, chance => AskAsync(portal.Anybody, $"{Links.Search}?q={NastyText.InAddress(NastyText.Of(chance))}&soort=teksten"));

    [Theory]
    [InlineData("/zoeken?q=a%00b")]
    [InlineData("/zoeken?q=%ED%A0%80")]
    [InlineData("/zoeken?q=%")]
    [InlineData("/zoeken?q=%zz")]
    [InlineData("/zoeken?q=%26%7C%21%3A%2A%3C-%3E%28")]
    [InlineData("/maatregelen/%00")]
    [InlineData("/maatregelen/%ED%A0%80")]
    [InlineData("/cijfers/..%2f..%2fetc%2fpasswd")]
    [InlineData("/rapportages/6/..%2f..%2fappsettings.json")]
    [InlineData("/portal/..%2f..%2fappsettings.json")]
    [InlineData("/portal/%2e%2e/%2e%2e/appsettings.json")]
    [InlineData("/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/inloggen?terug=%2F%0d%0aSet-Cookie%3A%20x%3D1")]
    [InlineData("/cijfers/zaken%0d%0aSet-Cookie:%20x=1.csv")]
    [InlineData("/cijfers/..%2f..%2fappsettings.json")]
    [InlineData("/rapportages/6.0%0d%0aSet-Cookie:%20x=1/csv")]
    [InlineData("/rapportages/6/csv%0d%0aSet-Cookie:%20x=1")]
    [InlineData("/rapportages/wijzigingen?editie=7%0d%0aSet-Cookie:%20x=1&sinds=6")]
    [InlineData("/rapportages/7.0/wijzigingen.csv?sinds=6.0%0d%0aSet-Cookie:%20x=1")]
    [InlineData("/maatregelen.csv?volgorde=naam%0d%0aSet-Cookie:%20x=1")]
    [InlineData("/coordinatie/concept...%2f..%2f..%2fappsettings.json")]
    [InlineData("/coordinatie/edities/..%2f..%2fappsettings.json")]
    [InlineData("/reading/..%5c..%5cappsettings.json")]
    [InlineData("/_content/MudBlazor/..%2f..%2f..%2fappsettings.json")]
    public async Task What_is_known_to_break_others_breaks_nothing(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, RawAddress(address));
        using var visitor = portal.Visit();
        using var answer = await visitor.Http.SendAsync(request, TestContext.Current.CancellationToken);

        await DecentAnswer.DemandAsync(answer, address);
        Assert.DoesNotContain(answer.Headers, header => header.Key == "Set-Cookie" && header.Value.Any(value => value.StartsWith("x=", StringComparison.Ordinal)));
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("root:", text, StringComparison.Ordinal);
        Assert.DoesNotContain("AllowedHosts", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_of_ten_thousand_characters_is_answered_and_a_longer_address_is_refused_without_harm()
    {
        using var visitor = portal.Visit();
        using var fits = await visitor.GetAsync($"{Links.Search}?q={new string('a', 7_500)}");
        using var spaced = await visitor.GetAsync($"{Links.Search}?q={string.Concat(Enumerable.Repeat("a+", 3_700))}");
        using var large = await visitor.GetAsync($"{Links.Search}?q={new string('a', 10_000)}");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (fits.StatusCode, spaced.StatusCode));
        Assert.Equal(HttpStatusCode.RequestUriTooLong, large.StatusCode);
    }

    private async Task AskAsync(Visitor visitor, string address)
    {
        if (address.Length > 7_900)
            address = address[..7_900].TrimEnd('%'); // the web server takes a line of 8 kB, and refuses what is longer by itself
        if (!Uri.TryCreate(portal.ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority) + address, RawOptions, out var raw))
            return; // no client can ask it

        using var request = new HttpRequestMessage(HttpMethod.Get, raw);
        using var answer = await visitor.Http.SendAsync(request, TestContext.Current.CancellationToken);
        await DecentAnswer.DemandAsync(answer, address);
    }

    private static readonly UriCreationOptions RawOptions = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private Uri RawAddress(string address) => new(portal.ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority) + address, in RawOptions);

    private static string Address(Random chance, string[] pages, string[] names)
    {
        var path = chance.Pick(pages).Split('§').Aggregate((before, after) => before + NastyText.InAddress(NastyText.Of(chance)) + after);
        var query = Enumerable.Range(0, chance.Next(5)).Select(_ =>
            chance.Next(12) == 0 ? NastyText.InAddress(NastyText.Of(chance)) : $"{NastyText.InAddress(chance.Pick(names))}={NastyText.InAddress(NastyText.Of(chance))}");
        return $"{path}?{string.Join('&', query)}";
    }

    /// <summary>With the sample, and without limits.</summary>
    public sealed class FilledPortal(TestPostgres server) : KestrelPortal(server)
    {
        private Visitor? _anybody;

        internal Visitor Anybody => _anybody ??= Visit();

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            await Services.GetRequiredService<SampleData>().LoadAsync(TestContext.Current.CancellationToken);
        }

        public override async ValueTask DisposeAsync()
        {
            _anybody?.Dispose();
            await base.DisposeAsync();
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Serilog:MinimumLevel:Default", "Error");
            foreach (var limit in new[] { "Search", "Export", "Drafts", "Connections" })
                builder.UseSetting($"Limits:{limit}PerMinute", "0");
        }
    }
}
