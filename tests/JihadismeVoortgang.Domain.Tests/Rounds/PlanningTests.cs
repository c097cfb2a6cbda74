using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Domain.Tests.Support;

namespace JihadismeVoortgang.Domain.Tests.Rounds;

public sealed class PlanningTests
{
    [Fact]
    public void A_planning_is_a_printed_label_a_state_and_the_years_aimed_at()
    {
        var planning = new Planning(" 2015/2016 ", PlanningState.InProgress, 2015, 2016);

        Assert.Equal("2015/2016", planning.Label);
        Assert.Equal((PlanningState.InProgress, 2015, 2016), (planning.State, planning.TargetFrom, planning.TargetUntil));
    }

    [Theory]
    [InlineData("gereed")]
    [InlineData("2016 gereed")]
    [InlineData("vervallen")]
    public void The_state_is_never_derived_from_the_label(string label) => Assert.Null(new Planning(label).State);

    [Fact]
    public void The_label_alone_may_change_and_makes_it_another_planning()
    {
        Assert.Equal(new Planning("gereed", PlanningState.Completed), new Planning("gereed ", PlanningState.Completed));
        Assert.NotEqual(new Planning("gereed", PlanningState.Completed), new Planning("afgerond", PlanningState.Completed));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_planning_without_a_label_is_refused(string label) => Assert.Equal(
        new Fault("planning", "Vul de planning in."),
        Refusal.Of(() => new Planning(label, PlanningState.Completed)));

    [Fact]
    public void A_label_is_one_short_line()
    {
        Assert.Equal(100, new Planning(new string('x', 100)).Label.Length);
        Assert.Equal(
            new Fault("planning", "De planning is te lang: 101 tekens, hoogstens 100."),
            Refusal.Of(() => new Planning(new string('x', 101))));
        Assert.Equal(
            new Fault("planning", "De planning bevat een regeleinde of een ander stuurteken."),
            Refusal.Of(() => new Planning("2016\ngereed")));
    }

    [Theory]
    [InlineData(2016, null)]
    [InlineData(null, 2016)]
    public void A_target_has_a_first_and_a_last_year(int? from, int? until) => Assert.Equal(
        new Fault("planningYears", "Geef bij een streefperiode het eerste en het laatste jaar."),
        Refusal.Of(() => new Planning("2016", PlanningState.InProgress, from, until)));

    [Theory]
    [InlineData(1999, 2016)]
    [InlineData(2016, 2200)]
    [InlineData(2200, 2201)]
    [InlineData(1998, 1999)]
    public void A_target_lies_in_reach(int from, int until) => Assert.Equal(
        new Fault("planningYears", "Een streefjaar ligt tussen 2000 en 2199."),
        Refusal.Of(() => new Planning("2016", PlanningState.InProgress, from, until)));

    [Fact]
    public void A_target_runs_upwards() => Assert.Equal(
        new Fault("planningYears", "Het laatste streefjaar ligt voor het eerste."),
        Refusal.Of(() => new Planning("2015/2016", PlanningState.InProgress, 2016, 2015)));

    [Theory]
    [InlineData("2016 gereed", PlanningState.InProgress, 2016, true)]
    [InlineData("2015 gereed", PlanningState.InProgress, 2016, true)]
    [InlineData("2015 gereed", PlanningState.Completed, 2015, true)]
    [InlineData("2015 gereed", null, 2015, true)]
    [InlineData("2015 gereed", PlanningState.InProgress, 2015, false)]
    public void Another_label_state_or_year_shifts_a_planning(string label, PlanningState? state, int year, bool isShift) =>
        Assert.Equal(isShift, new Planning(label, state, year, year).IsShiftOf(new Planning("2015 gereed", PlanningState.InProgress, 2015, 2015)));

    [Fact]
    public void To_classify_what_nobody_classified_shifts_nothing() =>
        Assert.False(new Planning("gereed", PlanningState.Completed).IsShiftOf(new Planning("gereed")));
}
