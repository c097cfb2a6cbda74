using System.Buffers;
using System.Text;

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

    /// <summary>
    /// The address as files want it: 7-bit, escaped. Null for one that is not allowed; its words then stay words.
    /// </summary>
    public static string? AddressOf(string target)
    {
        if (!IsAllowed(target))
            return null;
        var address = new Uri(target);
        return Ascii.IsValid(address.AbsoluteUri)
            ? address.AbsoluteUri
            : new UriBuilder(address) { Host = address.IdnHost }.Uri.AbsoluteUri;
    }

    private static bool IsAllowed(Uri address) => address.Scheme switch
    {
        "http" or "https" => address.Host.Length > 0,
        "mailto" => address.UserInfo.Length > 0 && address.Host.Length > 0,
        _ => false,
    };
}
