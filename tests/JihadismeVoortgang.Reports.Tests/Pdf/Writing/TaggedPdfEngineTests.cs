using System.Globalization;
using System.Text;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Pdf;
using JihadismeVoortgang.Reports.Tests.Pdf.Conformance;
using JihadismeVoortgang.Reports.Tests.Pdf.Support;
using UglyToad.PdfPig.Tokens;

namespace JihadismeVoortgang.Reports.Tests.Pdf.Writing;

public sealed class TaggedPdfEngineTests
{
    [Fact]
    public void The_same_report_and_stamp_give_the_same_bytes() =>
        Assert.Equal(Make.Pdf(Make.Everything()), Make.Pdf(Make.Everything()));

    [Fact]
    public void Another_stamp_gives_another_file()
    {
        var engine = new TaggedPdfEngine(TestFonts.Shared);

        byte[] later = engine.Write(Make.Everything(), Make.Stamp with { Made = Make.Stamp.Made.AddSeconds(1) });

        Assert.NotEqual(Make.Pdf(Make.Everything()), later);
    }

    [Theory]
    [InlineData("nl-NL")]
    [InlineData("ar-SA")]
    [InlineData("sv-SE")]
    public void The_culture_of_the_server_leaves_no_trace(string culture)
    {
        byte[] expected = Make.Pdf(Make.Everything());
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Make.Pdf(Make.Everything()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task One_engine_serves_many_threads()
    {
        var engine = new TaggedPdfEngine(TestFonts.Shared);
        byte[] expected = engine.Write(Make.Everything(), Make.Stamp);

        byte[][] files = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(
            () =>
            {
                // A task takes this setting along and leaves it to no other.
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("nl-NL");
                return engine.Write(Make.Everything(), Make.Stamp);
            },
            TestContext.Current.CancellationToken)));

        Assert.All(files, file => Assert.Equal(expected, file));
    }

    [Fact]
    public void Only_the_faces_in_use_are_embedded()
    {
        Assert.Equal(["LiberationSans", "LiberationSans-Bold"], Faces(Make.Report(Make.Row(1, [], []))));
        Assert.Equal(
            ["LiberationSans", "LiberationSans-Bold", "LiberationSans-Italic", "LiberationSans-BoldItalic"],
            Faces(Make.Everything()));
    }

    [Fact]
    public void A_concept_says_so_in_its_metadata()
    {
        using var concept = new TaggedPdf(Make.Pdf(Make.Everything() with { IsConcept = true }));
        using var edition = new TaggedPdf(Make.Pdf(Make.Everything()));

        Assert.Equal("CONCEPT – Negende voortgangsrapportage Voorbeeld", concept.Document.Information.Title);
        Assert.Equal("Concept, niet vastgesteld. Actieprogramma Voorbeeld", concept.Document.Information.Subject);
        Assert.Equal("concept; voortgangsrapportage; Voorkomen", concept.Document.Information.Keywords);
        Assert.Equal("voortgangsrapportage; Voorkomen", edition.Document.Information.Keywords);
        Assert.Equal("Negende voortgangsrapportage Voorbeeld", edition.Document.Information.Title);
        Assert.Equal("Actieprogramma Voorbeeld", edition.Document.Information.Subject);
        Assert.Equal("D:20260701093000+02'00'", edition.Document.Information.CreationDate);
    }

    [Fact]
    public void Every_page_of_a_concept_bears_the_mark_as_an_artifact_and_no_page_of_an_edition_does()
    {
        using var concept = new TaggedPdf(Make.Pdf(Make.Concept(Make.Everything())));
        using var edition = new TaggedPdf(Make.Pdf(Make.Everything()));

        Assert.True(concept.Pages.Count > 1);
        Assert.All(concept.Pages, page => Assert.Equal("CONCEPT", WatermarkOf(page)));
        Assert.All(edition.Pages, page => Assert.Equal("", WatermarkOf(page)));
    }

