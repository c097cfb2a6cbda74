using JihadismeVoortgang.Web.Publishing;

namespace JihadismeVoortgang.Web.Reading.History;

/// <summary>
/// The query behind every reader page: one look in the database for what is published at this moment. What follows
/// from it is worked out once and kept until that list changes.
/// </summary>
/// <remarks>
/// All editions are read once, in one query, and kept in memory, where they take about twice their JSON. What is kept of
/// them is an index by measure; comparing waits until a reader asks for a measure or for two editions.
/// </remarks>
internal sealed class ReadHistory(PublishedEditions published) : IDisposable
{
    private readonly SemaphoreSlim _reading = new(1);
    private volatile ProgrammeHistory? _known;

    public async Task<ProgrammeHistory> ReadAsync(CancellationToken cancellation = default)
    {
        var editions = await published.ListAsync(cancellation);
        if (_known is { } known && known.Editions.SequenceEqual(editions))
            return known;

        await _reading.WaitAsync(cancellation);
        try
        {
            // Who waited finds what another read meanwhile.
            return _known is { } read && read.Editions.SequenceEqual(editions)
                ? read
                : _known = new ProgrammeHistory(editions, await published.OpenAllAsync(editions, cancellation));
        }
        finally
        {
            _reading.Release();
        }
    }

    public void Dispose() => _reading.Dispose();
}
