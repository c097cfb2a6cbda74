using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Programme;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Checks;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Audit;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Publishing;

/// <summary>
/// What people say beside a text, in a remark or as a reason, holds no withheld number either: colleagues without the right to
/// the number read it, and meelezers, who may be from outside. Every act passes here, so no field is forgotten.
/// </summary>
/// <remarks>
/// A refusal is an answer to who tries numbers. So it names no series to who has no right to it, stands in the audit log, and after
/// a few of them no number of theirs is let through at all, right or wrong.
/// </remarks>
internal static class SaidBesideText
{
    /// <summary>As many as somebody comes upon by chance; what they write after that answers nothing.</summary>
    public const int MaxGuesses = 5;

    public const string Neutral =
        "In uw opmerking of reden staat een getal dat hier niet mag staan of niet is vast te stellen. Laat getallen weg.";

    public static TimeSpan GuessesCountFor { get; } = TimeSpan.FromHours(24);

    /// <param name="db">The open context.</param>
    /// <param name="caller">Who says it; told which number it is when they may see it.</param>
    /// <param name="about">What it is said of: the series of its measures count, or all series when it is the report as a whole.</param>
    /// <param name="said">The words.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="WithheldSaidException">Names the series when all of them are the caller's to see.</exception>
    public static async Task DemandNothingWithheldAsync(
        PortalDbContext db, Caller caller, IRevised? about, IReadOnlyCollection<string> said, DateTimeOffset now, CancellationToken cancellation)
    {
        // Of a series itself nothing is said here: why a number is released may name it.
        if (said.Count == 0 || about is not (ReviewedText or Measure or Correction))
            return;

        var numbers = await SaidAsync(db, caller, about, said, cancellation);
        var figures = numbers.Select(number => number.FigureKey).Distinct().ToList();
        var isGuess = numbers.Any(number => !number.MayBeShown);
        if (isGuess || (said.Any(NumberInText.IsAnyIn) && await HasGuessedOftenAsync(db, caller, now, cancellation)))
            throw new WithheldSaidException(Neutral, figures, isGuess);
        if (numbers.Count > 0)
            throw new WithheldSaidException(Naming(WithheldCheck.Series(said, numbers)), figures, isGuess);
    }

    private static async Task<IReadOnlyList<WithheldNumber>> SaidAsync(
        PortalDbContext db, Caller caller, IRevised about, IReadOnlyCollection<string> said, CancellationToken cancellation)
    {
        var measures = about switch
        {
            StatusEntry row => row.Measures.Select(measure => measure.MeasureNumber).ToList(),
            Measure measure => [measure.Number],
            _ => null,
        };
        var numbers = await WithheldInText.NumbersAsync(
            db, ReportingRound.MaxNumber, figure => Rights.SeeWithheld(caller, figure) is not null, cancellation);
        return
        [
            .. numbers.Where(number => (measures is null || measures.Intersect(number.Measures).Any()) && WithheldCheck.IsSaid(number, said)),
        ];
    }

    private static async Task<bool> HasGuessedOftenAsync(PortalDbContext db, Caller caller, DateTimeOffset now, CancellationToken cancellation)
    {
        var since = now - GuessesCountFor;
        return await db.AuditRecords.CountAsync(
            record => record.ActorNumber == caller.Number && record.At > since && record.Fault == nameof(AuditFault.WithheldGuessed),
            cancellation) >= MaxGuesses;
    }

    private static string Naming(IReadOnlyList<string> series) =>
        $"In uw opmerking of reden staat een getal uit {(series.Count == 1 ? "de cijferreeks" : "de cijferreeksen")} {string.Join(" en ", series)} dat niet openbaar is. Anderen lezen mee wat u hier schrijft; laat het getal weg.";
}
