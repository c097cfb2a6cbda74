namespace JihadismeVoortgang.Benchmarks.Measuring;

/// <summary>Where things are: the repository this was built in, and what may lie beside it.</summary>
internal static class Surroundings
{
    private const string Solution = "JihadismeVoortgang.sln";

    public static string Repository { get; } = Ancestors(AppContext.BaseDirectory).FirstOrDefault(folder => File.Exists(Path.Combine(folder, Solution)))
        ?? throw new InvalidOperationException($"The benchmarks run from the folder of {Solution} in which they were built.");

    /// <summary>A file or folder of "shared", beside the repository or any folder above it; null when it is not there.</summary>
    public static string? Shared(params string[] path) => Ancestors(Repository)
        .Select(folder => Path.Combine([folder, "shared", .. path]))
        .FirstOrDefault(Path.Exists);

    private static IEnumerable<string> Ancestors(string folder)
    {
        for (var current = new DirectoryInfo(folder); current is not null; current = current.Parent)
            yield return current.FullName;
    }
}
