using CsCheck;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Domain.Tests.Support;

namespace JihadismeVoortgang.Domain.Tests.Rounds;

/// <summary>What holds of a row whoever does what in whatever order.</summary>
public sealed class FourEyesTests
{
    private static readonly DateTimeOffset At = new(2016, 10, 20, 10, 0, 0, TimeSpan.Zero);

    private static readonly string[] Acts =
        ["write", "unchanged", "submit", "take back", "return", "confirm", "approve", "reopen", "excuse", "deadline"];

    /// <summary>Three people who may do anything, so that only the row itself keeps them apart.</summary>
    private static readonly Gen<(string Act, int Person)[]> Lives =
        Gen.Select(Gen.OneOf(Acts), Gen.Int[1, 3]).Array[1, 40];

    [Fact]
    public void An_approved_text_was_seen_by_two_people() => Always(row =>
    {
        if (row.Entry.ReviewState != EntryState.Approved || row.Approver is not { } approver)
            return;

        Assert.NotEqual(approver, row.Entry.HandIn.SubmittedBy);
        Assert.Contains(row.StandFor, person => person != approver);
    });

    [Fact]
    public void What_is_approved_or_excused_keeps_its_text() => Always(row =>
    {
        if (row.Before.IsSettled && row.Entry.IsSettled)
            Assert.Equal(row.Before.Revision, row.Entry.Revision);
    });

    [Fact]
    public void No_act_but_writing_and_excusing_makes_a_revision() => Always(row =>
    {
        if (row.LastAct is not ("write" or "excuse"))
            Assert.Equal(row.Before.Revision, row.Entry.Revision);
    });

    [Fact]
    public void What_was_refused_changed_nothing() => Always(row =>
    {
        if (row.Refused)
            Assert.Equal(row.Before, Sight.Of(row.Entry));
    });

    [Fact]
    public void There_is_a_reason_exactly_when_a_row_was_returned_reopened_or_excused() => Always(row =>
        Assert.Equal(row.Entry.ReviewState is EntryState.Returned or EntryState.Excused, row.Entry.HandIn.Reason is not null));

    [Fact]
    public void Every_state_is_reached()
    {
        var reached = new System.Collections.Concurrent.ConcurrentDictionary<EntryState, bool>();
        Always(row => reached[row.Entry.ReviewState] = true);

        Assert.Equal(EntryStates.All, reached.Keys.Order());
    }

    private static void Always(Action<LivedRow> check) => Lives.Sample(
        life =>
        {
            var row = new LivedRow();
            foreach (var (act, person) in life)
            {
                row.Do(act, new Actor(person, Role.Coordinator));
                check(row);
            }
        },
        iter: 2000);

    private sealed record Sight(EntryState State, HandIn HandIn, int Revision, bool IsSettled)
    {
        public static Sight Of(StatusEntry entry) => new(entry.ReviewState, entry.HandIn, entry.Revision, entry.IsSettled);
    }

    private sealed class LivedRow
    {
        private readonly ReportingRound _round = Some.Round(7);
        private readonly StatusEntryContent _previous = Some.Entry(12);
        private int _texts;
        private readonly HashSet<int> _standFor = [];

        public LivedRow()
        {
            _round.Open(Some.Schedule, new DateOnly(2016, 11, 30));
            Entry = _round.Add(4, _previous);
            Before = Sight.Of(Entry);
        }

        public StatusEntry Entry { get; }

        public Sight Before { get; private set; }

        public string LastAct { get; private set; } = "";

        public bool Refused { get; private set; }

        public int? Approver { get; private set; }

        /// <summary>Who wrote, handed in, called unchanged or confirmed the text as it now is.</summary>
        public IReadOnlyCollection<int> StandFor => _standFor;

        public void Do(string act, Actor who)
        {
            (Before, LastAct, Refused) = (Sight.Of(Entry), act, false);
            try
            {
                Act(act, who);
            }
            catch (BrokenRuleException)
            {
                Refused = true;
            }
        }

        private void Act(string act, Actor who)
        {
            switch (act)
            {
                case "write":
                    Entry.Write(Entry.Content with { StateOfPlay = $"Tekst {++_texts}." }, who);
                    _standFor.Clear();
                    break;
                case "unchanged": _round.ConfirmUnchanged(Entry, who, At); break;
                case "submit": _round.Submit(Entry, who, At); break;
                case "take back": Entry.TakeBack(); return;
                case "return": Entry.Return("Reden."); return;
                case "confirm": Entry.Confirm(who); break;
                case "approve":
                    Entry.Approve(who);
                    Approver = who.Number;
                    return;
                case "reopen": Entry.Reopen("Reden."); return;
                case "excuse": Entry.Excuse(_previous, "Reden.", words => words, who); return;
                default: Entry.MoveDeadline(new DateOnly(2016, 11, 20)); return;
            }

            _standFor.Add(who.Number);
        }
    }
}
