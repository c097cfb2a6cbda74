using CsCheck;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Reading.History;

namespace JihadismeVoortgang.Web.Tests.Reading;

/// <summary>For whatever was written, corrected, merged and withdrawn: the view of a day is what was published by then.</summary>
public sealed class PublishedThenTests
{
    private const int Sequences = 150;
    private const int Measures = 6;

    private static readonly DateTimeOffset Begin = new(2015, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A failing sequence is named by its seed.</summary>
    private static readonly Gen<int> Seeds = Gen.Int[1, 1_000_000];

    [Fact]
    public void The_view_of_a_day_is_the_edition_published_by_then() => Seeds.Sample(AssertViews, iter: Sequences);

    [Fact]
    public void What_is_published_later_changes_nothing_about_the_history_of_that_day() => Seeds.Sample(AssertHistories, iter: Sequences);

    private static void AssertViews(int seed)
    {
        var all = Sequence(new Random(seed));
        var history = new ProgrammeHistory([.. all.Select(known => known.Edition)], all);
        foreach (var day in Days(all))
        {
            var published = all.Where(known => Dutch.DayOf(known.Edition.PublishedAt) <= day).ToList();
            var then = history.AsOf(day);

            Assert.Equal(published.Select(known => known.Edition.Number), then.Editions.Select(edition => edition.Number));
            Assert.Equal(Current(published), then.Reports.Select(report => report.Edition.Number));
            Assert.Equal(published.Count == 0 ? null : published[0].Report, then.Newest?.Report);
            for (var measure = 1; measure <= Measures; measure++)
                AssertMeasure(published, then, measure);
        }
    }

    private static void AssertHistories(int seed)
    {
        var all = Sequence(new Random(seed));
        var history = new ProgrammeHistory([.. all.Select(known => known.Edition)], all);
        foreach (var day in Days(all))
        {
            for (var measure = 1; measure <= Measures; measure++)
            {
                Assert.Equal(
                    history.EventsOf(measure).Where(known => Dutch.DayOf(known.Source.Edition.PublishedAt) <= day).Select(Words),
                    history.AsOf(day).EventsOf(measure).Select(Words));
            }
        }
    }

    private static void AssertMeasure(List<PublishedReport> published, ProgrammeHistory then, int measure)
    {
        // Worked out the plain way: through the current editions from the newest, the first row that names the measure.
        var row = published
            .Where(known => Current(published).Contains(known.Edition.Number))
            .SelectMany(known => known.Report.Themes).SelectMany(theme => theme.Rows)
            .FirstOrDefault(candidate => candidate.Measures.Any(known => known.Number == measure));

        Assert.Same(row, then.Find(measure)?.Latest.Row);
    }

    private static List<EditionNumber> Current(List<PublishedReport> published) =>
        [.. published.GroupBy(known => known.Edition.Number.Report).Select(editions => editions.First().Edition.Number)];

    private static string Words(MeasureEvent change) =>
        $"{change.Source.Edition.Number} na {change.Before?.Edition.Number}: {string.Join(", ", change.Kinds)} {change.Compared?.Change} {change.Placed?.Row.Label}";

    private static IEnumerable<DateOnly> Days(List<PublishedReport> all) => all
        .Select(known => Dutch.DayOf(known.Edition.PublishedAt))
        .SelectMany(day => new[] { day.AddDays(-1), day, day.AddDays(1) })
        .Distinct();

    /// <summary>Newest first. A correction may come after a later report, and several editions on one day.</summary>
    private static List<PublishedReport> Sequence(Random random)
    {
        var sequence = new List<PublishedReport>();
        var rows = Enumerable.Range(1, Measures).Select(number => Written.Row(number)).ToList();
        var instant = Begin;
        for (var report = 1; report <= 5; report++)
        {
            instant += TimeSpan.FromHours(random.Next(1, 5_000));
            rows = Edited(rows, random);
            sequence.Add(Published(new EditionNumber(report, 0), rows, instant));
            var (copy, corrected) = (rows, instant);
            for (var correction = 1; correction <= random.Next(3); correction++)
            {
                corrected += TimeSpan.FromHours(random.Next(0, 9_000));
                copy = Edited(copy, random);
                sequence.Add(Published(new EditionNumber(report, correction), copy, corrected));
            }
        }

        sequence.Sort((one, other) =>
            (other.Edition.Number.Report, other.Edition.Number.Correction).CompareTo((one.Edition.Number.Report, one.Edition.Number.Correction)));
        return [.. sequence.Select(known => known with
        {
            Edition = known.Edition with
            {
                IsCurrent = !sequence.Exists(other => other.Edition.Number.Report == known.Edition.Number.Report && other.Edition.Number.Correction > known.Edition.Number.Correction),
            },
        })];
    }

    /// <summary>Writes, merges, withdraws or brings back something.</summary>
    private static List<ReportRow> Edited(List<ReportRow> rows, Random random)
    {
        var edited = rows.ToList();
        var index = random.Next(edited.Count);
        switch (random.Next(5))
        {
            case 0 when edited.Count > 1:
                var other = edited[(index + 1) % edited.Count];
                edited[index] = edited[index] with { Measures = [.. edited[index].Measures.Concat(other.Measures).OrderBy(measure => measure.Number)] };
                edited.Remove(other);
                break;
            case 1 when edited.Count > 1:
                edited.RemoveAt(index);
                break;
            case 2:
                edited[index] = edited[index] with { Planning = Written.Planning("vervallen", "withdrawn") };
                break;
            case 3 when edited[index].Measures is [var first, _, ..] known:
                edited[index] = edited[index] with { Measures = [first] };
                edited.Add(Written.Row(0) with { Measures = [.. known.Skip(1)] });
                break;
            default:
                edited[index] = edited[index] with { StateOfPlay = Written.Text($"Stand {random.Next(1000)}.") };
                break;
        }

        return edited;
    }

    private static PublishedReport Published(EditionNumber number, List<ReportRow> rows, DateTimeOffset instant) => new(
        Written.Edition(number.Report, number.Correction) with { PublishedAt = instant },
        Written.Report(number.Report, [.. rows]) with { Correction = number.Correction });
}
