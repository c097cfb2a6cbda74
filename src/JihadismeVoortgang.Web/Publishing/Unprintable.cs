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
            .Select(group => new Fault("", $"{Named([.. group.Select(character => character.Name)])} in {group.Key.Place} kan niet worden afgedrukt: {group.Key.Reason}.")),
    ]);

    private static string Named(IReadOnlyList<string> characters) => characters is [var only]
        ? $"Het teken {only}"
        : $"Elk van de tekens {string.Join(", ", characters)}";
}
