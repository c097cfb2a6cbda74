using System.Text;
using System.Xml.Linq;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Office;
using JihadismeVoortgang.Reports.Tests.Office.Support;
using JihadismeVoortgang.Reports.Tests.Pdf.Support;

namespace JihadismeVoortgang.Reports.Tests.Office;

public sealed class OdtWriterTests
{
    private static readonly XNamespace Manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";

    [Fact]
    public void The_kind_of_file_stands_first_and_not_compressed()
    {
        byte[] file = OdtWriter.Write(Make.Everything(), Make.Stamp);

        // A local header of a zip: its signature, method 0, no extra field, then name and content.
        Assert.Equal("PK\u0003\u0004", Encoding.Latin1.GetString(file, 0, 4));
        Assert.Equal(0, BitConverter.ToInt16(file, 8));
        Assert.Equal(0, BitConverter.ToInt16(file, 28));
        Assert.Equal("mimetypeapplication/vnd.oasis.opendocument.text", Encoding.Latin1.GetString(file, 30, 47));
    }

    [Fact]
    public void The_manifest_names_every_part()
    {
        var odt = Written(Make.Everything());

        var entries = odt.Parts["META-INF/manifest.xml"].Root!.Elements(Manifest + "file-entry").ToArray();
        string[] expected = ["/", .. odt.Paths.Except(["mimetype", "META-INF/manifest.xml"])];
        Assert.Equal(expected, entries.Select(entry => (string?)entry.Attribute(Manifest + "full-path")));
        Assert.Equal("application/vnd.oasis.opendocument.text", (string?)entries[0].Attribute(Manifest + "media-type"));
        Assert.Equal("1.3", (string?)odt.Parts["META-INF/manifest.xml"].Root!.Attribute(Manifest + "version"));
    }

    [Fact]
    public void Every_document_says_it_is_of_version_1_3()
    {
        var odt = Written(Make.Everything());

        Assert.All(
            (XDocument[])[odt.Content, odt.Styles, odt.Meta],
            part => Assert.Equal("1.3", (string?)part.Root!.Attribute(OdtFile.Office + "version")));
    }

    [Fact]
    public void Every_part_bears_the_time_of_the_stamp() => Assert.All(
        Written(Make.Everything()).Times, time => Assert.Equal(Make.Stamp.Made.UtcDateTime, time));

    [Fact]
    public void The_page_is_a4_landscape_and_the_language_dutch()
    {
        var odt = Written(Make.Everything());

        var page = odt.Styles.Descendants(OdtFile.Style + "page-layout-properties").Single();
        Assert.Equal("landscape", (string?)page.Attribute(OdtFile.Style + "print-orientation"));
        Assert.Equal("841.89pt", (string?)page.Attribute(OdtFile.Fo + "page-width"));
        Assert.Equal("595.28pt", (string?)page.Attribute(OdtFile.Fo + "page-height"));
        var text = odt.Styles.Descendants(OdtFile.Style + "default-style").Single().Elements(OdtFile.Style + "text-properties").Single();
        Assert.Equal("nl", (string?)text.Attribute(OdtFile.Fo + "language"));
        Assert.Equal("NL", (string?)text.Attribute(OdtFile.Fo + "country"));
        Assert.Equal("nl-NL", Meta(odt, "language"));
    }

    [Fact]
    public void The_file_says_what_it_is_and_since_when()
    {
        var odt = Written(Make.Everything());

        Assert.Equal("Negende voortgangsrapportage Voorbeeld", Meta(odt, "title"));
        Assert.Equal("Actieprogramma Voorbeeld", Meta(odt, "subject"));
        Assert.Equal("Ministerie van Voorbeelden", Meta(odt, "initial-creator"));
        Assert.Equal("2026-07-01T07:30:00Z", Meta(odt, "creation-date"));
    }

    [Fact]
    public void A_concept_says_so_on_every_page_and_in_its_metadata()
    {
        var concept = Written(SomeReports.AsConcept(Make.Everything()));

        Assert.Equal("CONCEPT – Negende voortgangsrapportage Voorbeeld", Meta(concept, "title"));
        Assert.Equal("Concept, niet vastgesteld. Actieprogramma Voorbeeld", Meta(concept, "subject"));
        Assert.Equal("Bijlage 1: Negende voortgangsrapportage Voorbeeld\u00A0CONCEPT\u00A0", Header(concept));
        Assert.Equal("Bijlage 1: Negende voortgangsrapportage Voorbeeld", Header(Written(Make.Everything())));
    }

