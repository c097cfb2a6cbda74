using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Pdf;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Publishing.Search;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Publishing;

/// <summary>
/// Vaststellen and publiceren: the two acts that make a report. Used by the coordinator's page and by the import,
/// inside their use case.
/// </summary>
internal sealed class Adoption(IReportPdfEngine pdf, ReportOptions options)
{
    /// <summary>
    /// Freezes a round: composes its report, makes its PDF and stores both as the first edition; the round is closed.
    /// </summary>
    /// <param name="work">The use case it happens in.</param>
    /// <param name="source">The round and what belongs to it.</param>
    /// <param name="adoptedAt">Null for a report that was adopted outside the portal.</param>
    /// <param name="cancellation">Gives up; nothing is adopted then.</param>
    /// <exception cref="BrokenRuleException">
    /// The round cannot be adopted, its text says a number that is withheld, or cannot be printed.
    /// </exception>
    public async Task<Edition> AdoptAsync(
        UseCaseWork work, ReportSource source, DateTimeOffset? adoptedAt, CancellationToken cancellation)
    {
        var report = ReportComposer.Compose(source, concept: false);
        await WithheldInText.DemandNoneAsync(work.Db, report, cancellation);
        if (adoptedAt is null)
            source.Round.RecordAdoption();
        else
            source.Round.Adopt();
        var edition = new Edition(new EditionNumber(source.Round.Number, 0), Freeze(report, work.At), adoptedAt, work.At, reason: null);
        work.Db.Editions.Add(edition);
        await SearchIndex.AddAsync(work.Db, edition.Number, report, cancellation);
        return edition;
    }

    /// <summary>Freezes what a correction says as an edition beside the one it mends; the reason stands first in it.</summary>
    /// <exception cref="BrokenRuleException">It cannot be printed.</exception>
    public async Task<Edition> AdoptAsync(UseCaseWork work, Correction correction, CancellationToken cancellation)
    {
        correction.Adopt(work.Actor);
        var report = CorrectedReport.ForPrint(EditionContent.Read(correction.Content), correction);
        var edition = new Edition(correction.Edition, Freeze(report, work.At), work.At, work.At, correction.Reason);
        work.Db.Editions.Add(edition);
        await SearchIndex.AddAsync(work.Db, edition.Number, report, cancellation);
        return edition;
    }

    /// <summary>Published, or planned to be.</summary>
    public static Task<bool> IsPublishedAsync(PortalDbContext db, EditionNumber edition, CancellationToken cancellation) =>
        db.Publications.AnyAsync(known => known.ReportNumber == edition.Report && known.Correction == edition.Correction, cancellation);

    /// <summary>Makes an edition known to readers from <paramref name="publishedAt"/> on.</summary>
    /// <exception cref="BrokenRuleException">It is published already, or planned to be.</exception>
    public static async Task PublishAsync(
        UseCaseWork work, EditionNumber edition, DateTimeOffset publishedAt, string? kamerstuk, CancellationToken cancellation)
    {
        if (await IsPublishedAsync(work.Db, edition, cancellation))
            throw new BrokenRuleException("", $"Editie {edition} is al gepubliceerd, of staat daarvoor gepland.");

        work.Db.Publications.Add(new Publication(edition, publishedAt, kamerstuk));
    }

    private FrozenReport Freeze(ProgressReport report, DateTimeOffset made)
    {
        try
        {
            return new FrozenReport(report.Title, EditionContent.Write(report), pdf.Write(report, new ReportStamp(made, options.Author)));
        }
        catch (UnprintableCharacterException unprintable)
        {
            throw unprintable.AsBrokenRule();
        }
    }
}
