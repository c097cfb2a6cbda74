namespace JihadismeVoortgang.Reports.Pdf.Layout;

/// <summary>A stretch of text in one style that belongs to one element; several make up a paragraph.</summary>
/// <param name="text">The characters.</param>
/// <param name="piece">The text they are part of; null for what is always an artifact.</param>
internal sealed class InlineSpan(ShapedText text, ContentPiece? piece)
{
    public ShapedText Text => text;

    public ContentPiece? Piece => piece;

    /// <summary>The innermost link the words are part of.</summary>
    public Hyperlink? Link { get; init; }

    /// <summary>Lines do not break in it while one can hold it.</summary>
    public bool StaysWhole { get; init; }

    /// <summary>Set when this is the mark of a note.</summary>
    public Note? Note { get; init; }
}
