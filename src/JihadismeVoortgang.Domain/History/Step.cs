namespace JihadismeVoortgang.Domain.History;

/// <summary>One act somebody did: the line every use case leaves behind, also when no content changed. Never changed.</summary>
public sealed class Step
{
    private Step(string action, string subject) => (Action, Subject) = (action, subject);

    public Step(string action, string subject, Actor actor, DateTimeOffset at, string? reason = null, IRevised? about = null)
        : this(action, subject)
    {
        (Kind, Key, Revision) = (about?.RevisedKind, about?.RevisedKey, about?.Revision);
        At = at;
        ActorNumber = actor.Number;
        ActorRole = actor.Role;
        Reason = ReadReason(reason);
    }

    /// <summary>A reason as history keeps it: words that can be read, of whatever act. Null when nothing was said.</summary>
    /// <exception cref="BrokenRuleException">It is too long, or holds a sign that nobody can read.</exception>
    public static string? ReadReason(string? given) =>
        string.IsNullOrWhiteSpace(given) ? null : Require.Remark("reason", "de toelichting", given);

    public long Id { get; private set; }

    /// <summary>Name of the use case: "SaveStatusEntry".</summary>
    public string Action { get; private set; }

    /// <summary>What it was done to: "ronde 7, maatregel 12".</summary>
    public string Subject { get; private set; }

    /// <summary>With <see cref="Key"/>, what it was done to when that is one thing whose history is kept.</summary>
    public RevisedKind? Kind { get; private set; }

    public string? Key { get; private set; }

    /// <summary>Its revision after the act.</summary>
    public int? Revision { get; private set; }

    public DateTimeOffset At { get; private set; }

    public int ActorNumber { get; private set; }

    public Role ActorRole { get; private set; }

    public string? Reason { get; private set; }
}
