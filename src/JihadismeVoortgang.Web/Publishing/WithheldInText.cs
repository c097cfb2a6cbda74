using System.Globalization;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Figures;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Publishing;

/// <summary>
/// Guards what is about to be frozen: no text of a report may say a number that is withheld. Looked for in the
/// introduction, in the rows of the measures that print the series, and in what the report says about the series.
/// </summary>
internal static class WithheldInText
{
    /// <exception cref="BrokenRuleException">Names each series and place; never the number.</exception>
    public static async Task DemandNoneAsync(PortalDbContext db, ProgressReport report, CancellationToken cancellation)
    {
        var numbers = await db.DatedFigures
            .Where(number => number.IsWithheld && number.RoundNumber <= report.Number)
            .ToListAsync(cancellation);
        var figures = await db.Figures.ToDictionaryAsync(figure => figure.Key, cancellation);
        var faults = numbers.SelectMany(number => Faults(report, figures[number.FigureKey], number)).Distinct().ToList();
        if (faults.Count > 0)
            throw new BrokenRuleException(faults);
    }

    /// <summary>The places of a report that say a withheld number of a series.</summary>
    internal static IEnumerable<Fault> Faults(ProgressReport report, Figure figure, DatedFigure number)
    {
        var sought = new NumberInText(number.Quantity, number.Printed);
        return Texts(report, figure)
            .Where(text => sought.IsIn(text.Words))
            .Select(text => new Fault(text.Place, $"Hier staat een getal uit de cijferreeks '{figure.Label}' dat niet openbaar is."));
    }

    private static IEnumerable<(string Place, string Words)> Texts(ProgressReport report, Figure figure) =>
    [
        ("Inleiding", PlainText.WithNotes(report.Introduction)),
        .. report.Themes
            .SelectMany(theme => theme.Rows)
            .Where(row => row.Measures.Any(measure => figure.IsPrintedAt(measure.Number)))
            .SelectMany(Texts),
        .. report.Figures.Where(known => known.Key == figure.Key).SelectMany(Texts),
    ];

    private static IEnumerable<(string Place, string Words)> Texts(ReportRow row) =>
    [
        .. row.Measures.Select(measure => (At(row, "omschrijving"), PlainText.WithNotes(measure.Description))),
        .. row.Measures.SelectMany(measure => measure.Parts)
            .Select(part => (At(row, $"onderdeel {part.Letter}"), part.Description ?? "")),
        (At(row, "stand van zaken"), PlainText.WithNotes(row.StateOfPlay)),
        (At(row, "recente ontwikkelingen"), PlainText.WithNotes(row.RecentDevelopments)),
    ];

    /// <summary>A reason for a correction likes to name the number it replaces.</summary>
    private static IEnumerable<(string Place, string Words)> Texts(ReportFigure figure) =>
    [
        ($"Cijferreeks {figure.Key}, definitie", figure.Definition ?? ""),
        .. figure.Observations
            .SelectMany(whole => whole.Parts.Prepend(whole))
            .Select(number => ($"Cijferreeks {figure.Key}, reden van correctie", number.Correction ?? "")),
    ];

    private static string At(ReportRow row, string column) => string.Create(CultureInfo.InvariantCulture, $"Rij {row.Label}, {column}");
}
