using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Domain.Tests.Support;

namespace JihadismeVoortgang.Domain.Tests.Rounds;

public sealed class ReportingRoundTests
{
    private static readonly Fault Adopted =
        new("", "Rapportage 7 is vastgesteld en verandert niet meer; maak een correctie-editie.");

    [Fact]
    public void A_new_round_is_being_prepared_and_holds_no_rows()
    {
        var round = Some.Round(7);

        Assert.Equal((7, RoundState.Prepared, 1), (round.Number, round.State, round.Revision));
        Assert.Equal(Some.RoundContent(), round.Content);
        Assert.Empty(round.Entries);
    }

    [Fact]
    public void An_opened_round_has_a_period_a_peildatum_and_days_to_hand_in()
    {
        var round = Some.Round(7);

        round.Open(Some.Schedule, new DateOnly(2016, 11, 1));

        Assert.Equal((RoundState.Open, Some.Schedule, new DateOnly(2016, 11, 1)), (round.State, round.Schedule, round.ReferenceDate));
        Assert.Equal(2, round.Revision);
    }

    [Fact]
    public void A_round_is_opened_once_and_not_after_adoption()
    {
        var round = Some.Round(7);
        round.Open(Some.Schedule, new DateOnly(2016, 11, 1));
        Assert.Equal(new Fault("", "Ronde 7 is al open."), Refusal.Of(() => round.Open(Some.Schedule, new DateOnly(2016, 11, 1))));

        round.Add(1, Some.Entry(1));
        round.RecordAdoption();
        Assert.Equal(Adopted, Refusal.Of(() => round.Open(Some.Schedule, new DateOnly(2016, 11, 1))));
    }

    [Fact]
    public void Everything_wrong_with_a_schedule_is_said_at_once() => Assert.Equal(
        [
            new Fault("periodUntil", "De periode eindigt (30 juni 2016) voordat zij begint (1 juli 2016)."),
            new Fault("handInCloses", "Het indienen sluit (1 mei 2016) voordat het begint (1 juni 2016)."),
            new Fault("handInOpens", "Het indienen begint (1 juni 2016) voor de periode waarover wordt gerapporteerd (1 juli 2016)."),
        ],
        Assert.Throws<BrokenRuleException>(
            () => new RoundSchedule(new(2016, 7, 1), new(2016, 6, 30), new(2016, 6, 1), new(2016, 5, 1))).Faults);

    [Theory]
    [InlineData(0)]
    [InlineData(200)]
    public void A_report_has_a_number_from_1_to_199(int number) => Assert.Equal(
        new Fault("number", $"Het nummer van een rapportage is een getal van 1 tot en met 199, niet {number}."),
        Refusal.Of(() => Some.Round(number)));

    [Fact]
    public void A_round_has_a_title_and_a_running_header()
    {
        Assert.Equal(
            new Fault("title", "Vul de titel in."),
            Refusal.Of(() => new ReportingRound(7, Some.RoundContent() with { Title = "" })));
        Assert.Equal(
            new Fault("runningHeader", "Vul de kopregel in."),
            Refusal.Of(() => new ReportingRound(7, Some.RoundContent() with { RunningHeader = " " })));
        Assert.Equal(
            new Fault("title", "De titel is te lang: 301 tekens, hoogstens 300."),
            Refusal.Of(() => new ReportingRound(7, Some.RoundContent() with { Title = new string('x', 301) })));
    }

    [Fact]
    public void Only_a_change_of_content_is_a_revision()
    {
        var round = Some.Round();

        Assert.False(round.Write(Some.RoundContent() with { Title = " Zevende voortgangsrapportage " }, Some.Officer));
        Assert.Equal(1, round.Revision);
        Assert.True(round.Write(Some.RoundContent() with { Introduction = "Anders." }, Some.Officer));
        Assert.True(round.Write(Some.RoundContent() with { Introduction = "Anders.", ReferenceDate = null }, Some.Officer));
        Assert.Equal(3, round.Revision);
    }

