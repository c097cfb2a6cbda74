using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Programme;

namespace JihadismeVoortgang.Domain.Rounds;

/// <summary>
/// A statusregel: the row of one measure, or of several together, in one round. Its texts are canonical Markdown as
/// the portal's reader gave them.
/// </summary>
public sealed class StatusEntry : ReviewedText
{
    public const int MaxTextLength = 50_000;

    private readonly List<StatusEntryMeasure> _measures = [];

    /// <summary>Its round was adopted while it was loaded. Of a row that is loaded by itself only the database knows.</summary>
    private bool _isClosed;

    /// <summary>For the database.</summary>
    private StatusEntry(Guid id, int roundNumber, int themeNumber, string stateOfPlay, string recentDevelopments)
    {
        (Id, RoundNumber, ThemeNumber) = (id, roundNumber, themeNumber);
        (StateOfPlay, RecentDevelopments) = (stateOfPlay, recentDevelopments);
        Planning = null!; // the database fills it
    }

    internal StatusEntry(int round, int theme, StatusEntryContent content)
        : this(Guid.CreateVersion7(), round, ValidTheme(theme), "", "") => Take(content);

    public Guid Id { get; private set; }

    public int RoundNumber { get; private set; }

    public int ThemeNumber { get; private set; }

    public Planning Planning { get; private set; }

    public string StateOfPlay { get; private set; }

    public string RecentDevelopments { get; private set; }

    /// <summary>In order of number; one for an ordinary row.</summary>
    public IReadOnlyList<StatusEntryMeasure> Measures => _measures;

    /// <summary>"12", or "27 &amp; 28" for a row of two.</summary>
    public string Label => string.Join(" & ", _measures.Select(measure => measure.MeasureNumber).Order());

    public StatusEntryContent Content => new(
        Planning, StateOfPlay, RecentDevelopments,
        [.. _measures.OrderBy(measure => measure.MeasureNumber).Select(measure => new DescribedMeasure(measure.MeasureNumber, measure.Description))]);

    public override RevisedKind RevisedKind => RevisedKind.StatusEntry;

    public override string RevisedKey => Id.ToString();

    public override string Name => $"Statusregel {Label}";

    public override object Snapshot() => new StatusEntrySnapshot(RoundNumber, ThemeNumber, Content);

    /// <summary>
    /// Takes new content for the measures it has; says whether anything changed. An entry that did not change gets no
    /// revision.
    /// </summary>
    /// <exception cref="BrokenRuleException">
    /// The round is adopted, the row is approved or excused, a text is too long, or a designation is missing.
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// The content is about other measures: that takes <see cref="ReportingRound.Write(StatusEntry, StatusEntryContent, Actor)"/>,
    /// for the round knows who has them.
    /// </exception>
    public bool Write(StatusEntryContent content, Actor by) =>
        content.Measures.Select(measure => measure.Number).Order().SequenceEqual(Content.Measures.Select(measure => measure.Number))
            ? Rewrite(content, by)
            : throw new InvalidOperationException($"Row {Label} of round {RoundNumber} takes or loses a measure by itself.");

    /// <summary>As <see cref="Write"/>, also for other measures; the caller saw to it that they are free.</summary>
    internal bool Rewrite(StatusEntryContent content, Actor by)
    {
        DemandNotClosed();
        var before = Content;
        if (!before.Matches(content))
            DemandWritable(by.Role);
        Take(content);
        if (before.Matches(Content))
            return false;

        NoteChange(by);
        return true;
    }

    /// <summary>Puts the row under another theme; not a change of its texts, but a change of the report.</summary>
    /// <exception cref="BrokenRuleException">The round is adopted, or there can be no such theme.</exception>
    public bool MoveTo(int theme, Actor by)
    {
        DemandNotClosed();
        if (ValidTheme(theme) == ThemeNumber)
            return false;

        DemandNotSettled();
        ThemeNumber = theme;
        NoteChange(by);
        return true;
    }

    /// <summary>Lets the round go on without this row: it prints the report before it, with the reason.</summary>
    /// <param name="previous">What the report before said; null for a row that is new.</param>
    /// <param name="reason">Printed under recente ontwikkelingen.</param>
    /// <param name="print">Makes a text of the reason, which is plain words.</param>
    /// <param name="by">The coordinator.</param>
    /// <exception cref="BrokenRuleException">It is approved, it has no predecessor, or there is no reason.</exception>
    public void Excuse(StatusEntryContent? previous, string reason, Func<string, string> print, Actor by)
    {
        DemandState("verontschuldigen", EntryState.NotStarted, EntryState.Draft, EntryState.Submitted, EntryState.Returned);
        if (previous is null)
            throw new BrokenRuleException("", $"{Name} stond niet in de vorige rapportage; er is geen tekst om te herhalen.");

        var words = Require.Remark("reason", "de reden", reason);
        Rewrite(previous with { RecentDevelopments = print(words), Measures = Content.Measures }, by);
        Move(EntryState.Excused, words);
    }

    /// <summary>What the next round starts with: the state stands, the developments are to be written anew.</summary>
    internal StatusEntryContent CarriedOver() => Content with { RecentDevelopments = "" };

    internal void Close() => _isClosed = true;

    private static int ValidTheme(int theme) => Require.Number("theme", "het nummer van een thema", theme, Theme.MaxNumber);

    private protected override void DemandNotClosed()
    {
        if (_isClosed)
            throw ReportingRound.IsAdopted(RoundNumber);
    }

    private void Take(StatusEntryContent content)
    {
        if (content.Measures.Count == 0)
            throw new BrokenRuleException("measures", "Een statusregel gaat over ten minste één maatregel.");
        if (content.Measures.GroupBy(measure => measure.Number).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new BrokenRuleException("measures", $"Maatregel {twice.Key} staat twee keer in dezelfde statusregel.");

        // All are judged before one is taken: what is refused changes nothing.
        List<DescribedMeasure> measures = [.. content.Measures.Select(StatusEntryMeasure.Valid)];
        (StateOfPlay, RecentDevelopments) = (
            Require.Text("status", "de stand van zaken", content.StateOfPlay, MaxTextLength),
            Require.Text("developments", "de tekst over recente ontwikkelingen", content.RecentDevelopments, MaxTextLength));
        Planning = content.Planning;
        _measures.RemoveAll(measure => !measures.Exists(given => given.Number == measure.MeasureNumber));
        foreach (var given in measures)
        {
            if (_measures.Find(measure => measure.MeasureNumber == given.Number) is { } known)
                known.Description = given.Description;
            else
                _measures.Add(new StatusEntryMeasure(Id, RoundNumber, given.Number, given.Description));
        }
    }
}

/// <summary>All that can change about a status entry.</summary>
public sealed record StatusEntryContent(
    Planning Planning, string StateOfPlay, string RecentDevelopments, IReadOnlyList<DescribedMeasure> Measures)
{
    public bool Matches(StatusEntryContent other) =>
        (Planning, StateOfPlay, RecentDevelopments) == (other.Planning, other.StateOfPlay, other.RecentDevelopments)
        && Measures.SequenceEqual(other.Measures);
}

/// <summary>What a revision of a row keeps: where it stood in which report, and its content.</summary>
public sealed record StatusEntrySnapshot(int Round, int Theme, StatusEntryContent Content);

/// <param name="Number">The measure's number.</param>
/// <param name="Description">Its designation in this round: one paragraph of Markdown, with a footnote if it has one.</param>
public sealed record DescribedMeasure(int Number, string Description);
