using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace JihadismeVoortgang.Web.Tests.Reading;

/// <summary>
/// The words of a report's page in the form in which the PDF's are read: a block as its tag, a note as
/// "^mark[number words]" where it is cited, links and stress between signs of their own.
/// </summary>
internal sealed class PageText(IHtmlDocument page)
{
    private readonly Dictionary<string, IElement> _notes = page.QuerySelectorAll(".footnotes li").ToDictionary(note => $"#{note.Id}");

    /// <summary>Of each table its heads.</summary>
    public IEnumerable<IEnumerable<string>> Heads =>
        page.QuerySelectorAll(".report-table thead tr").Select(row => row.Children.Select(head => head.TextContent));

    /// <summary>Of each row its five cells, in reading order.</summary>
    public IEnumerable<string[]> Rows => page.QuerySelectorAll(".report-table tbody tr").Select(row => row.Children.Select(Cell).ToArray());

    /// <summary>Title, introduction and the headings of the themes.</summary>
    public string Frame => Fit(string.Concat(page.QuerySelectorAll("h1, .prose, .prose ~ section > h2[id^=thema]").Select(part => part.LocalName switch
    {
        "section" => Blocks(part),
        var heading => Block(heading.ToUpperInvariant(), part),
    })));

    private string Cell(IElement cell) => Fit(cell switch
    {
        { LocalName: "th" } => $"<P>{cell.QuerySelector(".row-label")!.TextContent}", // here a link to the measure, which paper has not
        { ClassName: "planning" } => cell.TextContent.Length == 0 ? "" : Block("P", cell),
        _ => Blocks(cell),
    });

    private string Blocks(IElement parent) => string.Concat(parent.ChildNodes.Select(node => node switch
    {
        IHtmlOrderedListElement list => List(list, index => (list.Start + index).ToString(CultureInfo.InvariantCulture) + "."),
        IHtmlUnorderedListElement list => List(list, _ => "•"),
        IElement { LocalName: "p" or "h2" or "h3" } block => Block(block.LocalName.ToUpperInvariant(), block),
        IText space when string.IsNullOrWhiteSpace(space.Data) => "",
        _ => $"<{node.NodeName}>{node.TextContent}", // not a block of a report: nothing it could equal
    }));

    private string List(IElement list, Func<int, string> label) =>
        "<L>" + string.Concat(list.Children.Select((item, index) => $"<LI>{label(index)} {Block("LBody", item)}"));

    private string Block(string tag, IElement element) => $"<{tag}>{Inlines(element)}";

    private string Inlines(INode parent) => string.Concat(parent.ChildNodes.Select(Inline));

    private string Inline(INode node) => node switch
    {
        IElement element when element.GetAttribute("aria-hidden") == "true" => "", // what sets two marks apart, in print an artifact
        IElement { ClassName: "note-mark" } mark => Note(mark),
        IText text => text.Data,
        IElement { LocalName: "a" } => $"⟦{Inlines(node)}⟧",
        IElement { LocalName: "strong" } => $"⟪{Inlines(node)}⟫",
        IElement { LocalName: "em" } => $"⟨{Inlines(node)}⟩",
        _ => Inlines(node),
    };

    private string Note(IElement mark)
    {
        var note = _notes[mark.QuerySelector("a")!.GetAttribute("href")!];
        var words = string.Concat(note.ChildNodes.TakeWhile(node => node is not IElement { ClassName: "note-back" }).Select(Inline));
        return $"^{mark.TextContent}[{note.GetAttribute("value")} {words[..^1]}]"; // but for the space before the way back
    }

    /// <summary>As in print: characters composed, Word's private bullet as the bullet it is, no hyphen where no line ends.</summary>
    private static string Fit(string text) =>
        text.Normalize(NormalizationForm.FormC).Replace('\uF0B7', '•').Replace("\u00AD", "", StringComparison.Ordinal);
}
