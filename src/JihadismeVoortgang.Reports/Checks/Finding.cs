namespace JihadismeVoortgang.Reports.Checks;

/// <summary>One thing a check found, said so that the writer can mend it.</summary>
/// <param name="Kind">Which check.</param>
/// <param name="Severity">Blocking or advisory; a check that is off finds nothing.</param>
/// <param name="Place">Where.</param>
/// <param name="Message">What, as one or two Dutch sentences. Never a number that is withheld.</param>
/// <param name="Quote">The words it is about, as they stand in the text; a withheld number only for who may see it; null when there are none to show.</param>
public sealed record Finding(CheckKind Kind, Severity Severity, CheckedPlace Place, string Message, string? Quote)
{
    public bool IsBlocking => Severity == Severity.Blocking;
}

/// <param name="Part">Which column, or the introduction.</param>
/// <param name="Measure">A measure of the row; null for the introduction.</param>
/// <param name="Name">For a reader: "Inleiding", "Rij 27 &amp; 28, stand van zaken".</param>
public sealed record CheckedPlace(ReportPart Part, int? Measure, string Name);

public enum ReportPart
{
    Introduction,
    Description,
    Planning,
    StateOfPlay,
    RecentDevelopments,

    /// <summary>What a report records about a series of figures, beside its texts.</summary>
    Figures,
}
