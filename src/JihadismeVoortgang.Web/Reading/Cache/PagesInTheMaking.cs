namespace JihadismeVoortgang.Web.Reading.Cache;

/// <summary>
/// Lets in as many page makers as the processors can use, in the order in which they came. More at once would make each
/// of them slower and all of them together hold more memory: of a report of a thousand rows that is much. Who wants a page
/// that is being made waits for it.
/// </summary>
internal sealed class PagesInTheMaking : IDisposable
{
    /// <summary>While one waits for the database another can work.</summary>
    private const int MakersPerProcessor = 2;

    /// <summary>Addresses share these. Two that meet by chance only wait for each other.</summary>
    private const int Doors = 64;

    private readonly SemaphoreSlim _makers = new(Environment.ProcessorCount * MakersPerProcessor);
    private readonly SemaphoreSlim[] _doors = [.. Enumerable.Range(0, Doors).Select(_ => new SemaphoreSlim(1))];

    /// <param name="address">What is made; null when nobody else can use it.</param>
    /// <param name="cancellation">The reader left.</param>
    /// <returns>To be disposed when the page is there; once more does no harm.</returns>
    public async Task<IDisposable> TurnAsync(KeptAddress? address, CancellationToken cancellation)
    {
        var door = address is { } known ? _doors[(uint)known.GetHashCode() % Doors] : null;
        if (door is not null)
            await door.WaitAsync(cancellation);
        try
        {
            await _makers.WaitAsync(cancellation);
        }
        catch
        {
            door?.Release();
            throw;
        }

        return new Turn(_makers, door);
    }

    public void Dispose()
    {
        _makers.Dispose();
        foreach (var door in _doors)
            door.Dispose();
    }

    private sealed class Turn(SemaphoreSlim makers, SemaphoreSlim? door) : IDisposable
    {
        private int _isOver;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isOver, 1) != 0)
                return;

            makers.Release();
            door?.Release();
        }
    }
}
