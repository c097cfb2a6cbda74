using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Reports.Interchange;
using JihadismeVoortgang.Web.Publishing;

namespace JihadismeVoortgang.Web.Data.Import;

/// <summary>A file of a report that is adopted already: it can say the same, and nothing else.</summary>
internal static class AdoptedReport
{
    /// <param name="edition">What was adopted.</param>
    /// <param name="given">The file as it is: what an edition printed before it was withheld stays printed there.</param>
    /// <param name="kept">The file with what the portal withholds marked so.</param>
    /// <exception cref="BrokenRuleException">The file says something else than the edition.</exception>
    public static ImportOutcome Compare(Edition edition, InterchangeReport given, InterchangeReport kept)
    {
        var adopted = InterchangeReader.Read(InterchangeWriter.Write(EditionContent.Read(edition.Content)));
        var differences = InterchangeDifferences.Between(adopted, given);
        return differences.Count == 0 || InterchangeDifferences.Between(adopted, kept).Count == 0
            ? new ImportOutcome(given.Number)
            : throw new BrokenRuleException(
            [
                new Fault("", $"Rapportage {given.Number} is vastgesteld en heeft een andere inhoud dan dit bestand; maak een correctie-editie."),
                .. differences,
            ]);
    }
}
