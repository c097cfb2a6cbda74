using JihadismeVoortgang.Web.Publishing;

namespace JihadismeVoortgang.Web.Reading.Figures;

/// <summary>
/// The query behind the pages of figures: one look in the database for what is published at this moment. What follows
/// from it is worked out once and kept until that list changes.
/// </summary>
internal sealed class ReadFigures(PublishedEditions published)
{
    private volatile Known? _known;

    public async Task<FigureCatalogue> ReadAsync(CancellationToken cancellation = default)
    {
        var editions = await published.ListAsync(cancellation);
        if (_known is { } known && known.Editions.SequenceEqual(editions))
            return known.Catalogue;

        var reports = new List<PublishedReport>();
        foreach (var edition in editions)
            reports.Add(await published.OpenAsync(edition, cancellation));

        var catalogue = new FigureCatalogue(reports);
        _known = new Known(editions, catalogue);
        return catalogue;
    }

    private sealed record Known(IReadOnlyList<PublishedEdition> Editions, FigureCatalogue Catalogue);
}
