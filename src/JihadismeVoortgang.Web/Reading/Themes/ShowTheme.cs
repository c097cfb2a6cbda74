using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Reading.History;
using JihadismeVoortgang.Web.Shell;

namespace JihadismeVoortgang.Web.Reading.Themes;

/// <summary>A theme, as it is now or was on a day.</summary>
internal static class ShowTheme
{
    public static async Task<IResult> PageAsync(
        string number, HttpRequest request, ReadHistory query, TimeProvider clock, CancellationToken cancellation)
    {
        if (!PathNumber.TryParse(number, out var theme))
            return ReadingPage.NotFound();

        var now = await query.ReadAsync(cancellation);
        var peil = Peil.From(request.Query, Dutch.DayOf(clock.GetUtcNow()));
        return ThemeView.Find(now, theme, peil) is not { } view ? ReadingPage.NotFound()
            : peil.Fault is { } fault ? new WrongChoice(fault, Links.Theme(theme), AsksForDay: true).Answer()
            : ReadingEndpoints.Show<ThemePage>(view);
    }
}
