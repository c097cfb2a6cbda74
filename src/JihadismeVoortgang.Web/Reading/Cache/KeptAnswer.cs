using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace JihadismeVoortgang.Web.Reading.Cache;

/// <summary>An answer with its body packed, to be sent as often as it is asked for.</summary>
/// <param name="status">200, or 404 for an address that leads nowhere.</param>
/// <param name="headers">Those the page set; what the host adds to every answer it adds to this one too.</param>
/// <param name="body">As it goes over the line.</param>
/// <param name="tag">Names this body; null for an answer nobody needs to ask about again.</param>
internal sealed class KeptAnswer(int status, IReadOnlyList<KeyValuePair<string, StringValues>> headers, byte[] body, string? tag)
{
    /// <summary>For the headers and the address, roughly.</summary>
    private const int Overhead = 1024;

    private readonly KeyValuePair<string, StringValues>[] _headers = [.. headers];

    /// <summary>These describe a body; an answer without one does without them.</summary>
    private readonly KeyValuePair<string, StringValues>[] _headersWithoutBody =
        [.. headers.Where(header => !header.Key.StartsWith("Content-", StringComparison.OrdinalIgnoreCase) || header.Key == HeaderNames.ContentSecurityPolicy)];

    private long _lastUse;

    public bool IsFound => status == StatusCodes.Status200OK;

    /// <summary>In memory.</summary>
    public int Bytes => body.Length + Overhead;

    /// <summary>The shelf's count when it was last asked for.</summary>
    public long LastUse
    {
        get => Volatile.Read(ref _lastUse);
        set
        {
            if (Volatile.Read(ref _lastUse) != value) // or every processor fights over the most popular page
                Volatile.Write(ref _lastUse, value);
        }
    }

    /// <summary>Sends it, or says that the reader has it already.</summary>
    public Task SendAsync(HttpContext context)
    {
        var response = context.Response;
        if (tag is not null && Has(context.Request.Headers.IfNoneMatch, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            Write(response.Headers, _headersWithoutBody);
            return Task.CompletedTask;
        }

        response.StatusCode = status;
        Write(response.Headers, _headers);
        response.ContentLength = body.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    private static void Write(IHeaderDictionary headers, KeyValuePair<string, StringValues>[] kept)
    {
        foreach (var (name, value) in kept)
            headers[name] = value;
    }

    /// <summary>A proxy may have put W/ before it, and a browser may name several; the quotes are part of ours.</summary>
    private static bool Has(StringValues known, string tag)
    {
        foreach (var line in known)
        {
            if (line is "*" || line?.Contains(tag, StringComparison.Ordinal) == true)
                return true;
        }

        return false;
    }
}
