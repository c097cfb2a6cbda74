using System.Globalization;
using System.Xml.Linq;

namespace JihadismeVoortgang.Reports.Office.Odt;

/// <summary>The names and units of OpenDocument.</summary>
internal static class Odf
{
    public const string Version = "1.3";

    public static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    public static readonly XNamespace Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    public static readonly XNamespace Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    public static readonly XNamespace Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    public static readonly XNamespace Fo = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
    public static readonly XNamespace Svg = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0";
    public static readonly XNamespace Meta = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0";
    public static readonly XNamespace Manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";
    public static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";
    public static readonly XNamespace XLink = "http://www.w3.org/1999/xlink";

    private static readonly (string Prefix, XNamespace Namespace)[] Prefixes =
    [
        ("office", Office), ("style", Style), ("text", Text), ("table", Table), ("fo", Fo), ("svg", Svg),
        ("meta", Meta), ("dc", DublinCore), ("xlink", XLink),
    ];

    /// <summary>One of the documents a package holds, with its version and all prefixes.</summary>
    public static XDocument Document(string name, params XElement[] content) => new(new XElement(
        Office + name,
        Prefixes.Select(prefix => new XAttribute(XNamespace.Xmlns + prefix.Prefix, prefix.Namespace)),
        new XAttribute(Office + "version", Version),
        content));

    /// <summary>
    /// A display name as a name of XML: what may not stand in one becomes its code between underscores.
    /// </summary>
    public static string NameOf(string displayName) => displayName.Replace(" ", "_20_", StringComparison.Ordinal);

    public static string Points(double points) => points.ToString("0.##", CultureInfo.InvariantCulture) + "pt";

    public static string Percent(double share) => share.ToString("0%", CultureInfo.InvariantCulture);
}
