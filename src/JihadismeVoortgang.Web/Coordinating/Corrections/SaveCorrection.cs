using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Domain.Figures;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Drafts;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Review;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Coordinating.Corrections;

/// <summary>Keeps what a coordinator mended in the copy of an edition: a row, the head, a figure or the reason.</summary>
internal sealed class SaveCorrection(UseCases useCases)
{
    /// <param name="account">The coordinator.</param>
    /// <param name="seen">The correction they had before them.</param>
    /// <param name="row">What they wrote.</param>
    /// <param name="cancellation">Gives up; nothing is saved then.</param>
    /// <returns>The revision as it now stands.</returns>
    /// <exception cref="BrokenRuleException">Lists every fault, or says that the correction is closed.</exception>
    /// <exception cref="ConflictException">Somebody else changed the correction meanwhile.</exception>
    public Task<int> RowAsync(int account, SeenCorrection seen, WrittenCorrectionRow row, CancellationToken cancellation = default) =>
        RunAsync(account, seen, $"maatregel {row.Measure}", reason: null, report => CorrectedReport.WithRow(report, row.Measure, row.Judged()), new CorrectionText(seen.Id, row.Measure), cancellation);

    /// <summary>Title, running header, introduction and dates.</summary>
    /// <inheritdoc cref="RowAsync"/>
    public Task<int> HeadAsync(int account, SeenCorrection seen, WrittenCorrectionHead head, CancellationToken cancellation = default) =>
        RunAsync(account, seen, "inleiding", reason: null, report => CorrectedReport.WithHead(report, head.Judged()), new CorrectionText(seen.Id, Measure: null), cancellation);

    /// <summary>A number recorded beside the texts; its reason of correction is that of the whole.</summary>
    /// <inheritdoc cref="RowAsync"/>
    public Task<int> NumberAsync(int account, SeenCorrection seen, WrittenCorrectionNumber number, CancellationToken cancellation = default) =>
        RunAsync(account, seen, "cijfers", reason: null, report => CorrectedReport.WithNumber(report, number.Place, number.Judged()), typed: null, cancellation);

    /// <summary>The printed reason.</summary>
    /// <inheritdoc cref="RowAsync"/>
    public Task<int> ReasonAsync(int account, SeenCorrection seen, string reason, CancellationToken cancellation = default) =>
        RunAsync(account, seen, "reden", reason, report => report, typed: null, cancellation);

    private Task<int> RunAsync(
        int account,
        SeenCorrection seen,
        string place,
        string? reason,
        Func<ProgressReport, ProgressReport> mend,
        CorrectionText? typed,
        CancellationToken cancellation) =>
        useCases.RunAsync(
            new UseCase<Correction, int>
            {
                Action = nameof(SaveCorrection),
                StartedFrom = seen.Revision,
                Load = (db, stop) => seen.LoadAsync(db, stop),
                Right = (caller, _) => Rights.Coordinate(caller),
                About = correction => $"editie {correction.Edition}, {place}",
                Said = reason is null ? [] : [reason],
                Work = async (work, correction) =>
                {
                    var mended = EditionContent.Write(mend(EditionContent.Read(correction.Content)));
                    correction.Write(reason ?? correction.Reason, mended, work.Actor);
                    if (typed is not null && DraftSubject.Of(typed, correction) is { } draft)
                        await DraftStore.SettleAsync(work, draft, cancellation);
                    return correction.Revision;
                },
            },
            account,
            cancellation);
}

/// <summary>A correction as it was on the screen.</summary>
public sealed record SeenCorrection(Guid Id, int Revision)
{
    internal async Task<Correction> LoadAsync(PortalDbContext db, CancellationToken cancellation) =>
        await db.Corrections.SingleOrDefaultAsync(known => known.Id == Id, cancellation)
        ?? throw new BrokenRuleException("", "Deze correctie bestaat niet.");
}

/// <summary>A number as typed.</summary>
/// <param name="Place">Which of the numbers of the edition.</param>
/// <param name="Low">The number, or the lower end of a range.</param>
/// <param name="High">The upper end; null for a single number.</param>
/// <param name="Qualifier">How exact it is.</param>
/// <param name="Printed">The words in the text.</param>
/// <param name="Reason">Why it is another than was printed.</param>
public sealed record WrittenCorrectionNumber(int Place, decimal? Low, decimal? High, Qualifier Qualifier, string? Printed, string Reason)
{
    /// <exception cref="BrokenRuleException">It is no number, or there is no reason.</exception>
    internal CorrectedNumber Judged()
    {
        if (Low is not { } low)
            throw new BrokenRuleException("value", "Vul het aantal in.");
        if (string.IsNullOrWhiteSpace(Reason))
            throw new BrokenRuleException("correction", "Vul de reden van correctie in.");

        return new CorrectedNumber(Quantity.Range(low, High ?? low, Qualifier), string.IsNullOrWhiteSpace(Printed) ? null : Printed.Trim(), Reason.Trim());
    }
}
