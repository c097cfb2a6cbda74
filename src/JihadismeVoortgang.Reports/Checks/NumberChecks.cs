using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Checks;

/// <summary>Whether the numbers in the texts of a row are those that were recorded for it.</summary>
internal static class NumberChecks
{
    public static IEnumerable<Found> Of(CheckedReport report, ReportRow row)
    {
        var figures = report.FiguresOf(row).Select(figure => (Figure: figure, Numbers: Recorded.Of(figure))).ToList();
        return figures.SelectMany(known =>
        {
            var others = figures.Where(other => other.Figure != known.Figure).SelectMany(other => other.Numbers).SelectMany(number => number.Values).ToHashSet();
            return TwoNumbers(row, known.Figure, known.Numbers).Concat(OtherNumbers(report, row, known.Figure, known.Numbers, others));
        }).DistinctBy(found => (found.Kind, found.Place, found.Quote));
    }

    private static IEnumerable<Found> TwoNumbers(ReportRow row, ReportFigure figure, IReadOnlyList<Recorded> numbers)
    {
        var words = string.Join('\n', ReportText.ColumnsOf(row).Select(text => text.Words));
        var said = numbers.Where(number => new NumberInText(number.Quantity, number.Printed).IsIn(words)).ToList();
        var contradiction = said
            .SelectMany((one, index) => said.Skip(index + 1).Where(one.Contradicts).Select(two => (One: one, Two: two)))
            .Take(1);
        return contradiction.Select(pair => new Found(
            CheckKind.TwoNumbers,
            ReportText.At(row, ReportPart.Figures),
            $"Deze rij geeft twee verschillende getallen voor '{figure.Label}': {InWords(pair.One)} en {InWords(pair.Two)}."));
    }

    private static IEnumerable<Found> OtherNumbers(
        CheckedReport report, ReportRow row, ReportFigure figure, IReadOnlyList<Recorded> numbers, HashSet<decimal> others) =>
        from text in ReportText.ColumnsOf(row)
        from sentence in Sentences.Of(text.Words)
        let meant = numbers.Where(number => SaidTime.Is(sentence, number.Time, report.Report.ReferenceDate)).ToList()
        where meant.Count > 0
        from counted in Counted.In(sentence, figure.Unit)
        where !others.Contains(counted.Value) && !meant.Any(number => number.Values.Contains(counted.Value))
        select new Found(
            CheckKind.OtherNumber,
            text.Place,
            $"Hier staat {Dutch.Number(counted.Value)}, maar vastgelegd is voor '{figure.Label}': {InWords(meant[0])}.",
            counted.Quote);

    private static string InWords(Recorded number) => $"{number.Quantity.ToDutch()} ({number.Time.ToDutch()})";
}
