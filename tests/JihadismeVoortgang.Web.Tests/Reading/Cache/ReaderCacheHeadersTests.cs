using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Hosting;
using JihadismeVoortgang.Web.Shell;
using JihadismeVoortgang.Web.Tests.Hosting;

namespace JihadismeVoortgang.Web.Tests.Reading.Cache;

/// <summary>The cache in the whole portal, before everything that asks who somebody is.</summary>
public class ReaderCacheHeadersTests(PortalApp portal) : IClassFixture<PortalApp>
{
    private static readonly string[] OfOneAnswer = [CorrelationId.Header, "Date"];

    [Theory]
    [InlineData(Links.Home)]
    [InlineData(Links.About)]
    [InlineData(Links.Figures)]
    [InlineData("/maatregelen/99")]
    public async Task An_answer_out_of_the_cache_has_every_header_of_one_that_was_made(string address)
    {
        var email = $"{Guid.NewGuid():N}@portaal.example";
        await portal.AccountAsync(email, Role.Coordinator);
        using var reader = portal.Visit();
        using var coordinator = await portal.SignedInAsync(email);

        using var made = await reader.GetAsync(address);
        using var kept = await coordinator.GetAsync(address);

        Assert.Equal(HeadersOf(made), HeadersOf(kept));
        foreach (var header in new[] { "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy", "Permissions-Policy", "Cross-Origin-Opener-Policy", "Content-Security-Policy" })
            Assert.True(kept.Headers.Contains(header), header);
        Assert.False(kept.Headers.Contains("Set-Cookie"));
    }

    private static IEnumerable<string> HeadersOf(HttpResponseMessage answer) =>
        answer.Headers.Concat(answer.Content.Headers)
            .Where(header => !OfOneAnswer.Contains(header.Key))
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.Ordinal);
}
