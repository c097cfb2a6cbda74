using System.Net;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Access.SecondFactor;
using JihadismeVoortgang.Web.Shell;
using JihadismeVoortgang.Web.Tests.Hosting;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace JihadismeVoortgang.Web.Tests.Access;

/// <summary>In Production nobody works with a password alone.</summary>
public class SecondFactorGateTests(SecondFactorGateTests.StrictPortal portal) : IClassFixture<SecondFactorGateTests.StrictPortal>
{
    [Fact]
    public async Task Every_route_of_work_leads_to_setting_up_a_second_factor_or_refuses()
    {
        using var visitor = await SignedInAsync([.. Enum.GetValues<Role>().Where(role => role is not (Role.System or Role.Reader))]);
        var tried = 0;
        foreach (var route in Routes().Where(IsWork))
        {
            var method = route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods[0] : "GET";
            using var request = new HttpRequestMessage(new HttpMethod(method), Fill(route));
            using var answer = await visitor.Http.SendAsync(request, TestContext.Current.CancellationToken);
            var isLed = answer.Target()?.StartsWith(AccessLinks.Authenticator, StringComparison.Ordinal) == true;
            Assert.True(isLed || answer.StatusCode is HttpStatusCode.Forbidden, $"{method} {Fill(route)}: {(int)answer.StatusCode} {answer.Target()}");
            tried++;
        }

        Assert.InRange(tried, 30, int.MaxValue);
    }

    [Fact]
    public void Only_the_set_up_and_the_way_out_are_open_without_it() =>
        Assert.Equal(
            [AccessLinks.Authenticator, AccessLinks.Passkeys, AccessLinks.SignOut],
            Routes().Where(route => route.Metadata.GetMetadata<OpenWithoutSecondFactorAttribute>() is not null)
                .Select(route => "/" + route.RoutePattern.RawText!.TrimStart('/')).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(Role.PolicyOfficer)]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.Reviewer)]
    [InlineData(Role.Administrator)]
    public async Task Who_sets_one_up_goes_on_to_where_they_were_going(Role role)
    {
        var email = $"{Guid.NewGuid():N}@portaal.example";
        await portal.AccountAsync(email, role);
        using var visitor = portal.Visit();
        using var landing = await visitor.TrySignInAsync(email, Visitor.Password);
        using var led = await visitor.GetAsync(landing.Target()!);
        Assert.Equal($"{AccessLinks.Authenticator}?terug={Uri.EscapeDataString(landing.Target()!)}", led.Target());

        await AuthenticatorInHand.SetUpAsync(visitor, TimeProvider.System.GetUtcNow());

        using var after = await visitor.GetAsync(landing.Target()!);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Fact]
    public async Task Who_takes_it_away_is_led_to_set_one_up_again()
    {
        using var visitor = await SignedInAsync(Role.PolicyOfficer);
        await AuthenticatorInHand.SetUpAsync(visitor, TimeProvider.System.GetUtcNow());

        (await visitor.SendAsync(AccessLinks.Authenticator, "remove-app", ("RemoveForm.Again", Visitor.Password))).Dispose();

        using var answer = await visitor.GetAsync(Links.Editing);
        Assert.StartsWith(AccessLinks.Authenticator, answer.Target(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_is_left_alone_and_anybody_can_sign_out()
    {
        using var reader = await SignedInAsync(Role.Reader);
        using var officer = await SignedInAsync(Role.PolicyOfficer);
        var token = (await officer.PageAsync(AccessLinks.Authenticator)).QuerySelector("form[action='/uitloggen'] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var page = await reader.GetAsync(AccessLinks.OwnAccount);
        using var gone = await officer.PostAsync(AccessLinks.SignOut, ("__RequestVerificationToken", token));

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(Links.SignIn, gone.Target());
    }

    private static bool IsWork(RouteEndpoint route) =>
        route.Metadata.GetMetadata<OpenWithoutSecondFactorAttribute>() is null
        && route.Metadata.GetMetadata<IAllowAnonymous>() is null
        && (route.Metadata.GetMetadata<IAuthorizeData>() is not null
            || route.Metadata.GetMetadata<HubMetadata>() is not null
            || route.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type.GetCustomAttributes(typeof(AuthorizeAttribute), inherit: true).Length > 0);

    private static Uri Fill(RouteEndpoint route)
    {
        var parts = route.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "format" } => "pdf",
            _ => "1",
        })));
        return new Uri("/" + string.Join('/', parts), UriKind.Relative);
    }

    private IEnumerable<RouteEndpoint> Routes() => portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private async Task<Visitor> SignedInAsync(params Role[] roles)
    {
        var email = $"{Guid.NewGuid():N}@portaal.example";
        await portal.AccountAsync(email, roles);
        return await portal.SignedInAsync(email);
    }

    /// <summary>As Production is unless the configuration says otherwise.</summary>
    public sealed class StrictPortal(TestPostgres server) : PortalApp(server)
    {
        protected override string Environment => "Production";
    }
}
