using System.Xml.Linq;

namespace JihadismeVoortgang.Reports.Office.Odt;

/// <summary>The two list styles: bullets and numbers.</summary>
internal static class OdtLists
{
    public static XElement Bullets() => ListStyle(
        OdtStyles.BulletList,
        new XElement(
            Odf.Text + "list-level-style-bullet",
            new XAttribute(Odf.Text + "level", "1"),
            new XAttribute(Odf.Text + "bullet-char", "•"),
            Position(OfficePage.BulletIndent)));

    public static XElement Numbers() => ListStyle(
        OdtStyles.NumberedList,
        new XElement(
            Odf.Text + "list-level-style-number",
            new XAttribute(Odf.Text + "level", "1"),
            new XAttribute(Odf.Style + "num-format", "1"),
            new XAttribute(Odf.Style + "num-suffix", "."),
            Position(OfficePage.NumberIndent)));

    private static XElement ListStyle(string name, XElement level) =>
        new(Odf.Text + "list-style", new XAttribute(Odf.Style + "name", name), level);

    private static XElement Position(double indent) => new(
        Odf.Style + "list-level-properties",
        new XAttribute(Odf.Text + "list-level-position-and-space-mode", "label-alignment"),
        new XElement(
            Odf.Style + "list-level-label-alignment",
            new XAttribute(Odf.Text + "label-followed-by", "listtab"),
            new XAttribute(Odf.Text + "list-tab-stop-position", Odf.Points(indent)),
            new XAttribute(Odf.Fo + "text-indent", Odf.Points(-indent)),
            new XAttribute(Odf.Fo + "margin-left", Odf.Points(indent))));
}
