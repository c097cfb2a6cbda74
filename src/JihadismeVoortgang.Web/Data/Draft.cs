using JihadismeVoortgang.Domain.History;

namespace JihadismeVoortgang.Web.Data;

/// <summary>
/// What somebody typed and did not save yet: theirs alone, one for each text, and no part of history. Written with every
/// few words, so that neither a lost connection nor a killed portal costs more than seconds.
/// </summary>
internal sealed class Draft
{
    public int UserId { get; init; }

    public RevisedKind Kind { get; init; }

    public string Key { get; init; } = "";

    /// <summary>The revision that was on the screen when they began.</summary>
    public int StartedFrom { get; set; }

    /// <summary>Rises with each write, so that a late one does not undo a later.</summary>
    public long Sequence { get; set; }

    /// <summary>The tab that may write in it.</summary>
    public Guid Tab { get; set; }

    /// <summary>JSON: the fields of the form as typed, right or wrong.</summary>
    public string Fields { get; set; } = "{}";

    public DateTimeOffset SavedAt { get; set; }
}

/// <summary>A tab in which somebody has a text open to write in it, on any node.</summary>
internal sealed class OpenEditor
{
    public Guid Tab { get; init; }

    public int UserId { get; init; }

    public RevisedKind Kind { get; init; }

    public string Key { get; init; } = "";

    public DateTimeOffset SeenAt { get; set; }
}
