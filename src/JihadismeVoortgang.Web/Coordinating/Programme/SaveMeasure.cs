using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Programme;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Coordinating.Programme;

/// <summary>Adds a measure or changes one: in the programme and in the open round. No edition changes by it.</summary>
internal sealed class SaveMeasure(UseCases useCases)
{
    /// <summary>A new measure gets a row in the open round, with a planning and without texts.</summary>
    /// <param name="account">The coordinator.</param>
    /// <param name="written">The form.</param>
    /// <param name="planning">What its row begins with.</param>
    /// <param name="cancellation">Gives up; nothing is added then.</param>
    /// <exception cref="BrokenRuleException">Lists every fault, or says that there is such a measure already.</exception>
    public Task<int> AddAsync(int account, WrittenMeasure written, Planning planning, CancellationToken cancellation = default) =>
        useCases.RunAsync(
            new UseCase<ReportingRound, int>
            {
                Action = "AddMeasure",
                Load = async (db, stop) => OpenRound.OrThrow(await OpenRound.AloneAsync(db, stop)),
                Right = (caller, _) => Rights.Coordinate(caller),
                About = _ => $"maatregel {written.Number}",
                Revised = _ => null,
                SaidOf = round => round,
                Reason = ReasonOf(written),
                Work = async (work, round) =>
                {
                    var (content, designation) = written.Judged(known: null);
                    await DemandThemeAsync(work.Db, content.Theme, cancellation);
                    if (await work.Db.Measures.AnyAsync(known => known.Number == written.Number, cancellation))
                        throw new BrokenRuleException("number", $"Maatregel {written.Number} bestaat al; een nummer wordt nooit opnieuw gebruikt.");

                    work.Db.Measures.Add(new Measure(written.Number, content));
                    round.Add(content.Theme, new StatusEntryContent(planning, "", "", [new DescribedMeasure(written.Number, designation)]));
                    return written.Number;
                },
            },
            account,
            cancellation);

    /// <param name="account">The coordinator.</param>
    /// <param name="written">The form, with the revision that was on the screen.</param>
    /// <param name="cancellation">Gives up; nothing is changed then.</param>
    /// <returns>The revision as it now stands.</returns>
    /// <exception cref="BrokenRuleException">Lists every fault, or says that the row of the open round is approved.</exception>
    /// <exception cref="ConflictException">Somebody else changed the measure meanwhile.</exception>
    public Task<int> ChangeAsync(int account, WrittenMeasure written, CancellationToken cancellation = default) =>
        useCases.RunAsync(
            new UseCase<MeasureInRound, int>
            {
                Action = "ChangeMeasure",
                Load = (db, stop) => MeasureInRound.LoadAsync(db, written.Number, stop),
                Right = (caller, _) => Rights.Coordinate(caller),
                About = _ => $"maatregel {written.Number}",
                Revised = target => target.Measure,
                Reason = ReasonOf(written),
                Work = async (work, target) =>
                {
                    await target.DemandSeenAsync(work.Db, written.Revision, cancellation);
                    var (content, designation) = written.Judged(target.Measure.Closing);
                    await DemandThemeAsync(work.Db, content.Theme, cancellation);
                    target.Measure.Write(content);
                    if (target.Row is { } row)
                        await BringAlongAsync(work, target.Round, row, target.Measure, designation, cancellation);
                    return target.Measure.Revision;
                },
            },
            account,
            cancellation);

    /// <summary>The row prints the new designation, and stands under the new theme when all of its measures do.</summary>
    private static async Task BringAlongAsync(
        UseCaseWork work, ReportingRound round, StatusEntry row, Measure measure, string designation, CancellationToken cancellation)
    {
        round.Write(row, row.Content with
        {
            Measures = [.. row.Content.Measures.Select(known => known.Number == measure.Number ? known with { Description = designation } : known)],
        }, work.Actor);
        var others = row.Measures.Select(known => known.MeasureNumber).Where(number => number != measure.Number).ToList();
        if (await work.Db.Measures.Where(known => others.Contains(known.Number)).AllAsync(known => known.ThemeNumber == measure.ThemeNumber, cancellation))
        {
            await work.SaveAsync(cancellation); // one revision a change
            row.MoveTo(measure.ThemeNumber, work.Actor);
        }
    }

    private static async Task DemandThemeAsync(PortalDbContext db, int theme, CancellationToken cancellation)
    {
        if (!await db.Themes.AnyAsync(known => known.Number == theme, cancellation))
            throw new BrokenRuleException("theme", $"Thema {theme} bestaat niet.");
    }

    private static string? ReasonOf(WrittenMeasure written) => string.IsNullOrWhiteSpace(written.Reason) ? null : written.Reason.Trim();
}

/// <summary>A measure with its row in the open round, which is held alone.</summary>
/// <param name="Round">The open one.</param>
/// <param name="Measure">The measure.</param>
/// <param name="Row">Null for a measure that left the programme.</param>
internal sealed record MeasureInRound(ReportingRound Round, Measure Measure, StatusEntry? Row)
{
    /// <exception cref="BrokenRuleException">There is no such measure.</exception>
    public static async Task<MeasureInRound> LoadAsync(PortalDbContext db, int number, CancellationToken cancellation)
    {
        var round = OpenRound.OrThrow(await OpenRound.AloneAsync(db, cancellation));
        var measure = await db.Measures.SingleOrDefaultAsync(known => known.Number == number, cancellation)
            ?? throw new BrokenRuleException("", $"Maatregel {number} bestaat niet.");
        return new MeasureInRound(round, measure, round.Entries.FirstOrDefault(row => row.Measures.Any(known => known.MeasureNumber == number)));
    }

    /// <exception cref="ConflictException">Somebody else changed it since it was read.</exception>
    public async Task DemandSeenAsync(PortalDbContext db, int revision, CancellationToken cancellation)
    {
        if (Measure.Revision != revision)
            throw await ConflictException.ForAsync(db, Measure, cancellation);
    }
}
