using System.IO.Compression;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Office;
using JihadismeVoortgang.Reports.Tests.Office.Support;
using JihadismeVoortgang.Reports.Tests.Pdf.Support;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace JihadismeVoortgang.Reports.Tests.Office;

public sealed class DocxWriterTests
{
    [Fact]
    public void Word_finds_no_fault_in_a_concept_with_everything()
    {
        using var docx = Written(SomeReports.AsConcept(Make.Everything()));

        Assert.Empty(docx.Faults());
    }

    [Fact]
    public void Word_finds_no_fault_in_the_real_report()
    {
        using var docx = Written(RealReport.LoadOrSkip());

        Assert.Empty(docx.Faults());
    }

    [Fact]
    public void Word_finds_no_fault_in_a_report_without_any_text()
    {
        using var docx = Written(Make.Report(Make.Row(1, [new BulletList([])], [])));

        Assert.Empty(docx.Faults());
        Assert.All(docx.Body.Descendants<W.TableCell>(), cell => Assert.IsType<W.Paragraph>(cell.LastChild));
    }

    [Fact]
    public void Every_part_bears_the_time_of_the_stamp()
    {
        using var zip = new ZipArchive(new MemoryStream(DocxWriter.Write(Make.Everything(), Make.Stamp)));

        Assert.All(zip.Entries, entry =>
            Assert.Equal(Make.Stamp.Made.UtcDateTime, entry.LastWriteTime.DateTime));
    }

    [Fact]
    public void The_page_is_a4_landscape_and_the_language_dutch()
    {
        using var docx = Written(Make.Everything());

        var size = docx.Body.Descendants<W.PageSize>().Single();
        Assert.Equal((16838u, 11906u, W.PageOrientationValues.Landscape), (size.Width!.Value, size.Height!.Value, size.Orient!.Value));
        Assert.Equal("nl-NL", docx.Main.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<W.Languages>().Single().Val!.Value);
        Assert.Equal("nl-NL", docx.Package.PackageProperties.Language);
    }

    [Fact]
    public void The_file_says_what_it_is_and_since_when()
    {
        using var docx = Written(Make.Everything());

        var properties = docx.Package.PackageProperties;
        Assert.Equal("Negende voortgangsrapportage Voorbeeld", properties.Title);
        Assert.Equal("Actieprogramma Voorbeeld", properties.Subject);
        Assert.Equal("Ministerie van Voorbeelden", properties.Creator);
        Assert.Equal(Make.Stamp.Made.UtcDateTime, properties.Created!.Value.ToUniversalTime());
    }

    [Fact]
    public void A_concept_says_so_on_every_page_and_in_its_metadata()
    {
        using var concept = Written(SomeReports.AsConcept(Make.Everything()));
        using var edition = Written(Make.Everything());

        Assert.Equal("CONCEPT – Negende voortgangsrapportage Voorbeeld", concept.Package.PackageProperties.Title);
        Assert.Equal("Concept, niet vastgesteld. Actieprogramma Voorbeeld", concept.Package.PackageProperties.Subject);
        Assert.Equal(
            "Bijlage 1: Negende voortgangsrapportage Voorbeeld\u00A0CONCEPT\u00A0", concept.Main.HeaderParts.Single().Header!.InnerText);
        Assert.Equal("Bijlage 1: Negende voortgangsrapportage Voorbeeld", edition.Main.HeaderParts.Single().Header!.InnerText);
    }

    [Fact]
    public void The_footer_counts_the_pages()
    {
        using var docx = Written(Make.Everything());

        var footer = docx.Main.FooterParts.Single().Footer!;
        Assert.Equal("Pagina 1 van 1", footer.InnerText);
        Assert.Equal([" PAGE ", " NUMPAGES "], footer.Descendants<W.SimpleField>().Select(field => field.Instruction!.Value));
    }

    [Fact]
    public void Each_table_has_a_name_repeats_its_head_and_lets_rows_run_on()
    {
        using var docx = Written(Make.Everything());

        var table = docx.Body.Elements<W.Table>().Single();
        Assert.Equal("1. Voorkomen", table.Descendants<W.TableCaption>().Single().Val!.Value);
        Assert.Contains("Recente ontwikkelingen", table.Descendants<W.TableDescription>().Single().Val!.Value!, StringComparison.Ordinal);
        Assert.NotNull(table.Elements<W.TableRow>().First().TableRowProperties!.GetFirstChild<W.TableHeader>());
        Assert.Single(table.Descendants<W.TableHeader>());
        Assert.Empty(table.Descendants<W.CantSplit>());
    }

