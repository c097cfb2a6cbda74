using JihadismeVoortgang.Reports.Checks;

namespace JihadismeVoortgang.Web.Review.Checks;

/// <summary>What the checks are called on screen.</summary>
internal static class CheckWords
{
    public static string Of(CheckKind kind) => kind switch
    {
        CheckKind.EmptyIntroduction => "Lege inleiding",
        CheckKind.EmptyStateOfPlay => "Lege stand van zaken",
        CheckKind.EmptyRecentDevelopments => "Geen recente ontwikkelingen",
        CheckKind.PastTarget => "Streefjaar voorbij",
        CheckKind.OldFigure => "Cijfer van voor deze periode",
        CheckKind.UndatedFigure => "Cijfer zonder peildatum",
        CheckKind.OtherNumber => "Ander getal dan vastgelegd",
        CheckKind.TwoNumbers => "Twee getallen voor één cijfer",
        CheckKind.WithheldNumber => "Getal dat niet openbaar is",
        CheckKind.UnknownMeasure => "Verwijzing naar een maatregel die er niet is",
        CheckKind.UnexplainedAbbreviation => "Afkorting zonder uitleg",
        CheckKind.EmptyFootnote => "Voetnoot zonder tekst",
        CheckKind.UnchangedText => "Planning gewijzigd, tekst niet",
        CheckKind.LongText => "Veel langer dan de vorige keer",
        CheckKind.LeftParagraph => "Vorige ontwikkelingen die nergens staan",
        CheckKind.MeasureCount => "Aantal maatregelen in de inleiding",
        CheckKind.PreviousReportDate => "Datum van de vorige rapportage",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
