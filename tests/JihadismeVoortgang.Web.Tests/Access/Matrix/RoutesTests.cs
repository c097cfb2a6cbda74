using System.IO.Compression;
using System.Net;
using System.Text;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Access.SingleSignOn;
using JihadismeVoortgang.Web.Shell;
using JihadismeVoortgang.Web.Tests.Hosting;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace JihadismeVoortgang.Web.Tests.Access.Matrix;

/// <summary>
/// Every page, file and answer × every persona who can sign in × every moment. In each of them a withheld number is looked for
/// that stands in the portal from the opening of the round.
/// </summary>
public sealed class RoutesTests(TestPostgres server)
{
    /// <summary>Parts of the framework and of the API that answer in their own way: each has tests of its own.</summary>
    private static readonly Dictionary<string, string> Elsewhere = new()
    {
        ["/_blazor"] = "CircuitGuardTests",
        ["/_framework"] = "scripts of the framework",
        ["/api/"] = "ApiTests",
        ["/bewerken/ontwerpen"] = "DraftEndpointsTests",
        ["/portal/"] = "the style sheet of the theme",
        ["/{**path:file}"] = "a file that does not exist",
        ["/fout/"] = "ErrorPagesTests",
        ["/uitloggen"] = "SignInTests",
        ["/onbekende-pagina"] = "ErrorPagesTests",
    };

    /// <summary>Their token for forms is another in every answer, and the head of the page names who is signed in.</summary>
    private static readonly string[] FormsWithToken =
    [
        Links.SignIn, AccessLinks.SecondStep, AccessLinks.Denied, ProviderLinks.RefusedPage, AccessLinks.Invitation, AccessLinks.ForgottenPassword, AccessLinks.NewPassword,
    ];

    /// <summary>They see withheld numbers of the measure, on the pages where they work.</summary>
    private static readonly Who Seers = Who.Writers;

    [Theory]
    [MemberData(nameof(ActsAndQueriesTests.EveryMoment), MemberType = typeof(ActsAndQueriesTests))]
    public async Task Every_route_opens_for_whom_the_matrix_names_and_tells_nobody_else_a_withheld_number(string name)
    {
        var moment = Enum.Parse<Moment>(name);
        await using var portal = new MatrixPortal(server);
        await portal.InitializeAsync();
        await MatrixWorld.AtAsync(portal, moment);
        portal.UndoWhatFollows();
        var wrong = new List<string>();
        var plain = new Dictionary<string, string>();

        foreach (var persona in Personas.All.Where(persona => persona == Persona.Anonymous || MatrixWorld.EmailOf(persona) is not null))
        {
            using var visitor = portal.Visit();
            if (MatrixWorld.EmailOf(persona) is { } email)
                await visitor.SignInAsync(email);
            foreach (var route in RouteTable.All)
                wrong.AddRange((await FaultsAsync(visitor, route, persona, moment, plain)).Select(fault => $"GET {route.Address}, {persona}: {fault}"));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.DoesNotContain(MatrixWorld.Withheld, portal.Log.Text, StringComparison.Ordinal);
        await using var db = await portal.OpenAsync();
        Assert.False(await db.Mail.AnyAsync(message => message.Body.Contains(MatrixWorld.Withheld) || message.Subject.Contains(MatrixWorld.Withheld), Stop));
    }

    [Fact]
    public async Task Every_route_stands_in_the_matrix()
    {
        await using var portal = new MatrixPortal(server);
        await portal.InitializeAsync();
        using var visitor = portal.Visit();
        var patterns = portal.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Select(endpoint => $"/{endpoint.RoutePattern.RawText!.TrimStart('/')}")
            .Distinct()
            .Where(pattern => !Elsewhere.Keys.Any(known => pattern.StartsWith(known, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal);

        Assert.Equal(RouteTable.All.Select(route => route.Pattern).Distinct().Order(StringComparer.Ordinal), patterns);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<IReadOnlyList<string>> FaultsAsync(
        Visitor visitor, Route route, Persona persona, Moment moment, Dictionary<string, string> plain)
    {
        using var answer = await visitor.GetAsync(route.Address);
        var faults = new List<string>();
        var status = (int)answer.StatusCode;
        var body = TextOf(await answer.Content.ReadAsByteArrayAsync(Stop));
        if (route.IsForReaders)
        {
            if (status != route.Answer && !(moment < route.From && status is 400 or 404))
                faults.Add($"answers {status}");
            if (moment < route.From && status == route.Answer)
                faults.Add("is there too early");
            if (!FormsWithToken.Contains(route.Pattern) && plain.TryAdd(route.Address, body) is false && plain[route.Address].Length != body.Length && route.Address is not "/health/ready")
                faults.Add("is another for who is signed in");
        }
        else if (!route.May.May(persona, moment) && !IsTurnedAway(answer, persona))
        {
            faults.Add($"is not turned away: {status}");
        }
        else if (route.May.May(persona, moment) && (status >= 500 || status is 302 or 401 || (status != 200 && moment == Moment.CorrectionOpen && !route.Pattern.Contains("{Number", StringComparison.Ordinal) && !route.Address.StartsWith(Links.Reviewing, StringComparison.Ordinal))))
        {
            faults.Add($"does not open: {status}");
        }

        if ((route.IsForReaders || !Seers.May(persona, moment)) && Says(body))
            faults.Add("says the withheld number");
        return faults;
    }

    private static bool IsTurnedAway(HttpResponseMessage answer, Persona persona) => answer.StatusCode == HttpStatusCode.Redirect
        && answer.Target()!.StartsWith(persona == Persona.Anonymous ? Links.SignIn : AccessLinks.Denied, StringComparison.Ordinal);

    private static bool Says(string body) =>
        body.Contains(MatrixWorld.Withheld, StringComparison.Ordinal) || body.Contains(MatrixWorld.WithheldAsPrinted, StringComparison.Ordinal);

    /// <summary>Of a document that is a zip: all that is in it.</summary>
    private static string TextOf(byte[] body)
    {
        if (body is not [(byte)'P', (byte)'K', ..])
            return Encoding.UTF8.GetString(body);

        using var zip = new ZipArchive(new MemoryStream(body));
        var text = new StringBuilder();
        foreach (var part in zip.Entries)
        {
            using var reader = new StreamReader(part.Open());
            text.Append(reader.ReadToEnd());
        }

        return text.ToString();
    }
}
