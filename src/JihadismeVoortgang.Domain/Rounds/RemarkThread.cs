using JihadismeVoortgang.Domain.History;

namespace JihadismeVoortgang.Domain.Rounds;

/// <summary>
/// A remark in the margin of a row or the introduction, with what was answered. It is about the concept of one round
/// and never part of the report; nothing said in it is changed or taken back.
/// </summary>
public sealed class RemarkThread
{
    public const int MaxQuoteLength = 300;

    private readonly List<Remark> _remarks = [];

    /// <summary>For the database.</summary>
    private RemarkThread(Guid id, int roundNumber, Guid? statusEntryId, ReportColumn column, string? quote) =>
        (Id, RoundNumber, StatusEntryId, Column, Quote) = (id, roundNumber, statusEntryId, column, quote);

    /// <param name="about">The row or the introduction.</param>
    /// <param name="column">Where in the row; <see cref="ReportColumn.Whole"/> for the introduction.</param>
    /// <param name="quote">The words it is about; null when it is about all of them.</param>
    /// <param name="text">What is said.</param>
    /// <param name="by">Who says it.</param>
    /// <param name="at">When.</param>
    /// <exception cref="BrokenRuleException">Nothing is said, or too much.</exception>
    public RemarkThread(ReviewedText about, ReportColumn column, string? quote, string text, Actor by, DateTimeOffset at)
        : this(
            Guid.CreateVersion7(),
            about is StatusEntry row ? row.RoundNumber : ((ReportingRound)about).Number,
            (about as StatusEntry)?.Id,
            column,
            Require.OptionalLine("quote", "het citaat", quote, MaxQuoteLength)) => Say(text, by, at);

    public Guid Id { get; private set; }

    public int RoundNumber { get; private set; }

    /// <summary>Null for the introduction.</summary>
    public Guid? StatusEntryId { get; private set; }

    public ReportColumn Column { get; private set; }

    public string? Quote { get; private set; }

    /// <summary>In the order in which they were made; at least one.</summary>
    public IReadOnlyList<Remark> Remarks => _remarks;

    public int? ResolvedBy { get; private set; }

    public DateTimeOffset? ResolvedAt { get; private set; }

    public bool IsResolved => ResolvedAt is not null;

    /// <summary>An answer; it opens a resolved remark again.</summary>
    /// <exception cref="BrokenRuleException">Nothing is said, or too much.</exception>
    public void Reply(string text, Actor by, DateTimeOffset at)
    {
        Say(text, by, at);
        (ResolvedBy, ResolvedAt) = (null, null);
    }

    /// <exception cref="BrokenRuleException">It is resolved already.</exception>
    public void Resolve(Actor by, DateTimeOffset at)
    {
        if (IsResolved)
            throw new BrokenRuleException("", "Deze opmerking is al afgehandeld.");

        (ResolvedBy, ResolvedAt) = (by.Number, at);
    }

    /// <summary>It turns out not to be dealt with; an answer does the same with words.</summary>
    /// <exception cref="BrokenRuleException">It is open.</exception>
    public void Reopen()
    {
        if (!IsResolved)
            throw new BrokenRuleException("", "Deze opmerking staat al open.");

        (ResolvedBy, ResolvedAt) = (null, null);
    }

    /// <summary>The row it is about went up in another one: there its officers find it now.</summary>
    public void GoAlongTo(StatusEntry row) => StatusEntryId = row.Id;

    private void Say(string text, Actor by, DateTimeOffset at) =>
        _remarks.Add(new Remark(Id, _remarks.Count + 1, Require.Remark("remark", "de opmerking", text), at, by.Number, by.Role));
}

/// <summary>One thing somebody said in a thread. Never changed.</summary>
public sealed class Remark
{
    public const int MaxLength = Require.MaxRemarkLength;

    internal Remark(Guid threadId, int number, string text, DateTimeOffset at, int authorNumber, Role authorRole)
    {
        (ThreadId, Number, Text, At) = (threadId, number, text, at);
        (AuthorNumber, AuthorRole) = (authorNumber, authorRole);
    }

    public Guid ThreadId { get; private set; }

    /// <summary>1 for the remark, 2 and on for the answers.</summary>
    public int Number { get; private set; }

    public string Text { get; private set; }

    public DateTimeOffset At { get; private set; }

    public int AuthorNumber { get; private set; }

    public Role AuthorRole { get; private set; }
}

/// <summary>A place in a row.</summary>
public enum ReportColumn
{
    /// <summary>all of it</summary>
    Whole,

    /// <summary>omschrijving</summary>
    Description,

    /// <summary>planning</summary>
    Planning,

    /// <summary>stand van zaken</summary>
    StateOfPlay,

    /// <summary>recente ontwikkelingen</summary>
    RecentDevelopments,
}
