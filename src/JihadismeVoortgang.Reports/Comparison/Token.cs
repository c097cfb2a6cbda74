using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Comparison;

/// <summary>What changes as a whole: a word, a number, a mark, a link or a footnote.</summary>
/// <param name="Key">Equal for tokens that are the same: the words and their look, not the number of a note.</param>
/// <param name="Run">The token itself.</param>
/// <param name="SpaceBefore">The white space between this token and the one before; empty when they touch.</param>
/// <param name="Words">How many words it counts for.</param>
/// <param name="Length">Its weight when texts are weighed against each other, in characters.</param>
internal sealed record Token(
    string Key, InlineRun Run, IReadOnlyList<InlineRun> SpaceBefore, int Words, int Length)
{
    public bool HasSpaceBefore => SpaceBefore.Count > 0;

    /// <summary>Short words and marks alone tell a reader nothing when all around them changed; a number does.</summary>
    public bool IsSmall => Run.Leaf is Text { Value: { Length: <= 3 } value } && !value.Any(char.IsDigit);
}
