using JihadismeVoortgang.Reports.Pdf.Layout;

namespace JihadismeVoortgang.Reports.Pdf.Writing;

/// <summary>Writes the structure tree: what is read in which order, and which page shows it.</summary>
/// <param name="file">Where it goes.</param>
/// <param name="document">The root element.</param>
/// <param name="pages">The pages as objects.</param>
/// <param name="marks">Which text is drawn where.</param>
/// <param name="annotations">The links as objects.</param>
internal sealed class StructureTreeWriter(
    PdfFile file, StructureElement document, PdfReference[] pages, MarkedContent marks,
    IReadOnlyList<Annotation> annotations)
{
    private readonly PdfReference[] _references = new PdfReference[document.ElementCount];
    private readonly List<StructureElement> _withId = [];
    private readonly ILookup<StructureElement, Annotation> _annotations =
        annotations.ToLookup(annotation => annotation.Area.Link.Element);

    public void Write(PdfReference root, PdfReference parentTree)
    {
        Reserve(document);
        WriteElement(document, root);
        WriteParentTree(parentTree);
        var output = file.Begin(root);
        output.Append($"<</Type/StructTreeRoot/K[{ReferenceTo(document)}]/ParentTree {parentTree}");
        output.Append($"/ParentTreeNextKey {pages.Length + annotations.Count}/RoleMap<<{StructureNames.RoleMap}>>");
        WriteIdTree(output);
        output.Append(">>");
    }

    private PdfReference ReferenceTo(StructureElement element) => _references[element.Index];

    private void Reserve(StructureElement element)
    {
        var reference = file.Reserve();
        _references[element.Index] = reference;
        if (element.Id is not null)
            _withId.Add(element);
        foreach (var child in element.Children)
        {
            if (child is StructureElement inner)
                Reserve(inner);
        }
    }

    private void WriteElement(StructureElement element, PdfReference parent)
    {
        var reference = ReferenceTo(element);
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
            if (child is ContentPiece piece && marks.First(piece) is { } first)
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
                output.Append($"{ReferenceTo(inner)} ");
            else if (child is ContentPiece piece)
                WriteMarks(output, piece, page);
        }

        foreach (var annotation in _annotations[element])
            output.Append($"<</Type/OBJR/Obj {annotation.Reference}/Pg {pages[annotation.Page]}>>");
        output.Append("]");
    }

    private void WriteMarks(PdfBuffer output, ContentPiece piece, int page)
    {
        if (marks.First(piece) is not { } first)
            return;
        WriteMark(output, first, page);
        foreach (var later in marks.Later(piece))
            WriteMark(output, later, page);
    }

    private void WriteMark(PdfBuffer output, Mark mark, int page)
    {
        if (mark.Page == page)
            output.Append($"{mark.Number} ");
        else
            output.Append($"<</Type/MCR/Pg {pages[mark.Page]}/MCID {mark.Number}>>");
    }

    /// <summary>The way back: for each page its sequences, then for each annotation its element.</summary>
    private void WriteParentTree(PdfReference parentTree)
    {
        var output = file.Begin(parentTree);
        output.Append("<</Nums[");
        for (int page = 0; page < pages.Length; page++)
        {
            output.Append($"{page}[");
            foreach (var owner in marks.OwnersOn(page))
                output.Append($"{ReferenceTo(owner)} ");
            output.Append("]\n");
        }

        for (int i = 0; i < annotations.Count; i++)
            output.Append($"{pages.Length + i} {ReferenceTo(annotations[i].Area.Link.Element)} ");
        output.Append("]>>");
    }

    private void WriteIdTree(PdfBuffer output)
    {
        if (_withId.Count == 0)
            return;
        _withId.Sort((left, right) => string.CompareOrdinal(left.Id, right.Id));
        output.Append("/IDTree<</Names[");
        foreach (var element in _withId)
            output.Append($"{new PdfText(element.Id!)} {ReferenceTo(element)} ");
        output.Append("]>>");
    }
}
