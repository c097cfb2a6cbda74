using JihadismeVoortgang.Reports.Pdf.Fonts;

namespace JihadismeVoortgang.Reports.Pdf.Layout;

/// <summary>
/// Shapes the texts of one report and remembers what it could not draw, so that one message names all of it.
/// </summary>
/// <param name="fonts">The faces.</param>
internal sealed class TextShaper(ReportFonts fonts)
{
    private readonly List<UnprintableCharacter> _unprintable = [];
    private readonly HashSet<UnprintableCharacter> _known = [];

    /// <param name="text">As the report gives it.</param>
    /// <param name="style">Face, size and colour.</param>
    /// <param name="place">Dutch words for where the text stands, for the message when it cannot be printed.</param>
    public ShapedText Shape(string text, TextStyle style, string place)
    {
        var shaped = new ShapedText(PrintableText.Prepare(text), style, fonts[style.Font]);
        foreach (int index in shaped.Missing)
        {
            var character = PrintableText.Refuse(shaped.Characters, index, place);
            if (_known.Add(character))
                _unprintable.Add(character);
        }

        return shaped;
    }

    /// <exception cref="UnprintableCharacterException">Something could not be drawn.</exception>
    public void ThrowIfUnprintable()
    {
        if (_unprintable.Count > 0)
            throw new UnprintableCharacterException(_unprintable);
    }
}
