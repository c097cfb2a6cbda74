using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace JihadismeVoortgang.Reports.Content;

/// <summary>
/// A report as JSON: what an edition freezes and every hash is taken over. The same report gives the same bytes.
/// <list type="bullet">
/// <item>UTF-8 without byte order mark, no white space between tokens, properties in the order in which the model
/// declares them, names in camelCase. Characters are written as they are; only what JSON demands is escaped.</item>
/// <item>A null is written: "no report says" is part of the content, and a file that leaves it out cannot be told
/// from a file of before the property existed.</item>
/// <item>Values that follow from others, such as the label of a row, are not written.</item>
/// <item>Reading is strict: an unknown, missing or doubled property, or a null where the model has none, is a fault
/// and never a silent loss. Only the place of the "block" and "inline" names is free, since a database that stores
/// JSON by value orders properties its own way.</item>
/// </list>
/// </summary>
public static class ContentJson
{
    /// <summary>The options for a wrapper that holds a report, such as one with a version number.</summary>
    public static JsonSerializerOptions Options { get; } = CreateOptions();

    /// <summary>The report as UTF-8.</summary>
    public static byte[] Write(ProgressReport report) => JsonSerializer.SerializeToUtf8Bytes(report, Options);

    /// <summary>The report that was written.</summary>
    /// <exception cref="JsonException">The JSON is not a report; the message names the path.</exception>
    public static ProgressReport Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<ProgressReport>(json, Options)
        ?? throw new JsonException("The JSON value null is not a report.");

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.Never,
            // Never put into a page as script, so é and & need no escape there.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            IgnoreReadOnlyProperties = true,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            AllowDuplicateProperties = false,
            AllowOutOfOrderMetadataProperties = true,
            // The wrapper is not ours, and found out at run time.
            TypeInfoResolver = JsonTypeInfoResolver.Combine(ContentJsonTypes.Default, new DefaultJsonTypeInfoResolver()),
        };
        options.MakeReadOnly();
        return options;
    }
}
