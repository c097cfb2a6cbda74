using JihadismeVoortgang.Domain.Figures;

namespace JihadismeVoortgang.Reports.Interchange;

/// <summary>Reads the optional part with dated figures.</summary>
internal static class InterchangeFigures
{
    private static readonly string[] ObservationFields =
    [
        "label", "value", "low", "high", "qualifier", "from", "until", "reference", "nature", "printed", "relation",
        "correction", "withheld",
    ];

    public static List<InterchangeFigure> Read(JsonField list, HashSet<int> measuresInReport)
    {
        var figures = new List<InterchangeFigure>();
        foreach (var field in list.Items())
        {
            if (!field.IsObjectOf("key", "label", "unit", "supplier", "definition", "measures", "observations", "version"))
                continue;

            var key = field.Get("key").Text();
            if (figures.Exists(figure => figure.Key == key))
                field.Get("key").Fault($"Cijferreeks '{key}' komt twee keer voor.");

            var figure = field.Make(() => new Figure(key, new FigureContent(
                field.Get("label").Text(),
                field.Get("unit").Text(),
                field.Get("definition").OptionalText(),
                field.Get("supplier").OptionalText(),
                ReadMeasures(field.Get("measures"), measuresInReport))));
            var observations = ReadObservations(field.Get("observations"), whole: null);
            if (figure is not null)
                figures.Add(new InterchangeFigure(figure.Key, figure.Content, observations, field.Get("version").OptionalText(), field.Path));
        }

        return figures;
    }

    private static List<int> ReadMeasures(JsonField list, HashSet<int> inReport)
    {
        var measures = new List<int>();
        foreach (var field in list.Items())
        {
            var number = field.Number();
            if (!inReport.Contains(number))
                field.Fault($"Maatregel {number} heeft in dit bestand geen rij.");

            measures.Add(number);
        }

        return measures;
    }

    private static List<InterchangeObservation> ReadObservations(JsonField list, FigureTime? whole)
    {
        var observations = new List<InterchangeObservation>();
        foreach (var field in list.Items(required: whole is null))
        {
            if (!field.IsObjectOf(whole is null ? [.. ObservationFields, "parts"] : ObservationFields))
                continue;
            if (ReadOne(field, whole) is not { } observation)
                continue;

            var key = (observation.Part?.Label, DatedFigure.KeyOf(observation.Content.Time, 1));
            if (observations.Exists(other => (other.Part?.Label, DatedFigure.KeyOf(other.Content.Time, 1)) == key))
                field.Fault($"Er staat al een cijfer voor hetzelfde moment ({observation.Content.Time.ToDutch()}).");

            observations.Add(observation);
        }

        return observations;
    }

    private static InterchangeObservation? ReadOne(JsonField field, FigureTime? whole)
    {
        var quantity = ReadQuantity(field);
        var time = ReadTime(field);
        var nature = field.Get("nature").OptionalWord<FigureNature>() ?? FigureNature.Realised;
        var part = whole is null
            ? null
            : field.Make(() => new FigurePart(field.Get("label").Text(), field.Get("relation").OptionalWord<PartRelation>() ?? Missing(field)));
        if (whole is null && (field.Get("label").Exists || field.Get("relation").Exists))
            field.Fault("Alleen een onderdeel (in \"parts\") heeft een \"label\" en een \"relation\".");
        if (quantity is null || time is null || (whole is not null && part is null))
            return null;

        // A part that gives no time of its own holds at the time of its whole.
        var own = whole is not null && !time.IsPrinted ? whole : time;
        var content = new DatedFigureContent(
            quantity, own, nature, field.Get("printed").OptionalText(), field.Get("withheld").Flag(), field.Get("correction").OptionalText());
        return field.Make(() => DatedFigure.FromReport("-", 1, content)) is { } made
            ? new InterchangeObservation(made.Content, part, ReadObservations(field.Get("parts"), own), field.Get("withheld").Exists, field.Path)
            : null;
    }

    private static PartRelation Missing(JsonField part)
    {
        if (!part.Get("relation").Exists)
            part.Get("relation").Fault("Dit veld ontbreekt: sum of ofWhich.");
        return PartRelation.Sum;
    }

    private static Quantity? ReadQuantity(JsonField field)
    {
        var qualifier = field.Get("qualifier").OptionalWord<Qualifier>() ?? Qualifier.Exact;
        var (value, low, high) = (field.Get("value").OptionalDecimal(), field.Get("low").OptionalDecimal(), field.Get("high").OptionalDecimal());
        if (value is { } number && low is null && high is null)
            return field.Make(() => Quantity.Of(number, qualifier));
        if (low is { } from && high is { } until && value is null)
            return field.Make(() => Quantity.Range(from, until, qualifier));

        var isMissing = !field.Get("value").Exists && !field.Get("low").Exists && !field.Get("high").Exists;
        if (isMissing || (value, low, high) is not (null, null, null))
            field.Fault("Geef \"value\", of \"low\" en \"high\" samen.");
        return null;
    }

    private static FigureTime? ReadTime(JsonField field)
    {
        const string Expected = "een datum als 2016, 2016-H1, 2016-05 of 2016-05-22";
        var from = field.Get("from").OptionalParsed<PartialDate>(PartialDate.TryParse, Expected);
        var until = field.Get("until").OptionalParsed<PartialDate>(PartialDate.TryParse, Expected);
        var reference = field.Get("reference").OptionalParsed<PartialDate>(PartialDate.TryParse, Expected);
        return field.Make(() => FigureTime.Of(from, until, reference));
    }
}
