using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Comparison;

/// <summary>The words every form of a comparison prints, so that page, PDF and spreadsheet read the same.</summary>
public static class ChangeWords
{
    public const string Nothing = "geen";

    /// <summary>How to read the marks, in words.</summary>
    public const string Legend =
        "Nieuwe woorden zijn vet en onderstreept, vervallen woorden zijn doorgehaald. Wat niet gemarkeerd is, staat in beide rapportages.";

    /// <summary>"zesde voortgangsrapportage", "zesde voortgangsrapportage, correctie-editie 6.1".</summary>
    public static string NameOf(ProgressReport report)
    {
        var name = $"{Dutch.Culture.TextInfo.ToLower(DutchOrdinal.Of(report.Number))} voortgangsrapportage";
        return report.Correction == 0 ? name : $"{name}, correctie-editie {new EditionNumber(report.Number, report.Correction)}";
    }

    /// <summary>"Wijzigingen in de zevende voortgangsrapportage sinds de zesde voortgangsrapportage".</summary>
    /// <param name="comparison">What changed.</param>
    /// <param name="measure">The only measure it is about; null for all.</param>
    public static string TitleOf(ReportComparison comparison, int? measure = null)
    {
        var about = measure is { } known ? FormattableString.Invariant($"Maatregel {known}: wijzigingen") : "Wijzigingen";
        return $"{about} in de {NameOf(comparison.After)} sinds de {NameOf(comparison.Before)}";
    }

    /// <summary>"doorlopend toegepast (doorlopend)": the label, and the state a person chose where the label does not say it.</summary>
    public static string Of(ReportPlanning planning)
    {
        var state = planning.KnownState.ToDutch();
        var said = string.Equals(planning.Label, state, StringComparison.OrdinalIgnoreCase) ? planning.Label
            : planning.Label.Length == 0 ? state
            : $"{planning.Label} ({state})";
        return planning.TargetYears is { } years && !said.Contains(years, StringComparison.Ordinal) ? $"{said}, streefjaar {years}" : said;
    }

    /// <summary>"doorlopend (was: onderzoek lopend)".</summary>
    public static string Of(ComparedPlanning planning) => planning switch
    {
        { Before: [] } => Of(planning.After!),
        { After: null } => $"was: {Plannings(planning.Before)}",
        _ => $"{Of(planning.After)} (was: {Plannings(planning.Before)})",
    };

    /// <summary>What was planned in all rows that were merged.</summary>
    public static string Plannings(IEnumerable<ReportPlanning> plannings) => string.Join("; ", plannings.Select(Of));

    /// <summary>"Verzoeken: gehonoreerd": the series and its part.</summary>
    public static string NameOf(ComparedNumber number) =>
        number.Part is { } part ? $"{number.Figure.Label}: {part}" : number.Figure.Label;

    /// <summary>"circa 288 verzoeken (peildatum 27 mei 2016)": never without its time.</summary>
    public static string Of(ReportFigure figure, ObservationWords number) =>
        $"{number.Value} {figure.Unit} ({number.Time}{(number.Nature == "gerealiseerd" ? "" : $", {number.Nature}")})";
}
