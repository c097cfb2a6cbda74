using System.Text.RegularExpressions;

namespace JihadismeVoortgang.Web.Hosting.Verbs;

/// <summary>Asks a running portal whether it can do its work; for a container, which has no other program to ask with.</summary>
internal static partial class HealthVerb
{
    private const string UrlOption = "--url";

    /// <summary>Of the web server, when nothing says otherwise.</summary>
    private const string DefaultPort = "5000";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static PortalVerb Verb { get; } = new("health", $"[{UrlOption} URL]", "Vraagt een draaiend portaal of het zijn werk kan doen.")
    {
        Options = [UrlOption],
        Run = RunAsync,
    };

    private static async Task<int> RunAsync(VerbRun run)
    {
        if (!Uri.TryCreate(run.Arguments.Option(UrlOption) ?? OwnAddress(run.Configuration), UriKind.Absolute, out var portal) || portal.Scheme is not ("http" or "https"))
            throw new WrongUsageException(UrlOption, "Geef een adres als http://localhost:5080.");

        var url = new Uri(portal, HealthSetup.Ready);
        using var http = new HttpClient { Timeout = Patience };
        try
        {
            using var answer = await http.GetAsync(url);
            await run.Output.WriteLineAsync($"{url}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception silent) when (silent is HttpRequestException or TaskCanceledException)
        {
            throw new StartUpException(url.ToString(), "Het portaal antwoordt niet.");
        }
    }

    /// <summary>Where the portal of this very configuration listens, seen from this machine.</summary>
    private static string OwnAddress(IConfiguration configuration)
    {
        var port = configuration["http_ports"]?.Split(';')[0] ?? DefaultPort;
        var first = configuration["urls"]?.Split(';')[0] ?? $"http://localhost:{port}";
        return AnyHost().Replace(first, "://localhost");
    }

    [GeneratedRegex(@"://(\+|\*|0\.0\.0\.0|\[::\])")]
    private static partial Regex AnyHost();
}
