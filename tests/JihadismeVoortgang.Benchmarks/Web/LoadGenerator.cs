using System.Diagnostics;

namespace JihadismeVoortgang.Benchmarks.Web;

/// <summary>Asks for a page over a number of connections that stay open, for a while.</summary>
/// <param name="portal">Where.</param>
/// <param name="warmUp">Asked and not counted.</param>
/// <param name="counted">Asked and counted.</param>
internal sealed class LoadGenerator(Uri portal, TimeSpan warmUp, TimeSpan counted)
{
    public async Task<LoadRun> RunAsync(string path, int connections)
    {
        await RunAsync(path, connections, warmUp);
        return await RunAsync(path, connections, counted);
    }

    private async Task<LoadRun> RunAsync(string path, int connections, TimeSpan duration)
    {
        var began = Stopwatch.GetTimestamp();
        var times = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(() => AskAsync(path, began, duration))));
        var elapsed = Stopwatch.GetElapsedTime(began);
        return new LoadRun(connections, elapsed, [.. times.SelectMany(own => own).Order()]);
    }

    private async Task<List<int>> AskAsync(string path, long began, TimeSpan duration)
    {
        using var connection = await LoadConnection.OpenAsync(portal, path);
        var times = new List<int>();
        do
        {
            var asked = Stopwatch.GetTimestamp();
            await connection.AskAsync();
            times.Add((int)Stopwatch.GetElapsedTime(asked).TotalMicroseconds);
        }
        while (Stopwatch.GetElapsedTime(began) < duration);

        return times;
    }
}
