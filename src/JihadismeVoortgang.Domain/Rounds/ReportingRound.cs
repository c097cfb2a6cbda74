using System.Globalization;
using JihadismeVoortgang.Domain.History;

namespace JihadismeVoortgang.Domain.Rounds;

public enum RoundState
{
    /// <summary>in voorbereiding: made when the round before it was adopted</summary>
    Prepared,

    /// <summary>open: the coordinator asked for input</summary>
    Open,

    /// <summary>vastgesteld: an edition holds its content</summary>
    Adopted,
}

/// <summary>
/// A rapportageronde: six months of writing towards one report. There is always exactly one that is not adopted, so
/// each measure has one row to write in all year.
/// </summary>
public sealed class ReportingRound : ReviewedText
{
    public const int MaxNumber = 199;
    public const int MaxTitleLength = 300;

    private readonly List<StatusEntry> _entries = [];

    /// <summary>For the database.</summary>
    private ReportingRound(int number) => Number = number;

    public ReportingRound(int number, RoundContent content)
        : this(Require.Number("number", "het nummer van een rapportage", number, MaxNumber)) => Take(content);

    public int Number { get; private set; }

    public string Title { get; private set; } = "";

    public string RunningHeader { get; private set; } = "";

    /// <summary>Canonical Markdown.</summary>
    public string Introduction { get; private set; } = "";

    public DateOnly? PreviousReportDate { get; private set; }

    /// <summary>Default peildatum; asked for when a round is opened in the portal, unknown for imported reports.</summary>
    public DateOnly? ReferenceDate { get; private set; }

    public RoundState State { get; private set; } = RoundState.Prepared;

    /// <summary>Settled when the round is opened; null before, and for reports adopted outside the portal.</summary>
    public RoundSchedule? Schedule { get; private set; }

    public IReadOnlyList<StatusEntry> Entries => _entries;

    public RoundContent Content => new(Title, RunningHeader, Introduction, PreviousReportDate, ReferenceDate);

    public override RevisedKind RevisedKind => RevisedKind.ReportingRound;

    public override string RevisedKey => Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>What of the round is handed in and approved: its introduction, with title and running header.</summary>
    public override string Name => "De inleiding";

    public override object Snapshot() => new RoundSnapshot(Content, Schedule);

    /// <summary>What every report of a programme is called unless somebody names it otherwise.</summary>
    public static string DefaultTitle(int number, string programme) =>
        $"{DutchOrdinal.Of(number)} voortgangsrapportage {programme}";

    /// <summary>The sixth report prints it so above every page.</summary>
    public static string DefaultRunningHeader(string title) => $"Bijlage 1: {title}";

    /// <summary>Asks for input: from here on the round has a period, a peildatum and days on which rows are handed in.</summary>
    /// <exception cref="BrokenRuleException">It is open or adopted already.</exception>
    public void Open(RoundSchedule schedule, DateOnly referenceDate)
    {
        DemandNotAdopted();
        if (State == RoundState.Open)
            throw new BrokenRuleException("", $"Ronde {Number} is al open.");

        (State, Schedule, ReferenceDate) = (RoundState.Open, schedule, referenceDate);
        NoteRevision();
    }

    /// <exception cref="BrokenRuleException">The round is adopted, or a value is missing or too long.</exception>
    public bool Write(RoundContent content, Actor by)
    {
        DemandNotAdopted();
        var before = Content;
        if (before != content)
            DemandWritable(by.Role);
        Take(content);
        if (before == Content)
            return false;

        NoteChange(by);
        return true;
    }

    /// <summary>A row for measures that have none in this round yet.</summary>
    /// <exception cref="BrokenRuleException">The round is adopted, or one of the measures has a row.</exception>
    public StatusEntry Add(int theme, StatusEntryContent content)
    {
        DemandNotAdopted();
        DemandFree(content.Measures, _entries);
        var entry = new StatusEntry(Number, theme, content);
        _entries.Add(entry);
        return entry;
    }

    /// <summary>
    /// Writes a row that may take measures no other row has, or let go of its own: how rows merge and split. Says
    /// whether anything changed.
    /// </summary>
    /// <exception cref="BrokenRuleException">
    /// The round is adopted, one of the measures has another row, or the row cannot hold the content.
    /// </exception>
    public bool Write(StatusEntry entry, StatusEntryContent content, Actor by)
    {
        DemandNotAdopted();
        DemandOwn(entry);
        DemandFree(content.Measures, _entries.Where(other => other != entry));
        return entry.Rewrite(content, by);
    }

    /// <exception cref="BrokenRuleException">The round is adopted.</exception>
    public void Remove(StatusEntry entry)
    {
        DemandNotAdopted();
        DemandOwn(entry);
        _entries.Remove(entry);
    }

    /// <summary>Indienen of a row or the introduction: from the first day of hand-in on, also when the last one is past.</summary>
    /// <exception cref="BrokenRuleException">It is not the time, or the text cannot be handed in.</exception>
    public void Submit(ReviewedText text, Actor by, DateTimeOffset at)
    {
        DemandHandIn(text, at);
        text.Submit(by, at);
    }

    /// <summary>Somebody says that there is nothing new to tell.</summary>
    /// <exception cref="BrokenRuleException">It is not the time, or the text did change.</exception>
    public void ConfirmUnchanged(ReviewedText text, Actor by, DateTimeOffset at)
    {
        DemandHandIn(text, at);
        text.ConfirmUnchanged(by, at);
    }

    /// <summary>The last day on which a text is handed in; null while the round is not opened.</summary>
    public DateOnly? DeadlineOf(ReviewedText text) => text.HandIn.Deadline ?? Schedule?.HandInCloses;

