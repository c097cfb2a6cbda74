namespace JihadismeVoortgang.Benchmarks.Measuring;

/// <summary>What may stand behind the verb of a benchmark.</summary>
/// <param name="Write">Whether the findings go into docs/benchmarks.md.</param>
/// <param name="WordFile">The report as Word file, for LibreOffice; null without one.</param>
internal sealed record BenchOptions(bool Write, string? WordFile)
{
    public const string Usage =
        """
        ./dev bench pdf [--write] [--docx FILE]   the report as PDF; LibreOffice converts FILE
        --write puts the findings into docs/benchmarks.md
        """;

    /// <returns>Null when they are not understood.</returns>
    public static BenchOptions? TryParse(ReadOnlySpan<string> arguments) => arguments switch
    {
        [] => new BenchOptions(Write: false, WordFile: null),
        ["--write", .. var rest] => TryParse(rest) is { } options ? options with { Write = true } : null,
        ["--docx", var file, .. var rest] => TryParse(rest) is { } options ? options with { WordFile = file } : null,
        _ => null,
    };
}
