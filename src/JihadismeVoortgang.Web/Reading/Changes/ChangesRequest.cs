using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Web.Reading.History;
using JihadismeVoortgang.Web.Reading.Reports;
using JihadismeVoortgang.Web.Shell;

namespace JihadismeVoortgang.Web.Reading.Changes;

/// <summary>
/// Reads the address of a difference. Two editions named in the wrong order are put right by a redirect, so that each
/// difference has one address; an edition that is not published is no page, as everywhere.
/// </summary>
internal static class ChangesRequest
{
    public const string SinceName = "sinds";
    public const string MeasureName = "maatregel";

    /// <param name="history">What is published.</param>
    /// <param name="edition">"7" or "7.1".</param>
    /// <param name="query">What was chosen.</param>
    /// <param name="address">Address of the page, or of the file, of a choice.</param>
    /// <param name="choice">What is asked for; null when there is an answer already.</param>
    /// <returns>The answer when there is nothing to show; null otherwise.</returns>
    public static IResult? Read(
        ProgrammeHistory history, string edition, IQueryCollection query, Func<ChangesChoice, string> address, out ChangesChoice? choice)
    {
        choice = null;
        if (ShowReport.Find(history.Editions, edition) is not { } meant)
            return ReadingPage.NotFound();

        var page = Links.Edition(meant.Number);
        if (!TryReadMeasure(query, out var measure))
            return new WrongChoice("Een maatregel is een nummer, zoals 12.", page).Answer();

        var written = query[SinceName].ToString();
        var before = history.Before(history.Open(meant.Number)!);
        if (written.Length == 0)
        {
            return before is null
                ? new WrongChoice("Dit is de eerste rapportage op dit portaal; er is geen eerdere om haar mee te vergelijken.", page).Answer()
                : Take(new ChangesChoice(meant.Number, before.Number, measure), out choice);
        }

        if (!EditionNumber.TryParse(written, out _) && !PathNumber.TryParse(written, out _))
            return new WrongChoice("Noem achter ‘sinds’ een rapportage of editie, zoals 6 of 6.1.", page).Answer();
        if (ShowReport.Find(history.Editions, written) is not { } since)
            return ReadingPage.NotFound();
        if (since.Number == meant.Number)
            return new WrongChoice($"U vergelijkt editie {since.Number} met zichzelf. Kies twee verschillende edities.", page).Answer();

        return (since.Number.Report, since.Number.Correction).CompareTo((meant.Number.Report, meant.Number.Correction)) > 0
            ? Results.Redirect(address(new ChangesChoice(since.Number, meant.Number, measure)))
            : Take(new ChangesChoice(meant.Number, since.Number, measure), out choice);
    }

    private static IResult? Take(ChangesChoice known, out ChangesChoice? choice)
    {
        choice = known;
        return null;
    }

    private static bool TryReadMeasure(IQueryCollection query, out int? measure)
    {
        var written = query[MeasureName].ToString();
        measure = PathNumber.TryParse(written, out var number) ? number : null;
        return measure is not null || written.Length == 0;
    }
}
