using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Publishing;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Coordinating;

/// <summary>Publiceren: makes an adopted edition known to readers, now or at a moment that is set.</summary>
internal sealed class PublishEdition(UseCases useCases)
{
    /// <param name="account">The coordinator.</param>
    /// <param name="edition">What to publish.</param>
    /// <param name="publishAt">Null for now.</param>
    /// <param name="kamerstuk">Its number in Parliament, when known.</param>
    /// <param name="cancellation">Gives up; nothing is published then.</param>
    /// <exception cref="BrokenRuleException">There is no such edition, or it is published already.</exception>
    public Task<DateTimeOffset> RunAsync(
        int account, EditionNumber edition, DateTimeOffset? publishAt, string? kamerstuk, CancellationToken cancellation = default) =>
        useCases.RunAsync(
            new UseCase<bool, DateTimeOffset>
            {
                Action = nameof(PublishEdition),
                Load = (db, stop) => db.Editions.AnyAsync(
                    known => known.ReportNumber == edition.Report && known.Correction == edition.Correction, stop),
                Right = (caller, _) => Rights.Coordinate(caller),
                About = _ => $"editie {edition}",
                Work = async (work, exists) =>
                {
                    if (!exists)
                        throw new BrokenRuleException("", $"Editie {edition} bestaat niet.");
                    if (publishAt < work.At)
                        throw new BrokenRuleException("publishAt", "Het moment van publicatie ligt in het verleden; laat het leeg om nu te publiceren.");

                    var at = publishAt ?? work.At;
                    await Adoption.PublishAsync(work, edition, at, kamerstuk, cancellation);
                    return at;
                },
            },
            account,
            cancellation);
}
