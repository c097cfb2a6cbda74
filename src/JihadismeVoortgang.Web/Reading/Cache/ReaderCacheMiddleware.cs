using System.Security.Cryptography;
using JihadismeVoortgang.Web.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace JihadismeVoortgang.Web.Reading.Cache;

/// <summary>
/// Answers readers out of the cache, and packs and keeps what had to be made. Stands before everything that asks who
/// somebody is; what the host adds to every answer when it starts, the security headers above all, it adds to these.
/// </summary>
internal sealed class ReaderCacheMiddleware(RequestDelegate next, ReaderCache cache, ReaderCacheSettings settings, PagesInTheMaking making)
{
    /// <summary>A cookie is somebody's; the rest belongs to one answer and not to the page.</summary>
    private static readonly string[] NeverKept =
        [HeaderNames.SetCookie, HeaderNames.ContentLength, HeaderNames.ETag, "blazor-enhanced-nav", CorrelationId.Header];

    /// <summary>What the page behind must not see: it would answer this one reader instead of everybody.</summary>
    private static readonly string[] Conditions = [HeaderNames.IfNoneMatch, HeaderNames.IfModifiedSince];

    /// <summary>Already packed, as a PDF or an office file is, it only grows.</summary>
    private static readonly string[] Packable = ["text/", "application/json", "application/problem+json", "application/atom+xml", "application/xml", "image/svg+xml"];

    public Task InvokeAsync(HttpContext context) => IsKept(context) ? AnswerAsync(context) : next(context);

    private static bool IsKept(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<KeptForReaders>() is { IsKept: true }
        && (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && context.Request.Headers.Range.Count == 0;

    private async Task AnswerAsync(HttpContext context)
    {
        var encoding = AnswerEncodings.Best(context.Request.Headers.AcceptEncoding);
        var (kept, address) = await LookAsync(context, encoding);
        if (kept is not null && address is { } known && kept.Find(known) is { } answer)
        {
            await answer.SendAsync(context);
            return;
        }

        using var turn = await making.TurnAsync(kept is null ? null : address, context.RequestAborted);
        if (kept is not null && address is { } wanted && kept.Find(wanted) is { } justMade)
        {
            turn.Dispose(); // a slow reader keeps nobody waiting
            await justMade.SendAsync(context);
            return;
        }

        using var body = new MemoryStream();
        await MakeAsync(context, body);
        if (!IsForEverybody(context.Response))
        {
            turn.Dispose();
            await PassOnAsync(context, body);
            return;
        }

        var made = Pack(context.Response, encoding, body, isKept: kept is not null);
        if (kept is not null && address is { } place)
            kept.Keep(place, made);
        turn.Dispose();
        context.Response.Headers.Clear(); // so that the first answer is no other than those after it
        await made.SendAsync(context);
    }

    /// <summary>Without a cache, or a database that can say whether it holds, there is nothing to find and nothing to keep.</summary>
    private async ValueTask<(KeptAnswers? Kept, KeptAddress? Address)> LookAsync(HttpContext context, AnswerEncoding encoding)
    {
        if (!settings.IsOn || KeptAddress.Of(context.Request, encoding) is not { } address)
            return default;

        try
        {
            return (await cache.CurrentAsync(context.RequestAborted), address);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return default; // the page asks the database too, where a failure is logged and told in words
        }
    }

    /// <summary>The whole answer, as for a reader who has nothing yet; who asks for the head gets that of the page.</summary>
    private async Task MakeAsync(HttpContext context, Stream body)
    {
        var request = context.Request;
        var method = request.Method;
        var conditions = Conditions.Select(name => KeyValuePair.Create(name, request.Headers[name])).Where(header => header.Value.Count > 0).ToList();
        var line = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        foreach (var (name, _) in conditions)
            request.Headers.Remove(name);
        request.Method = HttpMethods.Get;
        context.Response.Body = body;
        try
        {
            await next(context);
        }
        finally
        {
            context.Features.Set(line);
            request.Method = method;
            foreach (var (name, value) in conditions)
                request.Headers[name] = value;
        }
    }

    private static bool IsForEverybody(HttpResponse response) =>
        response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status404NotFound && response.Headers.SetCookie.Count == 0;

    private static async Task PassOnAsync(HttpContext context, MemoryStream body)
    {
        if (HttpMethods.IsHead(context.Request.Method) || body.Length == 0)
            return;

        body.Position = 0;
        await body.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private static KeptAnswer Pack(HttpResponse response, AnswerEncoding encoding, MemoryStream body, bool isKept)
    {
        var content = body.GetBuffer().AsMemory(0, (int)body.Length);
        if (!Packable.Any(type => response.ContentType?.StartsWith(type, StringComparison.OrdinalIgnoreCase) == true))
            encoding = AnswerEncoding.Identity;

        var name = AnswerEncodings.NameOf(encoding);
        var headers = response.Headers.Where(header => !NeverKept.Contains(header.Key, StringComparer.OrdinalIgnoreCase)).ToList();
        headers.Add(KeyValuePair.Create(HeaderNames.Vary, StringValues.Concat(response.Headers.Vary, HeaderNames.AcceptEncoding)));
        if (name is not null)
            headers.Add(KeyValuePair.Create(HeaderNames.ContentEncoding, new StringValues(name)));

        var tag = response.StatusCode == StatusCodes.Status200OK ? TagOf(content.Span, name) : null;
        if (tag is not null)
            headers.Add(KeyValuePair.Create(HeaderNames.ETag, new StringValues(tag)));
        return new KeptAnswer(response.StatusCode, headers, AnswerEncodings.Pack(encoding, content, isKept), tag);
    }

    /// <summary>By what it says, so that a page that a publication leaves as it was need not be sent again.</summary>
    private static string TagOf(ReadOnlySpan<byte> content, string? encoding)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return $"\"{Convert.ToHexStringLower(hash[..16])}{(encoding is null ? "" : $"-{encoding}")}\"";
    }
}
