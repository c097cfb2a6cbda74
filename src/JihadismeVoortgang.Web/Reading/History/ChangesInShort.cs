using JihadismeVoortgang.Reports.Comparison;

namespace JihadismeVoortgang.Web.Reading.History;

/// <summary>What an edition changed, in numbers.</summary>
/// <param name="Measures">Numbers of the measures by what became of them, in order.</param>
/// <param name="IsIntroductionChanged">The introduction says something else.</param>
internal sealed record ChangesInShort(IReadOnlyDictionary<MeasureChange, int[]> Measures, bool IsIntroductionChanged)
{
    public static ChangesInShort Of(ReportComparison comparison) => new(
        comparison.ByChange().ToDictionary(change => change.Key, change => change.Value.Select(measure => measure.Number).ToArray()),
        comparison.Introduction is not null);
}
