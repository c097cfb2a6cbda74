using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Domain.Tests.Support;

namespace JihadismeVoortgang.Domain.Tests.Rounds;

/// <summary>A row in a round that is open, and the people it passes.</summary>
public abstract class RowOnItsWay
{
    private protected static readonly Actor Officer = Some.Officer;
    private protected static readonly Actor Colleague = new(102, Role.PolicyOfficer);
    private protected static readonly Actor Coordinator = new(103, Role.Coordinator);
    private protected static readonly Actor OtherCoordinator = new(104, Role.Coordinator);
    private protected static readonly DateTimeOffset DuringHandIn = new(2016, 10, 20, 10, 0, 0, TimeSpan.Zero);

    private protected RowOnItsWay() => Entry = Round.Add(4, Some.Entry(12));

    private protected ReportingRound Round { get; } = Opened();

    private protected StatusEntry Entry { get; }

    private protected void Write(Actor writer, string state) =>
        Assert.True(Entry.Write(Entry.Content with { StateOfPlay = state }, writer));

    private protected void ApproveIntroduction()
    {
        Round.ConfirmUnchanged(Round, OtherCoordinator, DuringHandIn);
        Round.Submit(Round, OtherCoordinator, DuringHandIn);
        Round.Approve(Coordinator);
    }

    private protected void Submitted()
    {
        Write(Officer, "Nieuw.");
        Round.Submit(Entry, Officer, DuringHandIn);
    }

    private static ReportingRound Opened()
    {
        var round = Some.Round(7);
        round.Open(Some.Schedule, new DateOnly(2016, 11, 30));
        return round;
    }
}
