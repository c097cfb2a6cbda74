using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Reports.Interchange;
using JihadismeVoortgang.Web.Data.Embedded;

namespace JihadismeVoortgang.Web.Hosting.Verbs;

/// <summary>Reads the interchange file a verb was given, and never more of it than an interchange file may hold.</summary>
internal static class InputFile
{
    private const int PieceBytes = 1 << 16;

    /// <exception cref="BrokenRuleException">It is not there, no ordinary file, too large, or closed to us.</exception>
    public static async Task<byte[]> ReadAsync(string path)
    {
        var file = new FileInfo(path);
        if (Directory.Exists(path))
            throw new BrokenRuleException(path, "Dit is een map; geef een bestand.");
        if (!file.Exists)
            throw new BrokenRuleException(path, "Dit bestand bestaat niet.");

        // Opening a pipe waits for whoever fills it, and a device may have no end.
        if (!OperatingSystem.IsWindows() && !Libc.IsOrdinaryFile(path))
            throw new BrokenRuleException(path, "Dit is geen gewoon bestand maar een apparaat of pijp; sla de rapportage eerst op.");

        try
        {
            await using var stream = file.OpenRead();
            return stream.Length > InterchangeReader.MaxBytes
                ? throw InterchangeReader.TooLarge(stream.Length)
                : await ReadAsync(stream);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new BrokenRuleException(path, "Dit bestand kan niet worden gelezen; controleer de rechten.");
        }
    }

    /// <summary>Counts along: a file may grow meanwhile, and those of the kernel do not know their length.</summary>
    private static async Task<byte[]> ReadAsync(FileStream stream)
    {
        using var bytes = new MemoryStream();
        var piece = new byte[PieceBytes];
        while (await stream.ReadAsync(piece) is > 0 and var count)
        {
            if (bytes.Length + count > InterchangeReader.MaxBytes)
                throw InterchangeReader.TooLarge(bytes.Length + count);
            bytes.Write(piece, 0, count);
        }

        return bytes.ToArray();
    }
}
