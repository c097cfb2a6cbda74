using System.Security.Cryptography;
using System.Text;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Hosting;

namespace JihadismeVoortgang.Web.Access.Passwords;

/// <summary>
/// A file of passwords that leaked, as Pwned Passwords offers it: a line for each, its SHA-1 in forty hexadecimal digits
/// and perhaps a colon and a count, in order of the hash. Nothing is read into memory and nothing leaves the machine: a
/// search reads some thirty places of the file.
/// </summary>
internal sealed class BreachedPasswords
{
    private const string Key = "Access:BreachedPasswords";
    private const int HashLength = 2 * SHA1.HashSizeInBytes;

    /// <summary>Longer than any line of it.</summary>
    private const int LineLength = 64;

    private readonly string? _path;

    private BreachedPasswords(string? path) => _path = path;

    /// <exception cref="StartUpException">The file that is named is not there, or not such a list.</exception>
    public static BreachedPasswords Read(IConfiguration configuration)
    {
        var path = configuration[Key];
        if (string.IsNullOrWhiteSpace(path))
            return new BreachedPasswords(null);

        try
        {
            using var file = File.OpenRead(path);
            var first = LineFrom(file, 0);
            if (first.Length == HashLength && first.All(char.IsAsciiHexDigit))
                return new BreachedPasswords(path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new StartUpException([new Fault(Key, $"De lijst met gelekte wachtwoorden '{path}' is niet te lezen.")]);
        }

        throw new StartUpException([new Fault(Key, $"'{path}' is geen lijst van SHA-1-waarden, één per regel en op volgorde.")]);
    }

    /// <summary>False also when there is no file.</summary>
    public bool Contains(string password)
    {
        if (_path is null)
            return false;

        var wanted = Hash(password);
        using var file = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        var (low, high) = (0L, file.Length);
        while (low < high)
        {
            // Of the first line that begins at or after the middle; it may begin at or after the end of what is searched.
            var middle = low + ((high - low) / 2);
            var order = string.CompareOrdinal(LineFrom(file, StartOfLine(file, middle)).ToUpperInvariant(), wanted);
            if (order == 0)
                return true;
            if (order < 0 && StartOfLine(file, middle) < file.Length)
                low = middle + 1;
            else
                high = middle;
        }

        return false;
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5350", Justification = "The list is made of these hashes; nothing rests on them")]
    private static string Hash(string password) => Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(password)));

    /// <returns>Where the first line begins at or after a place; the end of the file when none does.</returns>
    private static long StartOfLine(FileStream file, long place)
    {
        if (place == 0)
            return 0;

        Span<byte> bytes = stackalloc byte[LineLength];
        var read = ReadAt(file, place - 1, bytes);
        var end = bytes[..read].IndexOf((byte)'\n');
        return end < 0 ? file.Length : place + end;
    }

    /// <returns>The hash on the line that begins there; empty at the end of the file.</returns>
    private static string LineFrom(FileStream file, long start)
    {
        Span<byte> bytes = stackalloc byte[HashLength];
        return Encoding.ASCII.GetString(bytes[..ReadAt(file, start, bytes)]);
    }

    private static int ReadAt(FileStream file, long place, Span<byte> bytes)
    {
        var total = 0;
        while (total < bytes.Length && RandomAccess.Read(file.SafeFileHandle, bytes[total..], place + total) is > 0 and var read)
            total += read;
        return total;
    }
}
