using System.Globalization;
using System.Text.Json;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Interchange;

/// <summary>Writes the part with dated figures.</summary>
internal static class InterchangeFigureWriter
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<ReportFigure> figures)
    {
        json.WriteStartArray("figures");
        foreach (var figure in figures)
            WriteFigure(json, figure, InterchangeWriter.VersionOf(figure));

        json.WriteEndArray();
    }

    /// <summary>With what is withheld, marked so. The version of a series is that of what is public of it, as an import compares it.</summary>
    public static void Write(Utf8JsonWriter json, InternalFigures figures, IReadOnlyList<ReportFigure> known)
    {
        var versions = known.ToDictionary(figure => figure.Key, InterchangeWriter.VersionOf);
        json.WriteStartArray("figures");
        foreach (var figure in figures.All)
            WriteFigure(json, figure, versions.GetValueOrDefault(figure.Key), figures.Withheld);

        json.WriteEndArray();
    }

    /// <param name="json">Gets the series with its numbers.</param>
    /// <param name="figure">The series.</param>
    /// <param name="version">Null when the version itself is being made.</param>
    /// <param name="withheld">The numbers to mark; null for what is public.</param>
    public static void WriteFigure(Utf8JsonWriter json, ReportFigure figure, string? version, IReadOnlySet<ReportObservation>? withheld = null)
    {
        json.WriteStartObject();
        json.WriteString("key", figure.Key);
        json.WriteString("label", figure.Label);
        json.WriteString("unit", figure.Unit);
        WriteOptional(json, "supplier", figure.Supplier);
        WriteOptional(json, "definition", figure.Definition);
        json.WriteStartArray("measures");
        foreach (var measure in figure.Measures)
            json.WriteNumberValue(measure);

        json.WriteEndArray();
        WriteObservations(json, "observations", figure.Observations, withheld);
        WriteOptional(json, "version", version);
        json.WriteEndObject();
    }

    private static void WriteObservations(Utf8JsonWriter json, string name, IReadOnlyList<ReportObservation> observations, IReadOnlySet<ReportObservation>? withheld)
    {
        json.WriteStartArray(name);
        foreach (var observation in observations)
            WriteObservation(json, observation, withheld);

        json.WriteEndArray();
    }

    private static void WriteObservation(Utf8JsonWriter json, ReportObservation observation, IReadOnlySet<ReportObservation>? withheld)
    {
        json.WriteStartObject();
        WriteOptional(json, "label", observation.Label);
        WriteOptional(json, "value", Plain(observation.Value));
        WriteOptional(json, "low", Plain(observation.Low));
        WriteOptional(json, "high", Plain(observation.High));
        json.WriteString("qualifier", observation.Qualifier);
        WriteOptional(json, "from", observation.From);
        WriteOptional(json, "until", observation.Until);
        WriteOptional(json, "reference", observation.Reference);
        json.WriteString("nature", observation.Nature);
        WriteOptional(json, "printed", observation.Printed);
        WriteOptional(json, "relation", observation.Relation);
        if (observation.Parts.Count > 0)
            WriteObservations(json, "parts", observation.Parts, withheld);
        WriteOptional(json, "correction", observation.Correction);
        if (withheld?.Contains(observation) == true)
            json.WriteBoolean("withheld", true);
        json.WriteEndObject();
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    /// <summary>A decimal as text: no reader on the way makes it a floating-point number.</summary>
    private static string? Plain(decimal? value) => value?.ToString("0.############", CultureInfo.InvariantCulture);
}
