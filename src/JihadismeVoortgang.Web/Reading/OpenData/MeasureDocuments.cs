using System.ComponentModel;
using System.Text.Json.Serialization;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Markdown;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Publishing.Page;
using JihadismeVoortgang.Web.Reading.History;
using JihadismeVoortgang.Web.Reading.Measures;
using JihadismeVoortgang.Web.Shell;

namespace JihadismeVoortgang.Web.Reading.OpenData;

/// <summary>An edition by name, wherever something is said to stand in one.</summary>
internal sealed record EditionDocument(
    [property: JsonPropertyName("rapportage"), Description("Het nummer van de rapportage.")] int Report,
    [property: JsonPropertyName("editie"), Description("Rapportage en correctie: 6.0 is zoals vastgesteld, 6.1 de eerste correctie.")] string Edition,
    [property: JsonPropertyName("publicatiedatum"), Description("De dag van publicatie, in Nederland.")] DateOnly Published)
{
    public static EditionDocument Of(PublishedEdition edition) =>
        new(edition.Number.Report, edition.Number.ToString(), Dutch.DayOf(edition.PublishedAt));
}

internal sealed record ThemeNameDocument(
    [property: JsonPropertyName("nummer"), Description("Het nummer van het thema.")] int Number,
    [property: JsonPropertyName("titel"), Description("De titel van het thema.")] string Title)
{
    public static ThemeNameDocument Of(ReportTheme theme) => new(theme.Number, theme.Title);
}

internal sealed record PlanningDocument(
    [property: JsonPropertyName("status"), Description("De groep waarin de planning is ingedeeld."), OneOf("onderzoek", "in-uitvoering", "doorlopend", "gereed", "vervallen", "nog-niet-ingedeeld")] string State,
    [property: JsonPropertyName("vermelding"), Description("De planning zoals die in de rapportage staat.")] string Label,
    [property: JsonPropertyName("streefjaarVan"), Description("Het eerste streefjaar; null als er geen is genoemd.")] int? TargetFrom,
    [property: JsonPropertyName("streefjaarTotEnMet"), Description("Het laatste streefjaar; null als er geen is genoemd.")] int? TargetUntil)
{
    public static PlanningDocument Of(ReportPlanning planning) =>
        new(PlanningWords.InAddress(planning.KnownState), planning.Label, planning.TargetFrom, planning.TargetUntil);
}

internal sealed record PartDocument(
    [property: JsonPropertyName("letter"), Description("De letter van het onderdeel: de f van 20f.")] string Letter,
    [property: JsonPropertyName("omschrijving"), Description("De omschrijving; null als geen rapportage die geeft.")] string? Description,
    [property: JsonPropertyName("afgerondInRapportage"), Description("Het nummer van de rapportage die het onderdeel afgerond noemt; null zolang het loopt.")] int? CompletedInReport);

/// <summary>A measure in a list.</summary>
internal sealed record MeasureDocument(
    [property: JsonPropertyName("nummer"), Description("Het nummer van de maatregel.")] int Number,
    [property: JsonPropertyName("omschrijving"), Description("De officiële omschrijving, zonder opmaak.")] string Designation,
    [property: JsonPropertyName("thema"), Description("Het thema waar de maatregel onder staat.")] ThemeNameDocument Theme,
    [property: JsonPropertyName("planning"), Description("De planning van de maatregel.")] PlanningDocument Planning,
    [property: JsonPropertyName("verantwoordelijkeOrganisaties"), Description("Organisaties die voor de maatregel verantwoordelijk zijn; leeg als de rapportage er geen vermeldt.")] IReadOnlyList<string> Organisations,
    [property: JsonPropertyName("samenMet"), Description("Nummers van de maatregelen waarmee hij één regel in de rapportage deelt.")] IReadOnlyList<int> Beside,
    [property: JsonPropertyName("inNieuwsteRapportage"), Description("Of de nieuwste rapportage de maatregel bevat. Anders is hij samengevoegd of vervallen, en staat hier wat er het laatst over is gemeld.")] bool IsInNewest,
    [property: JsonPropertyName("bron"), Description("De editie waaruit dit komt.")] EditionDocument Source,
    [property: JsonPropertyName("laatstGewijzigd"), Description("De editie waarin voor het laatst iets aan de maatregel veranderde.")] EditionDocument LastChange,
    [property: JsonPropertyName("pagina"), Description("Het adres van de pagina voor lezers, vanaf de hoofdpagina van het portaal."), UriReference] string Page)
{
    public static MeasureDocument Of(MeasureHistory measure) => new(
        measure.Number,
        PlainText.Of(measure.Latest.Row.Find(measure.Number).Description),
        ThemeNameDocument.Of(measure.Latest.Theme),
        PlanningDocument.Of(measure.Latest.Row.Planning),
        [.. MeasuresFilter.OrganisationsOf(measure).Where(organisation => organisation != MeasuresFilter.NoOrganisation)],
        [.. measure.Latest.Row.Beside(measure.Number).Select(other => other.Number)],
        measure.IsInNewest,
        EditionDocument.Of(measure.Latest.Source.Edition),
        EditionDocument.Of(measure.LastChange.Source.Edition),
        Links.Measure(measure.Number));
}

