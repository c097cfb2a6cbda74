using System.Globalization;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Hosting;
using JihadismeVoortgang.Web.Shell;
using Serilog.Events;

namespace JihadismeVoortgang.Web.Tests.Hosting;

public class RequestLogTests(PortalApp portal) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task A_request_is_logged_with_who_asked_and_the_number_the_answer_bears()
    {
        var number = await portal.AccountAsync("log@portaal.example", Role.PolicyOfficer);
        using var visitor = await portal.SignedInAsync("log@portaal.example");

        using var answer = await visitor.GetAsync(Links.Editing);

        var line = RequestLine(answer);
        Assert.Equal(number.ToString(CultureInfo.InvariantCulture), Value(line, "UserNumber"));
        Assert.Equal(Links.Editing, Value(line, "RequestPath"));
        Assert.Equal("200", Value(line, "StatusCode"));
    }

    [Fact]
    public async Task Each_request_has_a_number_of_its_own()
    {
        using var visitor = portal.Visit();

        using var first = await visitor.GetAsync(Links.Home);
        using var second = await visitor.GetAsync(Links.Home);

        Assert.NotEqual(first.Headers.GetValues(CorrelationId.Header).Single(), second.Headers.GetValues(CorrelationId.Header).Single());
    }

    [Fact]
    public async Task What_people_type_search_and_carry_is_in_no_line()
    {
        await portal.AccountAsync("zwijg@portaal.example", Role.PolicyOfficer);
        using var visitor = portal.Visit();

        (await visitor.TrySignInAsync("zwijg@portaal.example", "verkeerd en geheim")).Dispose();
        (await visitor.TrySignInAsync("zwijg@portaal.example", Visitor.Password)).Dispose();
        using var answer = await visitor.GetAsync("/bewerken?zoek=gezocht-woord");

        _ = RequestLine(answer); // it was logged
        foreach (var secret in new[] { "verkeerd en geheim", Visitor.Password, "zwijg@portaal.example", "gezocht-woord", "portal=CfDJ8" })
            Assert.DoesNotContain(secret, portal.Log.Text, StringComparison.OrdinalIgnoreCase);
    }

    private static string? Value(LogEvent line, string property) => (line.Properties[property] as ScalarValue)?.Value?.ToString();

    private LogEvent RequestLine(HttpResponseMessage answer)
    {
        var number = answer.Headers.GetValues(CorrelationId.Header).Single();
        return Assert.Single(portal.Log.All, line => line.TraceId?.ToHexString() == number && line.Properties.ContainsKey("UserNumber"));
    }
}
