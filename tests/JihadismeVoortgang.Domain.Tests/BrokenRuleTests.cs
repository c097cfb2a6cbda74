namespace JihadismeVoortgang.Domain.Tests;

public sealed class BrokenRuleTests
{
    [Fact]
    public void A_fault_says_where_and_what() =>
        Assert.Equal("title: Vul de titel in.", new Fault("title", "Vul de titel in.").ToString());

    [Fact]
    public void A_fault_of_the_whole_request_has_no_place() =>
        Assert.Equal("Ronde 7 heeft geen statusregels.", new Fault("", "Ronde 7 heeft geen statusregels.").ToString());

    [Fact]
    public void All_faults_are_told_at_once()
    {
        Fault[] faults = [new("title", "Vul de titel in."), new("", "Er is nog geen ronde.")];
        var broken = new BrokenRuleException(faults);

        Assert.Equal(faults, broken.Faults);
        Assert.Equal("title: Vul de titel in. Er is nog geen ronde.", broken.Message);
    }
}
