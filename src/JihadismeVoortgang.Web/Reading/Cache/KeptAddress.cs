using System.Buffers;
using System.Collections.Frozen;

namespace JihadismeVoortgang.Web.Reading.Cache;

/// <summary>
/// What an answer is kept under. The host belongs to it: a feed or a site map names itself in full, and whoever sends
/// another host's name must not put it into the answer of others.
/// </summary>
/// <param name="Scheme">http or https.</param>
/// <param name="Host">With its port.</param>
/// <param name="Path">As asked: a reader who writes it differently gets a copy of their own.</param>
/// <param name="Query">In order of name; empty without one.</param>
/// <param name="Encoding">How the body is packed.</param>
internal readonly record struct KeptAddress(string Scheme, string Host, string Path, string Query, AnswerEncoding Encoding)
{
    /// <summary>A longer one is rare enough to be worked out each time.</summary>
    private const int MaxLength = 300;

    /// <summary>Every parameter a page for readers takes. What is not here is not kept, so nobody gets another's answer.</summary>
    private static readonly FrozenSet<string> Known = new[]
    {
        "editie", "leverancier", "maatregel", "organisatie", "pagina", "peil", "planning", "q", "rapportage", "sinds", "soort", "status", "thema", "toon",
        "volgorde", "woord", "zoek",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> LinkSigns = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789/-.");

    /// <summary>
    /// There are as many of these as somebody cares to make up: with a query, or with signs no link of ours holds.
    /// </summary>
    public bool IsMadeUp => Query.Length > 0 || Path.AsSpan().ContainsAnyExcept(LinkSigns);

    /// <summary>Null for an address whose answer is not to be kept.</summary>
    public static KeptAddress? Of(HttpRequest request, AnswerEncoding encoding)
    {
        var path = request.Path.Value ?? "/";
        return path.Length <= MaxLength && QueryOf(request) is { } query
            ? new KeptAddress(request.Scheme, request.Host.Value ?? "", path, query, encoding)
            : null;
    }

    private static string? QueryOf(HttpRequest request)
    {
        if (!request.QueryString.HasValue)
            return "";
        if (request.QueryString.Value!.Length > MaxLength)
            return null;

        var asked = request.Query;
        return asked.All(part => Known.Contains(part.Key))
            ? QueryString.Create(asked.OrderBy(part => part.Key, StringComparer.OrdinalIgnoreCase)
                .Select(part => KeyValuePair.Create(part.Key.ToLowerInvariant(), part.Value))).Value ?? ""
            : null;
    }
}
