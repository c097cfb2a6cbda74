namespace JihadismeVoortgang.Benchmarks.Web;

/// <summary>A portal with one set of data, out of its cache and without one.</summary>
/// <param name="Name">The data, as the findings call it.</param>
/// <param name="Cached">Every page out of the cache.</param>
/// <param name="Uncached">Every page made for the one who asks, with its queries.</param>
/// <param name="Visits">What a first visit brings over the line.</param>
/// <param name="Memory">Of the portal in MB: at rest, after the run out of the cache, after the run without.</param>
internal sealed record WebRound(
    string Name, IReadOnlyList<PageRuns> Cached, IReadOnlyList<PageRuns> Uncached, IReadOnlyList<FirstVisit> Visits, IReadOnlyList<double?> Memory)
{
    private const int CacheMegabytes = 64;

    public PageRuns? Find(string page, bool isCached) => (isCached ? Cached : Uncached).FirstOrDefault(runs => runs.Page.Name == page && runs.Bytes is not null);

    public static async Task<WebRound> RunAsync(string name, string folder, string data, IReadOnlyList<ReaderPage> pages, (TimeSpan WarmUp, TimeSpan Counted) times)
    {
        var (memory, visits) = (new List<double?>(), new List<FirstVisit>());
        IReadOnlyList<PageRuns> cached, uncached;
        await using (var portal = await PublishedPortal.StartAsync(folder, data, CacheMegabytes))
        {
            memory.Add(portal.Memory);
            cached = await PageRuns.MeasureAsync(portal, new LoadGenerator(portal.Address, times.WarmUp, times.Counted), pages);
            memory.Add(portal.Memory);
            foreach (var page in pages)
            {
                if (await FirstVisit.MeasureAsync(portal, page) is { } visit)
                    visits.Add(visit);
            }
        }

        await using (var portal = await PublishedPortal.StartAsync(folder, data, cacheMegabytes: 0))
        {
            uncached = await PageRuns.MeasureAsync(portal, new LoadGenerator(portal.Address, times.WarmUp, times.Counted), pages);
            memory.Add(portal.Memory);
        }

        return new WebRound(name, cached, uncached, visits, memory);
    }
}
