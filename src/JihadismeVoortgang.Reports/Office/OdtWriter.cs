using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Office.Odt;

namespace JihadismeVoortgang.Reports.Office;

/// <summary>
/// The report as OpenDocument text (ODF 1.3), the open standard in which government offers documents that may be
/// worked on further.
/// </summary>
public static class OdtWriter
{
    private const string MediaType = "application/vnd.oasis.opendocument.text";

    // XML without byte order mark: some readers of ODF look at the first byte.
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), CloseOutput = true };

    /// <summary>The whole file. The same report and stamp give the same bytes.</summary>
    public static byte[] Write(ProgressReport report, ReportStamp stamp)
    {
        (string Path, XDocument Content)[] parts =
        [
            ("content.xml", OdtContent.Build(report)),
            ("styles.xml", OdtStyles.Build(report)),
            ("meta.xml", OdtMeta.Build(report, stamp)),
        ];
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            // First and not compressed, so that the kind of file can be read at a fixed place without unpacking.
            using (var mediaType = Create(zip, "mimetype", CompressionLevel.NoCompression, stamp))
                mediaType.Write(Encoding.ASCII.GetBytes(MediaType));
            foreach (var (path, content) in parts)
                Add(zip, path, content, stamp);
            Add(zip, "META-INF/manifest.xml", OdtMeta.Manifest(MediaType, parts.Select(part => part.Path)), stamp);
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string path, XDocument content, ReportStamp stamp)
    {
        using var xml = XmlWriter.Create(Create(zip, path, CompressionLevel.Optimal, stamp), Settings);
        content.Save(xml);
    }

    private static Stream Create(ZipArchive zip, string path, CompressionLevel compression, ReportStamp stamp)
    {
        var entry = zip.CreateEntry(path, compression);
        entry.LastWriteTime = ZipTime.Of(stamp.Made);
        return entry.Open();
    }
}
