namespace JihadismeVoortgang.Web.Reading.Feeds;

/// <summary>What somebody follows, newest entry first.</summary>
/// <param name="Id">For ever the same, whatever the portal's address or the words of a title.</param>
/// <param name="Title">In Dutch.</param>
/// <param name="Address">Of the feed itself, from the root.</param>
/// <param name="Page">Of the page it is about, from the root.</param>
/// <param name="Entries">Newest first.</param>
internal sealed record Feed(FeedId Id, string Title, string Address, string Page, IReadOnlyList<FeedEntry> Entries)
{
    /// <summary>When something was last published; a fixed instant before that, since a feed must have one.</summary>
    public DateTimeOffset Updated => Entries.Count > 0 ? Entries.Max(entry => entry.Published) : DateTimeOffset.UnixEpoch;
}

/// <summary>One publication. It never changes: what an edition changed stays the same whatever is published later.</summary>
/// <param name="Id">For ever the same.</param>
/// <param name="Title">In Dutch.</param>
/// <param name="Published">The instant at which readers came to know it.</param>
/// <param name="Page">Its permanent page, from the root.</param>
/// <param name="Changes">The page that shows what changed, word by word; null for the first of all.</param>
/// <param name="Summary">What changed, in sentences.</param>
internal sealed record FeedEntry(FeedId Id, string Title, DateTimeOffset Published, string Page, string? Changes, string Summary);
