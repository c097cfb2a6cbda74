namespace JihadismeVoortgang.Web.Shell;

/// <summary>
/// The Dutch names of the fields that faults name by a word of the code, as they stand on the forms. A path in a file
/// or a place that is Dutch already stays what it is.
/// </summary>
internal static class FieldNames
{
    private static readonly Dictionary<string, string> Dutch = new(StringComparer.Ordinal)
    {
        ["value"] = "Aantal",
        ["high"] = "Tot",
        ["time"] = "Peildatum of periode",
        ["date"] = "Datum",
        ["reference"] = "Peildatum",
        ["until"] = "Periode tot en met",
        ["printed"] = "Zo staat het in de tekst",
        ["correction"] = "Reden van correctie",
        ["release"] = "Reden van openbaarmaking",
        ["planning"] = "Planning",
        ["planningYears"] = "Streefjaren",
        ["status"] = "Stand van zaken",
        ["developments"] = "Recente ontwikkelingen",
        ["description"] = "Omschrijving",
        ["measures"] = "Maatregelen",
        ["title"] = "Titel",
        ["runningHeader"] = "Kopregel",
        ["introduction"] = "Inleiding",
        ["publishAt"] = "Publiceren op",
        ["kamerstuk"] = "Kamerstuk",
        ["reason"] = "Reden",
        ["remark"] = "Opmerking",
        ["quote"] = "Citaat",
        ["person"] = "Naam",
        ["lastDay"] = "Tot en met",
        ["closingReason"] = "Reden",
        ["supersededBy"] = "Vervangen door maatregel",
        ["number"] = "Nummer",
        ["theme"] = "Thema",
        ["responsible"] = "Verantwoordelijke organisatie",
        ["parts"] = "Onderdelen",
        ["letter"] = "Letter",
        ["position"] = "Plaats",
        ["deadline"] = "Uiterlijk op",
        ["periodFrom"] = "Periode vanaf",
        ["periodUntil"] = "Periode tot en met",
        ["referenceDate"] = "Peildatum",
        ["handInOpens"] = "Indienen vanaf",
        ["handInCloses"] = "Indienen tot en met",
    };

    /// <summary>Empty for a word of the code without a Dutch name: the fault is a whole sentence without it, too.</summary>
    public static string Of(string place) =>
        Dutch.TryGetValue(place, out var name) ? name
        : place.Length > 0 && char.IsAsciiLetterLower(place[0]) && place.All(char.IsAsciiLetter) ? ""
        : place;
}
