using System.IO.Compression;

namespace JihadismeVoortgang.Reports.Office;

/// <summary>The time a zip notes at each of its entries: that of the report, never that of the machine.</summary>
internal static class ZipTime
{
    // A zip has two digits for the seconds, counts them by two, and knows no time before 1980 or after 2107.
    private static readonly DateTimeOffset Earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Latest = new(2107, 12, 31, 23, 59, 58, TimeSpan.Zero);

    public static DateTimeOffset Of(DateTimeOffset made)
    {
        var time = made.ToUniversalTime();
        return time < Earliest ? Earliest : time > Latest ? Latest : time;
    }

    /// <summary>Gives every entry of a finished zip its time.</summary>
    public static byte[] Set(MemoryStream zip, DateTimeOffset made)
    {
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var entry in archive.Entries)
                entry.LastWriteTime = Of(made);
        }

        return zip.ToArray();
    }
}