    [Fact]
    public void The_footer_counts_the_pages()
    {
        var footer = Written(Make.Everything()).Styles.Descendants(OdtFile.Style + "footer").Single();

        Assert.Equal("Pagina 1 van 1", footer.Value);
        Assert.Single(footer.Descendants(OdtFile.Text + "page-number"));
        Assert.Single(footer.Descendants(OdtFile.Text + "page-count"));
    }

    [Fact]
    public void Each_table_has_a_name_and_a_head_that_repeats()
    {
        var table = Written(Make.Everything()).Content.Descendants(OdtFile.Table + "table").Single();

        Assert.Equal("1. Voorkomen", table.Element(OdtFile.Table + "title")!.Value);
        Assert.Contains("Recente ontwikkelingen", table.Element(OdtFile.Table + "desc")!.Value, StringComparison.Ordinal);
        Assert.Single(table.Element(OdtFile.Table + "table-header-rows")!.Elements(OdtFile.Table + "table-row"));
        Assert.Equal(3, table.Elements(OdtFile.Table + "table-row").Count());
    }

    [Fact]
    public void A_reference_leads_to_the_row_of_its_measure()
    {
        var content = Written(Make.Everything()).Content;

        Assert.Equal(
            ["maatregel-1", "maatregel-2", "maatregel-3", "maatregel-4"],
            content.Descendants(OdtFile.Text + "bookmark").Select(bookmark => (string?)bookmark.Attribute(OdtFile.Text + "name")));
        Assert.Equal(
            [("#maatregel-3", "maatregel 3"), ("https://voorbeeld.test/wet?artikel=1", "toelichting, waarvan de naam niet op een enkele regel van deze kolom past")],
            content.Descendants(OdtFile.Text + "a").Select(link => ((string?)link.Attribute(OdtFile.XLink + "href"), link.Value)));
    }

    [Fact]
    public void Every_numbered_list_counts_for_itself()
    {
        var list = new NumberedList(1, [new ListItem([new Text("a")]), new ListItem([new Text("b")])]);
        var odt = Written(Make.Report(Make.Row(1, [list, Make.P("tussen"), list with { Start = 5 }], [list])));

        Assert.Equal(
            ["1.", "2.", "P", "5.", "6.", "1.", "2."],
            odt.Lines().Where(line => line.Place is "rij 1, 4" or "rij 1, 5").Select(line => line.Kind));
    }

    [Fact]
    public void A_note_whose_number_is_not_its_place_shows_the_number_all_the_same()
    {
        var odt = Written(Make.Report(Make.Row(1, [Make.P(Make.Note(7, "los"))], [])));

        Assert.Equal(
            "7", (string?)odt.Content.Descendants(OdtFile.Text + "note-citation").Single().Attribute(OdtFile.Text + "label"));
    }

    [Fact]
    public void Every_style_that_is_used_has_a_definition()
    {
        var odt = Written(SomeReports.AsConcept(Make.Everything()));

        var defined = odt.Styles.Descendants().Concat(odt.Content.Descendants())
            .Select(element => (string?)element.Attribute(OdtFile.Style + "name")).OfType<string>().ToHashSet();
        var used = odt.Styles.Descendants().Concat(odt.Content.Descendants()).SelectMany(element => element.Attributes())
            .Where(attribute => attribute.Name.LocalName.EndsWith("style-name", StringComparison.Ordinal))
            .Select(attribute => attribute.Value).ToHashSet();
        Assert.Subset(defined, used);
    }

    private static OdtFile Written(ProgressReport report) => new(OdtWriter.Write(report, Make.Stamp));

    private static string Meta(OdtFile odt, string name) =>
        odt.Meta.Descendants().Single(element => element.Name.LocalName == name).Value;

    private static string Header(OdtFile odt) => odt.Styles.Descendants(OdtFile.Style + "header").Single().Value;
}
