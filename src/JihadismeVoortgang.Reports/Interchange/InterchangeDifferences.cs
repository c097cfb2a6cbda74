using JihadismeVoortgang.Domain;

namespace JihadismeVoortgang.Reports.Interchange;

/// <summary>Where two interchange reports say different things, by the place in the second.</summary>
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
            else if (other.Theme != row.Theme || !other.Content.Matches(row.Content))
                differences.Add(new Fault(row.Path, $"Rij {Label(row)} verschilt."));
        }

        differences.AddRange(rows.Keys.Select(label => new Fault("$.rows", $"Rij {label} ontbreekt in dit bestand.")));
    }

    private static bool SameFigures(IReadOnlyList<InterchangeFigure> known, IReadOnlyList<InterchangeFigure> given)
    {
        var byKey = known.ToDictionary(figure => figure.Key);
        return byKey.Count == given.Count && given.All(figure =>
            byKey.TryGetValue(figure.Key, out var other)
            && other.Content.Matches(figure.Content)
            && Statements(other.Observations).SetEquals(Statements(figure.Observations)));
    }

    private static HashSet<object> Statements(IEnumerable<InterchangeObservation> observations) =>
    [
        .. observations.SelectMany(whole => whole.Parts.Append(whole)).Select(statement => (object)(statement.Part, statement.Content)),
    ];

    private static string Label(InterchangeRow row) => string.Join(" & ", row.Content.Measures.Select(measure => measure.Number));
}
