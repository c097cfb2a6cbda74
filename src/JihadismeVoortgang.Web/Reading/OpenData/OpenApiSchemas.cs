using System.ComponentModel;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace JihadismeVoortgang.Web.Reading.OpenData;

/// <summary>
/// The schemas of the answers, made from the very types that are written: what they say cannot differ from what is sent.
/// Each type is a component of its own, named after it.
/// </summary>
internal static class OpenApiSchemas
{
    private static readonly Dictionary<Type, string> Names = new()
    {
        [typeof(EditionDocument)] = "Editie",
        [typeof(ThemeNameDocument)] = "Themanaam",
        [typeof(PlanningDocument)] = "Planning",
        [typeof(PartDocument)] = "Onderdeel",
        [typeof(MeasureDocument)] = "Maatregel",
        [typeof(WholeMeasureDocument)] = "MaatregelMetTeksten",
        [typeof(AppearanceDocument)] = "MaatregelInRapportage",
        [typeof(ThemeDocument)] = "Thema",
        [typeof(PlanningCountDocument)] = "AantalPerPlanning",
        [typeof(ReportDocument)] = "Rapportage",
        [typeof(FileDocument)] = "Bestand",
        [typeof(WholeReportDocument)] = "RapportageMetInhoud",
        [typeof(ReportThemeDocument)] = "ThemaInRapportage",
        [typeof(RowDocument)] = "Regel",
        [typeof(RowMeasureDocument)] = "MaatregelInRegel",
        [typeof(SeriesDocument)] = "Cijferreeks",
        [typeof(WholeSeriesDocument)] = "CijferreeksMetCijfers",
        [typeof(NumberDocument)] = "Cijfer",
        [typeof(PrintingDocument)] = "Vermelding",
        [typeof(DateDocument)] = "Datum",
        [typeof(ApiPage<MeasureDocument>)] = "MaatregelenPagina",
        [typeof(ApiPage<ThemeDocument>)] = "ThemasPagina",
        [typeof(ApiPage<ReportDocument>)] = "RapportagesPagina",
        [typeof(ApiPage<SeriesDocument>)] = "CijferreeksenPagina",
        [typeof(ApiProblem)] = "Fout",
        [typeof(ApiFault)] = "FoutInParameter",
    };

    /// <summary>All of them, by name.</summary>
    public static JsonObject All() => new(Names
        .OrderBy(known => known.Value, StringComparer.Ordinal)
        .Select(known => KeyValuePair.Create(known.Value, (JsonNode?)SchemaOf(known.Key))));

    public static JsonObject Reference(Type type) => new() { ["$ref"] = $"#/components/schemas/{Names[type]}" };

    private static JsonNode SchemaOf(Type type) => ApiAnswer.Json.GetJsonSchemaAsNode(type, new JsonSchemaExporterOptions
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = Transform,
    });

    private static JsonObject Transform(JsonSchemaExporterContext context, JsonNode schema)
    {
        var attributes = context.PropertyInfo?.AttributeProvider;
        var described = schema as JsonObject ?? [];
        if (!context.Path.IsEmpty && Names.ContainsKey(context.TypeInfo.Type))
            described = IsNullable(schema) ? new JsonObject { ["anyOf"] = new JsonArray(Reference(context.TypeInfo.Type), new JsonObject { ["type"] = "null" }) } : Reference(context.TypeInfo.Type);
        if (attributes?.GetCustomAttributes(typeof(OneOfAttribute), inherit: false) is [OneOfAttribute oneOf])
            described["enum"] = new JsonArray([.. oneOf.Words.Select(word => JsonValue.Create(word))]);
        if (attributes?.IsDefined(typeof(UriReferenceAttribute), inherit: false) == true)
            described["format"] = "uri-reference";
        if (attributes?.GetCustomAttributes(typeof(DescriptionAttribute), inherit: false) is [DescriptionAttribute description])
            described["description"] = description.Description;
        return described;
    }

    private static bool IsNullable(JsonNode schema) =>
        schema is JsonObject known && known["type"] is JsonArray types && types.Any(type => type?.GetValue<string>() == "null");
}
