using System.Xml.Linq;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Pdf.Layout;

namespace JihadismeVoortgang.Reports.Office.Odt;

/// <summary>styles.xml: the named styles, and the page with what stands round the body.</summary>
internal static class OdtStyles
{
    public const string BulletList = "Opsomming";
    public const string NumberedList = "Nummering";
    public const string Link = "Internet_20_link";
    public const string NoteMark = "Footnote_20_Symbol";

    private const string Typeface = "Liberation Sans";
    private const string Strong = "Strong_20_Emphasis";
    private const string Emphasis = "Emphasis";
    private const string Inserted = "Toegevoegd";
    private const string Deleted = "Verwijderd";
    private const string ConceptMark = "Conceptmerk";
    private const string NoteAnchor = "Footnote_20_anchor";
    private const string PageLayout = "Liggend";

    /// <summary>The spans round words of that look, outermost first; a link has its style from its own element.</summary>
    public static IEnumerable<string> Of(TextLook look)
    {
        if (look.HasFlag(TextLook.Strong))
            yield return Strong;
        if (look.HasFlag(TextLook.Emphasis))
            yield return Emphasis;
        if (look.HasFlag(TextLook.Inserted))
            yield return Inserted;
        if (look.HasFlag(TextLook.Deleted))
            yield return Deleted;
    }

    public static XDocument Build(ProgressReport report) => Odf.Document(
        "document-styles",
        new XElement(Odf.Office + "font-face-decls", new XElement(
            Odf.Style + "font-face",
            new XAttribute(Odf.Style + "name", Typeface),
            new XAttribute(Odf.Svg + "font-family", $"'{Typeface}', Arial"),
            new XAttribute(Odf.Style + "font-family-generic", "swiss"),
            new XAttribute(Odf.Style + "font-pitch", "variable"))),
        new XElement(
            Odf.Office + "styles",
            [
                DefaultStyle(report.Language), Style("Standard", "paragraph"),
                .. OfficeStyles.All.Where(style => style != OfficeStyles.Closing).Select(ParagraphStyle),
                .. CharacterStyles(), OdtLists.Bullets(), OdtLists.Numbers(), Notes(),
            ]),
        new XElement(Odf.Office + "automatic-styles", OdtPage.Layout(PageLayout)),
        new XElement(Odf.Office + "master-styles", OdtPage.Master(report, PageLayout, ConceptMark)));

    private static XElement DefaultStyle(string language)
    {
        var (code, country) = language.Split('-') is [var first, .., var last] ? (first, last) : (language, "none");
        return new XElement(
            Odf.Style + "default-style",
            new XAttribute(Odf.Style + "family", "paragraph"),
            new XElement(
                Odf.Style + "paragraph-properties",
                new XAttribute(Odf.Fo + "orphans", "2"),
                new XAttribute(Odf.Fo + "widows", "2")),
            TextProperties(
                new XAttribute(Odf.Style + "font-name", Typeface),
                FontSize(OfficeStyles.Cell.Paragraph.Text.Size),
                new XAttribute(Odf.Fo + "language", code),
                new XAttribute(Odf.Fo + "country", country)));
    }

    private static XElement ParagraphStyle(OfficeStyle style)
    {
        var paragraph = new XElement(
            Odf.Style + "paragraph-properties",
            new XAttribute(Odf.Fo + "margin-top", Odf.Points(style.SpaceBefore)),
            new XAttribute(Odf.Fo + "margin-bottom", Odf.Points(style.SpaceAfter)),
            new XAttribute(Odf.Fo + "line-height", Odf.Percent(style.LineHeight)));
        if (style.RightIndent > 0)
            paragraph.Add(new XAttribute(Odf.Fo + "margin-right", Odf.Points(style.RightIndent)));
        if (style.StaysWithNext)
            paragraph.Add(new XAttribute(Odf.Fo + "keep-with-next", "always"));
        if (style.ClosesUp)
            paragraph.Add(new XAttribute(Odf.Style + "contextual-spacing", "true"));
        if (style.IsRightAligned)
            paragraph.Add(new XAttribute(Odf.Fo + "text-align", "end"));
        if (style == OfficeStyles.Header)
        {
            paragraph.Add(new XElement(Odf.Style + "tab-stops", new XElement(
                Odf.Style + "tab-stop",
                new XAttribute(Odf.Style + "position", Odf.Points(PageGeometry.BodyWidth)),
                new XAttribute(Odf.Style + "type", "right"))));
        }

        var text = TextProperties(FontSize(style.Text.Size));
        if (style.IsBold)
            text.Add(Bold());
        if (style.Text.Ink != Typography.Black)
            text.Add(Colour(style.Text.Ink));

        var element = Style(
            Odf.NameOf(style.OdfName), "paragraph",
            new XAttribute(Odf.Style + "display-name", style.OdfName),
            new XAttribute(Odf.Style + "parent-style-name", "Standard"));
        if (style.HeadingLevel is { } level)
            element.Add(new XAttribute(Odf.Style + "default-outline-level", level));
        element.Add(paragraph, text);
        return element;
    }

