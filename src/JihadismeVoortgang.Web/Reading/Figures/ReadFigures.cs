using JihadismeVoortgang.Web.Publishing;

namespace JihadismeVoortgang.Web.Reading.Figures;

/// <summary>
/// The query behind the pages of figures: one look in the database for what is published at this moment. What follows
/// from it is worked out once and kept until that list changes.
/// </summary>
internal sealed class ReadFigures(PublishedEditions published) : IDisposable
{
    private readonly SemaphoreSlim _reading = new(1);
    private volatile Known? _known;

    public async Task<FigureCatalogue> ReadAsync(CancellationToken cancellation = default)
    {
        var editions = await published.ListAsync(cancellation);
        if (_known is { } known && known.Editions.SequenceEqual(editions))
            return known.Catalogue;

        await _reading.WaitAsync(cancellation);
        try
        {
            // Who waited finds what another read meanwhile.
            if (_known is { } read && read.Editions.SequenceEqual(editions))
                return read.Catalogue;

            var catalogue = new FigureCatalogue(await published.OpenAllAsync(editions, cancellation));
            _known = new Known(editions, catalogue);
            return catalogue;
        }
        finally
        {
            _reading.Release();
        }
    }

    public void Dispose() => _reading.Dispose();

    private sealed record Known(IReadOnlyList<PublishedEdition> Editions, FigureCatalogue Catalogue);
}
