using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Data.Embedded;

namespace JihadismeVoortgang.Web.Hosting.Verbs;

/// <summary>
/// Writes the file a verb was asked for. An ordinary file gets its successor all at once, so that whoever waits for it
/// never finds half of it; a link leads to the file that is replaced. What is no ordinary file (a device, a pipe, an
/// open descriptor such as /dev/stdout) is never replaced: it is written into.
/// </summary>
internal static class OutputFile
{
    /// <summary>Where every descriptor of a process lies; on Linux /dev/stdout and /dev/fd/1 lead there.</summary>
    private const string Descriptors = "/proc/";

    /// <summary>As many as the kernel follows.</summary>
    private const int MostLinks = 40;

    /// <param name="place">The option that named it, for the fault.</param>
    /// <param name="path">As typed.</param>
    /// <param name="bytes">The whole file.</param>
    /// <returns>False when it went into a device, pipe or descriptor, where nothing else belongs.</returns>
    /// <exception cref="BrokenRuleException">It could not be written.</exception>
    public static async Task<bool> WriteAsync(string place, string path, byte[] bytes)
    {
        try
        {
            var file = OrdinaryFile(Path.GetFullPath(path));
            if (file is not null)
                await ReplaceAsync(file, bytes);
            else
                await WriteIntoAsync(path, bytes);
            return file is not null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new BrokenRuleException(place, $"{path} kan niet worden geschreven: {Reason(path, refused)}.");
        }
    }

    /// <summary>The file or future file a path leads to; null when it leads to something that is no ordinary file.</summary>
    private static string? OrdinaryFile(string path)
    {
        if (OperatingSystem.IsWindows())
            return path;

        for (var followed = 0; followed <= MostLinks; followed++)
        {
            var folder = Path.GetDirectoryName(path) ?? "/";
            if (!Directory.Exists(folder))
                throw new DirectoryNotFoundException(folder);

            folder = Libc.RealPath(folder);
            if (folder.StartsWith(Descriptors, StringComparison.Ordinal))
                return null;
            if (new FileInfo(path).LinkTarget is not { } target)
                return !File.Exists(path) || Libc.IsOrdinaryFile(path) ? path : null;

            path = Path.GetFullPath(target, folder);
        }

        throw new IOException($"{path} leads to itself.");
    }

    private static async Task ReplaceAsync(string path, byte[] bytes)
    {
        var half = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            await File.WriteAllBytesAsync(half, bytes);
            File.Move(half, path, overwrite: true);
        }
        catch
        {
            File.Delete(half);
            throw;
        }
    }

    /// <summary>Behind what is there: /dev/stdout may be a file that others write to as well.</summary>
    private static async Task WriteIntoAsync(string path, byte[] bytes)
    {
        await using var stream = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        await stream.WriteAsync(bytes);
    }

    private static string Reason(string path, Exception refused) => refused switch
    {
        _ when Directory.Exists(path) => "het is een map; geef een bestand",
        DirectoryNotFoundException => "de map bestaat niet",
        UnauthorizedAccessException => "u mag er niet schrijven",
        PathTooLongException => "de naam is te lang",
        _ => "het schrijven werd afgebroken; misschien is de schijf vol",
    };
}
