using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace JihadismeVoortgang.Benchmarks.Web;

/// <summary>Everything a browser that was never here before fetches for one page: bodies and headers.</summary>
/// <param name="Page">Which.</param>
/// <param name="Bytes">On the line, from the portal.</param>
/// <param name="Answers">How many.</param>
internal sealed partial record FirstVisit(ReaderPage Page, int Bytes, int Answers)
{
    public static async Task<FirstVisit?> MeasureAsync(PublishedPortal portal, ReaderPage page)
    {
        using var answer = await portal.Reader.GetAsync(new Uri(page.Path, UriKind.Relative));
        if (!answer.IsSuccessStatusCode)
            return null;

        var body = await answer.Content.ReadAsByteArrayAsync();
        var files = FileAddress.Matches(Unpack(answer, body)).Select(match => match.Groups["address"].Value).Distinct().ToList();
        var bytes = HeadOf(answer) + body.Length;
        foreach (var file in files)
        {
            using var part = await portal.Reader.GetAsync(new Uri(file, UriKind.Relative));
            bytes += HeadOf(part.EnsureSuccessStatusCode()) + (await part.Content.ReadAsByteArrayAsync()).Length;
        }

        return new FirstVisit(page, bytes, files.Count + 1);
    }

    private static int HeadOf(HttpResponseMessage answer) =>
        $"HTTP/1.1 {(int)answer.StatusCode} {answer.ReasonPhrase}\r\n{answer.Headers}{answer.Content.Headers}\r\n".Length;

    private static string Unpack(HttpResponseMessage answer, byte[] body)
    {
        if (!answer.Content.Headers.ContentEncoding.Contains("br"))
            return Encoding.UTF8.GetString(body);

        using var page = new StreamReader(new BrotliStream(new MemoryStream(body), CompressionMode.Decompress));
        return page.ReadToEnd();
    }

    [GeneratedRegex("""(?:<link rel="(?:stylesheet|icon)"[^>]*href|<(?:script|img)[^>]*src)="(?<address>/[^"]+)["]""")]
    private static partial Regex FileAddress { get; }
}