    /// <summary>It should have been handed in by now.</summary>
    public bool IsLate(ReviewedText text, DateTimeOffset now) =>
        State == RoundState.Open
        && text.IsWaitedFor
        && DeadlineOf(text) is { } day
        && now > RoundSchedule.EndOf(day);

    /// <summary>Closes the round for good; the caller freezes its content as an edition in the same transaction.</summary>
    /// <exception cref="BrokenRuleException">
    /// It is adopted already, was never opened or holds no rows, or lists every text that is neither approved nor excused.
    /// </exception>
    public void Adopt()
    {
        DemandNotAdopted();
        if (State != RoundState.Open)
            throw new BrokenRuleException("", $"Ronde {Number} is nog in voorbereiding. Open de ronde, en stel haar vast als alle statusregels akkoord zijn.");

        var unsettled = _entries
            .Where(entry => !entry.IsSettled)
            .OrderBy(entry => entry.Measures.Min(measure => measure.MeasureNumber))
            .Select(entry => new Fault(entry.Name, $"Deze regel is {EntryStates.Name(entry.ReviewState)}; zij moet akkoord of verontschuldigd zijn."))
            .ToList();
        if (!IsSettled)
            unsettled.Insert(0, new Fault(Name, $"De inleiding is {EntryStates.Name(ReviewState)}; zij moet akkoord zijn."));
        if (unsettled.Count > 0)
            throw new BrokenRuleException(unsettled);

        Close();
    }

    /// <summary>Takes over a report that was adopted outside the portal: nobody here handed in or approved its rows.</summary>
    /// <exception cref="BrokenRuleException">It is adopted already, or holds no rows.</exception>
    public void RecordAdoption()
    {
        DemandNotAdopted();
        Close();
    }

    /// <summary>
    /// The round that follows: planning and state of play carried over, recent developments empty, rows that were
    /// withdrawn left out.
    /// </summary>
    /// <param name="programme">Its name, for the title.</param>
    /// <param name="reportDate">When this report went to Parliament.</param>
    /// <param name="closed">Measures that left the programme: this report said so, the next one has no row for them.</param>
    public ReportingRound PrepareNext(string programme, DateOnly? reportDate, IReadOnlySet<int>? closed = null)
    {
        if (State != RoundState.Adopted)
            throw new InvalidOperationException($"Round {Number} is not adopted.");

        var title = DefaultTitle(Number + 1, programme);
        var next = new ReportingRound(
            Number + 1, new RoundContent(title, DefaultRunningHeader(title), Introduction, reportDate, null));
        foreach (var entry in _entries.Where(entry => entry.Planning.State != PlanningState.Withdrawn))
        {
            var carried = entry.CarriedOver();
            var left = carried.Measures.Where(measure => closed?.Contains(measure.Number) != true).ToList();
            if (left.Count > 0)
                next.Add(entry.ThemeNumber, carried with { Measures = left });
        }

        return next;
    }

    internal static BrokenRuleException IsAdopted(int number) =>
        new("", $"Rapportage {number} is vastgesteld en verandert niet meer; maak een correctie-editie.");

    private void DemandNotAdopted()
    {
        if (State == RoundState.Adopted)
            throw IsAdopted(Number);
    }

    private void Close()
    {
        if (_entries.Count == 0)
            throw new BrokenRuleException("", $"Ronde {Number} heeft geen statusregels; er is niets vast te stellen.");

        State = RoundState.Adopted;
        _entries.ForEach(entry => entry.Close());
    }

    private void DemandHandIn(ReviewedText text, DateTimeOffset at)
    {
        DemandNotAdopted();
        if (text is StatusEntry entry)
            DemandOwn(entry);
        else if (text != this)
            throw new InvalidOperationException($"That introduction is not of round {Number}.");
        if (State != RoundState.Open)
            throw new BrokenRuleException("", $"Ronde {Number} is nog in voorbereiding; indienen kan zodra de coördinator haar heeft geopend.");
        if (Schedule is { } schedule && Dutch.DayOf(at) < schedule.HandInOpens)
            throw new BrokenRuleException("", $"Indienen kan vanaf {Dutch.Date(schedule.HandInOpens)}.");
    }

    private protected override void DemandNotClosed() => DemandNotAdopted();

    private void DemandOwn(StatusEntry entry)
    {
        if (!_entries.Contains(entry))
            throw new InvalidOperationException($"Entry {entry.Id} is not of round {Number}.");
    }

    private void DemandFree(IReadOnlyList<DescribedMeasure> measures, IEnumerable<StatusEntry> rows)
    {
        var taken = rows.SelectMany(row => row.Measures).Select(measure => measure.MeasureNumber).ToHashSet();
        if (measures.FirstOrDefault(measure => taken.Contains(measure.Number)) is { } twice)
            throw new BrokenRuleException("measures", $"Maatregel {twice.Number} heeft in ronde {Number} al een statusregel.");
    }

    private void Take(RoundContent content)
    {
        // All are judged before one is taken: what is refused changes nothing.
        (Title, RunningHeader, Introduction) = (
            Require.Line("title", "de titel", content.Title, MaxTitleLength),
            Require.Line("runningHeader", "de kopregel", content.RunningHeader, MaxTitleLength),
            Require.Text("introduction", "de inleiding", content.Introduction, StatusEntry.MaxTextLength));
        PreviousReportDate = content.PreviousReportDate;
        ReferenceDate = content.ReferenceDate;
    }
}

/// <summary>All of a report that is not in its rows.</summary>
public sealed record RoundContent(
    string Title, string RunningHeader, string Introduction, DateOnly? PreviousReportDate, DateOnly? ReferenceDate);

/// <summary>What a revision of a round keeps.</summary>
public sealed record RoundSnapshot(RoundContent Content, RoundSchedule? Schedule);
