using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace JihadismeVoortgang.Domain.History;

/// <summary>One kept version of something: who, when, why, and the whole content as it then was. Never changed.</summary>
public sealed class Revision
{
    /// <summary>
    /// How content is written down, once and for all: camelCase, enums as words, Dutch letters as they are. Read back
    /// strictly: a field that is missing is a mistake, not an empty value.
    /// </summary>
    public static JsonSerializerOptions ContentJson { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private Revision(RevisedKind kind, string key, int number, string content) =>
        (Kind, Key, Number, Content) = (kind, key, number, content);

    public long Id { get; private set; }

    public RevisedKind Kind { get; private set; }

    public string Key { get; private set; }

    public int Number { get; private set; }

    /// <summary>JSON of the content after the change.</summary>
    public string Content { get; private set; }

    public DateTimeOffset At { get; private set; }

    public int ActorNumber { get; private set; }

    public Role ActorRole { get; private set; }

    /// <summary>Why, in the words of who did it; null where the change speaks for itself.</summary>
    public string? Reason { get; private set; }

    public static Revision Of(IRevised subject, Actor actor, DateTimeOffset at, string? reason) =>
        new(subject.RevisedKind, subject.RevisedKey, subject.Revision, JsonSerializer.Serialize(subject.Snapshot(), ContentJson))
        {
            At = at,
            ActorNumber = actor.Number,
            ActorRole = actor.Role,
            Reason = reason,
        };

    /// <summary>The content as the record its subject's snapshot makes.</summary>
    public T ContentAs<T>() =>
        JsonSerializer.Deserialize<T>(Content, ContentJson)
        ?? throw new InvalidOperationException($"Revision {Number} of {Kind} {Key} has no content.");
}
