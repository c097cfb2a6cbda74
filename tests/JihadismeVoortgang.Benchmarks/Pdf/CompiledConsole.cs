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
    private static readonly string[] Sources = ["ReportConsole.cs", "Turn.cs"];

    private static readonly string[] Libraries = ["JihadismeVoortgang.Domain", "JihadismeVoortgang.Reports", "Markdig"];

    /// <returns>How to start it.</returns>
    public static async Task<Func<int, string, ProcessStartInfo>> BuildAsync(ScratchFolder scratch, string content)
    {
        var folder = Directory.CreateDirectory(scratch["compiled"]).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "compiled.csproj"), Project());
        await File.WriteAllTextAsync(
            Path.Combine(folder, "Program.cs"), "JihadismeVoortgang.Benchmarks.Pdf.ReportConsole.Run(args[1], args[2], args[3]);");
        await ChildProcess.RunAsync(
            "dotnet", "publish", Path.Combine(folder, "compiled.csproj"), "-c", "Release", "-v", "quiet", "-o", Path.Combine(folder, "out"),
            "--use-current-runtime", "--no-self-contained", "--disable-build-servers");
        return (repetitions, output) => new ProcessStartInfo(
            Path.Combine(folder, "out", "compiled"),
            [ReportConsole.Verb, content, repetitions.ToString(CultureInfo.InvariantCulture), output]);
    }

    private static string Project()
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
                <PublishReadyToRun>true</PublishReadyToRun>
              </PropertyGroup>
              <ItemGroup>
                {string.Concat(sources.Concat(libraries))}
              </ItemGroup>
            </Project>
            """;
    }
}
