using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Markdig.Helpers;

namespace JihadismeVoortgang.Reports.Markdown;

/// <summary>Where words stand, as far as it decides what they must escape.</summary>
internal readonly record struct WordsPlace
{
    /// <summary>They are the first on a line that could also start a list, a quote or another block.</summary>
    public bool StartsLine { get; init; }

    /// <summary>They are the last of a heading, where "#" signs are taken for its end.</summary>
    public bool EndsHeading { get; init; }

    /// <summary>Only a footnote's mark stands before them, and with a colon that is the note's definition.</summary>
    public bool FollowsFirstNote { get; init; }

    public bool InLink { get; init; }

    /// <summary>They are the first words of a link, right behind its bracket.</summary>
    public bool StartsLink { get; init; }

    /// <summary>The delimiter, bracket or mark behind them on the line; null at the end.</summary>
    public string? Next { get; init; }

    /// <summary>Their first character is to be a character reference.</summary>
    public bool HasCodedStart { get; init; }

    /// <summary>Their last character is to be a character reference.</summary>
    public bool HasCodedEnd { get; init; }
}

/// <summary>
/// Writes words so that they are read as words: a backslash before a character that would mean something at its
/// place, and no other.
/// </summary>
internal static partial class WordsSyntax
{
    private static readonly SearchValues<char> MailName = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.!#$%&'*+/=?^_`{|}~-");

    public static string Escaped(string words, WordsPlace place)
    {
        var lineMark = place.StartsLine ? IndexOfLineMark(words) : -1;
        var hashes = place.EndsHeading ? words.Length - HashesAtEnd(words) : -1;
        var codedStart = place.HasCodedStart ? Rune.GetRuneAt(words, 0).Utf16SequenceLength : 0;
        var codedEnd = place.HasCodedEnd ? IndexOfLastRune(words) : words.Length;
        var written = new StringBuilder(words.Length);
        for (var index = 0; index < words.Length;)
        {
            if (index < codedStart || index >= codedEnd)
            {
                var rune = Rune.GetRuneAt(words, index);
                written.Append(CharacterReferences.For(rune));
                index += rune.Utf16SequenceLength;
                continue;
            }

            if (index == lineMark || index == hashes || MeansSomething(words, index, codedStart, codedEnd, place))
            {
                written.Append('\\');
            }

            written.Append(words[index++]);
        }

        return written.ToString();
    }

    private static bool MeansSomething(string words, int index, int codedStart, int codedEnd, WordsPlace place)
    {
        var before = index > 0 ? words[index - 1] : '\0';
        var behind = index + 1 < words.Length ? words[index + 1] : '\0';
        return words[index] switch
        {
            '\\' when index + 1 == words.Length => place.Next is not null,
            '\\' => behind.IsAsciiPunctuation() || index + 1 == codedEnd,
            '`' => true,
            '*' => !AreSpaces(before, behind),
            '_' => !AreSpaces(before, behind) && !(index > codedStart && index + 1 < codedEnd && AreLetters(before, behind)),
            '<' => OpensTagOrAutolink(words.AsSpan(index + 1), place),
            '&' => CharacterReferences.StartsAt(words, index),
            '[' => place.InLink || !IsHarmlessPair(words, index, place),
            ']' => place.InLink,
            '^' => place.StartsLink && index == 0,
            '!' => index + 1 == words.Length && place.Next == "[",
            ':' => place.FollowsFirstNote && index == 0,
            _ => false,
        };
    }

    private static bool AreSpaces(char before, char behind) => char.IsWhiteSpace(before) && char.IsWhiteSpace(behind);

    private static bool AreLetters(char before, char behind) =>
        char.IsLetterOrDigit(before) && char.IsLetterOrDigit(behind);

    /// <summary>The name before the "@" of a mail address may go on in what follows the words, even over a "*".</summary>
    private static bool OpensTagOrAutolink(ReadOnlySpan<char> behind, WordsPlace place)
    {
        if (behind is ['/' or '!' or '?', ..] || (!behind.IsEmpty && char.IsAsciiLetter(behind[0])))
        {
            return true;
        }

        var length = behind.IndexOfAnyExcept(MailName);
        return length < 0 ? place.Next is not null : behind[length] == '@';
    }

    /// <summary>"[sic]" is no link, note or definition of either, and reads better without backslashes.</summary>
    private static bool IsHarmlessPair(string words, int index, WordsPlace place)
    {
        var length = words.AsSpan(index + 1).IndexOfAny('[', ']');
        var end = index + 1 + length;
        if (length < 0 || words[end] == '[' || words[index + 1] == '^')
        {
            return false;
        }

        return end + 1 == words.Length
            ? place.Next is null || place.Next[0] != '['
            : words[end + 1] switch
            {
                '(' or '[' => false,
                ':' => index > 0 || !place.StartsLine,
                _ => true,
            };
    }

    /// <summary>Index of the character that makes the line a heading, list item, quote, rule or code; -1 for none.</summary>
    private static int IndexOfLineMark(string words)
    {
        var mark = LineMark.Match(words).Groups["mark"];
        return mark.Success ? mark.Index : -1;
    }

    private static int HashesAtEnd(string words) => HeadingEnd.Match(words).Groups["hashes"].Length;

    private static int IndexOfLastRune(string words)
    {
        Rune.DecodeLastFromUtf16(words, out _, out var length);
        return words.Length - length;
    }

    [GeneratedRegex(
        """
        ^(?:
            (?<mark>\#) \#{0,5} (?:[ ]|\z)
          | (?<mark>[>])
          | (?<mark>[+-]) (?:[ ]|\z)
          | (?<mark>-) [- ]*\z
          | (?<mark>~) ~~
          | [0-9]{1,9} (?<mark>[.)]) (?:[ ]|\z)
        )
        """,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex LineMark { get; }

    [GeneratedRegex(@"(?:^| )(?<hashes>#+)\z", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex HeadingEnd { get; }
}
