using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace JihadismeVoortgang.Web.Tests.Reading.OpenData;

/// <summary>
/// Holds an answer to a schema of openapi.json. Strict both ways: a property the schema does not name is a fault, and so
/// is a keyword this check does not know.
/// </summary>
internal static class JsonSchemaCheck
{
    public static IReadOnlyList<string> Faults(JsonElement document, JsonElement schema, JsonElement value) => [.. At("$", document, schema, value)];

    private static IEnumerable<string> At(string place, JsonElement document, JsonElement schema, JsonElement value)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            foreach (var fault in Check(place, document, schema, keyword, value))
                yield return fault;
        }
    }

    private static IEnumerable<string> Check(string place, JsonElement document, JsonElement schema, JsonProperty keyword, JsonElement value) => keyword.Name switch
    {
        "description" => [],
        "$ref" => At(place, document, Resolve(document, keyword.Value.GetString()!), value),
        "anyOf" => keyword.Value.EnumerateArray().Any(option => !At(place, document, option, value).Any()) ? [] : [$"{place}: none of anyOf"],
        "type" => Types(keyword.Value).Any(type => IsOf(type, value)) ? [] : [$"{place}: {value.ValueKind} is not {keyword.Value}"],
        "enum" => keyword.Value.EnumerateArray().Any(option => JsonElement.DeepEquals(option, value)) ? [] : [$"{place}: {value} is not one of {keyword.Value}"],
        "format" => value.ValueKind != JsonValueKind.String || IsFormatted(keyword.Value.GetString()!, value.GetString()!) ? [] : [$"{place}: {value} is no {keyword.Value}"],
        "required" => value.ValueKind != JsonValueKind.Object ? []
            : keyword.Value.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{place}: lacks {name}"),
        "properties" => value.ValueKind != JsonValueKind.Object ? []
            : value.EnumerateObject().SelectMany(property => keyword.Value.TryGetProperty(property.Name, out var known)
                ? At($"{place}.{property.Name}", document, known, property.Value)
                : [$"{place}: {property.Name} is not in the schema"]),
        "items" => value.ValueKind != JsonValueKind.Array ? []
            : value.EnumerateArray().SelectMany((item, index) => At(string.Create(CultureInfo.InvariantCulture, $"{place}[{index}]"), document, keyword.Value, item)),
        _ => [$"{place}: keyword {keyword.Name} is not known to this check"],
    };

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()!) : [type.GetString()!];

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "string" => value.ValueKind == JsonValueKind.String,
        "null" => value.ValueKind == JsonValueKind.Null,
        "array" => value.ValueKind == JsonValueKind.Array,
        _ => value.ValueKind == JsonValueKind.Object,
    };

    private static bool IsFormatted(string format, string value) => format switch
    {
        "date" => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "uri-reference" => Regex.IsMatch(value, "^/[^ ]*$"),
        _ => false,
    };

    private static JsonElement Resolve(JsonElement document, string reference) => reference["#/".Length..].Split('/')
        .Aggregate(document, (place, name) => place.GetProperty(name));
}
