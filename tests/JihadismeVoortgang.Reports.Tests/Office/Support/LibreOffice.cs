using System.Diagnostics;

namespace JihadismeVoortgang.Reports.Tests.Office.Support;

/// <summary>LibreOffice as a converter, where it is installed.</summary>
internal static class LibreOffice
{
    private static readonly string? Program = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);

    public static void RequireOrSkip() => Assert.SkipWhen(
        Program is null, "LibreOffice (soffice, package libreoffice-writer) is not installed: the files were not converted.");

    /// <summary>Converts files, by name, in one run with a profile of its own.</summary>
    public static async Task<Dictionary<string, byte[]>> ConvertAsync(string format, Dictionary<string, byte[]> files)
    {
        var folder = Directory.CreateTempSubdirectory("libreoffice-");
        try
        {
            foreach (var (name, content) in files)
                await File.WriteAllBytesAsync(Path.Combine(folder.FullName, name), content);
            var start = new ProcessStartInfo(Program!)
            {
                WorkingDirectory = folder.FullName,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                ArgumentList =
                {
                    $"-env:UserInstallation=file://{folder.FullName}/profile", "--headless", "--convert-to", format,
                    "--outdir", "converted",
                },
            };
            foreach (string name in files.Keys)
                start.ArgumentList.Add(name);
            using var process = Process.Start(start)!;
            string[] said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 0, string.Concat(said));

            var converted = new Dictionary<string, byte[]>();
            foreach (string name in files.Keys)
            {
                converted[name] = await File.ReadAllBytesAsync(
                    Path.Combine(folder.FullName, "converted", Path.ChangeExtension(name, format)));
            }

            return converted;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
