using System.Buffers;

namespace JihadismeVoortgang.Reports.Content;

/// <summary>Which addresses a link may have: only those that are safe to click on any page and in any file.</summary>
public static class LinkTarget
{
    // No address has these unescaped, and each of them means something in Markdown, HTML or XML.
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("<>\"\\`");

    public static bool IsAllowed(string target) =>
        !target.AsSpan().ContainsAny(Forbidden)
        && !target.Any(char.IsWhiteSpace)
        && TextCharacters.IndexOfForbidden(target) < 0
        && Uri.TryCreate(target, UriKind.Absolute, out var address)
        && IsAllowed(address);

    private static bool IsAllowed(Uri address) => address.Scheme switch
    {
        "http" or "https" => address.Host.Length > 0,
        "mailto" => address.UserInfo.Length > 0 && address.Host.Length > 0,
        _ => false,
    };
}
