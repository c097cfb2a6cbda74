using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Reading.History;
using JihadismeVoortgang.Web.Shell;

namespace JihadismeVoortgang.Web.Reading.Measures;

/// <summary>A measure and its history, as they are now or were on a day.</summary>
internal static class ShowMeasure
{
    public static async Task<IResult> PageAsync(
        string number, HttpRequest request, ReadHistory query, TimeProvider clock, CancellationToken cancellation)
    {
        if (!PathNumber.TryParse(number, out var measure))
            return ReadingPage.NotFound();

        var now = await query.ReadAsync(cancellation);
        var peil = Peil.From(request.Query, Today(clock));
        if (IsKnown(now, measure) && peil.Fault is { } fault)
            return new WrongChoice(fault, Links.Measure(measure), AsksForDay: true).Answer();

        return MeasureView.Find(peil.In(now), measure, peil) is { } view
            ? ReadingEndpoints.Show<MeasurePage>(view)
            : Missing(now, measure, peil, Links.Measure(measure));
    }

    public static async Task<IResult> HistoryAsync(
        string number, HttpRequest request, ReadHistory query, TimeProvider clock, CancellationToken cancellation)
    {
        if (!PathNumber.TryParse(number, out var measure))
            return ReadingPage.NotFound();

        var now = await query.ReadAsync(cancellation);
        var choice = HistoryChoice.From(request.Query, Today(clock));
        var page = Links.MeasureHistory(measure);
        if (IsKnown(now, measure) && (choice.Peil.Fault ?? choice.Fault) is { } fault)
            return new WrongChoice(fault, page, AsksForDay: choice.Peil.Fault is not null).Answer();

        var then = choice.Peil.In(now);
        return MeasureHistoryView.Find(then, measure, choice) is { } view ? ReadingEndpoints.Show<MeasureHistoryPage>(view)
            : IsKnown(then, measure) ? ReadingPage.NotFound() // a page too far
            : Missing(now, measure, choice.Peil, page);
    }

    private static DateOnly Today(TimeProvider clock) => Dutch.DayOf(clock.GetUtcNow());

    private static bool IsKnown(ProgrammeHistory history, int measure) => history.FirstWith(measure) is not null;

    /// <summary>What is known now but was not yet then is said to be so; what nobody knows has no page.</summary>
    private static IResult Missing(ProgrammeHistory now, int measure, Peil peil, string page) =>
        peil.Day is { } && now is { FirstDay: { } firstDay } && now.FirstWith(measure) is { } first
            ? ReadingEndpoints.Show<NothingYetPage>(
                new NothingYet(measure, peil, page, firstDay, first.Edition, IsBeforeAll: peil.In(now).Editions.Count == 0))
            : ReadingPage.NotFound();
}
