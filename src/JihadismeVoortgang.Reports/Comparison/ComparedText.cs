using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Comparison;

/// <summary>Two texts as one that shows what changed.</summary>
/// <param name="Blocks">
/// The new text, with the words it lost where they stood. Without what is deleted it is the new text, without what is
/// inserted the old one; references to measures are plain words, and notes are numbered from 1 through both.
/// </param>
/// <param name="Added">How many words and numbers are only in the new text, those of its notes included.</param>
/// <param name="Removed">How many are only in the old text.</param>
/// <param name="IsSame">Nothing changed. A change of punctuation alone adds and removes no words, and is a change.</param>
public sealed record ComparedText(IReadOnlyList<Block> Blocks, int Added, int Removed, bool IsSame);

/// <summary>As <see cref="ComparedText"/>, for a text of one line such as a designation or the label of a planning.</summary>
/// <param name="Content">The new line, with the words it lost where they stood.</param>
/// <param name="Added">How many words and numbers are only in the new line.</param>
/// <param name="Removed">How many are only in the old line.</param>
/// <param name="IsSame">Nothing changed.</param>
public sealed record ComparedLine(IReadOnlyList<Inline> Content, int Added, int Removed, bool IsSame);
