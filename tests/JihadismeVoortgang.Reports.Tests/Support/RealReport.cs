using System.Runtime.CompilerServices;

namespace JihadismeVoortgang.Reports.Tests.Support;

/// <summary>The real sixth report, which lies beside the project where it may be used, and never in it.</summary>
internal static class RealReport
{
    /// <summary>The interchange file; skips the test that asks when it is not on this machine.</summary>
    public static byte[] Json()
    {
        var file = Find();
        Assert.SkipWhen(file is null, "The real sixth report is not beside this project (shared/report).");
        return file;
    }

    /// <summary>Null when it is not on this machine.</summary>
    public static byte[]? Find([CallerFilePath] string here = "")
    {
        for (var folder = Path.GetDirectoryName(here); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var file = Path.Combine(folder, "shared", "report", "zesde-voortgangsrapportage.json");
            if (File.Exists(file))
                return File.ReadAllBytes(file);
        }

        return null;
    }
}
