using System.Text.Json.Serialization;

namespace JihadismeVoortgang.Reports.Content;

/// <summary>
/// How the model is written and read, worked out by the compiler: finding it out at run time took longer than making
/// the first report.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    IgnoreReadOnlyProperties = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false,
    AllowOutOfOrderMetadataProperties = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ProgressReport))]
internal sealed partial class ContentJsonTypes : JsonSerializerContext;
