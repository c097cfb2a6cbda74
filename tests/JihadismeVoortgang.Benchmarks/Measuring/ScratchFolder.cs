namespace JihadismeVoortgang.Benchmarks.Measuring;

/// <summary>A folder for what a benchmark makes; it goes when the benchmark ends.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("jihadismevoortgang-bench-").FullName;

    /// <summary>The full path of a file or folder in it.</summary>
    public string this[string name] => Path.Combine(_path, name);

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
