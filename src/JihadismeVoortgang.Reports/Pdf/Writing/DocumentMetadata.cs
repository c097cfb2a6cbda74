using System.Globalization;
using System.Security;
using System.Text;
using System.Xml;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Pdf.Writing;

/// <summary>
/// What the file says about itself, twice, as the standards ask: in the information dictionary and in XMP, with
/// the same words and times.
/// </summary>
internal sealed class DocumentMetadata
{
    private const string Tool = "JihadismeVoortgang";
    private readonly string _title;
    private readonly string _subject;
    private readonly string _keywords;
    private readonly string _author;
    private readonly string _language;
    private readonly DateTimeOffset _made;

    public DocumentMetadata(ProgressReport report, ReportStamp stamp)
    {
        _title = Clean(ReportWords.FileTitle(report));
        _subject = Clean(ReportWords.FileSubject(report));
        string[] kind = report.IsConcept ? ["concept", "voortgangsrapportage"] : ["voortgangsrapportage"];
        _keywords = Clean(string.Join("; ", kind.Concat(report.Themes.Select(theme => theme.Title))));
        _author = Clean(stamp.Author);
        _language = report.Language;
        _made = stamp.Made;
    }

    public void AppendInformation(PdfBuffer output)
    {
        string date = _made.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)
            + _made.ToString("zzz", CultureInfo.InvariantCulture).Replace(':', '\'') + "'";
        output.Append($"<</Title {new PdfText(_title)}/Subject {new PdfText(_subject)}/Author {new PdfText(_author)}");
        output.Append($"/Keywords {new PdfText(_keywords)}/Creator({Tool})/Producer({Tool})/CreationDate(D:{date})/ModDate(D:{date})>>");
    }

    /// <summary>
    /// The XMP packet, with the claims of PDF/A-2a and PDF/UA-1. PDF/A knows only schemas of its own time, so the
    /// one of PDF/UA is described in the extension schema.
    /// </summary>
    public byte[] BuildXmp()
    {
        string date = _made.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        return Encoding.UTF8.GetBytes($"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{Escape(_title)}</rdf:li></rdf:Alt></dc:title>
            <dc:description><rdf:Alt><rdf:li xml:lang="x-default">{Escape(_subject)}</rdf:li></rdf:Alt></dc:description>
            <dc:creator><rdf:Seq><rdf:li>{Escape(_author)}</rdf:li></rdf:Seq></dc:creator>
            <dc:language><rdf:Bag><rdf:li>{Escape(_language)}</rdf:li></rdf:Bag></dc:language>
            <xmp:CreateDate>{date}</xmp:CreateDate>
            <xmp:ModifyDate>{date}</xmp:ModifyDate>
            <xmp:MetadataDate>{date}</xmp:MetadataDate>
            <xmp:CreatorTool>{Tool}</xmp:CreatorTool>
            <pdf:Keywords>{Escape(_keywords)}</pdf:Keywords>
            <pdf:Producer>{Tool}</pdf:Producer>
            <pdfaid:part>2</pdfaid:part>
            <pdfaid:conformance>A</pdfaid:conformance>
            <pdfuaid:part>1</pdfuaid:part>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
            <pdfaProperty:name>part</pdfaProperty:name>
            <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
            <pdfaProperty:category>internal</pdfaProperty:category>
            <pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description>
            </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>
            """);
    }

    /// <summary>What XML cannot hold is left out of both places, so that they stay equal.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value))
                clean.Append(rune);
        }

        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    private static string Escape(string text) => SecurityElement.Escape(text);
}
