using JihadismeVoortgang.Reports.Pdf.Layout;

namespace JihadismeVoortgang.Reports.Pdf.Writing;

/// <summary>Writes the outline: the first level open, what is under it closed.</summary>
internal sealed class OutlineWriter(PdfFile file, PdfReference[] pages)
{
    public void Write(IReadOnlyList<OutlineEntry> entries, PdfReference root)
    {
        var references = WriteLevel(entries, root);
        file.Begin(root).Append(
            $"<</Type/Outlines/First {references[0]}/Last {references[^1]}/Count {references.Length}>>");
    }

    /// <summary>Where a link or an outline entry goes.</summary>
    public static void AppendDestination(PdfBuffer output, Anchor anchor, PdfReference[] pages) =>
        output.Append($"/Dest[{pages[anchor.Page]}/XYZ 0 {PageGeometry.PageHeight - anchor.Top} 0]");

    private PdfReference[] WriteLevel(IReadOnlyList<OutlineEntry> entries, PdfReference parent)
    {
        var references = new PdfReference[entries.Count];
        for (int i = 0; i < entries.Count; i++)
            references[i] = file.Reserve();

        for (int i = 0; i < entries.Count; i++)
        {
            var children = WriteLevel(entries[i].Children, references[i]);
            var output = file.Begin(references[i]);
            output.Append($"<</Title {new PdfText(entries[i].Title)}/Parent {parent}");
            if (i > 0)
                output.Append($"/Prev {references[i - 1]}");
            if (i + 1 < entries.Count)
                output.Append($"/Next {references[i + 1]}");
            if (children.Length > 0)
                output.Append($"/First {children[0]}/Last {children[^1]}/Count {-children.Length}");
            AppendDestination(output, entries[i].Anchor, pages);
            output.Append(">>");
        }

        return references;
    }
}
