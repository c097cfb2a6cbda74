using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Web.Reading.Figures;
using JihadismeVoortgang.Web.Reading.Measures;

namespace JihadismeVoortgang.Web.Reading.OpenData;

/// <summary>All that can be asked of the API: to add something is to add it here.</summary>
internal static class ApiOperations
{
    public static IReadOnlyList<ApiOperation> All { get; } =
    [
        new(
            "/maatregelen", "zoekMaatregelen", "Alle maatregelen",
            "Alle maatregelen die een gepubliceerde rapportage bevat, met hun planning. Zonder filter staan ook maatregelen in de lijst die in de nieuwste rapportage niet meer voorkomen.",
            typeof(ApiPage<MeasureDocument>),
            [
                ApiParameter.Theme, ApiParameter.Planning, ApiParameter.Organisation, ApiParameter.Words, ApiParameter.InNewest,
                ApiParameter.Day, ApiParameter.MeasuresOrder, ApiParameter.Page, ApiParameter.PerPage,
            ],
            MeasuresAsync),
        new(
            "/maatregelen/{nummer}", "leesMaatregel", "Eén maatregel",
            "Een maatregel met de teksten van de laatste rapportage waarin hij staat, en met zijn geschiedenis.",
            typeof(WholeMeasureDocument), [ApiParameter.Day], MeasureAsync)
        {
            InPath = ApiParameter.MeasureNumber,
        },
        new(
            "/themas", "zoekThemas", "Alle thema’s", "De thema’s van de nieuwste rapportage, met het aantal maatregelen per planningstatus.",
            typeof(ApiPage<ThemeDocument>), [ApiParameter.Day, ApiParameter.Page, ApiParameter.PerPage],
            async call => call.Page([.. (await call.HistoryAsync()).Newest?.Report.Themes ?? []], ThemeDocument.Of)),
        new(
            "/rapportages", "zoekRapportages", "Alle rapportages",
            "Alle gepubliceerde edities, ook de edities die door een correctie zijn vervangen; de nieuwste rapportage eerst.",
            typeof(ApiPage<ReportDocument>), [ApiParameter.Day, ApiParameter.Page, ApiParameter.PerPage],
            async call => call.Page((await call.HistoryAsync()).Editions, ReportDocument.Of)),
        new(
            "/rapportages/{nummer}", "leesRapportage", "Eén rapportage",
            "De inhoud van een rapportage. Onder 6 staat de geldende editie, onder 6.0 en 6.1 staat één editie voor altijd.",
            typeof(WholeReportDocument), [], ReportAsync)
        {
            InPath = ApiParameter.EditionNumber,
        },
        new(
            "/cijfers", "zoekCijfers", "Alle cijferreeksen", "Alle cijferreeksen die een gepubliceerde rapportage vermeldt, elk met het laatste cijfer en zijn periode of peildatum.",
            typeof(ApiPage<SeriesDocument>),
            [ApiParameter.Theme, ApiParameter.Measure, ApiParameter.Supplier, ApiParameter.Words, ApiParameter.Page, ApiParameter.PerPage],
            SeriesListAsync),
        new(
            "/cijfers/{sleutel}", "leesCijferreeks", "Eén cijferreeks",
            "Alle cijfers van een reeks, met elke editie die ze vermeldt. Bij elk cijfer staat de periode of peildatum; vermeldt de rapportage die niet, dan staat dat er.",
            typeof(WholeSeriesDocument), [], async call => (await call.FiguresAsync()).Find(call.InPath(ApiParameter.Key)) is { } series ? WholeSeriesDocument.Of(series) : null)
        {
            InPath = ApiParameter.Key,
        },
    ];

    private static async Task<object?> MeasuresAsync(ApiCall call)
    {
        var history = await call.HistoryAsync();
        var filter = new MeasuresFilter(
            call.Number(ApiParameter.Theme), call.Text(ApiParameter.Planning), call.Text(ApiParameter.Organisation), call.Text(ApiParameter.Words));
        var order = Enum.GetValues<MeasuresOrder>().FirstOrDefault(order => MeasuresFilter.WordOf(order) == call.Text(ApiParameter.MeasuresOrder));
        var isInNewest = call.Flag(ApiParameter.InNewest);
        var found = history.Measures.Where(measure => filter.Fits(measure) && (isInNewest is null || measure.IsInNewest == isInNewest));
        return call.Page([.. MeasuresFilter.Ordered(found, order)], MeasureDocument.Of);
    }

    private static async Task<object?> MeasureAsync(ApiCall call) =>
        PathNumber.TryParse(call.InPath(ApiParameter.MeasureNumber), out var number) && (await call.HistoryAsync()).Find(number) is { } measure
            ? WholeMeasureDocument.Of(measure)
            : null;

    private static async Task<object?> ReportAsync(ApiCall call)
    {
        var editions = (await call.HistoryAsync()).Editions;
        var asked = call.InPath(ApiParameter.EditionNumber);
        var meant = EditionNumber.TryParse(asked, out var number) ? editions.FirstOrDefault(edition => edition.Number == number)
            : PathNumber.TryParse(asked, out var report) ? editions.FirstOrDefault(edition => edition.Number.Report == report)
            : null;
        return meant is null ? null : WholeReportDocument.Of(await call.OpenAsync(meant));
    }

    private static async Task<object?> SeriesListAsync(ApiCall call)
    {
        var filter = new FiguresFilter(
            call.Number(ApiParameter.Theme), call.Number(ApiParameter.Measure), call.Text(ApiParameter.Supplier), call.Text(ApiParameter.Words));
        return call.Page([.. (await call.FiguresAsync()).Series.Where(filter.Fits)], SeriesDocument.Of);
    }
}
