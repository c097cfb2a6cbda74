using System.Collections.Concurrent;
using System.Text;
using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Publishing;

/// <summary>
/// What readers may know: editions whose publication has come, and nothing else. All pages for readers ask here.
/// </summary>
internal sealed class PublishedEditions(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    /// <summary>JSON of texts that are kept read: a few whole reports of a thousand rows, or all texts of forty as large as the sixth.</summary>
    private const long RecentBytes = 16 << 20;

    private readonly FrozenReports _frozen = new(RecentBytes);

    /// <summary>
    /// Editions never change, so what was read once holds. The PDF's hash is in the key because a development
    /// database can be made anew under a running portal.
    /// </summary>
    private readonly ConcurrentDictionary<(EditionNumber Number, string PdfSha256), ProgressReport> _reports = new();

    /// <summary>All published editions, newest report first and within a report the newest correction first.</summary>
    public async Task<IReadOnlyList<PublishedEdition>> ListAsync(CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var published = await db.Publications.AsNoTracking()
            .Where(publication => publication.PublishedAt <= now)
            .Join(
                db.Editions,
                publication => new { publication.ReportNumber, publication.Correction },
                edition => new { edition.ReportNumber, edition.Correction },
                (publication, edition) => new
                {
                    edition.ReportNumber,
                    edition.Correction,
                    edition.Title,
                    edition.AdoptedAt,
                    edition.RecordedAt,
                    edition.Reason,
                    edition.PdfSha256,
                    publication.PublishedAt,
                    publication.Kamerstuk,
                })
            .OrderByDescending(edition => edition.ReportNumber)
            .ThenByDescending(edition => edition.Correction)
            .ToListAsync(cancellation);
        return
        [
            .. published.Select(edition => new PublishedEdition(
                new EditionNumber(edition.ReportNumber, edition.Correction),
                edition.Title,
                edition.AdoptedAt,
                edition.PublishedAt,
                edition.Kamerstuk,
                edition.Reason,
                edition.PdfSha256,
                IsCurrent: !published.Exists(other => other.ReportNumber == edition.ReportNumber && other.Correction > edition.Correction))
            {
                RecordedAt = edition.RecordedAt,
            }),
        ];
    }

    /// <summary>The current edition of a report; null when none of it is published.</summary>
    public async Task<PublishedReport?> CurrentAsync(int report, CancellationToken cancellation = default) =>
        (await ListAsync(cancellation)).FirstOrDefault(edition => edition.Number.Report == report) is { } current
            ? await OpenAsync(current, cancellation)
            : null;

    /// <summary>The current edition of every report, newest first, with what it says.</summary>
    public async Task<IReadOnlyList<PublishedReport>> HistoryAsync(CancellationToken cancellation = default)
    {
        var reports = new List<PublishedReport>();
        foreach (var edition in (await ListAsync(cancellation)).Where(edition => edition.IsCurrent))
            reports.Add(await OpenAsync(edition, cancellation));

        return reports;
    }

    /// <summary>The bytes that were adopted; null when the edition is not published.</summary>
    public async Task<byte[]?> PdfAsync(EditionNumber number, CancellationToken cancellation = default)
    {
        if (!(await ListAsync(cancellation)).Any(edition => edition.Number == number))
            return null;

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Editions
            .Where(edition => edition.ReportNumber == number.Report && edition.Correction == number.Correction)
            .Select(edition => edition.Pdf)
            .SingleAsync(cancellation);
    }

    /// <summary>What an edition of the list says.</summary>
    public async Task<PublishedReport> OpenAsync(PublishedEdition edition, CancellationToken cancellation = default)
    {
        if (!_reports.TryGetValue(KeyOf(edition), out var report))
        {
            await using var db = await contexts.CreateDbContextAsync(cancellation);
            var content = await db.Editions
                .Where(stored => stored.ReportNumber == edition.Number.Report && stored.Correction == edition.Number.Correction)
                .Select(stored => stored.Content)
                .SingleAsync(cancellation);
            report = _reports.GetOrAdd(KeyOf(edition), Read(content));
        }

        return new PublishedReport(edition, report);
    }

    /// <summary>As <see cref="OpenAsync"/> for several, in one query for all that were not read before.</summary>
    public async Task<IReadOnlyList<PublishedReport>> OpenAllAsync(IReadOnlyList<PublishedEdition> editions, CancellationToken cancellation = default)
    {
        string[] unknown = [.. editions.Where(edition => !_reports.ContainsKey(KeyOf(edition))).Select(edition => edition.PdfSha256)];
        if (unknown.Length > 0)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellation);
            var stored = db.Editions
                .Where(edition => unknown.Contains(edition.PdfSha256))
                .Select(edition => new { edition.ReportNumber, edition.Correction, edition.PdfSha256, edition.Content })
                .AsAsyncEnumerable();
            await foreach (var edition in stored.WithCancellation(cancellation)) // one text at a time: together they are large
                _reports.TryAdd((new EditionNumber(edition.ReportNumber, edition.Correction), edition.PdfSha256), Read(edition.Content));
        }

        return [.. editions.Select(edition => new PublishedReport(edition, _reports[KeyOf(edition)]))];
    }

    private ProgressReport Read(string content) => EditionContent.Read(Encoding.UTF8.GetBytes(content), _frozen);

    private static (EditionNumber Number, string PdfSha256) KeyOf(PublishedEdition edition) => (edition.Number, edition.PdfSha256);
}

/// <param name="Number">Report and correction.</param>
/// <param name="Title">As adopted.</param>
/// <param name="AdoptedAt">Null for a report adopted outside the portal.</param>
/// <param name="PublishedAt">When readers came to know it.</param>
/// <param name="Kamerstuk">Its number in Parliament, when known.</param>
/// <param name="Reason">Why it was corrected; null for the first edition of a report.</param>
/// <param name="PdfSha256">Of the PDF, lower-case hexadecimal.</param>
/// <param name="IsCurrent">No published correction replaces it.</param>
public sealed record PublishedEdition(
    EditionNumber Number,
    string Title,
    DateTimeOffset? AdoptedAt,
    DateTimeOffset PublishedAt,
    string? Kamerstuk,
    string? Reason,
    string PdfSha256,
    bool IsCurrent)
{
    /// <summary>When the portal took it up: the time in the metadata of its files.</summary>
    public DateTimeOffset RecordedAt { get; init; }
}

/// <summary>A published edition with what it says.</summary>
public sealed record PublishedReport(PublishedEdition Edition, ProgressReport Report);
