using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Figures;
using JihadismeVoortgang.Web.Shell;

namespace JihadismeVoortgang.Web.Reading.Figures;

/// <summary>A series as open data, laid out as docs/downloads.md says; names in camelCase, days as <c>date</c>.</summary>
internal static class SeriesJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // a file of its own, never part of a page
        NumberHandling = JsonNumberHandling.Strict,
        WriteIndented = true,
        NewLine = "\n",
    };

    public static byte[] Write(FigureSeries series) => JsonSerializer.SerializeToUtf8Bytes(
        new SeriesFile(
            series.Key,
            series.Figure.Label,
            series.Figure.Unit,
            series.Figure.Definition,
            series.Figure.Supplier,
            series.Figure.Measures,
            Links.Figure(series.Key),
            [.. series.Numbers.Select(NumberOf)]),
        Options);

    private static NumberFile NumberOf(SeriesNumber number)
    {
        var words = number.Current.Words;
        return new NumberFile(
            words.Part,
            words.Observation.Relation,
            words.Time,
            DateFile.Of(words.Moment.From),
            DateFile.Of(words.Moment.Until),
            DateFile.Of(words.Moment.Reference),
            number.IsWithdrawn,
            [.. number.Printings.Select(printing => PrintingOf(printing, number))],
            [.. number.Parts.Select(NumberOf)]);
    }

    private static PrintingFile PrintingOf(SeriesPrinting printing, SeriesNumber number) => new(
        printing.Edition.Number.Report,
        printing.Edition.Number.ToString(),
        Dutch.DayOf(printing.Edition.PublishedAt),
        printing.Words.Observation.Value,
        printing.Words.Observation.Low,
        printing.Words.Observation.High,
        printing.Words.Observation.Qualifier,
        printing.Words.Observation.Nature,
        printing.Words.Observation.Printed,
        printing.Figure.Unit,
        !printing.SaysAs(number.Current),
        SeriesStanding.ReasonFor(printing, number));

    private sealed record SeriesFile(
        string Key, string Label, string Unit, string? Definition, string? Supplier, IReadOnlyList<int> Measures, string Page, IReadOnlyList<NumberFile> Numbers);

    private sealed record NumberFile(
        string? Part, string? Relation, string Time, DateFile? From, DateFile? Until, DateFile? Reference, bool Withdrawn,
        IReadOnlyList<PrintingFile> Printings, IReadOnlyList<NumberFile> Parts);

    private sealed record PrintingFile(
        int Report, string Edition, DateOnly Published, decimal? Value, decimal? Low, decimal? High, string Qualifier, string Nature,
        string? Printed, string Unit, bool Revised, string? RevisionReason);

    /// <param name="Date">The first day the printed words cover.</param>
    /// <param name="Precision">How much of it is printed: day, month, halfYear or year.</param>
    private sealed record DateFile(DateOnly Date, string Precision)
    {
        public static DateFile? Of(PartialDate? date) =>
            date is { } printed ? new(printed.First, JsonNamingPolicy.CamelCase.ConvertName(printed.Precision.ToString())) : null;
    }
}
