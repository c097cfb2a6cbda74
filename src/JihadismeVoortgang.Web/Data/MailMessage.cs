namespace JihadismeVoortgang.Web.Data;

/// <summary>A message on its way to somebody, or sent. Written in the transaction of what it tells, sent afterwards.</summary>
internal sealed class MailMessage
{
    public const int MaxKeyLength = 200;
    public const int MaxSubjectLength = 200;
    public const int MaxErrorLength = 500;

    public long Id { get; private set; }

    /// <summary>What it is about, once and for all: the same message is never made twice, whichever node thinks of it.</summary>
    public string Key { get; init; } = "";

    public int UserId { get; init; }

    public string Subject { get; init; } = "";

    /// <summary>Plain text in Dutch; without texts or figures of a concept. Empty once it was sent.</summary>
    public string Body { get; init; } = "";

    public DateTimeOffset MadeAt { get; init; }

    public DateTimeOffset? SentAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>When it is tried again; null when it is sent or given up.</summary>
    public DateTimeOffset? NextAttemptAt { get; set; }

    public string? LastError { get; set; }
}