    private static IEnumerable<XElement> CharacterStyles() =>
    [
        Character(Strong, "Strong Emphasis", Bold()),
        Character(Emphasis, "Emphasis", new XAttribute(Odf.Fo + "font-style", "italic")),
        Character(Link, "Internet link", [Colour(Typography.LinkInk), .. Underline()]),
        Character(Inserted, Inserted, [Bold(), .. Underline()]),
        Character(
            Deleted, Deleted,
            new XAttribute(Odf.Style + "text-line-through-style", "solid"),
            new XAttribute(Odf.Style + "text-line-through-type", "single")),
        Character(
            ConceptMark, "Conceptmerk",
            Bold(),
            FontSize(Typography.ConceptMark.Size),
            Colour(Typography.ConceptMark.Ink),
            new XAttribute(Odf.Fo + "background-color", "#" + OfficeColour.Of(Typography.Black))),
        Character(NoteMark, "Footnote Symbol", Superscript()),
        Character(NoteAnchor, "Footnote anchor", Superscript()),
    ];

    /// <summary>Notes are counted through the whole document and stand at the foot of the page.</summary>
    private static XElement Notes() => new(
        Odf.Text + "notes-configuration",
        new XAttribute(Odf.Text + "note-class", "footnote"),
        new XAttribute(Odf.Text + "citation-style-name", NoteMark),
        new XAttribute(Odf.Text + "citation-body-style-name", NoteAnchor),
        new XAttribute(Odf.Text + "default-style-name", Odf.NameOf(OfficeStyles.Note.OdfName)),
        new XAttribute(Odf.Style + "num-suffix", " "),
        new XAttribute(Odf.Style + "num-format", "1"),
        new XAttribute(Odf.Text + "start-value", "0"),
        new XAttribute(Odf.Text + "footnotes-position", "page"),
        new XAttribute(Odf.Text + "start-numbering-at", "document"));

    private static XElement Character(string name, string displayName, params XAttribute[] look)
    {
        var style = Style(name, "text", new XAttribute(Odf.Style + "display-name", displayName));
        style.Add(TextProperties(look));
        return style;
    }

    private static XElement Style(string name, string family, params XAttribute[] attributes) => new(
        Odf.Style + "style",
        new XAttribute(Odf.Style + "name", name),
        new XAttribute(Odf.Style + "family", family),
        attributes);

    private static XElement TextProperties(params XAttribute[] look) => new(Odf.Style + "text-properties", look);

    private static XAttribute FontSize(double points) => new(Odf.Fo + "font-size", Odf.Points(points));

    private static XAttribute Bold() => new(Odf.Fo + "font-weight", "bold");

    private static IEnumerable<XAttribute> Underline() =>
    [
        new XAttribute(Odf.Style + "text-underline-style", "solid"),
        new XAttribute(Odf.Style + "text-underline-width", "auto"),
        new XAttribute(Odf.Style + "text-underline-color", "font-color"),
    ];

    private static XAttribute Colour(Ink ink) => new(Odf.Fo + "color", "#" + OfficeColour.Of(ink));

    private static XAttribute Superscript() => new(Odf.Style + "text-position", "super 64%");
}
