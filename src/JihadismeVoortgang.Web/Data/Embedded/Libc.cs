using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;

namespace JihadismeVoortgang.Web.Data.Embedded;

/// <summary>The few calls to the kernel .NET has no (unambiguous) method for. Not for Windows.</summary>
internal static partial class Libc
{
    private const int LongestPath = 4096;
    private const int FileExists = 17;

    // statx, whose result has the same shape on every processor; of it only the two bytes with the kind of file matter.
    private const int FromWorkingFolder = -100;
    private const uint KindWanted = 1;
    private const int StatusBytes = 256;
    private const int KindOffset = 28;
    private const int KindMask = 0xF000;
    private const int OrdinaryFile = 0x8000;

    public static bool IsRoot => EffectiveUser() == 0;

    /// <summary>The path with every symbolic link in it followed; the file or folder must exist.</summary>
    public static string RealPath(string path)
    {
        var resolved = new byte[LongestPath + 1];
        if (RealPath(path, resolved) == 0)
            throw Failure(path);
        return Encoding.UTF8.GetString(resolved, 0, Array.IndexOf(resolved, (byte)0));
    }

    /// <summary>Makes the folder, unless it is there; unlike .NET's method it says which of the two it was.</summary>
    public static bool MakeFolder(string path, UnixFileMode mode)
    {
        if (MakeDirectory(path, (uint)mode) == 0)
            return true;
        return Marshal.GetLastPInvokeError() == FileExists ? false : throw Failure(path);
    }

    public static void SetMode(string path, UnixFileMode mode)
    {
        if (ChangeMode(path, (uint)mode) != 0)
            throw Failure(path);
    }

    public static void SetOwner(string path, ServerAccount account)
    {
        if (ChangeOwner(path, account.UserId, account.GroupId) != 0)
            throw Failure(path);
    }

    /// <summary>
    /// True for a file with bytes of its own, links followed; false for a folder, a device, a pipe or what is not there.
    /// Elsewhere than on Linux .NET's own answer must do, to which a device is a file.
    /// </summary>
    public static bool IsOrdinaryFile(string path)
    {
        if (!OperatingSystem.IsLinux())
            return File.Exists(path);
        var status = new byte[StatusBytes];
        return Status(FromWorkingFolder, path, 0, KindWanted, status) == 0
            && (BitConverter.ToUInt16(status, KindOffset) & KindMask) == OrdinaryFile;
    }

    private static UnauthorizedAccessException Failure(string path)
    {
        var error = new Win32Exception(Marshal.GetLastPInvokeError());
        return new UnauthorizedAccessException($"{path}: {error.Message}", error);
    }

    [LibraryImport("libc", EntryPoint = "geteuid")]
    private static partial uint EffectiveUser();

    [LibraryImport("libc", EntryPoint = "realpath", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint RealPath(string path, byte[] resolved);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Status(int folder, string path, int flags, uint wanted, byte[] status);

    [LibraryImport("libc", EntryPoint = "mkdir", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int MakeDirectory(string path, uint mode);

    [LibraryImport("libc", EntryPoint = "chmod", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int ChangeMode(string path, uint mode);

    [LibraryImport("libc", EntryPoint = "chown", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int ChangeOwner(string path, uint user, uint group);
}
