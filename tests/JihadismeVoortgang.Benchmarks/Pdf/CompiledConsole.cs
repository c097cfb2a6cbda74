using System.Diagnostics;
using System.Globalization;
using JihadismeVoortgang.Benchmarks.Measuring;

namespace JihadismeVoortgang.Benchmarks.Pdf;

/// <summary>
/// Our console compiled to machine code beforehand, as the programs it is held against are: the same sources and
/// libraries in a project of their own, so that the repository's lock files and build stay as they are.
/// </summary>
internal static class CompiledConsole
{
    /// <summary>Machine code beside the portable code, on the runtime that is installed: the way most portals are shipped.</summary>
    private const string ReadyToRun = "<PublishReadyToRun>true</PublishReadyToRun>";

    /// <summary>One program of machine code alone (NativeAOT). What the console does not reach is left out.</summary>
    private const string Native = "<PublishAot>true</PublishAot><SuppressTrimAnalysisWarnings>true</SuppressTrimAnalysisWarnings>";

    private static readonly string[] Sources = ["ReportConsole.cs", "Turn.cs"];

    private static readonly string[] Libraries = ["JihadismeVoortgang.Domain", "JihadismeVoortgang.Reports", "Markdig"];

    /// <returns>How to start it.</returns>
    public static Task<Func<int, string, ProcessStartInfo>> BuildReadyToRunAsync(ScratchFolder scratch, string content) =>
        BuildAsync(scratch["ready-to-run"], ReadyToRun, content, "--no-self-contained");

    /// <returns>How to start it; null where the compiler's package or a linker is missing, said on standard error.</returns>
    public static async Task<Func<int, string, ProcessStartInfo>?> BuildNativeAsync(ScratchFolder scratch, string content)
    {
        try
        {
            return await BuildAsync(scratch["native"], Native, content);
        }
        catch (InvalidOperationException fault)
        {
            await Console.Error.WriteLineAsync($"Skipped native code, which needs the package Microsoft.DotNet.ILCompiler and a linker: {fault.Message}");
            return null;
        }
    }

    private static async Task<Func<int, string, ProcessStartInfo>> BuildAsync(
        string folder, string compilation, string content, params IEnumerable<string> options)
    {
        Directory.CreateDirectory(folder);
        var project = Path.Combine(folder, "compiled.csproj");
        await File.WriteAllTextAsync(project, Project(compilation));
        await File.WriteAllTextAsync(
            Path.Combine(folder, "Program.cs"), "JihadismeVoortgang.Benchmarks.Pdf.ReportConsole.Run(args[1], args[2], args[3]);");
        await ChildProcess.RunAsync(
            "dotnet",
            [
                "publish", project, "-c", "Release", "-v", "quiet", "-o", Path.Combine(folder, "out"), "--use-current-runtime",
                "--disable-build-servers", .. options,
            ]);
        return (repetitions, output) => new ProcessStartInfo(
            Path.Combine(folder, "out", "compiled"),
            [ReportConsole.Verb, content, repetitions.ToString(CultureInfo.InvariantCulture), output]);
    }

    private static string Project(string compilation)
    {
        var sources = Sources.Select(file => $"""<Compile Include="{Path.Combine(Surroundings.Repository, "tests", "JihadismeVoortgang.Benchmarks", "Pdf", file)}" />""");
        var libraries = Libraries.Select(name => $"""<Reference Include="{Path.Combine(AppContext.BaseDirectory, name + ".dll")}" />""");
        return $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net{Environment.Version.Major}.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TieredPGO>false</TieredPGO> <!-- learns from the first reports for later ones, of which there are none -->
                {compilation}
              </PropertyGroup>
              <ItemGroup>
                {string.Concat(sources.Concat(libraries))}
              </ItemGroup>
            </Project>
            """;
    }
}
