using JihadismeVoortgang.Reports.Pdf.Layout;

namespace JihadismeVoortgang.Reports.Pdf.Writing;

/// <summary>Writes the links, once it is known where every place in the report stands.</summary>
internal sealed class AnnotationWriter(PdfFile file, PdfReference[] pages)
{
    /// <summary>In the structure tree's list of keys, links come after the pages.</summary>
    public void Write(List<Annotation> annotations)
    {
        for (int i = 0; i < annotations.Count; i++)
            Write(annotations[i], pages.Length + i);
    }

    private void Write(Annotation annotation, int parentTreeKey)
    {
        var (link, rectangles) = (annotation.Area.Link, annotation.Area.Rectangles);
        var output = file.Begin(annotation.Reference);
        output.Append($"<</Type/Annot/Subtype/Link/P {pages[annotation.Page]}/Border[0 0 0]/F 4");
        output.Append($"/StructParent {parentTreeKey}/Contents {new PdfText(link.Description)}/Rect[");
        AppendCorners(output, rectangles);
        output.Append("]");
        if (rectangles.Count > 1)
            AppendQuadrilaterals(output, rectangles);
        if (link.Anchor is { } anchor)
            OutlineWriter.AppendDestination(output, anchor, pages);
        else
            output.Append($"/A<</S/URI/URI {new PdfText(link.Address!)}>>");
        output.Append(">>");
    }

    private static void AppendCorners(PdfBuffer output, List<Rectangle> rectangles)
    {
        var (left, top, right, bottom) = (rectangles[0].X, rectangles[0].Y, rectangles[0].Right, rectangles[0].Bottom);
        foreach (var area in rectangles)
        {
            (left, right) = (Math.Min(left, area.X), Math.Max(right, area.Right));
            (top, bottom) = (Math.Min(top, area.Y), Math.Max(bottom, area.Bottom));
        }

        output.Append($"{left} {PageGeometry.PageHeight - bottom} {right} {PageGeometry.PageHeight - top}");
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
