using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Editing;

/// <summary>Something that was done with a text; inside the portal only.</summary>
/// <param name="Id">Of the step.</param>
/// <param name="Words">"ingediend".</param>
/// <param name="Name">Who.</param>
/// <param name="Role">In which role.</param>
/// <param name="At">When.</param>
/// <param name="Reason">What they said with it; null when nothing.</param>
public sealed record TextStep(long Id, string Words, string Name, Role Role, DateTimeOffset At, string? Reason)
{
    /// <summary>The newest first.</summary>
    internal static async Task<IReadOnlyList<TextStep>> OfAsync(
        PortalDbContext db, RevisedKind kind, IReadOnlyList<string> keys, CancellationToken cancellation)
    {
        var steps = await db.Steps
            .Where(step => step.Kind == kind && step.Key != null && keys.Contains(step.Key))
            .OrderByDescending(step => step.Id)
            .Join(db.Users, step => step.ActorNumber, user => user.Id, (step, user) => new { Step = step, user.DisplayName })
            .ToListAsync(cancellation);
        return [.. steps.Select(known => new TextStep(known.Step.Id, StepWords.Of(known.Step.Action), known.DisplayName, known.Step.ActorRole, known.Step.At, known.Step.Reason))];
    }
}
