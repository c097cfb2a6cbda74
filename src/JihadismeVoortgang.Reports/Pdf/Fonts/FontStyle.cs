namespace JihadismeVoortgang.Reports.Pdf.Fonts;

/// <summary>Which of the four faces of the family; bold and italic combine.</summary>
[Flags]
internal enum FontStyle
{
    Regular = 0,
    Bold = 1,
    Italic = 2,
    BoldItalic = Bold | Italic,
}