/// <summary>A measure with its texts and the way it came there.</summary>
internal sealed record WholeMeasureDocument(
    [property: JsonPropertyName("maatregel"), Description("De maatregel, zoals in de lijst.")] MeasureDocument Measure,
    [property: JsonPropertyName("standVanZaken"), Description("Hoe de maatregel ervoor staat, als Markdown (CommonMark, met voetnoten).")] string StateOfPlay,
    [property: JsonPropertyName("recenteOntwikkelingen"), Description("Wat er sinds de vorige rapportage is gebeurd, als Markdown (CommonMark, met voetnoten).")] string RecentDevelopments,
    [property: JsonPropertyName("onderdelen"), Description("Onderdelen met een letter; zij tellen niet als maatregel.")] IReadOnlyList<PartDocument> Parts,
    [property: JsonPropertyName("cijferreeksen"), Description("Sleutels van de cijferreeksen bij deze maatregel, op te vragen onder /cijfers.")] IReadOnlyList<string> Figures,
    [property: JsonPropertyName("geschiedenis"), Description("De maatregel in de geldende editie van elke rapportage, de nieuwste eerst.")] IReadOnlyList<AppearanceDocument> History)
{
    public static WholeMeasureDocument Of(MeasureHistory measure) => new(
        MeasureDocument.Of(measure),
        MarkdownWriter.Write(measure.Latest.Row.StateOfPlay),
        MarkdownWriter.Write(measure.Latest.Row.RecentDevelopments),
        [.. measure.Latest.Row.Find(measure.Number).Parts.Select(part => new PartDocument(part.Letter, part.Description, part.CompletedInReport))],
        [.. measure.Latest.Source.Report.Figures.Where(figure => figure.Measures.Contains(measure.Number)).Select(figure => figure.Key)],
        [.. measure.Appearances.Select(appearance => AppearanceDocument.Of(appearance, measure.Number))]);
}

internal sealed record AppearanceDocument(
    [property: JsonPropertyName("bron"), Description("De editie.")] EditionDocument Source,
    [property: JsonPropertyName("thema"), Description("Het thema waar de maatregel daar onder staat.")] ThemeNameDocument Theme,
    [property: JsonPropertyName("planning"), Description("De planning daar.")] PlanningDocument Planning,
    [property: JsonPropertyName("wijziging"), Description("Wat er veranderde sinds de rapportage ervoor, in woorden.")] string Changes,
    [property: JsonPropertyName("pagina"), Description("Het blijvende adres van de maatregel in die editie."), UriReference] string Page)
{
    public static AppearanceDocument Of(MeasureAppearance appearance, int measure) => new(
        EditionDocument.Of(appearance.Source.Edition),
        ThemeNameDocument.Of(appearance.Theme),
        PlanningDocument.Of(appearance.Row.Planning),
        appearance.Changes.ToDutch(),
        Links.Row(appearance.Source.Edition.Number, measure));
}
