using System.Xml.Linq;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Office.Odt;

/// <summary>What the file says about itself, and the list of its parts.</summary>
internal static class OdtMeta
{
    public static XDocument Build(ProgressReport report, ReportStamp stamp) => Odf.Document(
        "document-meta",
        new XElement(
            Odf.Office + "meta",
            new XElement(Odf.Meta + "generator", "JihadismeVoortgang"),
            new XElement(Odf.DublinCore + "title", OfficeText.Of(ReportWords.FileTitle(report))),
            new XElement(Odf.DublinCore + "subject", OfficeText.Of(ReportWords.FileSubject(report))),
            new XElement(Odf.Meta + "initial-creator", OfficeText.Of(stamp.Author)),
            new XElement(Odf.DublinCore + "creator", OfficeText.Of(stamp.Author)),
            new XElement(Odf.Meta + "creation-date", OfficeText.Time(stamp.Made)),
            new XElement(Odf.DublinCore + "date", OfficeText.Time(stamp.Made)),
            new XElement(Odf.DublinCore + "language", report.Language)));

    /// <param name="mediaType">Of the package itself.</param>
    /// <param name="parts">Paths of its XML.</param>
    public static XDocument Manifest(string mediaType, IEnumerable<string> parts) => new(new XElement(
        Odf.Manifest + "manifest",
        new XAttribute(XNamespace.Xmlns + "manifest", Odf.Manifest),
        new XAttribute(Odf.Manifest + "version", Odf.Version),
        new XElement(
            Odf.Manifest + "file-entry",
            new XAttribute(Odf.Manifest + "full-path", "/"),
            new XAttribute(Odf.Manifest + "version", Odf.Version),
            new XAttribute(Odf.Manifest + "media-type", mediaType)),
        parts.Select(path => new XElement(
            Odf.Manifest + "file-entry",
            new XAttribute(Odf.Manifest + "full-path", path),
            new XAttribute(Odf.Manifest + "media-type", "text/xml")))));
}
