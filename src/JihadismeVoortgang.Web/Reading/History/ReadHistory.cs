using JihadismeVoortgang.Web.Publishing;

namespace JihadismeVoortgang.Web.Reading.History;

/// <summary>
/// The query behind every reader page: one look in the database for what is published at this moment. What follows
/// from it is worked out once and kept until that list changes.
/// </summary>
internal sealed class ReadHistory(PublishedEditions published)
{
    private volatile ProgrammeHistory? _known;

    public async Task<ProgrammeHistory> ReadAsync(CancellationToken cancellation = default)
    {
        var editions = await published.ListAsync(cancellation);
        if (_known is { } known && known.Editions.SequenceEqual(editions))
            return known;

        var reports = new List<PublishedReport>();
        foreach (var edition in editions.Where(edition => edition.IsCurrent))
            reports.Add(await published.OpenAsync(edition, cancellation));

        return _known = new ProgrammeHistory(editions, reports);
    }
}
