using JihadismeVoortgang.Reports.Pdf.Fonts;
using JihadismeVoortgang.Reports.Pdf.Layout;

namespace JihadismeVoortgang.Reports.Pdf.Writing;

/// <summary>
/// Paints pages. Everything painted stands in a sequence of marked content, opened and closed outside text
/// objects: tagged with the element it belongs to, or marked as an artifact.
/// </summary>
internal sealed class ContentStreamWriter(DocumentFonts fonts, MarkedContent marks) : IDisposable
{
    private readonly PdfBuffer _out = new();
    private bool _isOpen;
    private ContentPiece? _openPiece;
    private Artifact _openArtifact;
    private bool _isInText;
    private (FontStyle Font, double Size)? _font;
    private Ink? _ink;
    private int _lastX;
    private int _lastY;

    public void Dispose() => _out.Dispose();

    /// <summary>The content of one page; valid until the next is written.</summary>
    public ReadOnlySpan<byte> Write(LaidOutPage page)
    {
        Begin();
        foreach (var operation in page.Operations)
        {
            switch (operation)
            {
                case FilledRectangle rectangle:
                    Fill(rectangle);
                    break;
                case TextRun run:
                    Show(run);
                    break;
            }
        }

        Close();
        return _out.Written;
    }

    /// <summary>A stream of one text; valid until the next is written.</summary>
    public ReadOnlySpan<byte> Write(TextRun run)
    {
        Begin();
        Show(run);
        Close();
        return _out.Written;
    }

    private void Begin()
    {
        _out.Clear();
        (_font, _ink) = (null, null);
    }

    private void Fill(FilledRectangle rectangle)
    {
        Open(null, rectangle.Artifact);
        EndText();
        SetInk(rectangle.Ink);
        var area = rectangle.Area;
        _out.Append($"{area.X} {PageGeometry.PageHeight - area.Bottom} {area.Width} {area.Height} re f\n");
    }

    private void Show(TextRun run)
    {
        Open(run.Piece, run.Artifact);
        if (!_isInText)
        {
            _out.Append("BT\n"u8);
            _isInText = true;
            (_lastX, _lastY) = (0, 0);
        }

        var style = run.Text.Style;
        SetInk(style.Ink);
        if (_font != (style.Font, style.Size))
        {
            _font = (style.Font, style.Size);
            _out.Append($"/{DocumentFonts.ResourceName(style.Font)} {style.Size} Tf\n");
        }

        MoveTo(run.X, PageGeometry.PageHeight - run.Baseline);
        ShowGlyphs(run, fonts.Use(run.Text));
    }

    /// <summary>Moves are relative; counted in whole hundredths, rounding never adds up.</summary>
    private void MoveTo(double x, double y)
    {
        int toX = (int)Math.Round(x * 100);
        int toY = (int)Math.Round(y * 100);
        _out.Append($"{(toX - _lastX) / 100.0} {(toY - _lastY) / 100.0} Td\n");
        (_lastX, _lastY) = (toX, toY);
    }

    private void ShowGlyphs(TextRun run, FontSubset subset)
    {
        var text = run.Text;
        const double ThousandthsOfEm = 1000;
        _out.Append("[("u8);
        for (int i = run.Start; i < run.End; i++)
        {
            char character = text.Characters[i];
            ushort glyph = text.GlyphAt(i);
            if (run.EndsInHyphen && i == run.End - 1)
                glyph = text.Font.GlyphOf(character);
            if (glyph == ShapedText.NoGlyph)
                continue;

            int kerning = i > run.Start ? text.KerningBefore(i) : 0;
            if (kerning != 0)
                _out.Append($"){-kerning * ThousandthsOfEm / text.Font.UnitsPerEm}(");
            _out.AppendCode(subset.CodeOf(character, glyph));
        }

        _out.Append(")]TJ\n"u8);
    }

    private void SetInk(Ink ink)
    {
        if (_ink == ink)
            return;
        _ink = ink;
        if (ink.IsGrey)
            _out.Append($"{ink.Red} g\n");
        else
            _out.Append($"{ink.Red} {ink.Green} {ink.Blue} rg\n");
    }

    private void Open(ContentPiece? piece, Artifact artifact)
    {
        if (_isOpen && _openPiece == piece && (piece is not null || _openArtifact == artifact))
            return;

        Close();
        (_isOpen, _openPiece, _openArtifact) = (true, piece, artifact);
        if (piece is null)
            _out.Append($"/Artifact<<{ArtifactEntries(artifact)}>>BDC\n");
        else
            _out.Append($"/{StructureNames.Of(piece.Owner.Role)}<</MCID {marks.Add(piece)}>>BDC\n");
    }

    private void Close()
    {
        EndText();
        if (_isOpen)
            _out.Append("EMC\n"u8);
        _isOpen = false;
    }

    private void EndText()
    {
        if (_isInText)
            _out.Append("ET\n"u8);
        _isInText = false;
    }

    private static string ArtifactEntries(Artifact artifact) => artifact switch
    {
        Artifact.Header => "/Type/Pagination/Subtype/Header",
        Artifact.Footer => "/Type/Pagination/Subtype/Footer",
        Artifact.Watermark => "/Type/Pagination/Subtype/Watermark",
        Artifact.Pagination => "/Type/Pagination",
        _ => "/Type/Layout",
    };
}