    [Fact]
    public void Every_page_says_its_number_and_how_many_there_are()
    {
        using var pdf = new TaggedPdf(Make.Pdf(Make.Everything()));

        Assert.All(pdf.Pages, page => Assert.Equal(
            $"Pagina {page.Index + 1} van {pdf.Pages.Count}",
            Assert.Single(page.Sequences, sequence => sequence.Subtype == "Footer").Text));
    }

    [Theory]
    [InlineData("niet-EU, niet\u2011EU", "niet-EU, niet\u2011EU")]
    [InlineData("artikel\u00A0134a", "artikel\u00A0134a")]
    [InlineData("samen\u2060werking\uFEFF", "samenwerking")]
    [InlineData("samen\u00ADwerking", "samenwerking")]
    [InlineData("\uF0B7 punt", "• punt")]
    [InlineData("cafe\u0301", "café")]
    [InlineData("haakjes ( en ) en \\ en ‘aanhalingen’", "haakjes ( en ) en \\ en ‘aanhalingen’")]
    public void Special_characters_are_read_back_as_they_are_meant(string text, string read)
    {
        using var pdf = new TaggedPdf(Make.Pdf(Make.Report(Make.Row(1, [Make.P(text)], []))));

        Assert.Contains(pdf.Read().Descendants("TD"), cell => cell.Canonical() == "<P>" + read);
    }

    [Fact]
    public void Metadata_can_hold_what_markup_cannot()
    {
        var report = Make.Everything() with { Programme = "Samen & <sterk> \u0001", Title = "Titel \"met\" & 'tekens' <x>" };

        using var pdf = new TaggedPdf(
            new TaggedPdfEngine(TestFonts.Shared).Write(report, Make.Stamp with { Author = "A & B" }));

        Assert.Equal("Samen & <sterk> ", pdf.Document.Information.Subject);
        Assert.Empty(ConformanceChecker.Check(pdf));
    }

    [Fact]
    public void The_outline_opens_on_themes_with_rows_under_them()
    {
        using var pdf = new TaggedPdf(Make.Pdf(Make.Everything()));

        Assert.True(pdf.Document.TryGetBookmarks(out var bookmarks));
        Assert.Equal(["Inleiding", "1. Voorkomen"], bookmarks.Roots.Select(node => node.Title));
        Assert.Equal(3, bookmarks.Roots[1].Children.Count);
    }

    [Fact]
    public void Links_carry_the_address_they_are_given()
    {
        using var pdf = new TaggedPdf(Make.Pdf(Make.Everything()));

        string[] addresses = [.. pdf.Pages.SelectMany(page => pdf.Array(page.Dictionary, "Annots"))
            .Select(link => pdf.Text(pdf.Dictionary((DictionaryToken)pdf.Resolve(link)!, "A"), "URI"))
            .OfType<string>()];

        Assert.Equal(["https://voorbeeld.test/wet?artikel=1"], addresses);
    }

    [Fact]
    public void The_real_report_is_about_as_long_as_the_printed_one()
    {
        byte[] file = Make.Pdf(RealReport.LoadOrSkip());

        using var pdf = new TaggedPdf(file);
        Assert.InRange(pdf.Pages.Count, 18, 25);
        Assert.StartsWith("%PDF-1.7\n", Encoding.Latin1.GetString(file, 0, 9), StringComparison.Ordinal);
    }

    private static string WatermarkOf(TaggedPage page) => string.Concat(
        page.Sequences.Where(sequence => sequence is { Number: null, Subtype: "Watermark" }).Select(sequence => sequence.Text));

    private static string[] Faces(ProgressReport report)
    {
        using var pdf = new TaggedPdf(Make.Pdf(report));
        return [.. pdf.Pages[0].Fonts.Values.Select(font => pdf.Name(font.Dictionary, "BaseFont")!.Split('+')[1])];
    }
}
