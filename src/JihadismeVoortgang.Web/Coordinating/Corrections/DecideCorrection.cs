using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Mail;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Review.Checks;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Coordinating.Corrections;

/// <summary>What becomes of a correction: akkoord, vaststellen, or not after all.</summary>
internal sealed class DecideCorrection(UseCases useCases, Adoption adoption, CheckTexts checks, MailNotices notices)
{
    /// <summary>Another pair of eyes on what stands there now.</summary>
    /// <param name="account">The coordinator.</param>
    /// <param name="seen">The correction they had before them.</param>
    /// <param name="cancellation">Gives up; nothing happens then.</param>
    /// <exception cref="BrokenRuleException">It cannot be done; says why.</exception>
    /// <exception cref="ConflictException">Somebody else changed the correction meanwhile.</exception>
    public Task<EditionNumber> ApproveAsync(int account, SeenCorrection seen, CancellationToken cancellation = default) =>
        RunAsync(account, seen, "ApproveCorrection", reason: null, (work, correction) =>
        {
            correction.Approve(work.Actor);
            return Task.CompletedTask;
        }, cancellation);

    /// <summary>Freezes it as an edition: content, bytes of the PDF and their SHA-256 at once.</summary>
    /// <inheritdoc cref="ApproveAsync"/>
    public Task<EditionNumber> AdoptAsync(int account, SeenCorrection seen, CancellationToken cancellation = default) =>
        RunAsync(account, seen, "AdoptCorrection", reason: null, async (work, correction) =>
        {
            var mended = EditionContent.Read(await work.Db.Editions
                .Where(edition => edition.ReportNumber == correction.ReportNumber && edition.Correction == correction.Number - 1)
                .Select(edition => edition.Content)
                .SingleAsync(cancellation));
            var content = EditionContent.Read(correction.Content);
            if (EditionContent.Write(mended with { Correction = content.Correction }) == correction.Content)
                throw new BrokenRuleException("", $"Correctie {correction.Edition} zegt hetzelfde als editie {correction.ReportNumber}.{correction.Number - 1}.");

            await checks.DemandNoneBlocksAsync(work, mended, content, cancellation);
            await adoption.AdoptAsync(work, correction, cancellation);
            await TellAsync(work, correction, mended, content, cancellation);
        }, cancellation);

    /// <summary>It is not needed after all; what was written in it stays in its history.</summary>
    /// <inheritdoc cref="ApproveAsync"/>
    public Task<EditionNumber> DropAsync(int account, SeenCorrection seen, string reason, CancellationToken cancellation = default) =>
        RunAsync(account, seen, "DropCorrection", reason, (_, correction) =>
        {
            if (string.IsNullOrWhiteSpace(reason))
                throw new BrokenRuleException("reason", "Vul in waarom de correctie vervalt.");

            correction.Drop();
            return Task.CompletedTask;
        }, cancellation);

    private Task<EditionNumber> RunAsync(
        int account, SeenCorrection seen, string action, string? reason, Func<UseCaseWork, Correction, Task> act, CancellationToken cancellation) =>
        useCases.RunAsync(
            new UseCase<Correction, EditionNumber>
            {
                Action = action,
                StartedFrom = seen.Revision,
                Load = (db, stop) => seen.LoadAsync(db, stop),
                Right = (caller, _) => Rights.Coordinate(caller),
                About = correction => $"editie {correction.Edition}",
                Reason = reason,
                Work = async (work, correction) =>
                {
                    await act(work, correction);
                    return correction.Edition;
                },
            },
            account,
            cancellation);

    /// <summary>Only of the report right before the open round: its rows were carried over from that one.</summary>
    private async Task TellAsync(UseCaseWork work, Correction correction, ProgressReport before, ProgressReport after, CancellationToken cancellation)
    {
        var round = await work.Db.Rounds.Include(open => open.Entries).SingleOrDefaultAsync(open => open.State != RoundState.Adopted, cancellation);
        if (round is null || round.Number != correction.ReportNumber + 1)
            return;

        var corrected = CorrectedReport.Differences(before, after).Rows;
        var touched = after.Themes.SelectMany(theme => theme.Rows)
            .Where(row => corrected.Contains(row.Measures[0].Number))
            .SelectMany(row => row.Measures)
            .Select(measure => measure.Number)
            .ToHashSet();
        await notices.CorrectedAsync(
            work, round, round.Entries.Where(entry => entry.Measures.Any(measure => touched.Contains(measure.MeasureNumber))),
            correction.Edition.ToString(), correction.Reason, cancellation);
    }
}
