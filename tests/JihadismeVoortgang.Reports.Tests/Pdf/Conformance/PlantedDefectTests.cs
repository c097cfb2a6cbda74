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
        { "title shown", "/DisplayDocTitle true", "" },
        { "language", @"/Lang \(nl-NL\)", "" },
        { "language", @"/Lang \(nl-NL\)", "/Lang/nl-NL" },
        { "structure", @"/StructTreeRoot \d+ 0 R", "" },
        { "outline", @"/Outlines \d+ 0 R", "" },
        { "output intent", @"/OutputIntents\[.*?\]", "" },
        { "output intent", "/GTS_PDFA1", "/GTS_PDFX" },
        { "output intent", "<</N 3", "<</N 4" },
        { "output intent", "acsp", "xxxx" },
        { "xmp", @"/Metadata \d+ 0 R", "" },
        { "xmp: the stream is compressed", "/Subtype/XML>>", "/Subtype/XML/Filter/ASCIIHexDecode>>" },
        { "xmp", "</rdf:RDF>", "" },
        { "xmp", "<pdfaid:conformance>A", "<pdfaid:conformance>B" },
        { "xmp", "<pdfuaid:part>1</pdfuaid:part>", "" },
        { "xmp", "<pdfaExtension:schemas>.*</pdfaExtension:schemas>", "" },
        { "xmp", "xml:lang=\"x-default\"", "" },
        { "info = xmp: Title", @"/Title \(Negende", "/Title (Tiende" },
        { "info = xmp: Author", @"/Author \(", "/Author (Een " },
        { "info = xmp: CreationDate", @"/CreationDate\(D:(\d+)\+02'00'\)", "/CreationDate(D:$1)" },
        { "info = xmp: ModDate", "<xmp:ModifyDate>2026", "<xmp:ModifyDate>2025" },
        { "tag", "/RoleMap<<.*?>>", "" },
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
        { "tabs", "/Tabs/S", "" },
        { "link", @"/Contents \(.*?\)", "" },
        { "link", @"/StructParent \d+", "" },
        { "link", @"/Dest\[\d+ 0 R/XYZ [\d. ]+\](>>)", "$1" },
        { "link", "/URI/URI", "/URI/Url" },
        { "link", "/F 4/StructParent", "/StructParent" },
        { "link", @"<</Type/OBJR/Obj \d+ 0 R/Pg \d+ 0 R>>", "" },
        { "font", @"/FontFile2 \d+ 0 R", "" },
        { "font", @"/ToUnicode \d+ 0 R", "" },
        { "font", "<0005><[0-9A-F]{4}>\n", "" },
        { "font", "<0005><[0-9A-F]{4}>\n", "<0005><FEFF>\n" },
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

    [Fact]
    public void A_trailer_without_identifier_is_caught()
    {
        byte[] file = new PdfObjects(Sound) { HasIdentifier = false }.Write();

        Assert.Equal(["identifier: the trailer has none"], ConformanceChecker.Check(file));
    }
}
