using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Publishing;

/// <summary>
/// When what is or becomes public. It is all the pages for readers depend on: publications are only ever added, and
/// editions never change.
/// </summary>
internal sealed class PublicationMoments(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>Of every publication, planned ones too, in order of edition.</summary>
    public async Task<IReadOnlyList<PublicationMoment>> ListAsync(CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Publications.AsNoTracking()
            .OrderBy(publication => publication.ReportNumber)
            .ThenBy(publication => publication.Correction)
            .Select(publication => new PublicationMoment(
                new EditionNumber(publication.ReportNumber, publication.Correction), publication.PublishedAt))
            .ToListAsync(cancellation);
    }
}

/// <param name="Edition">What is published.</param>
/// <param name="At">From when on; may lie ahead.</param>
internal sealed record PublicationMoment(EditionNumber Edition, DateTimeOffset At);
