using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Review.Checks;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Coordinating;

/// <summary>Vaststellen: freezes the open round as an edition and prepares the round after it.</summary>
internal sealed class AdoptRound(UseCases useCases, Adoption adoption, CheckTexts checks)
{
    /// <param name="account">The coordinator.</param>
    /// <param name="number">The round they have before them, so that nobody adopts the next one by a second click.</param>
    /// <param name="cancellation">Gives up; nothing is adopted then.</param>
    /// <exception cref="BrokenRuleException">The round cannot be adopted, or a check blocks it.</exception>
    public Task<EditionNumber> RunAsync(int account, int number, CancellationToken cancellation = default) =>
        useCases.RunAsync(
            new UseCase<ReportingRound, EditionNumber>
            {
                Action = nameof(AdoptRound),
                Load = async (db, stop) => OpenRound.OrThrow(await OpenRound.AloneAsync(db, stop)),
                Right = (caller, _) => Rights.Coordinate(caller),
                About = round => $"ronde {round.Number}",
                Work = async (work, round) =>
                {
                    if (round.Number != number)
                        throw new BrokenRuleException("", $"Ronde {number} is al vastgesteld; ronde {round.Number} is nu in voorbereiding.");

                    await checks.DemandNoneBlocksAsync(work, cancellation);
                    var edition = await adoption.AdoptAsync(
                        work, await ReportSource.LoadAsync(work.Db, round, cancellation), work.At, cancellation);
                    await work.SaveAsync(cancellation);
                    var programme = await work.Db.Programmes.Select(known => known.Name).SingleAsync(cancellation);
                    var closed = await work.Db.Measures.Where(measure => measure.Closing != null).Select(measure => measure.Number).ToListAsync(cancellation);
                    work.Db.Rounds.Add(round.PrepareNext(programme, Dutch.DayOf(work.At), closed.ToHashSet()));
                    return edition.Number;
                },
            },
            account,
            cancellation);
}
