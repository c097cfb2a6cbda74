using JihadismeVoortgang.Reports.Tests.Pdf.Support;
using UglyToad.PdfPig.Tokens;

namespace JihadismeVoortgang.Reports.Tests.Pdf.Conformance;

/// <summary>Which elements there are and how they nest.</summary>
internal static class StructureRules
{
    private const int ColumnCount = 5;

    private static readonly HashSet<string> StandardTags =
    [
        "Document", "H1", "H2", "H3", "P", "Table", "THead", "TBody", "TR", "TH", "TD", "L", "LI", "Lbl", "LBody",
        "Reference", "Link", "Note", "Span",
    ];

    private static readonly Dictionary<string, string[]> Children = new()
    {
        ["Table"] = ["THead", "TBody"],
        ["THead"] = ["TR"],
        ["TBody"] = ["TR"],
        ["TR"] = ["TH", "TD"],
        ["L"] = ["LI"],
        ["LI"] = ["Lbl", "LBody"],
        ["Reference"] = ["Link"],
        ["Note"] = ["Lbl", "P"],
    };

    private static readonly Dictionary<string, string[]> Parents = new()
    {
        ["THead"] = ["Table"],
        ["TBody"] = ["Table"],
        ["TR"] = ["THead", "TBody"],
        ["TH"] = ["TR"],
        ["TD"] = ["TR"],
        ["LI"] = ["L"],
        ["LBody"] = ["LI"],
        ["Lbl"] = ["LI", "Note"],
    };

    /// <summary>Tags of our own, each an addition to what the standard has.</summary>
    private static readonly Dictionary<string, string> Mapped = new() { ["Strong"] = "Span", ["Em"] = "Span" };

    public static IEnumerable<string> Check(TaggedPdf pdf)
    {
        if (pdf.Root is null)
            return [];
        StructureItem[] items = [.. pdf.Root.All().Skip(1)];
        return
        [
            .. CheckTop(pdf.Root), .. CheckRoles(pdf), .. items.SelectMany(item => CheckTag(pdf, item)), .. CheckHeadings(items),
            .. CheckTables(pdf, items), .. CheckLists(pdf, items), .. CheckNotes(pdf, items), .. items.SelectMany(CheckParentLink),
        ];
    }

    private static IEnumerable<string> CheckTop(StructureItem root)
    {
        if (root.Elements.ToArray() is not [{ Tag: "Document" }])
            yield return "nesting: the tree does not have one Document at its top";
    }

    private static IEnumerable<string> CheckRoles(TaggedPdf pdf)
    {
        var roles = pdf.Dictionary(pdf.Root!.Dictionary, "RoleMap");
        foreach (string tag in roles?.Data.Keys ?? [])
        {
            if (StandardTags.Contains(tag))
                yield return $"tag: {tag} has a meaning already and is mapped to another";
            else if (Mapped.GetValueOrDefault(tag) != pdf.Name(roles, tag))
                yield return $"tag: {tag} is mapped to {pdf.Name(roles, tag)}";
        }
    }

    private static IEnumerable<string> CheckTag(TaggedPdf pdf, StructureItem item)
    {
        var roles = pdf.Dictionary(pdf.Root!.Dictionary, "RoleMap");
        if (!StandardTags.Contains(item.Tag) && !StandardTags.Contains(pdf.Name(roles, item.Tag) ?? ""))
            yield return $"tag: {item.Tag} is neither standard nor mapped";
        if (Parents.TryGetValue(item.Tag, out string[]? parents) && !parents.Contains(item.Parent?.Tag))
            yield return $"nesting: {item.Tag} in {item.Parent?.Tag}";
        if (!Children.TryGetValue(item.Tag, out string[]? children))
            yield break;
        foreach (var child in item.Elements.Where(child => !children.Contains(child.Tag)))
            yield return $"nesting: {item.Tag} holds {child.Tag}";
        if (item.Children.Exists(child => child is MarkedPlace))
            yield return $"nesting: {item.Tag} holds text of its own";
    }

    private static IEnumerable<string> CheckHeadings(StructureItem[] items)
    {
        int previous = 0;
        foreach (var heading in items.Where(item => item.Tag is ['H', >= '1' and <= '6']))
        {
            int level = heading.Tag[1] - '0';
            if (level > previous + 1)
                yield return $"headings: {heading.Tag} after level {previous}";
            previous = level;
        }
    }

    private static IEnumerable<string> CheckTables(TaggedPdf pdf, StructureItem[] items)
    {
        foreach (var table in items.Where(item => item.Tag == "Table"))
        {
            if (!table.Elements.Select(part => part.Tag).SequenceEqual(["THead", "TBody"]))
                yield return "table: not one head and one body";
        }

        foreach (var row in items.Where(item => item.Tag == "TR"))
        {
            StructureItem[] cells = [.. row.Elements];
            if (cells.Length != ColumnCount)
                yield return $"columns: a row has {cells.Length} cells";
            string scope = row.Parent?.Tag == "THead" ? "Column" : "Row";
            foreach (var head in cells.Where(cell => cell.Tag == "TH"))
            {
                var attributes = pdf.Dictionary(head.Dictionary, "A");
                if (pdf.Name(attributes, "O") != "Table" || pdf.Name(attributes, "Scope") != scope)
                    yield return $"scope: a TH does not say {scope}";
            }

            if (cells.Length > 0 && cells[0].Tag != "TH")
                yield return "table: a row does not begin with a TH";
        }
    }

    private static IEnumerable<string> CheckLists(TaggedPdf pdf, StructureItem[] items)
    {
        foreach (var list in items.Where(item => item.Tag == "L"))
        {
            var attributes = pdf.Dictionary(list.Dictionary, "A");
            if (pdf.Name(attributes, "O") != "List" || pdf.Name(attributes, "ListNumbering") is not ("Disc" or "Decimal"))
                yield return "list: it does not say how it is numbered";
        }

        foreach (var item in items.Where(item => item.Tag == "LI"))
        {
            if (!item.Elements.Select(part => part.Tag).SequenceEqual(["Lbl", "LBody"]))
                yield return "list: an item is not a label and a body";
        }
    }

    private static IEnumerable<string> CheckNotes(TaggedPdf pdf, StructureItem[] items)
    {
        var names = pdf.Array(pdf.Dictionary(pdf.Root!.Dictionary, "IDTree"), "Names");
        var index = new Dictionary<string, long>();
        for (int i = 0; i + 1 < names.Count; i += 2)
            index[(names[i] as StringToken)?.Data ?? ""] = TaggedPdf.NumberOf(names[i + 1]);
        var seen = new HashSet<string>();
        foreach (var note in items.Where(item => item.Tag == "Note"))
        {
            string id = pdf.Text(note.Dictionary, "ID") ?? "";
            if (id.Length == 0)
                yield return "note: no ID";
            else if (!seen.Add(id))
                yield return $"note: ID {id} is not unique";
            if (index.GetValueOrDefault(id, -1) != note.ObjectNumber)
                yield return $"note: ID {id} is not in the tree of IDs";
        }
    }

    private static IEnumerable<string> CheckParentLink(StructureItem item)
    {
        long parent = TaggedPdf.NumberOf(TaggedPdf.Raw(item.Dictionary, "P"));
        if (item.Parent is { ObjectNumber: >= 0 } above && parent != above.ObjectNumber)
            yield return $"parent: {item.Tag} points to another than the element that holds it";
    }
}
