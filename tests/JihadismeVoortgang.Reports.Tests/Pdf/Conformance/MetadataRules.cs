using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using JihadismeVoortgang.Reports.Tests.Pdf.Support;

namespace JihadismeVoortgang.Reports.Tests.Pdf.Conformance;

/// <summary>XMP, read as XML, and its agreement with the information dictionary.</summary>
internal static class MetadataRules
{
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Xmp = "http://ns.adobe.com/xap/1.0/";
    private static readonly XNamespace PdfSchema = "http://ns.adobe.com/pdf/1.3/";
    private static readonly XNamespace PdfA = "http://www.aiim.org/pdfa/ns/id/";
    private static readonly XNamespace PdfUa = "http://www.aiim.org/pdfua/ns/id/";
    private static readonly XNamespace Extension = "http://www.aiim.org/pdfa/ns/extension/";
    private static readonly XNamespace Schema = "http://www.aiim.org/pdfa/ns/schema#";
    private static readonly XNamespace Property = "http://www.aiim.org/pdfa/ns/property#";

    /// <summary>Of the schemas PDF/A knows, and the one of PDF/UA that is described in the file.</summary>
    private static readonly HashSet<XName> Known =
    [
        Dc + "format", Dc + "title", Dc + "description", Dc + "creator", Dc + "language",
        Xmp + "CreateDate", Xmp + "ModifyDate", Xmp + "MetadataDate", Xmp + "CreatorTool",
        PdfSchema + "Producer", PdfSchema + "Keywords", PdfA + "part", PdfA + "conformance", PdfUa + "part",
        Extension + "schemas",
    ];

    public static IEnumerable<string> Check(TaggedPdf pdf)
    {
        if (TaggedPdf.Raw(pdf.Dictionary(pdf.Catalog, "Metadata"), "Filter") is not null)
            yield return "xmp: the stream is compressed";
        if (!Encoding.UTF8.GetString(pdf.Stream(pdf.Catalog, "Metadata") ?? [])
                .StartsWith("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>", StringComparison.Ordinal))
            yield return "xmp: the packet does not begin as it must";
        var packet = Parse(pdf);
        if (packet is null)
        {
            yield return "xmp: there is none, or it is no XML";
            yield break;
        }

        if (Value(packet, PdfA + "part") != "2" || Value(packet, PdfA + "conformance") != "A")
            yield return "xmp: does not claim PDF/A-2a";
        if (Value(packet, PdfUa + "part") != "1")
            yield return "xmp: does not claim PDF/UA-1";
        if (!DescribesPdfUa(packet))
            yield return "xmp: the schema of PDF/UA is not described for PDF/A";
        if (Alternative(packet, Dc + "title") is not { Length: > 0 })
            yield return "xmp: no dc:title for x-default";

        if (packet.Descendants(Dc + "language").Elements(Rdf + "Bag").Elements(Rdf + "li").SingleOrDefault()?.Value != "nl-NL")
            yield return "xmp: no language";
        foreach (var name in Properties(packet).Where(name => !Known.Contains(name)))
            yield return $"xmp: PDF/A does not know {name.LocalName}";

        foreach (var (key, twin) in Twins(packet))
        {
            if (pdf.Text(pdf.Information, key) != twin)
                yield return $"info = xmp: {key} differs";
        }

        if (Date(pdf.Text(pdf.Information, "CreationDate")) != Value(packet, Xmp + "CreateDate"))
            yield return "info = xmp: CreationDate differs";
        if (Date(pdf.Text(pdf.Information, "ModDate")) != Value(packet, Xmp + "ModifyDate"))
            yield return "info = xmp: ModDate differs";
    }

    private static IEnumerable<(string Key, string? Value)> Twins(XElement packet) =>
    [
        ("Title", Alternative(packet, Dc + "title")),
        ("Keywords", Value(packet, PdfSchema + "Keywords")),
        ("Subject", Alternative(packet, Dc + "description")),
        ("Author", packet.Descendants(Dc + "creator").Elements(Rdf + "Seq").Elements(Rdf + "li").SingleOrDefault()?.Value),
        ("Creator", Value(packet, Xmp + "CreatorTool")),
        ("Producer", Value(packet, PdfSchema + "Producer")),
    ];

    private static XElement? Parse(TaggedPdf pdf)
    {
        try
        {
            byte[] packet = pdf.Stream(pdf.Catalog, "Metadata") ?? [];
            return XElement.Parse(Encoding.UTF8.GetString(packet).TrimEnd());
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static IEnumerable<XName> Properties(XElement packet) =>
        packet.Descendants(Rdf + "Description").Elements().Select(property => property.Name);

    private static string? Value(XElement packet, XName name) => packet.Descendants(name).SingleOrDefault()?.Value;

    private static string? Alternative(XElement packet, XName name) => packet.Descendants(name)
        .Elements(Rdf + "Alt").Elements(Rdf + "li")
        .SingleOrDefault(item => item.Attribute(XNamespace.Xml + "lang")?.Value == "x-default")?.Value;

    private static bool DescribesPdfUa(XElement packet) => packet.Descendants(Schema + "namespaceURI")
        .Where(uri => uri.Value == PdfUa.NamespaceName)
        .Any(uri => uri.Parent!.Element(Schema + "prefix")?.Value == "pdfuaid"
            && uri.Parent.Descendants(Property + "name").Any(name => name.Value == "part")
            && uri.Parent.Descendants(Property + "valueType").Any(type => type.Value == "Integer"));

    /// <summary>A PDF date as XMP writes it; null when it has no time zone.</summary>
    private static string? Date(string? pdfDate) => DateTimeOffset.TryParseExact(
        pdfDate?.Replace("'", "", StringComparison.Ordinal), "'D:'yyyyMMddHHmmsszzz", CultureInfo.InvariantCulture,
        DateTimeStyles.None, out var date)
        ? date.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture) : null;
}
