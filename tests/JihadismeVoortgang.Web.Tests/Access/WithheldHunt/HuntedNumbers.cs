using System.IO.Compression;
using System.Text;
using UglyToad.PdfPig;

namespace JihadismeVoortgang.Web.Tests.Access.WithheldHunt;

/// <summary>The numbers that are hunted, in every form they are written in, and how a file is read for it.</summary>
internal static class HuntedNumbers
{
    /// <summary>A number of its own.</summary>
    public const string Number = "4871349";

    public const string Grouped = "4.871.349";

    /// <summary>As a word, because a report prints small numbers so.</summary>
    public const string Printed = "achtenzeventigmaal";

    /// <summary>The public sum of the two below.</summary>
    public const string Sum = "7654321";

    public const string Part = "7003112";

    /// <summary>Not withheld itself; but with the sum it tells the part.</summary>
    public const string Sister = "651209";

    private static readonly string[] Forms = [Number, Grouped, Printed, Part, "7.003.112", Sister, "651.209"];

    public static IReadOnlyList<string> In(string text) =>
        [.. Forms.Where(form => text.Replace(' ', ' ').Contains(form, StringComparison.OrdinalIgnoreCase))];

    public static IReadOnlyList<string> In(byte[] file) => In(TextOf(file));

    /// <summary>All that is in a zip, and of a PDF its words and the files within.</summary>
    public static string TextOf(byte[] file) => file switch
    {
        [(byte)'P', (byte)'K', ..] => OfZip(file),
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => OfPdf(file),
        _ => Encoding.UTF8.GetString(file),
    };

    private static string OfZip(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        var text = new StringBuilder();
        foreach (var part in zip.Entries)
        {
            using var reader = new StreamReader(part.Open());
            text.AppendLine(reader.ReadToEnd());
        }

        return text.ToString();
    }

    private static string OfPdf(byte[] file)
    {
        using var document = PdfDocument.Open(file);
        var text = new StringBuilder().AppendJoin('\n', document.GetPages().Select(page => page.Text)).Append(document.Information);
        if (document.Advanced.TryGetEmbeddedFiles(out var attached))
        {
            foreach (var attachment in attached)
                text.AppendLine(Encoding.UTF8.GetString(attachment.Memory.Span));
        }

        return text.ToString();
    }
}
