namespace JihadismeVoortgang.Web.Reading.Cache;

/// <summary>
/// The answers that follow from what is published at one moment. When that changes they are let go as a whole; a page
/// that was still being made then is put away here, where nobody looks any more.
/// </summary>
internal sealed class KeptAnswers(long bytes)
{
    /// <summary>Addresses that anybody can make up, and those that lead nowhere, get this part of the room and no more.</summary>
    private const int MadeUpPart = 4;

    private readonly KeptShelf _pages = new(bytes - (bytes / MadeUpPart));
    private readonly KeptShelf _madeUp = new(bytes / MadeUpPart);

    public long Bytes => _pages.Bytes + _madeUp.Bytes;

    public KeptAnswer? Find(in KeptAddress address) =>
        (address.IsMadeUp ? null : _pages.Find(address)) ?? _madeUp.Find(address);

    public void Keep(in KeptAddress address, KeptAnswer answer) =>
        (answer.IsFound && !address.IsMadeUp ? _pages : _madeUp).Keep(address, answer);
}
