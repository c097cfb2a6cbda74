using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Domain.Tests.Support;

namespace JihadismeVoortgang.Domain.Tests.Rounds;

public class RegroupingTests
{
    private static readonly Actor Coordinator = new(9, Role.Coordinator);
    private static readonly DateTimeOffset At = Dutch.InstantOf(new(2016, 10, 3), TimeSpan.FromHours(9));

    private readonly ReportingRound _round = Some.Round();

    public RegroupingTests()
    {
        _round.Open(Some.Schedule, new(2016, 11, 30));
        _round.Add(4, Some.Entry(27));
        _round.Add(4, Some.Entry(28));
        _round.Add(4, Some.Entry(30, 31));
    }

    [Fact]
    public void A_row_that_goes_up_in_another_frees_its_measure_for_it()
    {
        var (kept, gone) = (_round.Entries[0], _round.Entries[1]);

        _round.Dissolve(kept, [gone]);
        _round.Write(kept, Some.Entry(27, 28), Coordinator);

        Assert.Equal(["27 & 28", "30 & 31"], _round.Entries.Select(row => row.Label));
        Assert.Equal((2, EntryState.Draft), (kept.Revision, kept.ReviewState));
    }

    [Fact]
    public void What_is_split_off_begins_as_somebody_s_text_that_is_still_to_be_handed_in()
    {
        var row = _round.Entries[2];

        _round.Split(row, Some.Entry(30), Coordinator);
        var other = _round.AddSplitOff(row, Some.Entry(31), Coordinator);

        Assert.Equal(("30", "31", 4), (row.Label, other.Label, other.ThemeNumber));
        Assert.Equal((EntryState.Draft, 9, 1), (other.ReviewState, other.HandIn.WrittenBy, other.Revision));
        _round.Submit(other, Some.Officer, At);
    }

    [Fact]
    public void What_somebody_handed_in_is_theirs_until_it_is_taken_back()
    {
        var (kept, gone) = (_round.Entries[0], _round.Entries[1]);
        _round.ConfirmUnchanged(gone, Some.Officer, At);
        _round.Submit(gone, Some.Officer, At);

        Assert.Contains("is ingediend", Refusal.Of(() => _round.Dissolve(kept, [gone])).Message, StringComparison.Ordinal);
        Assert.Equal(3, _round.Entries.Count);
        gone.TakeBack();
        _round.Dissolve(kept, [gone]);
    }

    [Fact]
    public void One_row_cannot_be_merged_and_one_measure_cannot_be_split()
    {
        Refusal.Of(() => _round.Dissolve(_round.Entries[0], []));
        Refusal.Of(() => _round.Dissolve(_round.Entries[0], [_round.Entries[0]]));
        Refusal.Of(() => _round.Split(_round.Entries[0], Some.Entry(27), Coordinator));
    }

    [Fact]
    public void A_measure_that_left_the_programme_has_no_row_in_the_next_round_and_those_beside_it_keep_theirs()
    {
        _round.RecordAdoption();

        var next = _round.PrepareNext(Some.Programme, null, new HashSet<int> { 28, 31 });

        Assert.Equal(["27", "30"], next.Entries.Select(row => row.Label));
    }
}
