using System.Text.Json;
using System.Text.Json.Serialization;

namespace JihadismeVoortgang.Domain.Figures;

/// <summary>In JSON, too, a date is its written form: "2016-H1".</summary>
internal sealed class PartialDateJsonConverter : JsonConverter<PartialDate>
{
    public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PartialDate.TryParse(reader.GetString(), out var date)
            ? date
            : throw new JsonException("Not a date as 2016, 2016-H1, 2016-05 or 2016-05-22.");

    public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
