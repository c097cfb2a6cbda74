using System.Net;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Hosting;
using JihadismeVoortgang.Web.Hosting.Circuits;
using JihadismeVoortgang.Web.Shell;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace JihadismeVoortgang.Web.Tests.Hosting;

/// <summary>Whatever takes something from a browser, takes nothing that another site made the browser send.</summary>
public class AntiforgeryTests(KestrelPortal portal) : IClassFixture<KestrelPortal>
{
    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head, HttpMethods.Options];

    /// <summary>These take any method, and change nothing: they show how the portal is, what went wrong, or that an API to read from takes no more.</summary>
    private static readonly string[] Harmless = [HealthSetup.Root, "/fout/", Links.Api];

    [Fact]
    public async Task Every_endpoint_that_takes_more_than_reading_refuses_who_has_no_token()
    {
        await portal.AccountAsync("alles@portaal.example", Role.PolicyOfficer, Role.Coordinator, Role.Reviewer, Role.Administrator);
        using var visitor = await portal.SignedInAsync("alles@portaal.example");
        var open = new List<string>();
        var asked = 0;
        foreach (var (method, address) in Writing())
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.Relative));
            request.Content = new FormUrlEncodedContent([KeyValuePair.Create("_handler", "sign-in"), KeyValuePair.Create("Form.Email", "x@y.example")]);
            using var answer = await visitor.Http.SendAsync(request, TestContext.Current.CancellationToken);
            asked++;
            if (answer.StatusCode != HttpStatusCode.BadRequest)
                open.Add($"{method} {address}: {(int)answer.StatusCode}");
        }

        Assert.Empty(open);
        Assert.InRange(asked, 20, int.MaxValue);
        using var still = await visitor.GetAsync(Links.Editing);
        Assert.Equal(HttpStatusCode.OK, still.StatusCode); // nothing above signed them out
    }

    [Fact]
    public void What_takes_any_method_is_named_here() =>
        Assert.All(
            Endpoints().Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is null).Select(AddressOf).Distinct(),
            address => Assert.True(Harmless.Any(address.StartsWith) || IsCircuit(address), address));

    private IEnumerable<(string Method, string Address)> Writing() =>
        from endpoint in Endpoints()
        let address = AddressOf(endpoint)
        where !IsCircuit(address) // its guard is the origin: CircuitGuardTests
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []
        where !Reads.Contains(method)
        select (method, address);

    private IEnumerable<RouteEndpoint> Endpoints() =>
        portal.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

    private static bool IsCircuit(string address) => address.StartsWith(CircuitGuard.Root, StringComparison.Ordinal);

    /// <summary>An address that the route takes; that there is nothing there must not matter.</summary>
    private static string AddressOf(RouteEndpoint endpoint) =>
        "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "text" } => "ronde-6-maatregel-2",
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "status" } => "404",
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart => "1",
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
            _ => "",
        }))));
}
