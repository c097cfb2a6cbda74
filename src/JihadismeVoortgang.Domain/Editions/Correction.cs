using JihadismeVoortgang.Domain.History;

namespace JihadismeVoortgang.Domain.Editions;

public enum CorrectionState
{
    /// <summary>in voorbereiding</summary>
    Prepared,

    /// <summary>vastgesteld: an edition holds its content</summary>
    Adopted,

    /// <summary>vervallen: it was not needed after all</summary>
    Dropped,
}

/// <summary>
/// A correctie-editie in voorbereiding: a copy of what an edition froze, mended by itself. It has nothing to do with the
/// open round, whose texts went on since. What it becomes is an edition beside the one it mends.
/// </summary>
public sealed class Correction : IRevised
{
    /// <summary>For the database.</summary>
    private Correction(Guid id, int reportNumber, int number, string reason, string content) =>
        (Id, ReportNumber, Number, Reason, Content) = (id, reportNumber, number, reason, content);

    /// <param name="mended">The newest edition of the report.</param>
    /// <param name="content">The content it froze, as JSON.</param>
    /// <param name="reason">What is mended, and why; printed.</param>
    /// <exception cref="BrokenRuleException">There is no reason.</exception>
    public Correction(EditionNumber mended, string content, string reason)
        : this(Guid.CreateVersion7(), mended.Report, mended.Correction + 1, ValidReason(reason), content)
    {
    }

    public Guid Id { get; private set; }

    public int ReportNumber { get; private set; }

    /// <summary>1 for "6.1".</summary>
    public int Number { get; private set; }

    public string Reason { get; private set; }

    /// <summary>Versioned JSON of the whole report, as it will be frozen but for the reason.</summary>
    public string Content { get; private set; }

    public CorrectionState State { get; private set; } = CorrectionState.Prepared;

    /// <summary>Everybody who changed something in it.</summary>
    public IReadOnlyList<int> Writers { get; private set; } = [];

    /// <summary>Who stands for it as it is now; none after a change.</summary>
    public IReadOnlyList<int> Approvers { get; private set; } = [];

    /// <inheritdoc/>
    public int Revision { get; private set; } = 1;

    public EditionNumber Edition => new(ReportNumber, Number);

    RevisedKind IRevised.RevisedKind => RevisedKind.Correction;

    string IRevised.RevisedKey => Id.ToString();

    public object Snapshot() => new CorrectionSnapshot(ReportNumber, Number, Reason, Content);

    /// <summary>Takes a new reason and content; says whether anything changed.</summary>
    /// <exception cref="BrokenRuleException">It is not being prepared any more, or there is no reason.</exception>
    public bool Write(string reason, string content, Actor by)
    {
        DemandPrepared();
        var valid = ValidReason(reason);
        if ((valid, content) == (Reason, Content))
            return false;

        (Reason, Content, Approvers) = (valid, content, []);
        if (!Writers.Contains(by.Number))
            Writers = [.. Writers, by.Number];
        Revision++;
        return true;
    }

    /// <summary>Akkoord: another pair of eyes on what stands there now.</summary>
    /// <exception cref="BrokenRuleException">Nothing was changed yet, or it is not being prepared any more.</exception>
    public void Approve(Actor by)
    {
        DemandPrepared();
        DemandWritten();
        if (!Approvers.Contains(by.Number))
            Approvers = [.. Approvers, by.Number];
    }

    /// <summary>Four eyes: of what each writer changed, somebody else approved, or adopts it now.</summary>
    /// <exception cref="BrokenRuleException">
    /// Nothing was changed, nobody but its writer has seen it, or it is not being prepared any more.
    /// </exception>
    public void Adopt(Actor by)
    {
        DemandPrepared();
        DemandWritten();
        var eyes = Approvers.Append(by.Number).Distinct().ToList();
        if (eyes is [var only] && Writers.Contains(only))
            throw new BrokenRuleException("", $"U schreef zelf aan correctie {Edition}. Een andere coördinator geeft eerst akkoord, of stelt haar vast.");

        State = CorrectionState.Adopted;
    }

    /// <exception cref="BrokenRuleException">It is not being prepared any more.</exception>
    public void Drop()
    {
        DemandPrepared();
        State = CorrectionState.Dropped;
    }

    /// <summary>One line, as it stands in the document.</summary>
    /// <exception cref="BrokenRuleException">There is none, or it is too long.</exception>
    private static string ValidReason(string reason) =>
        Require.Line("reason", "de reden van de correctie", reason, Editions.Edition.MaxReasonLength);

    private void DemandWritten()
    {
        if (Writers.Count == 0)
            throw new BrokenRuleException("", $"In correctie {Edition} is nog niets gewijzigd; er valt niets vast te stellen.");
    }

    private void DemandPrepared()
    {
        if (State != CorrectionState.Prepared)
            throw new BrokenRuleException("", $"Correctie {Edition} is {(State == CorrectionState.Adopted ? "vastgesteld" : "vervallen")} en verandert niet meer.");
    }
}

/// <summary>What a revision of a correction keeps.</summary>
public sealed record CorrectionSnapshot(int Report, int Number, string Reason, string Content);
