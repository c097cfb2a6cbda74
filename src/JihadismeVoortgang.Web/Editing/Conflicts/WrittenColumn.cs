namespace JihadismeVoortgang.Web.Editing.Conflicts;

/// <summary>What a form says in one column of the report or on one line, to be put beside what another says there.</summary>
/// <param name="Label">Name of the column.</param>
/// <param name="Words">Markdown of a text; the words of a line.</param>
/// <param name="IsText">False for a line, which is taken whole.</param>
/// <param name="Fields">The fields it is made of; of a text the one field.</param>
public sealed record WrittenColumn(string Label, string Words, bool IsText, params IReadOnlyList<string> Fields)
{
    internal static WrittenColumn Text(string label, string field, string markdown) => new(label, markdown, true, field);

    internal static WrittenColumn Line(string label, string words, params IReadOnlyList<string> fields) => new(label, words, false, fields);
}
