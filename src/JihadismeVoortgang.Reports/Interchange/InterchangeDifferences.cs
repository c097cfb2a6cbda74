using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Figures;

namespace JihadismeVoortgang.Reports.Interchange;

/// <summary>
/// Where two interchange reports say different things to the public, by the place in the second. Withheld figures are
/// not compared: no report says them.
/// </summary>
public static class InterchangeDifferences
{
    public static IReadOnlyList<Fault> Between(InterchangeReport known, InterchangeReport given)
    {
        var differences = new List<Fault>();
        if (known.Programme != given.Programme)
            differences.Add(new Fault("$.programme", "De naam van het programma verschilt."));
        if (known.Content != given.Content)
            differences.Add(new Fault("$.report", "Titel, kopregel, datums of inleiding verschillen."));
        if (!known.Themes.Select(theme => (theme.Number, theme.Title)).Order().SequenceEqual(given.Themes.Select(theme => (theme.Number, theme.Title)).Order()))
            differences.Add(new Fault("$.themes", "De thema's verschillen."));

        CompareRows(known, given, differences);
        if (given.Figures is { } figures && !SameFigures(known.Figures ?? [], figures))
            differences.Add(new Fault("$.figures", "De cijfers verschillen."));

        return differences;
    }

    private static void CompareRows(InterchangeReport known, InterchangeReport given, List<Fault> differences)
    {
        var rows = known.Rows.ToDictionary(Label);
        foreach (var row in given.Rows)
        {
            if (!rows.Remove(Label(row), out var other))
                differences.Add(new Fault(row.Path, $"Rij {Label(row)} staat niet in de vastgestelde rapportage."));
            else if (other.Theme != row.Theme || !other.Content.Matches(row.Content) || !SameParts(other, row))
                differences.Add(new Fault(row.Path, $"Rij {Label(row)} verschilt."));
        }

        differences.AddRange(rows.Keys.Select(label => new Fault("$.rows", $"Rij {label} ontbreekt in dit bestand.")));
    }

    /// <summary>A measure of which the file names no parts keeps those it had, so it says nothing else about them.</summary>
    private static bool SameParts(InterchangeRow known, InterchangeRow given) =>
        given.Parts.All(measure => measure.Value.SequenceEqual(known.Parts.GetValueOrDefault(measure.Key) ?? []));

    private static bool SameFigures(IReadOnlyList<InterchangeFigure> known, IReadOnlyList<InterchangeFigure> given)
    {
        var byKey = Public(known).ToDictionary(figure => figure.Key);
        var shown = Public(given);
        return byKey.Count == shown.Count && shown.All(figure =>
            byKey.TryGetValue(figure.Key, out var other)
            && other.Content.Matches(figure.Content)
            && Statements(other.Observations).SetEquals(Statements(figure.Observations)));
    }

    /// <summary>As a report would print them: a series of which no number is left, is not in it.</summary>
    private static List<InterchangeFigure> Public(IEnumerable<InterchangeFigure> figures) =>
    [
        .. figures
            .Select(figure => figure with
            {
                Observations = [.. figure.Observations.Where(whole => !whole.Content.IsWithheld).Select(whole => whole with { Parts = PublicParts(whole) })],
            })
            .Where(figure => figure.Observations.Count > 0),
    ];

    /// <summary>The rule of <see cref="PublicFigures"/> for the parts of a number in a file.</summary>
    private static List<InterchangeObservation> PublicParts(InterchangeObservation whole)
    {
        var isIncomplete = whole.Parts.Any(part => part is { Content.IsWithheld: true, Part.Relation: PartRelation.Sum });
        return [.. whole.Parts.Where(part => !part.Content.IsWithheld && !(isIncomplete && part.Part?.Relation == PartRelation.Sum))];
    }

    private static HashSet<object> Statements(IEnumerable<InterchangeObservation> observations) =>
    [
        .. observations.SelectMany(whole => whole.Parts.Append(whole)).Select(statement => (object)(statement.Part, statement.Content)),
    ];

    private static string Label(InterchangeRow row) => string.Join(" & ", row.Content.Measures.Select(measure => measure.Number));
}
