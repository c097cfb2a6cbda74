using System.Text;
using JihadismeVoortgang.Reports.Tests.Pdf.Support;

namespace JihadismeVoortgang.Reports.Tests.Pdf.Conformance;

/// <summary>A checker is worth what it catches: each of these files has one defect.</summary>
public sealed class PlantedDefectTests
{
    private static readonly byte[] Sound = Make.Pdf(Make.Everything());

    /// <summary>The rule that must object, and the defect as a pattern and what takes its place.</summary>
    public static TheoryData<string, string, string> Defects => new()
    {
        { "marked", "/Marked true", "/Marked false" },
        { "marked", "/Marked true", "/Marked(true)" },
        { "marked", "/Marked true", "/Marked true/Suspects true" },
        { "catalog", "/Type/Catalog", "/Type/Catalog/AcroForm<</Fields[]>>" },
        { "catalog", "/Type/Catalog", "/Type/Catalog/OCProperties<<>>" },
        { "catalog", "/Type/Catalog", "/Type/Catalog/AA<<>>" },
        { "title shown", "/DisplayDocTitle true", "" },
        { "language", @"/Lang \(nl-NL\)", "" },
        { "language", @"/Lang \(nl-NL\)", "/Lang/nl-NL" },
        { "structure", @"/StructTreeRoot \d+ 0 R", "" },
        { "outline", @"/Outlines \d+ 0 R", "" },
        { "outline", @"(/Title) \(.*?\)(/Parent)", "$1 ()$2" },
        { "outline", @"(/Parent \d+ 0 R/Next \d+ 0 R.*?)/Dest\[.*?\]", "$1" },
        { "outline", @"/Next \d+ 0 R", "" },
        { "outline", @"(/Type/Outlines.*/Count )\d+", "${1}9" },
        { "file", "/N 3", "/N 3/Filter/LZWDecode" },
        { "output intent", @"/OutputIntents\[.*?\]", "" },
        { "output intent", "/GTS_PDFA1", "/GTS_PDFX" },
        { "output intent", "<</N 3", "<</N 4" },
        { "output intent", "acsp", "xxxx" },
        { "output intent", "mntrRGB", "abstRGB" },
        { "xmp", @"/Metadata \d+ 0 R", "" },
        { "xmp: the stream is compressed", "/Subtype/XML>>", "/Subtype/XML/Filter/ASCIIHexDecode>>" },
        { "xmp", "</rdf:RDF>", "" },
        { "xmp", "<pdfaid:conformance>A", "<pdfaid:conformance>B" },
        { "xmp", "<pdfuaid:part>1</pdfuaid:part>", "" },
        { "xmp", "<pdfaExtension:schemas>.*</pdfaExtension:schemas>", "" },
        { "xmp", "<\\?xpacket begin=", "<?xpacket bytes=\"9\" begin=" },
        { "xmp", "<dc:language>.*?</dc:language>", "" },
        { "xmp", "<pdf:Producer>(.*?)</pdf:Producer>", "$0<pdf:Maker>$1</pdf:Maker>" },
        { "xmp", "xml:lang=\"x-default\"", "" },
        { "info = xmp: Title", @"/Title \(Negende", "/Title (Tiende" },
        { "info = xmp: Keywords", @"/Keywords \(", "/Keywords (anders " },
        { "info = xmp: Author", @"/Author \(", "/Author (Een " },
        { "info = xmp: CreationDate", @"/CreationDate\(D:(\d+)\+02'00'\)", "/CreationDate(D:$1)" },
        { "info = xmp: ModDate", "<xmp:ModifyDate>2026", "<xmp:ModifyDate>2025" },
        { "tag", "/RoleMap<<.*?>>", "" },
        { "tag", "/RoleMap<<", "/RoleMap<</P/Span" },
        { "tag", "/Strong/Span", "/Strong/Em" },
        { "list", "/A<</O/List/ListNumbering/Decimal>>", "" },
        { "list", @"(/S/LI/P \d+ 0 R/K\[\d+ 0 R )\d+ 0 R ", "$1" },
        { "nesting", "/S/Document", "/S/P" },
        { "nesting", "/S/LBody", "/S/P" },
        { "nesting", "/S/TBody", "/S/P" },
        { "nesting", "/S/Reference", "/S/LI" },
        { "headings", "/S/H2", "/S/H3" },
        { "table", @"(/S/Table/P \d+ 0 R/K\[\d+ 0 R )\d+ 0 R ", "$1" },
        { "columns", @"(/S/TR/P \d+ 0 R/K\[\d+ 0 R )\d+ 0 R ", "$1" },
        { "scope", "/A<</O/Table/Scope/Column>>", "" },
        { "scope", "/Scope/Row", "/Scope/Column" },
        { "note", @"/ID \(voetnoot-2\)", "/ID (voetnoot-1)" },
        { "note", @"/ID \(voetnoot-2\)", "" },
        { "note", "/IDTree<<.*?>>", "" },
        { "parent:", @"(/S/TD)/P \d+ 0 R", "$1/P 1 0 R" },
        { "content", @"/Artifact<</Type/Layout>>BDC\n([\d. ]+ g\n)?([\d. ]+ re f\n)", "$1$2/Artifact<</Type/Layout>>BDC\n" },
        { "content", @"ET\nEMC\n", "EMC\nET\n" },
        { "content", @"(BDC\n)BT\n", "BT\n$1" },
        { "content", @"EMC\n", "" },
        { "content", @"(/P<</MCID \d+>>BDC\n)", "$1/Artifact BMC EMC\n" },
        { "content", @"/Artifact<</Type/Layout>>BDC", "/Layout BMC" },
        { "marked content", @"/P<</MCID \d+>>", "/P<</MCID 999>>" },
        { "marked content", @"/P<</MCID (\d+)>>", "/H1<</MCID $1>>" },
        { "marked content", @"(/S/P/P \d+ 0 R/Pg \d+ 0 R/K\[)\d+ ", "$1" },
        { "marked content", @"(/S/P/P \d+ 0 R/Pg \d+ 0 R/K\[)(\d+) ", "$1$2 $2 " },
        { "parent tree", @"(/Nums\[0\[)(\d+ 0 R )(\d+ 0 R )", "$1$3$2" },
        { "parent tree", "/StructParents 1", "/StructParents 0" },
        { "parent tree", @"/ParentTreeNextKey \d+", "/ParentTreeNextKey 1" },
        { "tabs", "/Tabs/S", "" },
        { "page 1", "/Tabs/S", "/Tabs/S/Group<</S/Transparency>>" },
        { "page 1", "/Tabs/S", "/Tabs/S/AA<<>>" },
        { "page 1", @"/MediaBox\[.*?\]", "/MediaBox[0 0 595 842]" },
        { "page 1", @"<</Font<<", "<</ExtGState<<>>/Font<<" },
        { "page 1", @"BDC\n([\d.]+) g\n", "BDC\n0 0 0 $1 k\n" },
        { "page 1", @"/Artifact<</Type/Layout>>", "/Artifact<</Type/Decor>>" },
        { "page 1", "/Subtype/Header", "/Subtype/Kop" },
        { "link", @"/Contents \(.*?\)", "" },
        { "link", "/Subtype/Link/P", "/Subtype/Square/P" },
        { "link", @"/Rect\[[\d.]+", "/Rect[841" },
        { "link", @"/QuadPoints\[[\d.]+", "/QuadPoints[1" },
        { "link", @"/QuadPoints\[[\d.]+ ", "/QuadPoints[" },
        { "link", @"/StructParent \d+", "" },
        { "link", @"/Dest\[\d+ 0 R/XYZ [\d. ]+\](>>)", "$1" },
        { "link", "/URI/URI", "/URI/Url" },
        { "link", "/F 4/StructParent", "/StructParent" },
        { "link", @"<</Type/OBJR/Obj \d+ 0 R/Pg \d+ 0 R>>", "" },
        { "font", @"/FontFile2 \d+ 0 R", "" },
        { "font", @"/ToUnicode \d+ 0 R", "" },
        { "font", "<0005><[0-9A-F]{4}>\n", "" },
        { "font", "<0005><[0-9A-F]{4}>\n", "<0005><FEFF>\n" },
        { "font", "<0005><[0-9A-F]{4}>\n", "<0005><F0B7>\n" },
        { "font", "/Flags 4", "/Flags 36" },
        { "font", "/StemV 80", "" },
        { "font", @"/FontName/[A-Z]{6}", "/FontName/ABCDEF" },
        { "font", @"/Subtype/Type0/BaseFont/[A-Z]{6}\+", "/Subtype/Type0/BaseFont/" },
        { "font", @"/Ordering\(Identity\)", "/Ordering(Japan1)" },
        { "font", @"/Length1 \d+", "/Length1 7" },
        { "font", "/CIDToGIDMap/Identity", "" },
        { "font", "/Identity-H", "/Identity-V" },
        { "font", @"(/W\[0\[[\d.]+ )[\d.]+", "${1}12" },
        { "font", @"\[\(\x00.", "[(\0\0" },
    };

