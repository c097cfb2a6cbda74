using System.Globalization;

namespace JihadismeVoortgang.Reports.Content;

/// <summary>
/// The words every form of a report prints beside its texts. They stand here once, so that the PDF, the page and the
/// office files read the same.
/// </summary>
public static class ReportWords
{
    /// <summary>The heads of the five columns, as the official form prints them.</summary>
    public static IReadOnlyList<string> ColumnHeads { get; } =
        ["Nr", "omschrijving", "Planning", "Stand van zaken", "Recente ontwikkelingen"];

    public const string Introduction = "Inleiding";

    public const string Concept = "CONCEPT";

    /// <summary>"Pagina 3 van 20", in two parts: some programs fill in the numbers themselves.</summary>
    public const string Page = "Pagina";

    public const string PageOf = "van";

    public static string HeadingOf(ReportTheme theme) =>
        string.Create(CultureInfo.InvariantCulture, $"{theme.Number}. {theme.Title}");

    /// <summary>Under the number of a row in a concept.</summary>
    public static string Revision(int revision) =>
        string.Create(CultureInfo.InvariantCulture, $"revisie {revision}");

    /// <summary>The title a file gives itself.</summary>
    public static string FileTitle(ProgressReport report) =>
        report.IsConcept ? $"{Concept} – {report.Title}" : report.Title;

    /// <summary>The subject a file gives itself.</summary>
    public static string FileSubject(ProgressReport report) =>
        report.IsConcept ? $"Concept, niet vastgesteld. {report.Programme}" : report.Programme;
}
