using System.Globalization;
using System.Text.Json.Nodes;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Publishing.Page;
using JihadismeVoortgang.Web.Reading.History;
using JihadismeVoortgang.Web.Reading.Measures;

namespace JihadismeVoortgang.Web.Reading.OpenData;

/// <summary>Something that may be asked beside an address.</summary>
/// <param name="Name">In camelCase, as in the address.</param>
/// <param name="Description">What it does, in Dutch.</param>
/// <param name="Schema">What is accepted, as JSON Schema.</param>
/// <param name="Fault">What is wrong with a value, in a Dutch sentence; null when nothing is.</param>
internal sealed record ApiParameter(string Name, string Description, Func<JsonObject> Schema, Func<string, string?> Fault)
{
    private const int LongestText = 200;
    private const int MostOnPage = 100;

    public static ApiParameter Page { get; } = Number("pagina", "Welke pagina van de lijst, vanaf 1.", standard: 1);

    public static ApiParameter PerPage { get; } = Number("perPagina", "Hoeveel resultaten op een pagina.", standard: ApiPage.Size, most: MostOnPage);

    public static ApiParameter Theme { get; } = Number("thema", "Alleen bij het thema met dit nummer.");

    public static ApiParameter Measure { get; } = Number("maatregel", "Alleen cijferreeksen die bij de maatregel met dit nummer horen.");

    public static ApiParameter Planning { get; } = Choice(
        "planning", "Alleen maatregelen met deze planningstatus.", [.. PlanningWords.States.Select(PlanningWords.InAddress)]);

    public static ApiParameter Organisation { get; } = Text(
        "organisatie", $"Alleen maatregelen waarvoor deze organisatie verantwoordelijk is; “{MeasuresFilter.NoOrganisation}” voor maatregelen waarbij de rapportage geen organisatie vermeldt.");

    public static ApiParameter Supplier { get; } = Text("leverancier", "Alleen cijferreeksen van deze leverancier; “niet-vermeld” voor reeksen zonder leverancier.");

    public static ApiParameter Words { get; } = Text("woord", "Alleen resultaten waarin al deze woorden voorkomen. Hoofdletters en accenten maken geen verschil.");

    public static ApiParameter InNewest { get; } = Choice(
        "inNieuwsteRapportage", "true: alleen maatregelen die in de nieuwste rapportage staan; false: alleen maatregelen die daar niet meer in staan.", ["true", "false"],
        () => new JsonObject { ["type"] = "boolean" });

    public static ApiParameter MeasuresOrder { get; } = Choice(
        "sorteer", "De volgorde van de resultaten.", [.. Enum.GetValues<MeasuresOrder>().Select(MeasuresFilter.WordOf)], standard: MeasuresFilter.WordOf(default));

    /// <summary>Whether the day has come is asked when the clock is known.</summary>
    public static ApiParameter Day { get; } = new(
        Peil.Name, "Zoals het aan het einde van deze dag (in Nederland) was gepubliceerd. Zonder peil geldt de stand van nu.",
        () => new JsonObject { ["type"] = "string", ["format"] = "date" }, _ => null);

    public static ApiParameter MeasureNumber { get; } = Number("nummer", "Het nummer van de maatregel.");

    public static ApiParameter EditionNumber { get; } = new(
        "nummer", "Het nummer van de rapportage (6: de geldende editie) of van één editie (6.0, 6.1).",
        () => new JsonObject { ["type"] = "string", ["pattern"] = @"^[1-9]\d{0,5}(\.\d{1,6})?$" }, _ => null);

    public static ApiParameter Key { get; } = new(
        "sleutel", "De sleutel van de cijferreeks.", () => new JsonObject { ["type"] = "string", ["pattern"] = "^[a-z0-9-]+$" }, _ => null);

    private static ApiParameter Number(string name, string description, int? standard = null, int? most = null) => new(
        name,
        description,
        () =>
        {
            var schema = new JsonObject { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = most ?? PathNumber.Largest };
            if (standard is { } known)
                schema["default"] = known;
            return schema;
        },
        value => PathNumber.TryParse(value, out var number) && number <= (most ?? PathNumber.Largest)
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"Geef een geheel getal van 1 tot en met {most ?? PathNumber.Largest}."));

    private static ApiParameter Choice(
        string name, string description, IReadOnlyList<string> values, Func<JsonObject>? schema = null, string? standard = null) => new(
        name,
        description,
        schema ?? (() =>
        {
            var choice = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. values.Select(value => JsonValue.Create(value))]) };
            if (standard is not null)
                choice["default"] = standard;
            return choice;
        }),
        value => values.Contains(value, StringComparer.Ordinal) ? null : $"Kies {Dutch.AnyOf(values)}.");

    private static ApiParameter Text(string name, string description) => new(
        name,
        description,
        () => new JsonObject { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = LongestText },
        value => value.Trim().Length is > 0 and <= LongestText
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"Geef een tekst van 1 tot en met {LongestText} tekens."));
}
