using System.Net;
using JihadismeVoortgang.Web.Shell;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace JihadismeVoortgang.Web.Tests.Hosting;

/// <summary>What the web server itself refuses, before any page is asked.</summary>
public class ServerLimitsTests(KestrelPortal portal) : IClassFixture<KestrelPortal>
{
    [Theory]
    [InlineData(12_000, HttpStatusCode.OK)]
    [InlineData(17_000, HttpStatusCode.RequestHeaderFieldsTooLarge)]
    public async Task Headers_may_be_sixteen_kilobytes_together(int length, HttpStatusCode expected)
    {
        using var visitor = portal.Visit();
        visitor.Http.DefaultRequestHeaders.Add("X-Lang", new string('a', length));

        using var answer = await visitor.GetAsync(Links.Home);

        Assert.Equal(expected, answer.StatusCode);
    }

    /// <summary>Waiting for them would be a test of the clock.</summary>
    [Fact]
    public void Who_does_not_finish_a_request_is_not_waited_for()
    {
        var limits = portal.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;

        Assert.Equal(TimeSpan.FromSeconds(15), limits.RequestHeadersTimeout);
        Assert.Equal(TimeSpan.FromMinutes(2), limits.KeepAliveTimeout);
        Assert.True(limits.MinRequestBodyDataRate!.BytesPerSecond > 0);
    }
}
