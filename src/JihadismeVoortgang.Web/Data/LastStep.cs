using JihadismeVoortgang.Domain.History;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Data;

/// <summary>The last thing somebody did with a text besides writing in it; inside the portal only.</summary>
/// <param name="Action">One of <see cref="StepWords.Actions"/>.</param>
/// <param name="Name">Who.</param>
/// <param name="At">When.</param>
/// <param name="Reason">What they said with it.</param>
public sealed record LastStep(string Action, string Name, DateTimeOffset At, string? Reason)
{
    /// <summary>Null when nothing was done with it yet.</summary>
    internal static Task<LastStep?> OfAsync(PortalDbContext db, IRevised subject, CancellationToken cancellation) =>
        db.Steps
            .Where(step => step.Kind == subject.RevisedKind && step.Key == subject.RevisedKey && StepWords.Actions.Contains(step.Action))
            .OrderByDescending(step => step.Id)
            .Join(db.Users, step => step.ActorNumber, user => user.Id, (step, user) => new LastStep(step.Action, user.DisplayName, step.At, step.Reason))
            .FirstOrDefaultAsync(cancellation);
}
