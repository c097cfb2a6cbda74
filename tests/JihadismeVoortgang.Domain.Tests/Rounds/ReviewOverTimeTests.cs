using CsCheck;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Domain.Tests.Support;

namespace JihadismeVoortgang.Domain.Tests.Rounds;

/// <summary>What holds on a row's way into the report, whatever two officers and two coordinators do in whatever order.</summary>
public sealed class ReviewOverTimeTests
{
    private static readonly DateTimeOffset At = Dutch.InstantOf(new(2016, 10, 3), TimeSpan.FromHours(9));

    private static readonly HashSet<(EntryState From, EntryState To)> Ways =
    [
        (EntryState.NotStarted, EntryState.Draft), (EntryState.NotStarted, EntryState.Submitted), (EntryState.NotStarted, EntryState.Excused),
        (EntryState.Draft, EntryState.Submitted), (EntryState.Draft, EntryState.Excused),
        (EntryState.Submitted, EntryState.Draft), (EntryState.Submitted, EntryState.Returned),
        (EntryState.Submitted, EntryState.Approved), (EntryState.Submitted, EntryState.Excused),
        (EntryState.Returned, EntryState.Submitted), (EntryState.Returned, EntryState.Excused),
        (EntryState.Approved, EntryState.Returned), (EntryState.Excused, EntryState.Returned),
    ];

    private static readonly Gen<(string Act, int Who)[]> Acts =
        Gen.Select(
            Gen.OneOf("write", "write", "unchanged", "submit", "submit", "takeBack", "return", "confirm", "approve", "approve", "reopen", "excuse", "adopt"),
            Gen.Int[1, 4]).Array[1, 40];

    [Fact]
    public void A_row_goes_the_ways_there_are_and_no_other() => Live((_, before, row, _, _) =>
        Assert.True(before.State == row.ReviewState || Ways.Contains((before.State, row.ReviewState)), $"{before.State} → {row.ReviewState}"));

    [Fact]
    public void What_is_refused_leaves_row_and_round_as_they_were() => Live((_, before, row, _, refused) =>
    {
        if (refused)
            Assert.Equal(before, Look(row));
    });

    [Fact]
    public void Nobody_approves_what_they_handed_in_nor_their_own_words_that_nobody_else_stood_for() => Live((act, before, row, who, refused) =>
    {
        if (act != "approve" || refused)
            return;

        Assert.NotEqual(who, before.HandIn.SubmittedBy);
        Assert.True(
            (before.HandIn.WrittenBy ?? before.HandIn.UnchangedBy) != who || before.HandIn.ConfirmedRevision == row.Revision,
            "Approved by its writer.");
    });

    [Fact]
    public void No_step_of_the_review_makes_a_revision() => Live((act, before, row, _, _) =>
        Assert.True(before.Revision == row.Revision || act is "write" or "excuse"));

    [Fact]
    public void An_adopted_round_has_settled_rows_only_and_they_stay_as_they_are() => Acts.Sample(acts =>
    {
        var round = OpenRound();
        Sight? adopted = null;
        foreach (var (act, who) in acts)
        {
            Try(round, act, who);
            if (round.State != RoundState.Adopted)
                continue;

            Assert.True(round.Entries[0].IsSettled);
            adopted ??= Look(round.Entries[0]);
            Assert.Equal(adopted, Look(round.Entries[0]));
        }
    });

    private static void Live(Action<string, Sight, StatusEntry, int, bool> check) => Acts.Sample(acts =>
    {
        var round = OpenRound();
        foreach (var (act, who) in acts)
        {
            var before = Look(round.Entries[0]);
            check(act, before, round.Entries[0], who, !Try(round, act, who));
        }
    });

    private static ReportingRound OpenRound()
    {
        var round = Some.Round();
        round.Add(1, Some.Entry(12));
        round.Open(Some.Schedule, new(2016, 11, 30));
        round.ConfirmUnchanged(round, new Actor(8, Role.Coordinator), At);
        round.Submit(round, new Actor(8, Role.Coordinator), At);
        round.Approve(new Actor(9, Role.Coordinator));
        return round;
    }

    private static bool Try(ReportingRound round, string act, int who)
    {
        var row = round.Entries[0];
        var by = new Actor(who, who <= 2 ? Role.PolicyOfficer : Role.Coordinator);
        try
        {
            switch (act)
            {
                case "write": row.Write(row.Content with { RecentDevelopments = $"{row.RecentDevelopments[..Math.Min(4, row.RecentDevelopments.Length)]}{who}{row.Revision}" }, by); break;
                case "unchanged": round.ConfirmUnchanged(row, by, At); break;
                case "submit": round.Submit(row, by, At); break;
                case "takeBack": row.TakeBack(); break;
                case "return": row.Return("Reden."); break;
                case "confirm": row.Confirm(by); break;
                case "approve": row.Approve(by); break;
                case "reopen": row.Reopen("Reden."); break;
                case "excuse": row.Excuse(Some.Entry(12), "Reden.", words => words, by); break;
                default: round.Adopt(); break;
            }

            return true;
        }
        catch (BrokenRuleException)
        {
            return false;
        }
    }

    private static Sight Look(StatusEntry row) => new(
        row.ReviewState, row.Revision, row.HandIn, row.Planning, row.StateOfPlay, row.RecentDevelopments);

    private sealed record Sight(EntryState State, int Revision, HandIn HandIn, Planning Planning, string StateOfPlay, string RecentDevelopments);
}
