using System.Text.Json;
using CsCheck;
using JihadismeVoortgang.Domain.Figures;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Programme;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Domain.Tests.Support;

namespace JihadismeVoortgang.Domain.Tests.History;

public sealed class RevisionTests
{
    private static readonly DateTimeOffset Noon = new(2016, 7, 11, 12, 0, 0, TimeSpan.Zero);

    private static readonly Gen<Quantity> Quantities =
        Gen.Select(Gen.Int[0, 100_000_000], Gen.Int[0, 100_000_000], Gen.Enum<Qualifier>())
            .Select((one, other, qualifier) =>
                Quantity.Range(Math.Min(one, other) / 10_000m, Math.Max(one, other) / 10_000m, qualifier));

    private static readonly Gen<FigureTime> Times =
        Gen.Select(Dates.Any, Dates.Any, Dates.Any, Gen.Int[0, 7])
            .Where((from, until, reference, _) => from.First < until.First && from.First < reference.Next)
            .Select((from, until, reference, which) => FigureTime.Of(
                (which & 1) == 0 ? null : from, (which & 2) == 0 ? null : until, (which & 4) == 0 ? null : reference));

    [Fact]
    public void A_revision_says_what_was_changed_by_whom_when_and_why()
    {
        var entry = Some.Round().Add(4, Some.Entry(12));
        entry.Write(Some.Entry(12) with { StateOfPlay = "Anders." }, Some.Officer);

        var revision = Revision.Of(entry, new Actor(104, Role.Coordinator), Noon, "Nieuwe stand.");

        Assert.Equal((RevisedKind.StatusEntry, entry.Id.ToString(), 2), (revision.Kind, revision.Key, revision.Number));
        Assert.Equal((104, Role.Coordinator, Noon), (revision.ActorNumber, revision.ActorRole, revision.At));
        Assert.Equal("Nieuwe stand.", revision.Reason);
    }

    [Fact]
    public void A_theme_is_kept_whole() => Assert.Equal(
        new ThemeContent("Sociale media", 5),
        KeptAs<ThemeContent>(new Theme(5, "Sociale media"), RevisedKind.Theme, "5"));

    [Fact]
    public void A_measure_is_kept_whole()
    {
        var content = new MeasureContent(4, "Omschrijving", null, [new MeasurePart("b", null, 5), new MeasurePart("f", "Onderdeel", null)]);

        Assert.True(content.Matches(KeptAs<MeasureContent>(new Measure(20, content), RevisedKind.Measure, "20")));
    }

    [Fact]
    public void A_round_is_kept_whole()
    {
        var content = Some.RoundContent() with { ReferenceDate = null };

        Assert.Equal(
            new RoundSnapshot(content, null),
            KeptAs<RoundSnapshot>(new ReportingRound(7, content), RevisedKind.ReportingRound, "7"));
    }

    [Fact]
    public void An_opened_round_is_kept_with_its_schedule()
    {
        var round = Some.Round(7);
        round.Open(Some.Schedule, new DateOnly(2016, 11, 1));

        Assert.Equal(new RoundSnapshot(round.Content, Some.Schedule), Revision.Of(round, Actor.CommandLine, DateTimeOffset.UnixEpoch, null).ContentAs<RoundSnapshot>());
    }

    [Fact]
    public void A_row_is_kept_whole_with_its_round_and_theme()
    {
        var content = new StatusEntryContent(
            new Planning("2015/2016", PlanningState.InProgress, 2015, 2016),
            "Zo <staat> het \"ervoor\" & één regel verder.\n\n- punt[^1]\n\n[^1]: Noot – ’s lands wijs 🙂",
            "",
            [new DescribedMeasure(27, "Zevenentwintig"), new DescribedMeasure(28, "Achtentwintig")]);
        var entry = Some.Round(7).Add(4, content);

        var kept = KeptAs<StatusEntrySnapshot>(entry, RevisedKind.StatusEntry, entry.Id.ToString());

        Assert.Equal((7, 4), (kept.Round, kept.Theme));
        Assert.True(content.Matches(kept.Content));
    }

