using JihadismeVoortgang.Domain.Programme;
using JihadismeVoortgang.Domain.Tests.Support;

namespace JihadismeVoortgang.Domain.Tests.Programme;

public sealed class ActionProgrammeTests
{
    [Fact]
    public void There_is_one_programme_and_it_has_a_name()
    {
        var programme = new ActionProgramme(" Actieprogramma ");

        Assert.Equal((1, "Actieprogramma"), (programme.Id, programme.Name));
    }

    [Fact]
    public void A_programme_without_a_name_is_refused() => Assert.Equal(
        new Fault("", "Vul de naam van het programma in."),
        Refusal.Of(() => new ActionProgramme("")));
}
