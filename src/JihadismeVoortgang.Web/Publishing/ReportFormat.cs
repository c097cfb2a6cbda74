using System.Diagnostics.CodeAnalysis;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Data;
using JihadismeVoortgang.Reports.Interchange;
using JihadismeVoortgang.Reports.Office;

namespace JihadismeVoortgang.Web.Publishing;

/// <summary>A kind of file that a report can be had as. To add one is to add a line to <see cref="All"/>.</summary>
/// <param name="Code">In addresses and on the command line.</param>
/// <param name="Ending">Of the file's name.</param>
/// <param name="MediaType">For the browser.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Purpose">What it is for, in a sentence.</param>
/// <param name="Write">Makes the whole file.</param>
internal sealed record ReportFormat(
    string Code, string Ending, string MediaType, string Name, string Purpose, Func<FileSource, byte[]> Write)
{
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string OpenDocumentType = "application/vnd.oasis.opendocument.text";
    private const string CsvType = "text/csv; charset=utf-8";

    public static ReportFormat Pdf { get; } = new(
        "pdf", ".pdf", "application/pdf", "PDF", "Om te lezen, af te drukken en te bewaren.", source => source.Pdf());

    public static ReportFormat Json { get; } = new(
        "json", ".json", "application/json", "JSON", "Om in een ander systeem in te lezen.",
        source => InterchangeWriter.Write(source.Report, source.PublishedAt, source.Kamerstuk));

    /// <summary>In the order in which they are offered.</summary>
    public static IReadOnlyList<ReportFormat> All { get; } =
    [
        Pdf,
        new("docx", ".docx", WordType, "Word", "Om in Word verder te bewerken.", source => DocxWriter.Write(source.Report, source.Stamp)),
        new("odt", ".odt", OpenDocumentType, "OpenDocument", "Om in LibreOffice of een ander tekstprogramma verder te bewerken.", source => OdtWriter.Write(source.Report, source.Stamp)),
        new("csv", ".csv", CsvType, "CSV, tabel", "De maatregelen als tabel voor Excel.", source => CsvWriter.Write(source.Report)),
        new("cijfers", "-cijfers.csv", CsvType, "CSV, cijfers", "De cijfers met hun peildatum voor Excel.", source => FiguresCsvWriter.Write(source.Report)),
        Json,
    ];

    /// <summary>What may be typed.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. All.Select(format => format.Code)];

    public static bool TryParse(string? code, [NotNullWhen(true)] out ReportFormat? format)
    {
        format = All.FirstOrDefault(known => known.Code == code);
        return format is not null;
    }
}

/// <summary>What a file of a report is written from.</summary>
/// <param name="Report">What it says.</param>
/// <param name="Stamp">For the file's own metadata.</param>
internal sealed record FileSource(ProgressReport Report, ReportStamp Stamp)
{
    /// <summary>Prints a concept; an edition has its PDF already.</summary>
    public Func<byte[]> Pdf { get; init; } = () => throw new InvalidOperationException("The PDF of an edition is the one that was adopted.");

    public DateTimeOffset? PublishedAt { get; init; }

    public string? Kamerstuk { get; init; }
}

/// <param name="Bytes">The whole file.</param>
/// <param name="Format">What kind.</param>
/// <param name="Name">File name without its ending.</param>
internal sealed record ReportFile(byte[] Bytes, ReportFormat Format, string Name)
{
    public string FullName => Name + Format.Ending;

    public string MediaType => Format.MediaType;
}