    [Fact]
    public void A_reference_leads_to_the_row_of_its_measure()
    {
        using var docx = Written(Make.Everything());

        Assert.Equal(
            ["maatregel-1", "maatregel-2", "maatregel-3", "maatregel-4"],
            docx.Body.Descendants<W.BookmarkStart>().Select(bookmark => bookmark.Name!.Value));
        var reference = Assert.Single(docx.Body.Descendants<W.Hyperlink>(), link => link.Anchor is not null);
        Assert.Equal(("maatregel-3", "maatregel 3"), (reference.Anchor!.Value, reference.InnerText));
    }

    [Fact]
    public void A_reference_to_a_measure_without_a_row_is_plain_words()
    {
        using var docx = Written(Make.Report(
            Make.Row(1, [Make.P(new MeasureReference(99, "maatregel 99"))], [])));

        Assert.Empty(docx.Body.Descendants<W.Hyperlink>());
        Assert.Contains("maatregel 99", docx.Body.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_lead_to_their_address_also_from_a_note_and_only_when_it_is_safe()
    {
        using var docx = Written(Make.Report(Make.Row(
            1,
            [Make.P(
                new Link("https://één.test/a?b=1&c=2", [new Text("web")]),
                new Link("javascript:alert(1)", [new Text("gevaar")]),
                new Footnote(1, [new Link("mailto:post@voorbeeld.test", [new Text("post")])]))],
            [])));

        Assert.Equal(
            ["https://xn--n-9faa.test/a?b=1&c=2"], docx.Main.HyperlinkRelationships.Select(link => link.Uri.ToString()));
        Assert.Equal(
            ["mailto:post@voorbeeld.test"], docx.Main.FootnotesPart!.HyperlinkRelationships.Select(link => link.Uri.ToString()));
        Assert.Contains("gevaar", docx.Body.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_numbered_list_counts_for_itself()
    {
        var list = new NumberedList(1, [new ListItem([new Text("a")]), new ListItem([new Text("b")])]);
        using var docx = Written(Make.Report(Make.Row(1, [list, Make.P("tussen"), list with { Start = 5 }], [list])));

        Assert.Equal(
            ["1.", "2.", "P", "5.", "6.", "1.", "2."],
            docx.Lines().Where(line => line.Place is "rij 1, 4" or "rij 1, 5").Select(line => line.Kind));
    }

    [Fact]
    public void What_a_style_can_say_is_said_by_a_style()
    {
        using var docx = Written(SomeReports.AsConcept(Make.Everything()));

        Assert.All(docx.Body.Descendants<W.RunProperties>(), run => Assert.IsType<W.RunStyle>(Assert.Single(run)));
        Assert.All(
            docx.Body.Descendants<W.ParagraphProperties>(),
            paragraph => Assert.All(paragraph, property => Assert.True(property is W.ParagraphStyleId or W.NumberingProperties)));
        string[] styles = [.. docx.Main.StyleDefinitionsPart!.Styles!.Elements<W.Style>().Select(style => style.StyleId!.Value!)];
        Assert.Subset(
            styles.ToHashSet(),
            docx.Body.Descendants<W.ParagraphStyleId>().Select(style => style.Val!.Value!)
                .Concat(docx.Body.Descendants<W.RunStyle>().Select(style => style.Val!.Value!)).ToHashSet());
    }

    [Fact]
    public void A_note_whose_number_is_not_its_place_shows_the_number_all_the_same()
    {
        using var docx = Written(Make.Report(Make.Row(1, [Make.P(Make.Note(7, "los"))], [])));

        var reference = docx.Body.Descendants<W.FootnoteReference>().Single();
        Assert.True(reference.CustomMarkFollows!.Value);
        Assert.Equal("7", reference.Parent!.InnerText);
        Assert.Equal("7 los", docx.Main.FootnotesPart!.Footnotes!.Elements<W.Footnote>().Last().InnerText);
        Assert.Empty(docx.Faults());
    }

    /// <summary>Bold in a character style undoes the bold of a paragraph style, so the run must say it itself.</summary>
    [Fact]
    public void Strong_words_in_a_sub_heading_stay_bold()
    {
        using var docx = Written(Make.Report(Make.Row(1, [new SubHeading([new Strong([new Text("Wet")])])], [])));

        var run = docx.Body.Descendants<W.Run>().Single(run => run.InnerText == "Wet");
        Assert.NotNull(run.RunProperties!.Bold);
    }

    [Fact]
    public void Hyphens_that_word_has_elements_for_are_those_elements()
    {
        using var docx = Written(Make.Report(Make.Row(1, [Make.P("samen\u00ADwerking, niet\u2011EU")], [])));

        Assert.Single(docx.Body.Descendants<W.SoftHyphen>());
        Assert.Single(docx.Body.Descendants<W.NoBreakHyphen>());
    }

    private static DocxFile Written(ProgressReport report) => new(DocxWriter.Write(report, Make.Stamp));
}
