using System.Globalization;
using JihadismeVoortgang.Domain;

namespace JihadismeVoortgang.Web.Reading.Cache;

/// <param name="Bytes">How much may be kept in memory; 0 keeps nothing, and every page is made when it is asked for.</param>
internal sealed record ReaderCacheSettings(long Bytes)
{
    private const string Key = "Reading:CacheMegabytes";
    private const int DefaultMegabytes = 64;
    private const int MaxMegabytes = 4096;
    private const int Megabyte = 1 << 20;

    public bool IsOn => Bytes > 0;

    /// <param name="configuration">Files, environment and command line.</param>
    /// <param name="faults">Gets a fault for what cannot be read.</param>
    public static ReaderCacheSettings Read(IConfiguration configuration, List<Fault> faults)
    {
        var megabytes = DefaultMegabytes;
        if (configuration[Key] is { Length: > 0 } text
            && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out megabytes) && megabytes <= MaxMegabytes))
            faults.Add(new Fault(Key, $"'{text}' is geen geheel getal van 0 tot en met {MaxMegabytes}."));

        return new ReaderCacheSettings((long)megabytes * Megabyte);
    }
}
