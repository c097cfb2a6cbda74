using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using JihadismeVoortgang.Domain.Editions;

namespace JihadismeVoortgang.Web.Reading.Feeds;

/// <summary>
/// The name by which a feed reader knows what it has seen. It follows from numbers that never change, and holds neither
/// the portal's address nor a title: moving the portal shows nobody old news as new.
/// </summary>
internal readonly record struct FeedId
{
    /// <summary>Part of every id ever given out.</summary>
    private const string Family = "voortgang-integrale-aanpak-jihadisme";

    private readonly string _name;

    private FeedId(string name) => _name = name;

    public static FeedId Programme { get; } = new("programma");

    public static FeedId Measure(int measure) => new(string.Create(CultureInfo.InvariantCulture, $"maatregel/{measure}"));

    public static FeedId Edition(EditionNumber edition) => new($"editie/{edition}");

    /// <summary>What an edition says of one measure.</summary>
    public static FeedId Edition(EditionNumber edition, int measure) =>
        new(string.Create(CultureInfo.InvariantCulture, $"editie/{edition}/maatregel/{measure}"));

    /// <summary>"urn:uuid:…", a UUID of version 8: the first bits of a hash.</summary>
    public override string ToString()
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{Family}/{_name}")).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(bytes, bigEndian: true)}";
    }
}
