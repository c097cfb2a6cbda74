using System.Globalization;
using JihadismeVoortgang.Benchmarks.Measuring;

namespace JihadismeVoortgang.Benchmarks.Web;

/// <summary>Everything measured about the pages, held against what was promised.</summary>
/// <param name="real">With the reports as they are: what the targets are about.</param>
/// <param name="large">With the large programme; null when its data could not be written.</param>
internal sealed class WebFindings(WebRound real, WebRound? large)
{
    private const int Usual = 16;

    /// <summary>The first visit may bring this many bytes.</summary>
    private const double VisitLimit = 60;

    /// <summary>The peer was measured before; it does not run here.</summary>
    private const string Peer =
        "The peer, Redmine 5 with the same 38 items on the same kind of machine: 19–35 requests/s at 16 connections, p50 0.57–0.80 s, 31–40 SQL statements a page, 360–440 MB.";

    public const string Explanation =
        """
        The portal runs as `dotnet publish` leaves it, on the embedded PostgreSQL server, with its log on. The load
        generator, our own, runs on the same processors: each connection stays open and asks again as soon as it has the
        whole answer, Brotli accepted. What it costs itself is in the figures. Cached is the portal as it is delivered:
        the page is made once and its packed body kept. Uncached is `Reading__CacheMegabytes=0`: each answer asks the
        database what is published, is rendered, packed and hashed anew.

        The data of the large programme are put straight into a database of their own. Its home page, its whole
        report and its differences list a thousand measures and so are larger; a measure shows what it shows with the
        reports as they are, and its history forty editions. The first answer of the first page reads every edition once.

        A first visit is everything a browser without a cache fetches for the page, bodies and headers, 1 kB being 1000
        bytes. Targets are held against the reports as they are, requests per second at the best number of connections.
        """;

    public override string ToString() =>
        $"""
        {MarkdownTables.Of(Targets)}

        {Peer}

        {string.Join("\n\n", new[] { real, large }.OfType<WebRound>().Select(Describe))}{(large is null ? "\n\nThe large programme: not measured, its database could not be reached." : "")}
        """;

    private IEnumerable<Target> Targets =>
    [
        Rate(ReaderPage.Measure, isCached: true, 15_000),
        Rate(ReaderPage.Report, isCached: true, 8_000),
        Rate(ReaderPage.Measure, isCached: false, 600),
        Rate(ReaderPage.Report, isCached: false, 250),
        Latency(real.Cached, "cached", 15),
        Latency(real.Uncached, "uncached", 100),
        new("first visit, largest of all pages: at most 60 kB", real.Visits.Max(visit => visit.Bytes) / 1000.0, " kB", value => value <= VisitLimit),
        .. large is null ? Array.Empty<Target>() :
        [
            Growth(ReaderPage.Measure),
            Growth("history"),
        ],
    ];

    private Target Rate(string page, bool isCached, double atLeast) => new(
        string.Create(CultureInfo.InvariantCulture, $"{page}, {(isCached ? "cached" : "uncached")}: at least {atLeast:N0} requests/s"),
        real.Find(page, isCached)?.Fastest, "/s", value => value >= atLeast);

    private static Target Latency(IReadOnlyList<PageRuns> pages, string how, double atMost) => new(
        string.Create(CultureInfo.InvariantCulture, $"p99 at {Usual} connections, {how}, slowest of all pages: at most {atMost} ms"),
        pages.Max(page => page.With(Usual)?.Within(0.99)), " ms", value => value <= atMost);

    private Target Growth(string page) => new(
        $"{page}, uncached, one connection: time with the large programme, as a multiple",
        real.Find(page, isCached: false)?.With(1)?.PerSecond / large?.Find(page, isCached: false)?.With(1)?.PerSecond, " ×", Holds: null);

    private static string Describe(WebRound round) =>
        $"""
        ### With {round.Name}

        {MarkdownTables.Of(
            ["page", "", "body", "first", .. PageRuns.Connections.SelectMany(count => (string[])[$"{count} conn.", "p50", "p99"])],
            round.Cached.Zip(round.Uncached).SelectMany(page => (string[][])[Row(page.First, "cached"), Row(page.Second, "uncached")]))}

        First visit: {string.Join(", ", round.Visits.Select(visit => string.Create(CultureInfo.InvariantCulture, $"{visit.Page.Name} {visit.Bytes / 1000.0:0.0} kB in {visit.Answers} answers")))}.
        Memory of the portal: {string.Join(", ", round.Memory.Zip(["at rest", "after the run with the cache", "after the run without"], (megabytes, when) => string.Create(CultureInfo.InvariantCulture, $"{megabytes:0} MB {when}")))}.
        """;

    private static string[] Row(PageRuns page, string how) => page.Bytes is not { } bytes
        ? [page.Page.Name, how, "not there", .. Enumerable.Repeat("–", 1 + (3 * PageRuns.Connections.Length))]
        :
        [
            page.Page.Name, how,
            string.Create(CultureInfo.InvariantCulture, $"{bytes / 1000.0:0.0} kB"),
            string.Create(CultureInfo.InvariantCulture, $"{page.First.TotalMilliseconds:0} ms"),
            .. page.Runs.SelectMany(run => (string[])
            [
                string.Create(CultureInfo.InvariantCulture, $"**{run.PerSecond:N0}/s**"),
                Milliseconds(run.Within(0.5)),
                Milliseconds(run.Within(0.99)),
            ]),
        ];

    private static string Milliseconds(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.00} ms");
}
