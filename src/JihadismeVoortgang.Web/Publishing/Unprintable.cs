using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Reports.Pdf;

namespace JihadismeVoortgang.Web.Publishing;

/// <summary>Characters that cannot be printed as broken rules: one for each place in the report.</summary>
internal static class Unprintable
{
    public static BrokenRuleException AsBrokenRule(this UnprintableCharacterException unprintable) => new(
    [
        .. unprintable.Characters
            .GroupBy(character => (character.Place, character.Reason))
            .Select(group => new Fault("",
                $"Niet af te drukken in {group.Key.Place}: {string.Join(", ", group.Select(character => character.Name))}. Reden: {group.Key.Reason}. Vervang of verwijder dit.")),
    ]);
}
