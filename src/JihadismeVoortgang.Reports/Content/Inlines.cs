using System.Text.Json.Serialization;

namespace JihadismeVoortgang.Reports.Content;

/// <summary>A piece of a line of text.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "inline")]
[JsonDerivedType(typeof(Text), "text")]
[JsonDerivedType(typeof(Strong), "strong")]
[JsonDerivedType(typeof(Emphasis), "emphasis")]
[JsonDerivedType(typeof(Link), "link")]
[JsonDerivedType(typeof(MeasureReference), "measure")]
[JsonDerivedType(typeof(Footnote), "footnote")]
public abstract record Inline;

public sealed record Text(string Value) : Inline;

public sealed record Strong(IReadOnlyList<Inline> Content) : Inline;

public sealed record Emphasis(IReadOnlyList<Inline> Content) : Inline;

/// <param name="Target">An absolute http, https or mailto address.</param>
/// <param name="Content">The words to click; never another link or a footnote.</param>
public sealed record Link(string Target, IReadOnlyList<Inline> Content) : Inline;

/// <summary>
/// Words that point to another row of the same report: "maatregel 20f" points to measure 20. Found when a report
/// is composed; a text on its own does not know which measures stand beside it.
/// </summary>
/// <param name="Measure">Number of the measure, also when its row carries several.</param>
/// <param name="Printed">The words that form the link, e.g. "maatregel 36" or, in a series, "37".</param>
public sealed record MeasureReference(int Measure, string Printed) : Inline;

/// <summary>
/// A footnote at the place that cites it. Each note is cited once; who needs it again writes "Ibidem".
/// </summary>
/// <param name="Number">1, 2, … in order of citation: within the text as read, through the whole report once composed.</param>
/// <param name="Content">The words of the note: text, strong, emphasis, links and measure references; never a note.</param>
public sealed record Footnote(int Number, IReadOnlyList<Inline> Content) : Inline;

/// <summary>
/// Words that one of two texts has and the other has not. Only a comparison makes it: it has no name in JSON and no
/// form in Markdown, so no edition and no revision can hold it.
/// </summary>
/// <param name="Kind">Which of the two texts has them.</param>
/// <param name="Content">The words; another change only in a note, whose words stand elsewhere and are marked there too.</param>
public sealed record Changed(ChangeKind Kind, IReadOnlyList<Inline> Content) : Inline;

public enum ChangeKind
{
    /// <summary>Only in the old text.</summary>
    Deleted,

    /// <summary>Only in the new text.</summary>
    Inserted,
}
