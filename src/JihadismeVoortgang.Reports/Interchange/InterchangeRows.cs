using JihadismeVoortgang.Domain.Programme;
using JihadismeVoortgang.Domain.Rounds;

namespace JihadismeVoortgang.Reports.Interchange;

/// <summary>Reads the rows of the table.</summary>
internal static class InterchangeRows
{
    /// <summary>
    /// The states of the planning labels that the sixth report prints, as its readers at the ministry settled them.
    /// The state of any other label is for a person to choose.
    /// </summary>
    private static readonly Dictionary<string, Planning> KnownLabels = new Planning[]
    {
        new("gereed", PlanningState.Completed),
        new("onderzoek lopend", PlanningState.Research),
        new("doorlopend", PlanningState.Ongoing),
        new("doorlopend toegepast", PlanningState.Ongoing),
        new("2016 gereed", PlanningState.InProgress, 2016, 2016),
        new("2016", PlanningState.InProgress, 2016, 2016),
        new("2015/2016", PlanningState.InProgress, 2015, 2016),
    }.ToDictionary(planning => planning.Label);

    public static List<InterchangeRow> Read(JsonField list, HashSet<int> themes, FootnoteDistribution notes)
    {
        var rows = new List<InterchangeRow>();
        var measuresSoFar = new HashSet<int>();
        foreach (var field in list.Items())
        {
            if (!field.IsObjectOf("measures", "theme", "planning", "planningState", "planningYears", "status", "developments", "version"))
                continue;

            var theme = field.Get("theme");
            var themeNumber = theme.Number();
            if (themeNumber != 0 && !themes.Contains(themeNumber))
                theme.Fault($"Thema {themeNumber} staat niet in de lijst \"themes\".");

            var measures = ReadMeasures(field.Get("measures"), measuresSoFar, notes);
            var numbers = measures.Select(measure => measure.Described.Number).ToList();
            var planning = ReadPlanning(field);
            var status = notes.TextOf(field.Get("status"), numbers);
            var developments = notes.TextOf(field.Get("developments"), numbers);
            if (planning is null || measures.Count == 0)
                continue;

            // An entry made and thrown away: the domain itself judges the row.
            var content = new StatusEntryContent(planning, status, developments, [.. measures.Select(measure => measure.Described)]);
            field.Make(() => new ReportingRound(1, new RoundContent("-", "-", "", null, null)).Add(Math.Max(themeNumber, 1), content));
            rows.Add(new InterchangeRow(
                themeNumber,
                content,
                measures.Where(measure => measure.Parts is not null).ToDictionary(measure => measure.Described.Number, measure => measure.Parts!),
                field.Get("version").OptionalText(),
                field.Path));
        }

        return rows;
    }

    private static List<(DescribedMeasure Described, IReadOnlyList<MeasurePart>? Parts)> ReadMeasures(
        JsonField list, HashSet<int> soFar, FootnoteDistribution notes)
    {
        var measures = new List<(DescribedMeasure, IReadOnlyList<MeasurePart>?)>();
        foreach (var field in list.Items())
        {
            if (!field.IsObjectOf("number", "description", "parts"))
                continue;

            var number = field.Get("number").Number();
            if (number is < 1 or > Measure.MaxNumber)
            {
                field.Get("number").Fault($"Het nummer van een maatregel is een getal van 1 tot en met {Measure.MaxNumber}.");
                continue;
            }

            if (!soFar.Add(number))
                field.Get("number").Fault($"Maatregel {number} komt twee keer voor.");

            var description = notes.LineOf(field.Get("description"), [number]);
            var parts = field.Get("parts").Exists ? ReadParts(field.Get("parts")) : null;
            if (description.Length > 0 && measures.TrueForAll(known => known.Item1.Number != number))
                measures.Add((new DescribedMeasure(number, description), parts));
        }

        if (list.Exists && list.Items().Count == 0)
            list.Fault("Een rij gaat over ten minste één maatregel.");

        measures.Sort((one, other) => one.Item1.Number.CompareTo(other.Item1.Number));
        return measures;
    }

    private static List<MeasurePart> ReadParts(JsonField list)
    {
        var parts = new List<MeasurePart>();
        foreach (var field in list.Items())
        {
            if (!field.IsObjectOf("letter", "description", "completedIn"))
                continue;

            var letter = field.Get("letter").Text();
            if (parts.Exists(part => part.Letter == letter))
                field.Get("letter").Fault($"Onderdeel {letter} komt twee keer voor.");
            if (field.Make(() => new MeasurePart(letter, field.Get("description").OptionalText(), field.Get("completedIn").OptionalNumber())) is { } part)
                parts.Add(part);
        }

        parts.Sort((one, other) => string.CompareOrdinal(one.Letter, other.Letter));
        return parts;
    }

    private static Planning? ReadPlanning(JsonField row)
    {
        var label = row.Get("planning").Text().Trim();
        var state = row.Get("planningState").OptionalWord<PlanningState>();
        var years = row.Get("planningYears");
        if (state is null && !years.Exists && KnownLabels.TryGetValue(label, out var known))
            return known;

        var pair = years.Items(required: false).Select(year => year.OptionalNumber()).ToList();
        if (years.Exists && pair.Count != 2)
        {
            years.Fault("Hier horen twee jaren te staan: het eerste en het laatste.");
            return null;
        }

        return label.Length == 0 && !row.Get("planning").Exists
            ? null // reported as missing already
            : row.Make(() => new Planning(label, state, pair.ElementAtOrDefault(0), pair.ElementAtOrDefault(1)));
    }
}
