using System.Globalization;
using System.IO.Compression;
using Microsoft.Extensions.Primitives;

namespace JihadismeVoortgang.Web.Reading.Cache;

/// <summary>How a body is packed, least wanted first.</summary>
internal enum AnswerEncoding
{
    Identity,
    Gzip,
    Brotli,
}

internal static class AnswerEncodings
{
    /// <summary>Packs a page to a fifth in some milliseconds: worth it for what is sent many times.</summary>
    private const int KeptQuality = 6;

    /// <summary>Costs less than the rendering of the page itself.</summary>
    private const int QuickQuality = 1;

    private const int Window = 22;

    /// <summary>The best of what a browser says it can unpack.</summary>
    public static AnswerEncoding Best(StringValues accepted)
    {
        var best = AnswerEncoding.Identity;
        foreach (var line in accepted)
        {
            foreach (var part in line.AsSpan().Split(','))
            {
                var encoding = Read(line.AsSpan(part));
                if (encoding > best)
                    best = encoding;
            }
        }

        return best;
    }

    /// <summary>As a header names it; null for a body as it is.</summary>
    public static string? NameOf(AnswerEncoding encoding) => encoding switch
    {
        AnswerEncoding.Brotli => "br",
        AnswerEncoding.Gzip => "gzip",
        _ => null,
    };

    /// <param name="encoding">How to pack.</param>
    /// <param name="body">What to pack.</param>
    /// <param name="isKept">Packed once and sent often.</param>
    public static byte[] Pack(AnswerEncoding encoding, ReadOnlyMemory<byte> body, bool isKept) => encoding switch
    {
        AnswerEncoding.Brotli => Brotli(body.Span, isKept ? KeptQuality : QuickQuality),
        AnswerEncoding.Gzip => Gzip(body.Span, isKept ? CompressionLevel.Optimal : CompressionLevel.Fastest),
        _ => body.ToArray(),
    };

    private static byte[] Brotli(ReadOnlySpan<byte> body, int quality)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(body.Length)];
        return BrotliEncoder.TryCompress(body, packed, out var length, quality, Window)
            ? packed[..length]
            : throw new InvalidOperationException("Brotli did not keep to the length it promised.");
    }

    private static byte[] Gzip(ReadOnlySpan<byte> body, CompressionLevel level)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, level, leaveOpen: true))
            gzip.Write(body);

        return packed.ToArray();
    }

    /// <summary>One of "br;q=0.9, gzip": not known, or forbidden by a quality of zero, is as it is.</summary>
    private static AnswerEncoding Read(ReadOnlySpan<char> part)
    {
        var end = part.IndexOf(';');
        var name = (end < 0 ? part : part[..end]).Trim();
        var encoding =
            name.Equals("br", StringComparison.OrdinalIgnoreCase) ? AnswerEncoding.Brotli
            : name.Equals("gzip", StringComparison.OrdinalIgnoreCase) ? AnswerEncoding.Gzip
            : AnswerEncoding.Identity;
        return end >= 0 && IsForbidden(part[(end + 1)..].Trim()) ? AnswerEncoding.Identity : encoding;
    }

    private static bool IsForbidden(ReadOnlySpan<char> quality) =>
        quality.StartsWith("q=", StringComparison.OrdinalIgnoreCase)
        && decimal.TryParse(quality[2..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight)
        && weight == 0;
}
