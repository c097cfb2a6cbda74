namespace JihadismeVoortgang.Benchmarks.Pdf;

/// <summary>What a program under measurement made: a time without a PDF is no time.</summary>
internal static class PdfFile
{
    /// <summary>Looks whether it is one, and removes it so that the next run cannot leave it in its place.</summary>
    public static async Task TakeAsync(string file)
    {
        Demand(await File.ReadAllBytesAsync(file));
        File.Delete(file);
    }

    /// <exception cref="InvalidDataException">It is something else.</exception>
    public static void Demand(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith("%PDF-"u8))
            throw new InvalidDataException("What was measured made no PDF.");
    }
}
