using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Interchange;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Data.Import;

/// <summary>What the portal knows already of the report that is imported.</summary>
/// <param name="Adopted">Its newest edition; null while it is not adopted.</param>
/// <param name="Round">The open round, when it is the one of this report.</param>
/// <param name="OpenRound">Number of the open round, whichever it is; null in an empty database.</param>
/// <param name="Number">Of the report in the file.</param>
internal sealed record ImportTarget(Edition? Adopted, ReportingRound? Round, int? OpenRound, int Number)
{
    /// <summary>An older report, taken up for the sake of history: it leaves today's programme alone.</summary>
    public bool IsHistoric => OpenRound > Number;

    public static async Task<ImportTarget> LoadAsync(PortalDbContext db, int number, CancellationToken cancellation)
    {
        // First the round: an adoption that is waited for here makes the edition that is looked for next.
        var open = await Data.OpenRound.AloneAsync(db, cancellation);
        var edition = await db.Editions.AsNoTracking()
            .Where(known => known.ReportNumber == number)
            .OrderByDescending(known => known.Correction)
            .FirstOrDefaultAsync(cancellation);
        return new ImportTarget(edition, open?.Number == number ? open : null, open?.Number, number);
    }

    /// <summary>A round for a report the portal has not seen.</summary>
    /// <exception cref="BrokenRuleException">Its number does not fit the round that is open.</exception>
    public ReportingRound Unknown(InterchangeReport report, bool adopt)
    {
        if (OpenRound is { } open && Number > open)
            throw new BrokenRuleException("$.report.number", $"Ronde {open} is nog open; stel die eerst vast voordat u rapportage {Number} importeert.");
        if (IsHistoric && !adopt)
            throw new BrokenRuleException("$.report.number", $"Rapportage {Number} is ouder dan de open ronde {OpenRound}; importeer haar met --adopt, als vastgestelde rapportage.");

        return new ReportingRound(Number, report.Content);
    }
}
