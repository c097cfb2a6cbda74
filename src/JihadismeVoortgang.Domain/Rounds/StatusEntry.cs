using JihadismeVoortgang.Domain.History;

namespace JihadismeVoortgang.Domain.Rounds;

/// <summary>
/// A statusregel: the row of one measure, or of several together, in one round. Its texts are canonical Markdown as
/// the portal's reader gave them.
/// </summary>
public sealed class StatusEntry : IRevised
{
    public const int MaxTextLength = 50_000;

    private readonly List<StatusEntryMeasure> _measures = [];

    /// <summary>For the database.</summary>
    private StatusEntry(Guid id, int roundNumber, int themeNumber, string stateOfPlay, string recentDevelopments)
    {
        (Id, RoundNumber, ThemeNumber) = (id, roundNumber, themeNumber);
        (StateOfPlay, RecentDevelopments) = (stateOfPlay, recentDevelopments);
        Planning = null!; // the database fills it
    }

    internal StatusEntry(int round, int theme, StatusEntryContent content)
        : this(Guid.CreateVersion7(), round, theme, "", "") => Take(content);

    public Guid Id { get; private set; }

    public int RoundNumber { get; private set; }

    public int ThemeNumber { get; private set; }

    public Planning Planning { get; private set; }

    public string StateOfPlay { get; private set; }

    public string RecentDevelopments { get; private set; }

    /// <summary>In order of number; one for an ordinary row.</summary>
    public IReadOnlyList<StatusEntryMeasure> Measures => _measures;

    public int Revision { get; private set; } = 1;

    /// <summary>"12", or "27 &amp; 28" for a row of two.</summary>
    public string Label => string.Join(" & ", _measures.Select(measure => measure.MeasureNumber).Order());

    public StatusEntryContent Content => new(
        Planning, StateOfPlay, RecentDevelopments,
        [.. _measures.OrderBy(measure => measure.MeasureNumber).Select(measure => new DescribedMeasure(measure.MeasureNumber, measure.Description))]);

    RevisedKind IRevised.RevisedKind => RevisedKind.StatusEntry;

    string IRevised.RevisedKey => Id.ToString();

    public object Snapshot() => Content;

    /// <summary>Takes new content; says whether anything changed. An entry that did not change gets no revision.</summary>
    /// <exception cref="BrokenRuleException">A text is too long, or there is no measure.</exception>
    public bool Write(StatusEntryContent content)
    {
        var before = Content;
        Take(content);
        if (before.Matches(Content))
            return false;

        Revision++;
        return true;
    }

    /// <summary>Puts the row under another theme; not a change of its texts, but a change of the report.</summary>
    public bool MoveTo(int theme)
    {
        if (theme == ThemeNumber)
            return false;

        ThemeNumber = theme;
        Revision++;
        return true;
    }

    /// <summary>What the next round starts with: the state stands, the developments are to be written anew.</summary>
    internal StatusEntryContent CarriedOver() => Content with { RecentDevelopments = "" };

    private void Take(StatusEntryContent content)
    {
        if (content.Measures.Count == 0)
            throw new BrokenRuleException("measures", "Een statusregel gaat over ten minste één maatregel.");
        if (content.Measures.GroupBy(measure => measure.Number).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new BrokenRuleException("measures", $"Maatregel {twice.Key} staat twee keer in dezelfde statusregel.");

        Planning = content.Planning;
        StateOfPlay = Require.Text("status", "de stand van zaken", content.StateOfPlay, MaxTextLength);
        RecentDevelopments = Require.Text("developments", "de tekst over recente ontwikkelingen", content.RecentDevelopments, MaxTextLength);
        _measures.RemoveAll(measure => content.Measures.All(given => given.Number != measure.MeasureNumber));
        foreach (var given in content.Measures)
        {
            if (_measures.Find(measure => measure.MeasureNumber == given.Number) is { } known)
                known.Describe(given.Description);
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

/// <param name="Number">The measure's number.</param>
/// <param name="Description">Its designation in this round: one paragraph of Markdown, with a footnote if it has one.</param>
public sealed record DescribedMeasure(int Number, string Description);
