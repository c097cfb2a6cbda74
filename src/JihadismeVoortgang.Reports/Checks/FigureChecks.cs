using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Checks;

/// <summary>Whether the figures a row answers for are of this period and have a time.</summary>
internal static class FigureChecks
{
    /// <summary>A series is judged at its owner, not at each row that cites it.</summary>
    public static IEnumerable<Found> Of(CheckedReport report, ReportRow row)
    {
        var known = report.Report.Figures.Select(figure => figure.Key).ToHashSet();
        var place = ReportText.At(row, ReportPart.Figures);
        return
        [
            .. OwnedBy(row, report.Report).SelectMany(figure => Undated(figure, place)),
            .. OwnedBy(row, report.Report).SelectMany(figure => Old(figure, place, report.PeriodFrom ?? report.Report.PreviousReportDate)),
            .. report.Previous is { } previous
                ? OwnedBy(row, previous).Where(figure => !known.Contains(figure.Key)).SelectMany(figure => Repeated(figure, row, place))
                : [],
        ];
    }

    private static IEnumerable<ReportFigure> OwnedBy(ReportRow row, ProgressReport report) =>
        report.Figures.Where(figure => row.Measures.Any(measure => measure.Number == figure.Measures[0]));

    private static IEnumerable<Found> Undated(ReportFigure figure, CheckedPlace place) => Recorded.Of(figure)
        .Where(number => !number.Time.IsPrinted)
        .Select(number => new Found(
            CheckKind.UndatedFigure,
            place,
            $"Het cijfer '{figure.Label}' heeft geen peildatum of periode.",
            number.Printed ?? number.Quantity.ToDutch()));

    /// <summary>One of them that still runs, or has no time to judge by, is enough.</summary>
    private static IEnumerable<Found> Old(ReportFigure figure, CheckedPlace place, DateOnly? begin)
    {
        var newest = Recorded.Of(figure).MaxBy(number => number.End ?? DateOnly.MaxValue);
        if (newest?.End is { } end && end <= begin)
        {
            yield return new Found(
                CheckKind.OldFigure,
                place,
                $"Het nieuwste cijfer van '{figure.Label}' ({newest.Time.ToDutch()}) is van voor de periode van deze rapportage, die begint op {Dutch.Date(begin.Value)}.",
                newest.Printed ?? newest.Quantity.ToDutch());
        }
    }

    /// <summary>The text still gives the number of the report before, and nobody entered a new one.</summary>
    private static IEnumerable<Found> Repeated(ReportFigure figure, ReportRow row, CheckedPlace place)
    {
        var sentences = ReportText.ColumnsOf(row).SelectMany(text => Sentences.Of(text.Words)).ToList();
        return Recorded.Of(figure)
            .SelectMany(number => sentences
                .SelectMany(sentence => Counted.In(sentence, figure.Unit))
                .Where(counted => number.Values.Contains(counted.Value))
                .Take(1))
            .Take(1)
            .Select(counted => new Found(
                CheckKind.OldFigure,
                place,
                $"De tekst geeft nog het cijfer van '{figure.Label}' uit de vorige rapportage; voer een nieuw cijfer in of haal het weg.",
                counted.Quote));
    }
}
