using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace JihadismeVoortgang.Web.Reading;

/// <summary>Bytes for readers that may be kept, and are not sent again while they are the same.</summary>
internal static class PublicFile
{
    public const string CsvType = "text/csv; charset=utf-8";

    /// <param name="context">Whose answer it is.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="mediaType">What it is.</param>
    /// <param name="name">Under which a browser keeps it; null to show it.</param>
    /// <param name="changed">When its content last changed, where that is known.</param>
    public static IResult Of(HttpContext context, byte[] bytes, string mediaType, string? name = null, DateTimeOffset? changed = null)
    {
        var headers = context.Response.GetTypedHeaders();
        headers.CacheControl = new CacheControlHeaderValue { NoCache = true }; // may be kept, must be asked about
        if (name is not null)
            headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = name };
        return Results.Bytes(
            bytes, mediaType, lastModified: changed,
            entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\""));
    }
}
