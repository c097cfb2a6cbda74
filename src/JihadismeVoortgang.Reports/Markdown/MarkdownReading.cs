using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace JihadismeVoortgang.Reports.Markdown;

/// <summary>What came of reading a text: its content, or everything that is wrong with it.</summary>
/// <param name="Content">What the text says, in normal form; null when there are faults.</param>
/// <param name="Faults">In order of line; empty when the text was read.</param>
public sealed record MarkdownReading<T>(T? Content, IReadOnlyList<TextFault> Faults)
    where T : class
{
    [MemberNotNullWhen(true, nameof(Content))]
    public bool IsValid => Faults.Count == 0;

    /// <summary>The content of a text that was judged before, such as one from the database.</summary>
    /// <exception cref="FormatException">The text has faults after all; the message lists them.</exception>
    public T Require() => IsValid
        ? Content
        : throw new FormatException(string.Join(' ', Faults.Select(fault =>
            string.Create(CultureInfo.InvariantCulture, $"Regel {fault.Line}: {fault.Message}"))));
}
