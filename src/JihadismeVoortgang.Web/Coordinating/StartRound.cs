using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace JihadismeVoortgang.Web.Coordinating;

/// <summary>Openen: asks for input in the round that adoption prepared.</summary>
internal sealed class StartRound(UseCases useCases)
{
    private const string PeriodConstraint = "ex_reporting_rounds_period";
    private const string HandInConstraint = "ex_reporting_rounds_hand_in";

    /// <param name="account">The coordinator.</param>
    /// <param name="written">The form, with the round and the revision that were on the screen.</param>
    /// <param name="cancellation">Gives up; the round is not opened then.</param>
    /// <exception cref="BrokenRuleException">Lists every fault of the form, or says that the round is open already.</exception>
    /// <exception cref="ConflictException">Somebody else changed the round meanwhile.</exception>
    public Task<int> RunAsync(int account, WrittenRound written, CancellationToken cancellation = default) =>
        useCases.RunAsync(
            new UseCase<ReportingRound, int>
            {
                Action = nameof(StartRound),
                Load = async (db, stop) => OpenRound.OrThrow(await OpenRound.AloneAsync(db, stop)),
                Right = (caller, _) => Rights.Coordinate(caller),
                About = round => $"ronde {round.Number}",
                Work = async (work, round) =>
                {
                    DemandPrepared(round, written.Round);
                    if (round.Revision != written.Revision)
                        throw await ConflictException.ForAsync(work.Db, round, cancellation);

                    written.Open(round, await OthersAsync(work.Db, round, cancellation), work.Actor);
                    await SaveAsync(work, cancellation);
                    return round.Number;
                },
            },
            account,
            cancellation);

    private static void DemandPrepared(ReportingRound round, int meant)
    {
        if (round.Number != meant)
            throw new BrokenRuleException("", $"Ronde {meant} is al vastgesteld; ronde {round.Number} is nu in voorbereiding.");
        if (round.State == RoundState.Open)
            throw new BrokenRuleException("", $"Ronde {round.Number} is al open.");
    }

    private static Task<Dictionary<int, RoundSchedule>> OthersAsync(PortalDbContext db, ReportingRound round, CancellationToken cancellation) =>
        db.Rounds
            .AsNoTracking()
            .Where(other => other.Number != round.Number && other.Schedule != null)
            .ToDictionaryAsync(other => other.Number, other => other.Schedule!, cancellation);

    /// <summary>The database has the last word on what overlaps.</summary>
    private static async Task SaveAsync(UseCaseWork work, CancellationToken cancellation)
    {
        try
        {
            await work.SaveAsync(cancellation);
        }
        catch (DbUpdateException refused) when (refused.InnerException is PostgresException { ConstraintName: PeriodConstraint })
        {
            throw new BrokenRuleException("periodFrom", "Deze periode overlapt die van een andere ronde.");
        }
        catch (DbUpdateException refused) when (refused.InnerException is PostgresException { ConstraintName: HandInConstraint })
        {
            throw new BrokenRuleException("handInOpens", "Deze dagen van indienen overlappen die van een andere ronde.");
        }
    }
}
