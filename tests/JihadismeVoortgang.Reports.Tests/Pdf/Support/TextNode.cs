using System.Text;

namespace JihadismeVoortgang.Reports.Tests.Pdf.Support;

/// <summary>
/// A structure element with what is read in it, from whatever source: the display list or a PDF. Children hold
/// nodes and strings, in reading order.
/// </summary>
internal sealed record TextNode(string Tag, IReadOnlyList<object> Children)
{
    public IEnumerable<TextNode> Elements => Children.OfType<TextNode>();

    public IEnumerable<TextNode> Descendants(string tag) =>
        Elements.SelectMany(child => child.Descendants(tag).Prepend(child)).Where(node => node.Tag == tag);

    /// <summary>
    /// One line that says all there is to compare: blocks by their tag, a note as "^mark[number text]" where it is
    /// cited, links and stress between signs of their own, everything else as its words.
    /// </summary>
    public string Canonical()
    {
        var text = new StringBuilder();
        foreach (object child in Children)
        {
            text.Append(child switch
            {
                string words => words,
                TextNode { Tag: "H1" or "H2" or "H3" or "P" or "L" or "LI" or "LBody" or "TR" or "TH" or "TD" } block => $"<{block.Tag}>{block.Canonical()}",
                TextNode { Tag: "Reference" } reference =>
                    $"^{string.Concat(reference.Elements.Select(link => link.Canonical()))}",
                TextNode { Tag: "Link" } link => $"⟦{link.Canonical()}⟧",
                TextNode { Tag: "Strong" } strong => $"⟪{strong.Canonical()}⟫",
                TextNode { Tag: "Em" } emphasis => $"⟨{emphasis.Canonical()}⟩",
                TextNode { Tag: "Note" } note => $"[{string.Concat(note.Elements.Select(part => part.Canonical()))}]",
                TextNode other => other.Canonical(),
                _ => "",
            });
        }

        return text.ToString();
    }
}
