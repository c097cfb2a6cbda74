using System.ComponentModel;
using System.Text.Json.Serialization;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Markdown;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Publishing.Page;
using JihadismeVoortgang.Web.Shell;

namespace JihadismeVoortgang.Web.Reading.OpenData;

/// <summary>A theme with how far its measures are.</summary>
internal sealed record ThemeDocument(
    [property: JsonPropertyName("nummer"), Description("Het nummer van het thema.")] int Number,
    [property: JsonPropertyName("titel"), Description("De titel van het thema.")] string Title,
    [property: JsonPropertyName("aantalMaatregelen"), Description("Het aantal maatregelen onder het thema in de nieuwste rapportage.")] int Measures,
    [property: JsonPropertyName("aantalPerPlanning"), Description("Het aantal maatregelen per planningstatus; samen het aantal maatregelen.")] IReadOnlyList<PlanningCountDocument> Counts,
    [property: JsonPropertyName("pagina"), Description("Het adres van de pagina voor lezers, vanaf de hoofdpagina van het portaal."), UriReference] string Page)
{
    public static ThemeDocument Of(ReportTheme theme) => new(
        theme.Number,
        theme.Title,
        theme.Rows.Sum(row => row.Measures.Count),
        [
            .. PlanningWords.States
                .Select(state => new PlanningCountDocument(
                    PlanningWords.InAddress(state), theme.Rows.Where(row => row.Planning.KnownState == state).Sum(row => row.Measures.Count)))
                .Where(count => count.Measures > 0),
        ],
        Links.Theme(theme.Number));
}

internal sealed record PlanningCountDocument(
    [property: JsonPropertyName("status"), Description("De planningstatus."), OneOf("onderzoek", "in-uitvoering", "doorlopend", "gereed", "vervallen", "nog-niet-ingedeeld")] string State,
    [property: JsonPropertyName("aantal"), Description("Het aantal maatregelen, ten minste 1.")] int Measures);

/// <summary>An edition in a list.</summary>
internal sealed record ReportDocument(
    [property: JsonPropertyName("rapportage"), Description("Het nummer van de rapportage.")] int Number,
    [property: JsonPropertyName("editie"), Description("Rapportage en correctie: 6.0 is zoals vastgesteld, 6.1 de eerste correctie.")] string Edition,
    [property: JsonPropertyName("titel"), Description("De titel zoals vastgesteld.")] string Title,
    [property: JsonPropertyName("publicatiedatum"), Description("De dag van publicatie, in Nederland.")] DateOnly Published,
    [property: JsonPropertyName("vaststellingsdatum"), Description("De dag van vaststelling; null als die niet bekend is.")] DateOnly? Adopted,
    [property: JsonPropertyName("kamerstuk"), Description("Het nummer van het Kamerstuk; null als dat niet bekend is.")] string? Kamerstuk,
    [property: JsonPropertyName("redenVanCorrectie"), Description("Waarom de editie is uitgebracht; null voor de oorspronkelijke editie.")] string? Reason,
    [property: JsonPropertyName("isGeldend"), Description("Of geen latere editie deze vervangt.")] bool IsCurrent,
    [property: JsonPropertyName("pdfSha256"), Description("De SHA-256 van de PDF zoals vastgesteld, hexadecimaal.")] string PdfSha256,
    [property: JsonPropertyName("bestanden"), Description("De rapportage als bestand.")] IReadOnlyList<FileDocument> Files,
    [property: JsonPropertyName("pagina"), Description("Het blijvende adres van de pagina voor lezers."), UriReference] string Page)
{
    public static ReportDocument Of(PublishedEdition edition) => new(
        edition.Number.Report,
        edition.Number.ToString(),
        edition.Title,
        Dutch.DayOf(edition.PublishedAt),
        edition.AdoptedAt is { } adopted ? Dutch.DayOf(adopted) : null,
        edition.Kamerstuk,
        edition.Reason,
        edition.IsCurrent,
        edition.PdfSha256,
        [.. ReportFormat.All.Select(format => new FileDocument(format.Name, format.MediaType, Links.PublishedFile(edition.Number, format.Code)))],
        Links.Edition(edition.Number));
}

internal sealed record FileDocument(
    [property: JsonPropertyName("naam"), Description("Wat voor bestand het is.")] string Name,
    [property: JsonPropertyName("mediatype"), Description("Het mediatype.")] string MediaType,
    [property: JsonPropertyName("adres"), Description("Waar het bestand staat, vanaf de hoofdpagina van het portaal."), UriReference] string Address);

/// <summary>An edition with all it says.</summary>
internal sealed record WholeReportDocument(
    [property: JsonPropertyName("rapportage"), Description("De editie, zoals in de lijst.")] ReportDocument Edition,
    [property: JsonPropertyName("programma"), Description("Het actieprogramma waarover wordt gerapporteerd.")] string Programme,
    [property: JsonPropertyName("peildatum"), Description("De peildatum die geldt waar de tekst geen andere geeft; null als de rapportage er geen vermeldt.")] DateOnly? ReferenceDate,
    [property: JsonPropertyName("inleiding"), Description("De inleiding, als Markdown (CommonMark, met voetnoten).")] string Introduction,
    [property: JsonPropertyName("themas"), Description("De tabel, per thema.")] IReadOnlyList<ReportThemeDocument> Themes,
    [property: JsonPropertyName("cijferreeksen"), Description("Sleutels van de cijferreeksen die deze editie vermeldt, op te vragen onder /cijfers.")] IReadOnlyList<string> Figures)
{
    public static WholeReportDocument Of(PublishedReport published) => new(
        ReportDocument.Of(published.Edition),
        published.Report.Programme,
        published.Report.ReferenceDate,
        MarkdownWriter.Write(published.Report.Introduction),
        [.. published.Report.Themes.Select(theme => new ReportThemeDocument(theme.Number, theme.Title, [.. theme.Rows.Select(RowDocument.Of)]))],
        [.. published.Report.Figures.Select(figure => figure.Key)]);
}

internal sealed record ReportThemeDocument(
    [property: JsonPropertyName("nummer"), Description("Het nummer van het thema.")] int Number,
    [property: JsonPropertyName("titel"), Description("De titel van het thema.")] string Title,
    [property: JsonPropertyName("regels"), Description("De regels van de tabel, in de volgorde van de rapportage.")] IReadOnlyList<RowDocument> Rows);

internal sealed record RowDocument(
    [property: JsonPropertyName("maatregelen"), Description("De maatregelen van deze regel; meestal één.")] IReadOnlyList<RowMeasureDocument> Measures,
    [property: JsonPropertyName("planning"), Description("De planning.")] PlanningDocument Planning,
    [property: JsonPropertyName("standVanZaken"), Description("De stand van zaken, als Markdown (CommonMark, met voetnoten).")] string StateOfPlay,
    [property: JsonPropertyName("recenteOntwikkelingen"), Description("De recente ontwikkelingen, als Markdown (CommonMark, met voetnoten).")] string RecentDevelopments)
{
    public static RowDocument Of(ReportRow row) => new(
        [.. row.Measures.Select(measure => new RowMeasureDocument(measure.Number, MarkdownWriter.WriteLine(measure.Description)))],
        PlanningDocument.Of(row.Planning),
        MarkdownWriter.Write(row.StateOfPlay),
        MarkdownWriter.Write(row.RecentDevelopments));
}

internal sealed record RowMeasureDocument(
    [property: JsonPropertyName("nummer"), Description("Het nummer van de maatregel.")] int Number,
    [property: JsonPropertyName("omschrijving"), Description("De omschrijving zoals daar vermeld, als Markdown.")] string Designation);
