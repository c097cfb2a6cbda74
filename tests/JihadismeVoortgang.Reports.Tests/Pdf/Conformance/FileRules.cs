using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace JihadismeVoortgang.Reports.Tests.Pdf.Conformance;

/// <summary>What PDF/A asks of the bytes themselves, before any library has made sense of them.</summary>
internal static partial class FileRules
{
    private const int FirstByteThatIsNoText = 128;

    public static IEnumerable<string> Check(byte[] file)
    {
        string text = Encoding.Latin1.GetString(file);
        if (!text.StartsWith("%PDF-1.7\n", StringComparison.Ordinal))
            yield return "file: the header is not that of PDF 1.7";
        if (!Mark().IsMatch(text) || file.AsSpan(10, 4).ContainsAnyInRange<byte>(0, FirstByteThatIsNoText - 1))
            yield return "file: the second line is no comment of four bytes above 127";
        if (!text.EndsWith("%%EOF\n", StringComparison.Ordinal))
            yield return "file: it goes on after its end";
        foreach (Match filter in Filters().Matches(text))
        {
            if (filter.Groups["name"].Value != "FlateDecode")
                yield return $"file: a stream is packed as {filter.Groups["name"].Value}";
        }

        foreach (Match stream in Streams().Matches(text))
        {
            int end = stream.Index + stream.Length + int.Parse(stream.Groups["length"].Value, CultureInfo.InvariantCulture);
            if (end + 11 > text.Length || text[end..(end + 11)] != "\nendstream\n")
                yield return "file: a stream is not as long as it says";
        }
    }

    [GeneratedRegex(@"^%PDF-1\.7\n%....\n", RegexOptions.Singleline)]
    private static partial Regex Mark();

    [GeneratedRegex(@"/Filter\s*/(?<name>\w+)[^\n]*>>\nstream\n")]
    private static partial Regex Filters();

    [GeneratedRegex(@"obj\n<<[^\n]*/Length (?<length>\d+)[^\n]*>>\nstream\n")]
    private static partial Regex Streams();
}