    [Fact]
    public void A_refused_change_changes_nothing()
    {
        var round = Some.Round();

        Refusal.Of(() => round.Write(Some.RoundContent() with { Title = "Anders", Introduction = new string('x', 50_001) }, Some.Officer));

        Assert.Equal(Some.RoundContent(), round.Content);
        Assert.Equal(1, round.Revision);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(27, 28)]
    [InlineData(11, 12)]
    public void A_measure_has_one_row_in_a_round(params int[] measures)
    {
        var round = Some.Round(7);
        round.Add(2, Some.Entry(12));
        round.Add(4, Some.Entry(27));

        Assert.Equal(
            new Fault("measures", $"Maatregel {measures.First(number => number is 12 or 27)} heeft in ronde 7 al een statusregel."),
            Refusal.Of(() => round.Add(2, Some.Entry(measures))));
        Assert.Equal(2, round.Entries.Count);
    }

    [Fact]
    public void Two_rows_merge_when_one_is_removed_and_the_other_takes_its_measure()
    {
        var round = Some.Round(7);
        var kept = round.Add(4, Some.Entry(27));
        var dissolved = round.Add(4, Some.Entry(28));

        Assert.Equal(
            new Fault("measures", "Maatregel 28 heeft in ronde 7 al een statusregel."),
            Refusal.Of(() => round.Write(kept, Some.Entry(27, 28), Some.Officer)));
        round.Remove(dissolved);

        Assert.True(round.Write(kept, Some.Entry(27, 28), Some.Officer));
        Assert.Equal(("27 & 28", 2), (kept.Label, kept.Revision));
        Assert.Same(kept, Assert.Single(round.Entries));
    }

    [Fact]
    public void A_row_splits_when_it_lets_a_measure_go_to_a_row_of_its_own()
    {
        var round = Some.Round();
        var merged = round.Add(4, Some.Entry(27, 28));

        round.Write(merged, Some.Entry(27), Some.Officer);
        round.Add(4, Some.Entry(28));

        Assert.Equal(["27", "28"], round.Entries.Select(entry => entry.Label));
        Assert.Equal(2, merged.Revision);
    }

    [Fact]
    public void A_row_written_through_its_round_never_loses_all_its_measures()
    {
        var round = Some.Round();
        var entry = round.Add(4, Some.Entry(27));

        Assert.Equal("measures", Refusal.Of(() => round.Write(entry, Some.Entry(), Some.Officer)).Place);
        Assert.Equal("27", entry.Label);
    }

    [Fact]
    public void A_row_written_through_its_round_changes_only_when_its_content_does()
    {
        var round = Some.Round();
        var entry = round.Add(4, Some.Entry(27));

        Assert.False(round.Write(entry, Some.Entry(27), Some.Officer));
        Assert.Equal(1, entry.Revision);
    }

    [Fact]
    public void A_row_of_another_round_is_a_mistake_of_the_caller()
    {
        var (round, other) = (Some.Round(7), Some.Round(8));
        var entry = other.Add(4, Some.Entry(12));

        Assert.Throws<InvalidOperationException>(() => round.Remove(entry));
        Assert.Throws<InvalidOperationException>(() => round.Write(entry, Some.Entry(12), Some.Officer));
    }

    [Fact]
    public void A_round_without_rows_cannot_be_adopted()
    {
        var round = Some.Round(7);

        Assert.Equal(
            new Fault("", "Ronde 7 heeft geen statusregels; er is niets vast te stellen."),
            Refusal.Of(round.RecordAdoption));
        Assert.Equal(RoundState.Prepared, round.State);
    }

    [Fact]
    public void A_round_is_adopted_once_and_for_good()
    {
        var round = AdoptedRound(Some.Entry(12));

        Assert.Equal(RoundState.Adopted, round.State);
        Assert.Equal(Adopted, Refusal.Of(round.RecordAdoption));
    }

    [Fact]
    public void Adopting_is_no_change_of_content()
    {
        var round = AdoptedRound(Some.Entry(12));

        Assert.Equal((1, 1), (round.Revision, round.Entries[0].Revision));
    }

