using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Pdf;

namespace JihadismeVoortgang.Web.Publishing;

/// <summary>Characters that cannot be printed as broken rules: one for each place in the report.</summary>
internal static class Unprintable
{
    /// <summary>What of a row cannot be printed; empty when all of it can.</summary>
    public static IReadOnlyList<Fault> InRow(this IReportPdfEngine engine, ReportRow row)
    {
        try
        {
            engine.Write(
                new ProgressReport { Number = 1, Programme = "", Title = "", RunningHeader = "", Introduction = [], Themes = [new ReportTheme(1, "", [row])] },
                new ReportStamp(DateTimeOffset.UnixEpoch, ""));
            return [];
        }
        catch (UnprintableCharacterException unprintable)
        {
            return unprintable.AsBrokenRule().Faults;
        }
    }

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
