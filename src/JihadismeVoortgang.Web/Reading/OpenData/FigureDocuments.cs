using System.ComponentModel;
using System.Text.Json.Serialization;
using JihadismeVoortgang.Domain.Figures;
using JihadismeVoortgang.Web.Reading.Figures;
using JihadismeVoortgang.Web.Shell;

namespace JihadismeVoortgang.Web.Reading.OpenData;

/// <summary>A series in a list.</summary>
internal sealed record SeriesDocument(
    [property: JsonPropertyName("sleutel"), Description("De blijvende naam van de reeks in adressen en bestanden.")] string Key,
    [property: JsonPropertyName("naam"), Description("Wat er wordt geteld, in woorden.")] string Label,
    [property: JsonPropertyName("eenheid"), Description("De eenheid: personen, verzoeken, euro.")] string Unit,
    [property: JsonPropertyName("definitie"), Description("Wat wel en niet meetelt; null als geen rapportage dat zegt.")] string? Definition,
    [property: JsonPropertyName("leverancier"), Description("Wie het cijfer levert; null als geen rapportage dat zegt.")] string? Supplier,
    [property: JsonPropertyName("maatregelen"), Description("De maatregel waar de reeks bij hoort, dan de maatregelen die haar aanhalen.")] IReadOnlyList<int> Measures,
    [property: JsonPropertyName("laatsteCijfer"), Description("Het laatste cijfer van de reeks.")] PrintingDocument Latest,
    [property: JsonPropertyName("laatsteTijd"), Description("De periode of peildatum van het laatste cijfer, in woorden.")] string LatestTime,
    [property: JsonPropertyName("pagina"), Description("Het adres van de pagina voor lezers, vanaf de hoofdpagina van het portaal."), UriReference] string Page)
{
    public static SeriesDocument Of(FigureSeries series) => new(
        series.Key,
        series.Figure.Label,
        series.Figure.Unit,
        series.Figure.Definition,
        series.Figure.Supplier,
        series.Figure.Measures,
        PrintingDocument.Of(series.Latest.Current, series.Latest),
        series.Latest.Current.Words.Time,
        Links.Figure(series.Key));
}

/// <summary>A series with all its numbers.</summary>
internal sealed record WholeSeriesDocument(
    [property: JsonPropertyName("reeks"), Description("De cijferreeks, zoals in de lijst.")] SeriesDocument Series,
    [property: JsonPropertyName("cijfers"), Description("De cijfers, de nieuwste rapportage eerst.")] IReadOnlyList<NumberDocument> Numbers)
{
    public static WholeSeriesDocument Of(FigureSeries series) => new(SeriesDocument.Of(series), [.. series.Numbers.Select(NumberDocument.Of)]);
}

/// <summary>One number of one time, with every edition that prints it.</summary>
internal sealed record NumberDocument(
    [property: JsonPropertyName("onderdeel"), Description("De naam van het onderdeel; null voor het cijfer van de reeks zelf.")] string? Part,
    [property: JsonPropertyName("verband"), Description("Hoe het onderdeel zich tot het geheel verhoudt: ‘bestaat uit’ (de onderdelen tellen op) of ‘waarvan’ (een deel ervan); null voor de reeks zelf.")] string? Relation,
    [property: JsonPropertyName("tijd"), Description("De periode of peildatum in woorden; nooit leeg: vermeldt de rapportage er geen, dan staat dat er.")] string Time,
    [property: JsonPropertyName("van"), Description("Het begin van de periode, inbegrepen; null als dat niet is vermeld.")] DateDocument? From,
    [property: JsonPropertyName("tot"), Description("Het einde van de periode, niet inbegrepen; null als dat niet is vermeld.")] DateDocument? Until,
    [property: JsonPropertyName("peildatum"), Description("De peildatum; null als die niet is vermeld.")] DateDocument? Reference,
    [property: JsonPropertyName("isVervallen"), Description("Of alleen vervangen edities dit cijfer vermelden: de correctie liet het weg.")] bool IsWithdrawn,
    [property: JsonPropertyName("vermeldingen"), Description("Waar het cijfer staat, de nieuwste editie eerst; ook vervangen edities.")] IReadOnlyList<PrintingDocument> Printings,
    [property: JsonPropertyName("onderdelen"), Description("De onderdelen van dit cijfer.")] IReadOnlyList<NumberDocument> Parts)
{
    public static NumberDocument Of(SeriesNumber number)
    {
        var words = number.Current.Words;
        return new NumberDocument(
            words.Part,
            words.Relation,
            words.Time,
            DateDocument.Of(words.Moment.From),
            DateDocument.Of(words.Moment.Until),
            DateDocument.Of(words.Moment.Reference),
            number.IsWithdrawn,
            [.. number.Printings.Select(printing => PrintingDocument.Of(printing, number))],
            [.. number.Parts.Select(Of)]);
    }
}

/// <summary>A number as one edition prints it.</summary>
internal sealed record PrintingDocument(
    [property: JsonPropertyName("bron"), Description("De editie.")] EditionDocument Source,
    [property: JsonPropertyName("waarde"), Description("Het getal; null bij een bereik.")] decimal? Value,
    [property: JsonPropertyName("ondergrens"), Description("De ondergrens van een bereik, inbegrepen; null bij één getal.")] decimal? Low,
    [property: JsonPropertyName("bovengrens"), Description("De bovengrens van een bereik, inbegrepen; null bij één getal.")] decimal? High,
    [property: JsonPropertyName("aanduiding"), Description("Hoe nauwkeurig het getal is: exact, circa, ten minste."), OneOf("exact", "ten minste", "circa", "meer dan", "bijna", "maximaal")] string Qualifier,
    [property: JsonPropertyName("eenheid"), Description("De eenheid in die editie.")] string Unit,
    [property: JsonPropertyName("aard"), Description("Of het is geteld, aangekondigd of een norm is."), OneOf("gerealiseerd", "aangekondigd", "norm")] string Nature,
    [property: JsonPropertyName("zoalsGedrukt"), Description("De woorden van de rapportage; null als die niet apart zijn vastgelegd.")] string? Printed,
    [property: JsonPropertyName("isHerzien"), Description("Of sindsdien een andere waarde geldt.")] bool IsRevised,
    [property: JsonPropertyName("redenVanHerziening"), Description("Waarom een andere waarde geldt; null zolang deze geldt, of als geen editie een reden geeft.")] string? Reason)
{
    public static PrintingDocument Of(SeriesPrinting printing, SeriesNumber number) => new(
        EditionDocument.Of(printing.Edition),
        printing.Words.Observation.Value,
        printing.Words.Observation.Low,
        printing.Words.Observation.High,
        Quantity.Words(printing.Words.Qualifier) ?? "exact",
        printing.Figure.Unit,
        printing.Words.Nature,
        printing.Words.Observation.Printed,
        !printing.SaysAs(number.Current),
        SeriesStanding.ReasonFor(printing, number));
}

/// <summary>A day, month, half-year or year, as exact as it was printed.</summary>
internal sealed record DateDocument(
    [property: JsonPropertyName("datum"), Description("De eerste dag die de gedrukte woorden omvatten.")] DateOnly Date,
    [property: JsonPropertyName("precisie"), Description("Hoe nauwkeurig de rapportage is."), OneOf("dag", "maand", "halfjaar", "jaar")] string Precision)
{
    public static DateDocument? Of(PartialDate? date) => date is not { } printed ? null : new(printed.First, printed.Precision switch
    {
        DatePrecision.Day => "dag",
        DatePrecision.Month => "maand",
        DatePrecision.HalfYear => "halfjaar",
        _ => "jaar",
    });
}