    [Fact]
    public void Nothing_changes_in_an_adopted_round()
    {
        var round = AdoptedRound(Some.Entry(12));
        var entry = round.Entries[0];

        Assert.Equal(Adopted, Refusal.Of(() => round.Write(Some.RoundContent() with { Title = "Anders" }, Some.Officer)));
        Assert.Equal(Adopted, Refusal.Of(() => round.Add(4, Some.Entry(13))));
        Assert.Equal(Adopted, Refusal.Of(() => round.Remove(entry)));
        Assert.Equal(Adopted, Refusal.Of(() => round.Write(entry, Some.Entry(12) with { StateOfPlay = "Anders." }, Some.Officer)));
        Assert.Equal(Adopted, Refusal.Of(() => entry.Write(Some.Entry(12) with { StateOfPlay = "Anders." }, Some.Officer)));
        Assert.Equal(Adopted, Refusal.Of(() => entry.MoveTo(5, Some.Officer)));

        Assert.Equal(Some.RoundContent(), round.Content);
        Assert.Same(entry, Assert.Single(round.Entries));
        Assert.True(entry.Content.Matches(Some.Entry(12)));
        Assert.Equal((4, 1), (entry.ThemeNumber, entry.Revision));
    }

    [Fact]
    public void The_next_round_begins_with_planning_and_state_of_play_and_without_developments()
    {
        var written = new StatusEntryContent(
            new Planning("2016 gereed", PlanningState.InProgress, 2016, 2016),
            "Zo staat het ervoor.",
            "Dit is er gebeurd.",
            [new DescribedMeasure(27, "Zevenentwintig[^1]\n\n[^1]: Noot."), new DescribedMeasure(28, "Achtentwintig")]);
        var adopted = AdoptedRound(written);

        var next = adopted.PrepareNext(Some.Programme, new DateOnly(2016, 11, 14));

        var entry = Assert.Single(next.Entries);
        Assert.True(entry.Content.Matches(written with { RecentDevelopments = "" }));
        Assert.Equal((8, 4, 1), (entry.RoundNumber, entry.ThemeNumber, entry.Revision));
        Assert.NotEqual(adopted.Entries[0].Id, entry.Id);
        Assert.True(adopted.Entries[0].Content.Matches(written));
    }

    [Fact]
    public void The_next_round_is_named_after_its_number_and_knows_the_report_before_it()
    {
        var next = AdoptedRound(Some.Entry(12)).PrepareNext(Some.Programme, new DateOnly(2016, 11, 14));

        Assert.Equal((8, RoundState.Prepared, 1), (next.Number, next.State, next.Revision));
        Assert.Equal(
            new RoundContent(
                "Achtste voortgangsrapportage Actieprogramma Integrale Aanpak Jihadisme",
                "Bijlage 1: Achtste voortgangsrapportage Actieprogramma Integrale Aanpak Jihadisme",
                "Inleiding.",
                PreviousReportDate: new DateOnly(2016, 11, 14),
                ReferenceDate: null),
            next.Content);
    }

    [Fact]
    public void A_withdrawn_row_does_not_return_in_the_next_round()
    {
        var next = AdoptedRound(
            Some.Entry(11),
            Some.Entry(12) with { Planning = new Planning("vervallen", PlanningState.Withdrawn) },
            Some.Entry(13) with { Planning = new Planning("gereed", PlanningState.Completed) },
            Some.Entry(14) with { Planning = new Planning("nog te bepalen") }).PrepareNext(Some.Programme, reportDate: null);

        Assert.Equal(["11", "13", "14"], next.Entries.Select(entry => entry.Label));
    }

    [Fact]
    public void Only_an_adopted_round_has_a_next_one() =>
        Assert.Throws<InvalidOperationException>(() => Some.Round().PrepareNext(Some.Programme, reportDate: null));

    [Theory]
    [InlineData(1, "Eerste voortgangsrapportage Actieprogramma")]
    [InlineData(7, "Zevende voortgangsrapportage Actieprogramma")]
    [InlineData(20, "Twintigste voortgangsrapportage Actieprogramma")]
    [InlineData(21, "21e voortgangsrapportage Actieprogramma")]
    public void A_report_is_named_after_its_number(int number, string title) =>
        Assert.Equal(title, ReportingRound.DefaultTitle(number, "Actieprogramma"));

    private static ReportingRound AdoptedRound(params StatusEntryContent[] rows)
    {
        var round = Some.Round(7);
        foreach (var row in rows)
            round.Add(4, row);

        round.RecordAdoption();
        return round;
    }
}
