using JihadismeVoortgang.Reports.Pdf.Layout;

namespace JihadismeVoortgang.Reports.Pdf.Writing;

/// <summary>Writes the structure tree: what is read in which order, and which page shows it.</summary>
internal sealed class StructureTreeWriter(
    PdfFile file, IReadOnlyList<PdfReference> pages, MarkedContent marks, IReadOnlyList<Annotation> annotations)
{
    private readonly Dictionary<StructureElement, PdfReference> _references = [];
    private readonly List<(string Id, PdfReference Element)> _ids = [];
    private readonly ILookup<StructureElement, Annotation> _annotations =
        annotations.ToLookup(annotation => annotation.Element);

    public void Write(StructureElement document, PdfReference root, PdfReference parentTree)
    {
        Reserve(document);
        WriteElement(document, root);
        WriteParentTree(parentTree);
        var output = file.Begin(root);
        output.Append($"<</Type/StructTreeRoot/K[{_references[document]}]/ParentTree {parentTree}");
        output.Append($"/ParentTreeNextKey {pages.Count + annotations.Count}/RoleMap<<{StructureNames.RoleMap}>>");
        WriteIdTree(output);
        output.Append(">>");
    }

    private void Reserve(StructureElement element)
    {
        var reference = file.Reserve();
        _references.Add(element, reference);
        if (element.Id is not null)
            _ids.Add((element.Id, reference));
        foreach (var child in element.Children)
        {
            if (child is StructureElement inner)
                Reserve(inner);
        }
    }

    private void WriteElement(StructureElement element, PdfReference parent)
    {
        var reference = _references[element];
        int page = PageOf(element);
        var output = file.Begin(reference);
        output.Append($"<</Type/StructElem/S/{StructureNames.Of(element.Role)}/P {parent}");
        if (page >= 0)
            output.Append($"/Pg {pages[page]}");
        if (element.Id is not null)
            output.Append($"/ID {new PdfText(element.Id)}");
        output.Append(StructureNames.AttributesOf(element.Role));
        if (element.Children.Count > 0)
            WriteChildren(output, element, page);
        output.Append(">>");

        foreach (var child in element.Children)
        {
            if (child is StructureElement inner)
                WriteElement(inner, reference);
        }
    }

    /// <summary>The page that holds for the numbers in an element; -1 when it draws nothing itself.</summary>
    private int PageOf(StructureElement element)
    {
        foreach (var child in element.Children)
        {
            if (child is ContentPiece piece && marks.Of(piece) is [var first, ..])
                return first.Page;
        }

        return -1;
    }

    private void WriteChildren(PdfBuffer output, StructureElement element, int page)
    {
        output.Append("/K[");
        foreach (var child in element.Children)
        {
            if (child is StructureElement inner)
                output.Append($"{_references[inner]} ");
            else if (child is ContentPiece piece)
                WriteMarks(output, marks.Of(piece), page);
        }

        foreach (var annotation in _annotations[element])
            output.Append($"<</Type/OBJR/Obj {annotation.Reference}/Pg {pages[annotation.Page]}>>");
        output.Append("]");
    }

    private void WriteMarks(PdfBuffer output, IReadOnlyList<Mark> pieceMarks, int page)
    {
        foreach (var mark in pieceMarks)
        {
            if (mark.Page == page)
                output.Append($"{mark.Number} ");
            else
                output.Append($"<</Type/MCR/Pg {pages[mark.Page]}/MCID {mark.Number}>>");
        }
    }

    /// <summary>The way back: for each page its sequences, then for each annotation its element.</summary>
    private void WriteParentTree(PdfReference parentTree)
    {
        var output = file.Begin(parentTree);
        output.Append("<</Nums[");
        for (int page = 0; page < pages.Count; page++)
        {
            output.Append($"{page}[");
            foreach (var owner in marks.OwnersOn(page))
                output.Append($"{_references[owner]} ");
            output.Append("]\n");
        }

        foreach (var annotation in annotations)
            output.Append($"{annotation.ParentTreeKey} {_references[annotation.Element]} ");
        output.Append("]>>");
    }

    private void WriteIdTree(PdfBuffer output)
    {
        if (_ids.Count == 0)
            return;
        _ids.Sort((left, right) => string.CompareOrdinal(left.Id, right.Id));
        output.Append("/IDTree<</Names[");
        foreach (var (id, element) in _ids)
            output.Append($"{new PdfText(id)} {element} ");
        output.Append("]>>");
    }
}
