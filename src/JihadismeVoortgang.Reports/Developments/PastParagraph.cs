using System.Security.Cryptography;
using System.Text;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Developments;

/// <summary>A paragraph, sub-heading or list item of the recente ontwikkelingen of the report before.</summary>
/// <param name="Text">Its text; an item is a list of one.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="StandsAs">The words it now has in the stand van zaken; null when it is not there.</param>
public sealed record PastParagraph(Block Text, ParagraphFate Fate, string? StandsAs)
{
    /// <summary>Length of <see cref="Key"/>.</summary>
    public const int KeyLength = 64;

    /// <summary>On one line.</summary>
    public string Words => WordsOf(Text);

    /// <summary>
    /// Names it by its words: so a mark on it holds when a correction of that report changes other paragraphs, and falls
    /// away when it changes this one.
    /// </summary>
    public string Key => KeyOf(Words);

    /// <summary>Some of its words were changed after it was moved.</summary>
    public bool IsEdited => StandsAs is { } words && words != Words;

    internal static string WordsOf(Block line) => WordsOf(ContentWalk.LinesOf([line]).Single());

    internal static string WordsOf(IReadOnlyList<Inline> line) => string.Join(' ', Split(PlainText.Of(line)));

    internal static string[] Split(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static string KeyOf(string words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)));
}
