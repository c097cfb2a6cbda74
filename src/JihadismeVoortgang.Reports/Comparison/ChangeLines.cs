using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Comparison;

/// <summary>What is no text of a report as a line in which the change is marked.</summary>
public static class ChangeLines
{
    /// <summary>"onderzoek lopend" struck out, "doorlopend" new.</summary>
    public static IReadOnlyList<Inline> Of(ComparedPlanning planning) => Marked(
        planning.Before is [] ? null : ChangeWords.Plannings(planning.Before), planning.After is null ? null : ChangeWords.Of(planning.After));

    /// <summary>The series, the number it had and the number it has, each with its time.</summary>
    public static IReadOnlyList<Inline> Of(ComparedNumber number) =>
    [
        new Text($"{ChangeWords.NameOf(number)}: "),
        .. Marked(
            number.Before is null ? null : ChangeWords.Of(number.Figure, number.Before),
            number.After is null ? null : ChangeWords.Of(number.Figure, number.After)),
    ];

    private static IReadOnlyList<Inline> Marked(string? before, string? after) => (before, after) switch
    {
        (null, _) => [Inserted(after!)],
        (_, null) => [Deleted(before)],
        _ => [Deleted(before), new Text(" "), Inserted(after)],
    };

    private static Changed Deleted(string words) => new(ChangeKind.Deleted, [new Text(words)]);

    private static Changed Inserted(string words) => new(ChangeKind.Inserted, [new Text(words)]);
}
