using JihadismeVoortgang.Reports.Pdf.Layout;

namespace JihadismeVoortgang.Reports.Pdf.Writing;

/// <summary>
/// Writes a laid out report as a tagged PDF 1.7 that is PDF/UA-1 and PDF/A-2a at once.
/// </summary>
internal sealed class PdfDocumentWriter
{
    private readonly LaidOutReport _report;
    private readonly PdfFile _file = new();
    private readonly DocumentFonts _fonts = new();
    private readonly MarkedContent _marks;
    private readonly List<Annotation> _annotations = [];
    private readonly PdfReference[] _pages;

    private PdfDocumentWriter(LaidOutReport report)
    {
        _report = report;
        _marks = new MarkedContent(report.Pages.Count);
        _pages = new PdfReference[report.Pages.Count];
        for (int i = 0; i < _pages.Length; i++)
            _pages[i] = _file.Reserve();
    }

    public static byte[] Write(LaidOutReport report, string language, DocumentMetadata metadata) =>
        new PdfDocumentWriter(report).Write(language, metadata);

    private byte[] Write(string language, DocumentMetadata metadata)
    {
        var (catalog, pageTree, resources) = (_file.Reserve(), _file.Reserve(), _file.Reserve());
        WritePages(pageTree, resources);
        _fonts.Write(_file, resources);

        var (structure, parentTree) = (_file.Reserve(), _file.Reserve());
        new StructureTreeWriter(_file, _pages, _marks, _annotations).Write(_report.Structure, structure, parentTree);

        var (xmp, profile, information) = (_file.Reserve(), _file.Reserve(), _file.Reserve());
        // Plain, so that archives find it without a PDF library.
        _file.WriteStream(xmp, "/Type/Metadata/Subtype/XML", metadata.BuildXmp(), compress: false);
        _file.WriteStream(profile, "/N 3", SrgbProfile.Bytes);
        metadata.AppendInformation(_file.Begin(information));

        PdfReference? outline = _report.Outline.Count > 0 ? _file.Reserve() : null;
        if (outline is { } root)
            new OutlineWriter(_file, _pages).Write(_report.Outline, root);

        var output = _file.Begin(catalog);
        output.Append($"<</Type/Catalog/Pages {pageTree}/StructTreeRoot {structure}/MarkInfo<</Marked true>>");
        output.Append($"/Lang {new PdfText(language)}/ViewerPreferences<</DisplayDocTitle true>>/Metadata {xmp}");
        output.Append("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)");
        output.Append($"/DestOutputProfile {profile}>>]");
        if (outline is { } shown)
            output.Append($"/Outlines {shown}/PageMode/UseOutlines");
        output.Append(">>");
        return _file.Finish(catalog, information);
    }

    private void WritePages(PdfReference pageTree, PdfReference resources)
    {
        var content = new ContentStreamWriter(_fonts, _marks);
        for (int i = 0; i < _pages.Length; i++)
        {
            var stream = _file.Reserve();
            _file.WriteStream(stream, "", content.Write(_report.Pages[i], i));
            int firstAnnotation = _annotations.Count;
            foreach (var area in _report.Pages[i].Links)
                WriteLink(area, i);

            var output = _file.Begin(_pages[i]);
            output.Append($"<</Type/Page/Parent {pageTree}/Resources {resources}/Contents {stream}");
            output.Append($"/MediaBox[0 0 {PageGeometry.PageWidth} {PageGeometry.PageHeight}]/StructParents {i}/Tabs/S");
            if (_annotations.Count > firstAnnotation)
            {
                output.Append("/Annots[");
                for (int link = firstAnnotation; link < _annotations.Count; link++)
                    output.Append($"{_annotations[link].Reference} ");
                output.Append("]");
            }

            output.Append(">>");
        }

        var tree = _file.Begin(pageTree);
        tree.Append($"<</Type/Pages/Count {_pages.Length}/Kids[");
        foreach (var page in _pages)
            tree.Append($"{page} ");
        tree.Append("]>>");
    }

    private void WriteLink(LinkArea area, int page)
    {
        var reference = _file.Reserve();
        int key = _pages.Length + _annotations.Count;
        _annotations.Add(new Annotation(reference, area.Link.Element, page, key));

        var output = _file.Begin(reference);
        output.Append($"<</Type/Annot/Subtype/Link/P {_pages[page]}/Border[0 0 0]/F 4/StructParent {key}");
        output.Append($"/Contents {new PdfText(area.Link.Description)}/Rect[");
        AppendCorners(output, area.Rectangles);
        output.Append("]");
        if (area.Rectangles.Count > 1)
            AppendQuadrilaterals(output, area.Rectangles);
        if (area.Link.Anchor is { } anchor)
            OutlineWriter.AppendDestination(output, anchor, _pages);
        else
            output.Append($"/A<</S/URI/URI {new PdfText(area.Link.Address!)}>>");
        output.Append(">>");
    }

    private static void AppendCorners(PdfBuffer output, List<Rectangle> rectangles)
    {
        double bottom = PageGeometry.PageHeight - rectangles.Max(area => area.Bottom);
        double top = PageGeometry.PageHeight - rectangles.Min(area => area.Y);
        output.Append($"{rectangles.Min(area => area.X)} {bottom} {rectangles.Max(area => area.Right)} {top}");
    }

    /// <summary>The lines of a link that breaks, so that what stands between them is no part of it.</summary>
    private static void AppendQuadrilaterals(PdfBuffer output, List<Rectangle> rectangles)
    {
        output.Append("/QuadPoints[");
        foreach (var area in rectangles)
        {
            double top = PageGeometry.PageHeight - area.Y;
            double bottom = PageGeometry.PageHeight - area.Bottom;
            output.Append($"{area.X} {top} {area.Right} {top} {area.X} {bottom} {area.Right} {bottom} ");
        }

        output.Append("]");
    }
}
