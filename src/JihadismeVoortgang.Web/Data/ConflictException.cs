using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;

namespace JihadismeVoortgang.Web.Data;

/// <summary>Somebody changed it since the caller read it. Nothing was written; the caller still has their text.</summary>
internal sealed class ConflictException(string message, int currentRevision) : Exception(message)
{
    public int CurrentRevision { get; } = currentRevision;

    /// <summary>Names who was first, and what they did last: they wrote in it, or handed it in, returned it, approved it.</summary>
    public static async Task<ConflictException> ForAsync(PortalDbContext db, IRevised subject, CancellationToken cancellation)
    {
        var change = await LastChange.OfAsync(db, subject, cancellation);
        var step = await LastStep.OfAsync(db, subject, cancellation);

        // An excuse writes and moves in one moment; then the act says more than the revision.
        return new ConflictException(
            step is not null && step.At >= change.At
                ? $"Niet uitgevoerd: {step.Name} heeft deze tekst op {Dutch.Moment(step.At)} {StepWords.Of(step.Action)}."
                : $"Niet opgeslagen: {change.Name} heeft dit op {Dutch.Moment(change.At)} gewijzigd (revisie {change.Revision}). Uw tekst blijft hier staan.",
            change.Revision);
    }
}
