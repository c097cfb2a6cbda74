using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Publishing;

namespace JihadismeVoortgang.Web.Audit;

/// <summary>
/// What the audit log is told of one act. Names and numbers of things only: no text, no reason, no e-mail address, nothing typed by who is not known.
/// </summary>
/// <param name="action">Name of the use case, or one of <see cref="AuditActions"/>; <see cref="AuditWords"/> must have words for it.</param>
/// <param name="actorNumber">Number of the account that acts, or <see cref="Nobody"/>.</param>
internal sealed class AuditEntry(string action, int actorNumber)
{
    /// <summary>The actor of what is done by somebody we do not know, such as signing in with a wrong password.</summary>
    public const int Nobody = 0;

    public string Action => action;

    public int ActorNumber => actorNumber;

    /// <summary>The role they act in; null when they have none for it.</summary>
    public Role? ActorRole { get; set; }

    /// <summary>What it was done to: "ronde 7, maatregel 12", "account 12". Empty when that was not found out.</summary>
    public string Object { get; set; } = "";

    public AuditResult Result { get; init; }

    /// <summary>Null when it was done.</summary>
    public AuditFault? Fault { get; init; }

    /// <summary>
    /// For what repeats itself, such as a page that is read anew with every change: an equal record younger than this says it already.
    /// </summary>
    public TimeSpan? AtMostEach { get; init; }

    /// <summary>The same act, as it ended.</summary>
    public AuditEntry EndedBy(Exception exception)
    {
        var (result, fault) = AuditFaults.Of(exception);
        return new AuditEntry(Action, ActorNumber) { ActorRole = ActorRole, Object = ObjectOf(exception), Result = result, Fault = fault };
    }

    /// <summary>Which series a withheld number is of, is no secret to who reads the log; the number is.</summary>
    private string ObjectOf(Exception exception) => exception is WithheldSaidException { Figures: { Count: > 0 } figures }
        ? $"{Object}, {(figures.Count == 1 ? "cijferreeks" : "cijferreeksen")} {string.Join(", ", figures)}"
        : Object;
}
