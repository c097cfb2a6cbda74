using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Net.Http.Headers;

namespace JihadismeVoortgang.Web.Reading.OpenData;

/// <summary>Answers of the API, right or wrong: the headers every one carries, and JSON as bytes that are the same for all.</summary>
internal static class ApiAnswer
{
    /// <summary>Raised by every change of what is answered, by the rules of semantic versioning.</summary>
    public const string Version = "1.0.0";

    public const string VersionHeader = "API-Version";

    public const string Methods = "GET, HEAD, OPTIONS";

    /// <summary>An answer is a file of its own, never part of a page: é and &lt; need no escape.</summary>
    public static JsonSerializerOptions Json { get; } = CreateOptions();

    public static IResult Document(HttpContext context, object document) =>
        PublicFile.Of(context, JsonSerializer.SerializeToUtf8Bytes(document, document.GetType(), Json), "application/json");

    public static IResult Problem(HttpContext context, ApiProblem problem)
    {
        WriteHeaders(context.Response);
        context.Response.Headers.CacheControl = "no-store";
        if (problem.Status == StatusCodes.Status405MethodNotAllowed)
            context.Response.Headers.Allow = Methods;
        return Results.Json(problem, Json, ApiProblem.MediaType, problem.Status);
    }

    /// <summary>What browsers ask before a page of another site may ask, and what anybody may ask.</summary>
    public static IResult Options(HttpContext context)
    {
        context.Response.Headers.Allow = Methods;
        context.Response.Headers.AccessControlAllowMethods = Methods;
        context.Response.Headers.AccessControlAllowHeaders = $"{HeaderNames.Accept}, {HeaderNames.IfNoneMatch}";
        context.Response.Headers.AccessControlMaxAge = "86400";
        return Results.NoContent();
    }

    /// <summary>Any site may read, nobody is known: so whoever asks gets the same headers, and nothing varies.</summary>
    public static void WriteHeaders(HttpResponse response)
    {
        response.Headers[VersionHeader] = Version;
        response.Headers.AccessControlAllowOrigin = "*";
        response.Headers.AccessControlExposeHeaders = $"{HeaderNames.ETag}, {HeaderNames.Link}, {VersionHeader}";
        response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
    }

    /// <summary>Whether somebody can do with JSON; who does not say takes what there is.</summary>
    public static bool IsWanted(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        return accepted.Count == 0
            || Weight(accepted, new MediaTypeHeaderValue("application/json")) > 0 || Weight(accepted, new MediaTypeHeaderValue(ApiProblem.MediaType)) > 0;
    }

    /// <summary>What is said of the type itself goes before what is said of all types.</summary>
    private static double Weight(IEnumerable<MediaTypeHeaderValue> accepted, MediaTypeHeaderValue offered) => accepted
        .Where(offered.IsSubsetOf)
        .OrderBy(type => type.MatchesAllTypes ? 2 : type.MatchesAllSubTypes ? 1 : 0)
        .Select(type => type.Quality ?? 1)
        .FirstOrDefault();

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            NumberHandling = JsonNumberHandling.Strict,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        };
        options.MakeReadOnly();
        return options;
    }
}
