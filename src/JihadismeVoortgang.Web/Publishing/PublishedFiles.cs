using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Web.Publishing;

/// <summary>Published editions as files, for readers.</summary>
internal sealed class PublishedFiles(PublishedEditions editions, ReportOptions options)
{
    /// <summary>Of the PDF these are the bytes that were adopted. Null when the edition is not published.</summary>
    public async Task<ReportFile?> WriteAsync(PublishedEdition edition, ReportFormat format, CancellationToken cancellation = default)
    {
        var name = FileNames.Of(edition.Number);
        if (format == ReportFormat.Pdf)
            return await editions.PdfAsync(edition.Number, cancellation) is { } pdf ? new ReportFile(pdf, format, name) : null;

        var published = await editions.OpenAsync(edition, cancellation);
        var source = new FileSource(published.Report, new ReportStamp(edition.RecordedAt, options.Author))
        {
            PublishedAt = edition.PublishedAt,
            Kamerstuk = edition.Kamerstuk,
        };
        return new ReportFile(format.Write(source), format, name);
    }
}
