using CsCheck;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Domain.Tests.Support;

namespace JihadismeVoortgang.Domain.Tests.Rounds;

/// <summary>
/// What holds whatever people do in whatever order. Acts are drawn at random, sensible and not, and carried out one
/// after another over several rounds.
/// </summary>
public sealed class RoundsOverTheYearsTests
{
    private static readonly Gen<string> Texts =
        Gen.OneOf("", "Zo staat het ervoor.", "Anders.", new string('x', StatusEntry.MaxTextLength + 1));

    private static readonly Gen<StatusEntryContent> Contents =
        from measures in Gen.Int[0, 6].Array[0, 3]
        from planning in Gen.OneOf(Some.Planning, new Planning("vervallen", PlanningState.Withdrawn))
        from state in Texts
        from developments in Texts
        from designation in Gen.OneOf("Omschrijving", "Anders", " ")
        select new StatusEntryContent(
            planning, state, developments, [.. measures.Select(number => new DescribedMeasure(number, designation))]);

    private static readonly Gen<int> Choice = Gen.Int[0, 99];

    private static readonly Gen<int> Themes = Gen.Int[0, 3];

    /// <summary>Acts that usually succeed are drawn most, or hardly a round would be adopted.</summary>
    private static readonly Gen<Act[]> Acts = Gen.Frequency(
        (6, Gen.Select(Themes, Gen.Int[1, 6].ArrayUnique[1, 2], (theme, measures) =>
            new Act($"add {string.Join('&', measures)}", years => years.Open.Add(theme, Some.Entry(measures))))),
        (2, Gen.Select(Themes, Contents, (theme, content) =>
            new Act("add anything", years => years.Open.Add(theme, content)))),
        (6, Gen.Select(Choice, Contents, (row, content) => new Act("write", years => WriteTexts(years.Row(row), content)))),
        (3, Gen.Select(Choice, Contents, (row, content) => new Act("regroup", years => Regroup(years, row, content)))),
        (2, Gen.Select(Choice, Themes, (row, theme) => new Act("move", years => years.Row(row)?.MoveTo(theme, Some.Officer)))),
        (1, Choice.Select(row => new Act("remove", years => Remove(years, row)))),
        (1, Texts.Select(title => new Act("rename", years => years.Open.Write(Some.RoundContent() with { Title = title }, Some.Officer)))),
        (3, Gen.Const(new Act("adopt", years => years.Adopt()))),
        (2, Gen.Select(Choice, Contents, (row, content) =>
            new Act("write in any round", years => WriteTexts(years.Row(row, ofAnyRound: true), content)))),
        (1, Gen.Select(Choice, Contents, (round, content) =>
            new Act("add to any round", years => years.Rounds[round % years.Rounds.Count].Add(1, content)))))
        .Array[1, 60];

    [Fact]
    public void A_measure_has_at_most_one_row_in_each_round() => Always((years, _, _, _) => Assert.All(years.Rounds, round =>
    {
        var measures = YearsOfReporting.MeasuresOf(round.Entries);
        Assert.Equal(measures.Distinct(), measures);
    }));

    [Fact]
    public void A_row_is_always_about_a_measure() => Always((years, _, _, _) =>
        Assert.All(years.Rounds.SelectMany(round => round.Entries), row => Assert.NotEmpty(row.Measures)));

    [Fact]
    public void A_revision_is_counted_for_each_change_of_content_and_for_nothing_else() => Always((_, before, after, _) =>
        Assert.All(after.Contents, now => Assert.Equal(
            !before.Contents.TryGetValue(now.Key, out var then) ? 1
                : then.Content == now.Value.Content ? then.Revision
                : then.Revision + 1,
            now.Value.Revision)));

    [Fact]
    public void What_is_refused_changes_nothing() => Always((_, before, after, refused) =>
    {
        if (refused)
            AssertSame(before, after);
    });

    [Fact]
    public void An_adopted_round_never_changes() => Acts.Sample(acts =>
    {
        var adopted = new Dictionary<int, Dictionary<string, (int, string)>>();
        YearsOfReporting.Live(acts, (years, _, after, _) =>
        {
            foreach (var round in years.Rounds.Where(round => round.State == RoundState.Adopted))
            {
                var now = round.Entries.Select(row => $"StatusEntry {row.Id}").Prepend($"ReportingRound {round.Number}")
                    .ToDictionary(key => key, key => after.Contents[key]);
                adopted.TryAdd(round.Number, now);
                Assert.Equal(adopted[round.Number], now);
            }
        });
    });

    [Fact]
    public void Exactly_one_round_is_not_adopted() => Always((years, _, _, _) =>
        Assert.Same(years.Open, Assert.Single(years.Rounds, round => round.State != RoundState.Adopted)));

    [Fact]
    public void The_next_round_begins_with_one_row_for_every_measure_that_was_not_withdrawn() => Always((years, _, _, _) =>
        Assert.All(years.Rounds.SkipLast(1), round => Assert.Equal(
            YearsOfReporting.MeasuresOf(round.Entries.Where(row => row.Planning.State != PlanningState.Withdrawn)),
            years.StartedWith[round.Number + 1])));

    private static void Always(Action<YearsOfReporting, Sight, Sight, bool> check) =>
        Acts.Sample(acts => YearsOfReporting.Live(acts, check));

    private static void AssertSame(Sight before, Sight after)
    {
        Assert.Equal(before.Rounds, after.Rounds);
        Assert.Equal(before.Contents, after.Contents);
    }

    private static void WriteTexts(StatusEntry? row, StatusEntryContent content)
    {
        var designation = content.Measures.Select(measure => measure.Description).FirstOrDefault("Omschrijving");
        row?.Write(content with { Measures = [.. row.Content.Measures.Select(measure => measure with { Description = designation })] }, Some.Officer);
    }

    private static void Regroup(YearsOfReporting years, int choice, StatusEntryContent content)
    {
        if (years.Row(choice) is { } row)
            years.Open.Write(row, content, Some.Officer);
    }

    private static void Remove(YearsOfReporting years, int choice)
    {
        if (years.Row(choice) is { } row)
            years.Open.Remove(row);
    }
}
