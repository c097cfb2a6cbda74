using JihadismeVoortgang.Domain.History;

namespace JihadismeVoortgang.Domain.Tests.History;

public sealed class StepTests
{
    [Fact]
    public void A_step_names_an_act_its_subject_and_a_number_instead_of_a_person()
    {
        var noon = new DateTimeOffset(2016, 7, 11, 12, 0, 0, TimeSpan.Zero);

        var step = new Step("AdoptRound", "ronde 7", new Actor(104, Role.Coordinator), noon, "Afgesproken.");

        Assert.Equal(("AdoptRound", "ronde 7", "Afgesproken."), (step.Action, step.Subject, step.Reason));
        Assert.Equal((noon, 104, Role.Coordinator), (step.At, step.ActorNumber, step.ActorRole));
    }

    [Fact]
    public void What_the_command_line_does_is_done_by_number_one() =>
        Assert.Equal(new Actor(1, Role.System), Actor.CommandLine);
}
