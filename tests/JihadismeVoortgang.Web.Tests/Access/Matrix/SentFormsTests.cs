using System.Net.Http.Json;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Access.Administration;
using JihadismeVoortgang.Web.Drafts;
using JihadismeVoortgang.Web.Shell;
using JihadismeVoortgang.Web.Tests.Hosting;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace JihadismeVoortgang.Web.Tests.Access.Matrix;

/// <summary>
/// Whatever can be sent to the portal × every persona, with the token that a page of theirs gives: who may not see the page cannot
/// send to it either, and who was blocked is nobody at once.
/// </summary>
public sealed class SentFormsTests(TestPostgres server)
{
    private const string Draft = "/bewerken/ontwerpen/ronde-6-maatregel-2";
    private const string Presence = $"{Draft}/{DraftAddress.Presence}?tab=22222222-2222-2222-2222-222222222222";
    private const string DraftPattern = $"{DraftAddress.Root}/{{text}}";

    private static readonly HttpMethod[] Sending = [HttpMethod.Post, HttpMethod.Put, HttpMethod.Patch, HttpMethod.Delete];

    /// <summary>What else takes something, for whom that is not a page of theirs.</summary>
    private static readonly IReadOnlyList<Sent> Scripts =
    [
        new(DraftPattern, HttpMethod.Put, Draft, Who.Writers),
        new(DraftPattern, HttpMethod.Delete, Draft, Who.Writers),
        new($"{DraftPattern}/{DraftAddress.Presence}", HttpMethod.Put, Presence, Who.Writers),
        new($"{DraftPattern}/{DraftAddress.Presence}", HttpMethod.Delete, Presence, Who.Concept),
    ];

    /// <summary>For everybody: each has tests of its own.</summary>
    private static readonly string[] Elsewhere = ["/_blazor", "/api/", "/uitloggen", "/fout/", "/onbekende-pagina"];

    private static readonly IReadOnlyList<Sent> All =
        [.. RouteTable.All.Where(route => !route.IsForReaders).Select(route => new Sent(route.Pattern, HttpMethod.Post, route.Address, route.May)), .. Scripts];

    [Fact]
    public async Task Whatever_is_sent_is_taken_of_whom_the_matrix_names_and_of_nobody_else()
    {
        await using var portal = new MatrixPortal(server);
        await portal.InitializeAsync();
        var world = await MatrixWorld.AtAsync(portal, Moment.Draft);
        using var blocked = await BlockedAsync(portal, world);
        portal.UndoWhatFollows();

        var wrong = new List<string>();
        foreach (var persona in Personas.All.Where(persona => persona != Persona.CommandLine))
        {
            using var visitor = portal.Visit();
            if (MatrixWorld.EmailOf(persona) is { } email)
                await visitor.SignInAsync(email);
            wrong.AddRange(await FaultsAsync(persona == Persona.Blocked ? blocked : visitor, persona));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Nothing_is_taken_without_the_token_of_a_page()
    {
        await using var portal = new MatrixPortal(server);
        await portal.InitializeAsync();
        await MatrixWorld.AtAsync(portal, Moment.Draft);
        portal.UndoWhatFollows();

        foreach (var persona in (Persona[])[Persona.Owner, Persona.Coordinator, Persona.Administrator])
        {
            using var visitor = await portal.SignedInAsync(MatrixWorld.EmailOf(persona)!);
            foreach (var sent in All.Where(sent => sent.May.May(persona, Moment.Draft)))
            {
                using var answer = await SendAsync(visitor, sent, token: null);
                Assert.True((int)answer.StatusCode is 400 or 405, $"{sent}, {persona}: {(int)answer.StatusCode}");
            }
        }
    }

    [Fact]
    public async Task Everything_that_takes_something_is_tried()
    {
        await using var portal = new MatrixPortal(server);
        await portal.InitializeAsync();
        using var visitor = portal.Visit();
        var readers = RouteTable.All.Where(route => route.IsForReaders).Select(route => route.Pattern).ToHashSet();
        var tried = All.Select(sent => (sent.Pattern, sent.Method.Method)).ToHashSet();

        var missing = portal.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null && !endpoint.RoutePattern.RawText!.Contains("{**path:file}", StringComparison.Ordinal))
            .SelectMany(endpoint => Sending
                .Where(method => endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is not { HttpMethods.Count: > 0 } takes || takes.HttpMethods.Contains(method.Method))
                .Select(method => (Pattern: $"/{endpoint.RoutePattern.RawText!.Trim('/')}", method.Method)))
            .Where(known => !tried.Contains(known) && !readers.Contains(known.Pattern) && !Elsewhere.Any(known.Pattern.StartsWith))
            .Distinct();

        Assert.Empty(missing);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Signed in while that was still allowed.</summary>
    private static async Task<Visitor> BlockedAsync(MatrixPortal portal, MatrixWorld world)
    {
        var number = await portal.AccountAsync("weldra@portaal.example", Domain.History.Role.Coordinator, Domain.History.Role.Administrator);
        var visitor = await portal.SignedInAsync("weldra@portaal.example");
        await world.Get<BlockAccount>().RunAsync(world[Persona.Administrator], number, blocked: true, Stop);
        return visitor;
    }

    private static async Task<IReadOnlyList<string>> FaultsAsync(Visitor visitor, Persona persona)
    {
        var faults = new List<string>();
        foreach (var sent in All)
        {
            var page = await visitor.PageAsync(Links.SignIn); // each time: who is blocked loses the one they had
            var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            using var answer = await SendAsync(visitor, sent, token);
            var isRefused = (int)answer.StatusCode is 401 or 403 or 405
                || (persona == Persona.Blocked && (int)answer.StatusCode == 400) // their token was of who they were till then
                || (answer.Target() is { } target && (target.StartsWith(Links.SignIn, StringComparison.Ordinal) || target.StartsWith(AccessLinks.Denied, StringComparison.Ordinal)));
            var may = sent.May.May(persona, Moment.Draft);
            if ((int)answer.StatusCode >= 500 || (!may && !isRefused) || (may && isRefused && (int)answer.StatusCode != 405))
                faults.Add($"{sent}, {persona}: {(int)answer.StatusCode} {answer.Target()}");
        }

        return faults;
    }

    private static async Task<HttpResponseMessage> SendAsync(Visitor visitor, Sent sent, string? token)
    {
        using var request = new HttpRequestMessage(sent.Method, new Uri(sent.Address, UriKind.Relative));
        if (token is not null)
            request.Headers.Add("RequestVerificationToken", token);
        if (sent.Method == HttpMethod.Put)
            request.Content = JsonContent.Create(new { Tab = Guid.Empty, Sequence = 1, StartedFrom = 1, Fields = new Dictionary<string, string>() });
        else if (sent.Method == HttpMethod.Post)
            request.Content = new FormUrlEncodedContent([]);
        return await visitor.Http.SendAsync(request, Stop);
    }

    private sealed record Sent(string Pattern, HttpMethod Method, string Address, Who May)
    {
        public override string ToString() => $"{Method} {Address}";
    }
}
