using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Comparison;

/// <summary>
/// Compares the dated figures of two reports. Numbers belong together when they are of the same series, part, time and
/// nature; a time nobody printed is the same as none.
/// </summary>
internal static class NumberComparer
{
    /// <param name="before">The series of the older report that matter.</param>
    /// <param name="beforeReport">Its number.</param>
    /// <param name="after">The series of the newer report that matter.</param>
    /// <param name="afterReport">Its number.</param>
    public static IReadOnlyList<ComparedNumber> Compare(
        IEnumerable<ReportFigure> before, int beforeReport, IEnumerable<ReportFigure> after, int afterReport)
    {
        var left = before.SelectMany(figure => Places(figure, beforeReport)).ToList();
        var changes = new List<ComparedNumber>();
        foreach (var number in after.SelectMany(figure => Places(figure, afterReport)))
        {
            var index = left.FindIndex(other => other.Place == number.Place);
            if (index < 0)
            {
                changes.Add(new ComparedNumber(number.Figure, null, number.Words));
                continue;
            }

            if (left[index].Words.Value != number.Words.Value)
                changes.Add(new ComparedNumber(number.Figure, left[index].Words, number.Words));
            left.RemoveAt(index);
        }

        changes.AddRange(left.Select(number => new ComparedNumber(number.Figure, number.Words, null)));
        return changes;
    }

    private static IEnumerable<(ReportFigure Figure, Place Place, ObservationWords Words)> Places(ReportFigure figure, int report) =>
        ObservationWords.Of(figure, report)
            .Zip(figure.Observations.SelectMany(observation => Places(observation, new Place(figure.Key, "", null, null, null, ""))))
            .Select(pair => (figure, pair.Second, pair.First));

    /// <summary>The places in the order in which the words come: each number before its parts.</summary>
    private static IEnumerable<Place> Places(ReportObservation observation, Place whole)
    {
        var isTimed = (observation.From ?? observation.Until ?? observation.Reference) is not null;
        var place = new Place(
            whole.Figure,
            observation.Label is null ? whole.Part : $"{whole.Part}\n{observation.Label}",
            isTimed ? observation.From : whole.From,
            isTimed ? observation.Until : whole.Until,
            isTimed ? observation.Reference : whole.Reference,
            observation.Nature);
        return observation.Parts.SelectMany(part => Places(part, place)).Prepend(place);
    }

    private sealed record Place(string Figure, string Part, string? From, string? Until, string? Reference, string Nature);
}
