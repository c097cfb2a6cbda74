namespace JihadismeVoortgang.Reports.Pdf.Fonts;

/// <summary>The typeface of the report is not there, or too old; the Dutch message says what to install.</summary>
public sealed class ReportFontException(string message, Exception? inner = null) : Exception(message, inner);
