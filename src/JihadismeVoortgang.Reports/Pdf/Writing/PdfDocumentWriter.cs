using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Pdf.Fonts;
using JihadismeVoortgang.Reports.Pdf.Layout;

namespace JihadismeVoortgang.Reports.Pdf.Writing;

/// <summary>
/// Writes a report as a tagged PDF 1.7 that is PDF/UA-1 and PDF/A-2a at once. Pages go into the file as soon as they
/// are laid out; what needs the whole (page numbers, links, structure, outline) follows.
/// </summary>
internal sealed class PdfDocumentWriter : IDisposable
{
    private readonly PdfFile _file = new();
    private readonly DocumentFonts _fonts = new();
    private readonly MarkedContent _marks = new();
    private readonly ContentStreamWriter _content;
    private readonly List<WrittenPage> _pages = [];
    private readonly List<Annotation> _annotations = [];

    private PdfDocumentWriter() => _content = new ContentStreamWriter(_fonts, _marks);

    /// <param name="Reference">The page as an object.</param>
    /// <param name="Content">What is painted on it, but for its number.</param>
    /// <param name="FirstAnnotation">Index of its first link; those of the next page end them.</param>
    private sealed record WrittenPage(PdfReference Reference, PdfReference Content, int FirstAnnotation);

    public static byte[] Write(ProgressReport report, ReportStamp stamp, ReportFonts fonts)
    {
        using var writer = new PdfDocumentWriter();
        var laidOut = ReportLayout.LayOut(report, fonts, writer.AddPage);
        return writer.Finish(laidOut, report.Language, new DocumentMetadata(report, stamp));
    }

    public void Dispose()
    {
        _file.Dispose();
        _content.Dispose();
    }

    private void AddPage(LaidOutPage page)
    {
        var written = new WrittenPage(_file.Reserve(), _file.Reserve(), _annotations.Count);
        _pages.Add(written);
        _marks.StartPage();
        _file.WriteStream(written.Content, "", _content.Write(page));
        foreach (var area in page.Links)
            _annotations.Add(new Annotation(_file.Reserve(), area, _pages.Count - 1));
    }

    private byte[] Finish(LaidOutReport report, string language, DocumentMetadata metadata)
    {
        var (catalog, pageTree, resources) = (_file.Reserve(), _file.Reserve(), _file.Reserve());
        PdfReference[] pages = [.. _pages.Select(page => page.Reference)];
        WritePages(report.PageNumbers, pageTree, resources);
        new AnnotationWriter(_file, pages).Write(_annotations);
        _fonts.Write(_file, resources);

        var (structure, parentTree) = (_file.Reserve(), _file.Reserve());
        new StructureTreeWriter(_file, report.Structure, pages, _marks, _annotations).Write(structure, parentTree);

        var (xmp, profile, information) = (_file.Reserve(), _file.Reserve(), _file.Reserve());
        // Plain, so that archives find it without a PDF library.
        _file.WriteStream(xmp, "/Type/Metadata/Subtype/XML", metadata.BuildXmp(), compress: false);
        _file.WriteStream(profile, "/N 3", SrgbProfile.Bytes);
        metadata.AppendInformation(_file.Begin(information));

        PdfReference? outline = report.Outline.Count > 0 ? _file.Reserve() : null;
        if (outline is { } root)
            new OutlineWriter(_file, pages).Write(report.Outline, root);

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

    /// <summary>Each page has a second, short content stream: its number, known only when all pages are.</summary>
    private void WritePages(IReadOnlyList<TextRun> numbers, PdfReference pageTree, PdfReference resources)
    {
        for (int i = 0; i < _pages.Count; i++)
        {
            var number = _file.Reserve();
            // So short that compressing would only cost time.
            _file.WriteStream(number, "", _content.Write(numbers[i]), compress: false);

            var (reference, content, annotation) = _pages[i];
            var output = _file.Begin(reference);
            output.Append($"<</Type/Page/Parent {pageTree}/Resources {resources}/Contents[{content} {number}]");
            output.Append($"/MediaBox[0 0 {PageGeometry.PageWidth} {PageGeometry.PageHeight}]/StructParents {i}/Tabs/S");
            int end = i + 1 < _pages.Count ? _pages[i + 1].FirstAnnotation : _annotations.Count;
            if (end > annotation)
            {
                output.Append("/Annots[");
                for (; annotation < end; annotation++)
                    output.Append($"{_annotations[annotation].Reference} ");
                output.Append("]");
            }

            output.Append(">>");
        }

        var tree = _file.Begin(pageTree);
        tree.Append($"<</Type/Pages/Count {_pages.Count}/Kids[");
        foreach (var page in _pages)
            tree.Append($"{page.Reference} ");
        tree.Append("]>>");
    }
}
