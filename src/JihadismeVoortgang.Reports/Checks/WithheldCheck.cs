using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Checks;

/// <summary>
/// No text of a report may say a number that is withheld. Looked for in the introduction, in the rows of the measures
/// that print the series, and in what the report says about the series. Only who may see the number is told which it is.
/// </summary>
public static class WithheldCheck
{
    /// <summary>The places that say one of the numbers, as faults, for what is judged without any other check.</summary>
    public static IReadOnlyList<Fault> Faults(ProgressReport report, IEnumerable<WithheldNumber> numbers) =>
        [.. numbers.SelectMany(number => Of(report, number)).Select(found => new Fault(found.Place.Name, found.Message)).Distinct()];

    /// <summary>The series of which words beside the report say a withheld number; each once, with the number for who may see it.</summary>
    public static IReadOnlyList<string> Series(IReadOnlyCollection<string> words, IEnumerable<WithheldNumber> numbers) =>
    [
        .. numbers
            .Where(number => IsSaid(number, words))
            .Select(number => number.MayBeShown ? $"'{number.FigureLabel}' ({number.Printed ?? number.Quantity.ToDutch()})" : $"'{number.FigureLabel}'")
            .Distinct(),
    ];

    /// <summary>Whether words beside the report say the number.</summary>
    public static bool IsSaid(WithheldNumber number, IReadOnlyCollection<string> words) =>
        words.Any(new NumberInText(number.Quantity, number.Printed).IsIn);

    internal static IEnumerable<Found> Of(ProgressReport report, WithheldNumber number)
    {
        var sought = new NumberInText(number.Quantity, number.Printed);
        return Texts(report, number)
            .Where(text => sought.IsIn(text.Words))
            .Select(text => new Found(
                CheckKind.WithheldNumber,
                text.Place,
                $"Hier staat een getal uit de cijferreeks '{number.FigureLabel}' dat niet openbaar is.",
                number.MayBeShown ? number.Printed ?? number.Quantity.ToDutch() : null));
    }

    private static IEnumerable<(CheckedPlace Place, string Words)> Texts(ProgressReport report, WithheldNumber number) =>
    [
        .. report.Themes
            .SelectMany(theme => theme.Rows)
            .Where(row => row.Measures.Any(measure => number.Measures.Contains(measure.Number)))
            .SelectMany(ReportText.Of)
            .Prepend(ReportText.OfIntroduction(report))
            .Select(text => (text.Place, text.Words)),
        .. report.Figures.Where(known => known.Key == number.FigureKey).SelectMany(Texts),
    ];

    /// <summary>A reason for a correction likes to name the number it replaces.</summary>
    private static IEnumerable<(CheckedPlace Place, string Words)> Texts(ReportFigure figure) =>
    [
        (At(figure, "definitie"), figure.Definition ?? ""),
        .. figure.Observations
            .SelectMany(whole => whole.Parts.Prepend(whole))
            .Select(number => (At(figure, "reden van correctie"), number.Correction ?? "")),
    ];

    private static CheckedPlace At(ReportFigure figure, string part) =>
        new(ReportPart.Figures, figure.Measures[0], $"Cijferreeks {figure.Key}, {part}");
}
