namespace JihadismeVoortgang.Domain.History;

/// <summary>
/// Something whose every change of content is kept. Its revision number is also its concurrency token: it moves
/// with the content only, never with a step in the workflow.
/// </summary>
public interface IRevised
{
    /// <summary>1 when made; one more for each change of content.</summary>
    int Revision { get; }

    RevisedKind RevisedKind { get; }

    /// <summary>Identifies the object among those of its kind, for ever.</summary>
    string RevisedKey { get; }

    /// <summary>The whole content after the change, as a record that can be serialised and put back.</summary>
    object Snapshot();
}

public enum RevisedKind
{
    Theme,
    Measure,
    ReportingRound,
    StatusEntry,
    Figure,
    DatedFigure,
    Correction,
}
