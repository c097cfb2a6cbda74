using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Data;
using JihadismeVoortgang.Web.Reading.History;
using JihadismeVoortgang.Web.Shell;

namespace JihadismeVoortgang.Web.Reading.Measures;

/// <summary>All measures as page and as file, by the same choice.</summary>
internal static class ShowMeasures
{
    public static async Task<IResult> PageAsync(HttpRequest request, ReadHistory query, TimeProvider clock, CancellationToken cancellation)
    {
        var peil = Peil.From(request.Query, Dutch.DayOf(clock.GetUtcNow()));
        return peil.Fault is { } fault
            ? new WrongChoice(fault, Links.Measures, AsksForDay: true).Answer()
            : ReadingEndpoints.Show<MeasuresPage>(MeasuresView.Of(peil.In(await query.ReadAsync(cancellation)), MeasuresFilter.From(request.Query), peil));
    }

    public static async Task<IResult> CsvAsync(HttpContext context, ReadHistory query, TimeProvider clock, CancellationToken cancellation)
    {
        var peil = Peil.From(context.Request.Query, Dutch.DayOf(clock.GetUtcNow()));
        if (peil.Fault is { } fault)
            return new WrongChoice(fault, Links.Measures, AsksForDay: true).Answer();

        var filter = MeasuresFilter.From(context.Request.Query);
        var measures = peil.In(await query.ReadAsync(cancellation)).Measures.Where(measure => measure.IsInNewest && filter.Fits(measure));
        return PublicFile.Of(
            context, MeasuresCsvWriter.Write(MeasuresFilter.Ordered(measures, filter.Order).Select(Listed)), PublicFile.CsvType, "maatregelen.csv");
    }

    private static ListedMeasure Listed(MeasureHistory measure)
    {
        var changed = measure.LastChange.Source.Edition;
        return new ListedMeasure(
            measure.Number,
            PlainText.Of(measure.Latest.Row.Find(measure.Number).Description),
            measure.Latest.Theme,
            measure.Latest.Row,
            measure.Latest.Row.Find(measure.Number).Responsible,
            measure.Latest.Source.Edition.Number,
            changed.Number,
            Dutch.DayOf(changed.PublishedAt));
    }
}
