using System.Globalization;
using System.Text;
using JihadismeVoortgang.Reports.Content;
using Markdig.Helpers;
using Markdig.Parsers.Inlines;

namespace JihadismeVoortgang.Reports.Markdown;

/// <summary>How the address of a link is written.</summary>
internal static class LinkSyntax
{
    private const string MailScheme = "mailto:";

    /// <summary>"&lt;https://…&gt;" or "&lt;name@host&gt;" for a link whose words are its address; null for another link.</summary>
    public static string? Autolink(Link link)
    {
        if (link.Content is not [Text { Value: var words }])
        {
            return null;
        }

        var written = $"<{words}>";
        var slice = new StringSlice(written);
        return LinkHelper.TryParseAutolink(ref slice, out var read, out var isMail)
            && slice.IsEmpty
            && read == words
            && link.Target == (isMail ? MailScheme + words : words)
                ? written
                : null;
    }

    /// <summary>The address between the parentheses of a link. It holds no spaces, backslashes or pointed brackets.</summary>
    public static string Destination(string target)
    {
        var escapesParentheses = !HasSimplePairs(target);
        var written = new StringBuilder(target.Length);
        for (var index = 0; index < target.Length; index++)
        {
            var character = target[index];
            if (character is '(' or ')' && escapesParentheses)
            {
                written.Append('\\');
            }

            // Markdig takes the backslash away before it looks for character references, so only a code will do.
            written.Append(character == '&' && CharacterReferences.StartsAt(target, index) ? "&amp;" : character.ToString());
        }

        return written.ToString();
    }

    private static bool HasSimplePairs(string target)
    {
        var isOpen = false;
        foreach (var character in target)
        {
            if (character is '(' or ')')
            {
                if (isOpen == (character == '('))
                {
                    return false;
                }

                isOpen = !isOpen;
            }
        }

        return !isOpen;
    }
}

/// <summary>Codes such as "&amp;eacute;" and "&amp;#233;".</summary>
internal static class CharacterReferences
{
    /// <summary>Whether the reader would take the ampersand at this place for the begin of a code.</summary>
    public static bool StartsAt(string text, int index)
    {
        var slice = new StringSlice(text, index, text.Length - 1);
        return HtmlEntityParser.TryParse(ref slice, out _, out _);
    }

    public static string For(Rune rune) => string.Create(CultureInfo.InvariantCulture, $"&#{rune.Value};");
}
