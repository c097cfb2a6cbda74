using System.Diagnostics;
using System.Net;

namespace JihadismeVoortgang.Benchmarks.Web;

/// <summary>What was measured of one page of one portal.</summary>
/// <param name="Page">Which.</param>
/// <param name="Bytes">Of its body as sent, Brotli; null when the page is not there.</param>
/// <param name="First">How long the first answer took, of a portal that has made no page yet when it is the first page.</param>
/// <param name="Runs">For each number of connections.</param>
internal sealed record PageRuns(ReaderPage Page, int? Bytes, TimeSpan First, IReadOnlyList<LoadRun> Runs)
{
    public static readonly int[] Connections = [1, 16, 64];

    public LoadRun? With(int connections) => Runs.FirstOrDefault(run => run.Connections == connections);

    public double? Fastest => Runs.Count == 0 ? null : Runs.Max(run => run.PerSecond);

    public static async Task<IReadOnlyList<PageRuns>> MeasureAsync(PublishedPortal portal, LoadGenerator load, IEnumerable<ReaderPage> pages)
    {
        var measured = new List<PageRuns>();
        foreach (var page in pages)
        {
            var began = Stopwatch.GetTimestamp();
            using var answer = await portal.Reader.GetAsync(new Uri(page.Path, UriKind.Relative));
            var body = await answer.Content.ReadAsByteArrayAsync();
            var first = Stopwatch.GetElapsedTime(began);
            if (answer.StatusCode == HttpStatusCode.NotFound)
            {
                measured.Add(new PageRuns(page, null, first, []));
                continue;
            }

            if (!answer.IsSuccessStatusCode)
                throw new InvalidOperationException($"{page.Path} failed with {(int)answer.StatusCode}. {portal.LastError}");

            var runs = new List<LoadRun>();
            foreach (var connections in Connections)
                runs.Add(await load.RunAsync(page.Path, connections));
            measured.Add(new PageRuns(page, body.Length, first, runs));
        }

        return measured;
    }
}
