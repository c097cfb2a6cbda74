using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Reading.Figures;
using JihadismeVoortgang.Web.Reading.History;
using JihadismeVoortgang.Web.Shell;

namespace JihadismeVoortgang.Web.Reading.Overview;

/// <summary>Where a reader begins: the programme as it stands now, or stood on a day.</summary>
internal static class ShowHome
{
    public static async Task<IResult> PageAsync(
        HttpRequest request, ReadHistory query, ReadFigures figures, TimeProvider clock, CancellationToken cancellation)
    {
        var peil = Peil.From(request.Query, Dutch.DayOf(clock.GetUtcNow()));
        if (peil.Fault is { } fault)
            return new WrongChoice(fault, Links.Home, AsksForDay: true).Answer();

        var view = HomeView.Of(peil.In(await query.ReadAsync(cancellation)), peil);
        return ReadingEndpoints.Show<HomePage>(
            peil.Day is null ? view with { Moved = HomeFigure.Of(await figures.ReadAsync(cancellation)) } : view); // series know no day
    }
}
