using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Domain.Tests.Support;

namespace JihadismeVoortgang.Domain.Tests.Rounds;

/// <summary>Several rounds after one another, with everything that can be seen of them.</summary>
internal sealed class YearsOfReporting
{
    private readonly List<ReportingRound> _rounds = [Some.Round(1)];

    public IReadOnlyList<ReportingRound> Rounds => _rounds;

    public ReportingRound Open => _rounds[^1];

    /// <summary>Measures of the rows each new round began with, by its number.</summary>
    public Dictionary<int, List<int>> StartedWith { get; } = [];

    /// <summary>Carries out the acts one after another.</summary>
    /// <param name="acts">What people do.</param>
    /// <param name="check">Is told what everything looked like before and after each act, and whether it was refused.</param>
    public static void Live(IEnumerable<Act> acts, Action<YearsOfReporting, Sight, Sight, bool> check)
    {
        var years = new YearsOfReporting();
        foreach (var act in acts)
        {
            var before = years.Look();
            var refused = false;
            try
            {
                act.Do(years);
            }
            catch (BrokenRuleException)
            {
                refused = true;
            }

            check(years, before, years.Look(), refused);
        }
    }

    /// <summary>A row of the open round, or of any round; null when there is none.</summary>
    public StatusEntry? Row(int choice, bool ofAnyRound = false)
    {
        var rows = ofAnyRound ? [.. _rounds.SelectMany(round => round.Entries)] : Open.Entries;
        return rows.Count == 0 ? null : rows[choice % rows.Count];
    }

    public void Adopt()
    {
        Open.RecordAdoption();
        var next = Open.PrepareNext(Some.Programme, reportDate: null);
        StartedWith[next.Number] = MeasuresOf(next.Entries);
        _rounds.Add(next);
    }

    public static List<int> MeasuresOf(IEnumerable<StatusEntry> rows) =>
        [.. rows.SelectMany(row => row.Measures).Select(measure => measure.MeasureNumber).Order()];

    private Sight Look() => new(
        string.Join('\n', _rounds.Select(round => $"{round.Number} {round.State} {string.Join(' ', round.Entries.Select(row => row.Id))}")),
        _rounds.Concat<IRevised>(_rounds.SelectMany(round => round.Entries)).ToDictionary(
            revised => $"{revised.RevisedKind} {revised.RevisedKey}",
            revised => (revised.Revision, Revision.Of(revised, Actor.CommandLine, DateTimeOffset.UnixEpoch, null).Content)));
}

/// <summary>Something somebody does; its name is what a failing test prints.</summary>
internal sealed record Act(string Name, Action<YearsOfReporting> Do)
{
    public override string ToString() => Name;
}

/// <summary>What everything looks like at one moment.</summary>
/// <param name="Rounds">Their states, and the rows they hold.</param>
/// <param name="Contents">Revision and content of every round and row.</param>
internal sealed record Sight(string Rounds, IReadOnlyDictionary<string, (int Revision, string Content)> Contents);