    [Fact]
    public void The_file_without_a_defect_passes() =>
        Assert.Empty(ConformanceChecker.Check(new PdfObjects(Sound).Write()));

    [Theory]
    [MemberData(nameof(Defects))]
    public void Every_planted_defect_is_caught(string rule, string pattern, string replacement)
    {
        byte[] file = new PdfObjects(Sound).Change(pattern, replacement).Write();

        Assert.Contains(ConformanceChecker.Check(file), finding => finding.StartsWith(rule, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("%PDF-1.4\n%\u00E2\u00E3\u00CF\u00D3\n")]
    [InlineData("%PDF-1.7\n%text\n")]
    [InlineData("%PDF-1.7\n")]
    public void A_header_that_is_not_as_it_must_be_is_caught(string header) => Assert.Contains(
        ConformanceChecker.Check(new PdfObjects(Sound) { Header = header }.Write()),
        finding => finding.StartsWith("file", StringComparison.Ordinal));

    [Fact]
    public void A_file_that_was_added_to_is_caught() => Assert.Contains(
        "file: it goes on after its end", FileRules.Check([.. Sound, .. "% meer\n"u8]));

    [Fact]
    public void A_stream_of_another_length_than_it_says_is_caught()
    {
        string text = Encoding.Latin1.GetString(Sound);
        int place = text.IndexOf("/Length ", StringComparison.Ordinal) + "/Length ".Length;
        byte[] file = [.. Sound];
        file[place] = file[place] == (byte)'1' ? (byte)'2' : (byte)'1';

        Assert.Contains("file: a stream is not as long as it says", FileRules.Check(file));
    }

    [Fact]
    public void A_page_that_leaves_its_resources_to_the_tree_above_is_caught()
    {
        var objects = new PdfObjects(Sound);
        string resources = objects.Find(@"/Type/Page/.*?(/Resources \d+ 0 R)");

        objects.Change(resources, "").Change("/Type/Pages", "/Type/Pages" + resources);

        Assert.Contains("page 1: has no resources of its own", ConformanceChecker.Check(objects.Write()));
    }

    [Fact]
    public void A_trailer_without_identifier_is_caught()
    {
        byte[] file = new PdfObjects(Sound) { HasIdentifier = false }.Write();

        Assert.Equal(["identifier: the trailer has none"], ConformanceChecker.Check(file));
    }
}