    [Fact]
    public void A_planning_that_nobody_classified_is_kept_so()
    {
        var entry = Some.Round().Add(4, Some.Entry(12) with { Planning = new Planning("nog te bepalen") });

        Assert.Equal(
            new Planning("nog te bepalen"),
            KeptAs<StatusEntrySnapshot>(entry, RevisedKind.StatusEntry, entry.Id.ToString()).Content.Planning);
    }

    [Fact]
    public void A_series_is_kept_whole()
    {
        var content = new FigureContent("Paspoortverzoeken", "verzoeken", "Ingediende verzoeken.", "IND", [15, 7]);

        Assert.True(content.Matches(
            KeptAs<FigureContent>(new Figure("paspoortverzoeken", content), RevisedKind.Figure, "paspoortverzoeken")));
    }

    [Fact]
    public void Every_number_is_kept_whole() =>
        Gen.Select(Quantities, Times, Gen.Enum<FigureNature>(), Gen.Bool).Sample((quantity, time, nature, withheld) =>
        {
            var content = new DatedFigureContent(quantity, time, nature, withheld ? null : "6,7 miljoen euro", withheld, withheld ? "Telfout." : null);
            var number = DatedFigure.FromReport("paspoortverzoeken", 6, content);

            Assert.Equal(
                new DatedFigureSnapshot(6, content),
                KeptAs<DatedFigureSnapshot>(number, RevisedKind.DatedFigure, number.Id.ToString()));
        });

    /// <summary>History is read by people and by later builds: its written form is a promise.</summary>
    [Fact]
    public void A_number_is_written_down_as_the_report_prints_it()
    {
        var content = new DatedFigureContent(
            Quantity.Of(6.70m, Qualifier.Approximately),
            FigureTime.Of(PartialDate.Parse("2016-H1"), PartialDate.Parse("2016-H2"), PartialDate.Parse("2016-05-22")),
            FigureNature.Realised,
            "één",
            IsWithheld: false,
            Correction: null);

        Assert.Equal(
            """{"round":6,"content":{"quantity":{"low":6.7,"high":6.7,"qualifier":"approximately"}"""
            + ""","time":{"from":"2016-H1","until":"2016-H2","reference":"2016-05-22"}"""
            + ""","nature":"realised","printed":"één","isWithheld":false,"correction":null}}""",
            Kept(DatedFigure.FromReport("kosten", 6, content)).Content);
    }

    [Theory]
    [InlineData("""{"low":-1,"high":1,"qualifier":"exact"}""", typeof(Quantity))]
    [InlineData("""{"low":2,"high":1,"qualifier":"exact"}""", typeof(Quantity))]
    [InlineData("""{"low":0.12345,"high":1,"qualifier":"exact"}""", typeof(Quantity))]
    [InlineData("""{"from":"2016-05","until":"2016-05","reference":null}""", typeof(FigureTime))]
    [InlineData("""{"label":"","state":null,"targetFrom":null,"targetUntil":null}""", typeof(Planning))]
    [InlineData("""{"letter":"B","description":null,"completedInReport":null}""", typeof(MeasurePart))]
    public void A_written_value_that_breaks_a_rule_is_refused_as_ever(string json, Type type) =>
        Assert.Throws<BrokenRuleException>(() => JsonSerializer.Deserialize(json, type, Revision.ContentJson));

    [Theory]
    [InlineData("\"2016-13\"")]
    [InlineData("\"\"")]
    [InlineData("2016")]
    [InlineData("{}")]
    [InlineData("null")]
    public void What_is_no_date_is_not_read_as_one(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<PartialDate>(json, Revision.ContentJson));

    [Fact]
    public void Content_read_as_something_it_is_not_is_refused()
    {
        var theme = Kept(new Theme(5, "Sociale media"));

        Assert.Throws<JsonException>(() => theme.ContentAs<MeasureContent>());
    }

    private static T KeptAs<T>(IRevised subject, RevisedKind kind, string key)
    {
        var revision = Kept(subject);
        Assert.Equal((kind, key, 1), (revision.Kind, revision.Key, revision.Number));
        return revision.ContentAs<T>();
    }

    private static Revision Kept(IRevised subject) => Revision.Of(subject, Actor.CommandLine, Noon, reason: null);
}
