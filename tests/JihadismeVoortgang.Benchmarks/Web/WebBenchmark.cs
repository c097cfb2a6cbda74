using System.Globalization;
using JihadismeVoortgang.Benchmarks.Measuring;
using JihadismeVoortgang.Benchmarks.Pdf;

namespace JihadismeVoortgang.Benchmarks.Web;

/// <summary>The pages for readers under load, with the reports as they are and with a programme far larger than that.</summary>
internal static class WebBenchmark
{
    public const string Title = "The pages for readers (`./dev bench web`)";

    private static readonly (TimeSpan WarmUp, TimeSpan Counted) Full = (TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(8));
    private static readonly (TimeSpan WarmUp, TimeSpan Counted) Short = (TimeSpan.FromSeconds(0.3), TimeSpan.FromSeconds(0.7));

    /// <summary>The server of the database runs as somebody else, and has to reach its folder in the one it is in.</summary>
    private const UnixFileMode Passable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <returns>The findings in Markdown.</returns>
    public static async Task<string> RunAsync(bool isShort)
    {
        var load = Machine.Load;
        var times = isShort ? Short : Full;
        var content = ReportContent.Find();
        using var scratch = new ScratchFolder();
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(scratch[""], Passable);
        var (folder, data) = (scratch["portal"], scratch["data"]);

        Say("how the portal is published");
        await PublishedPortal.PublishAsync(folder);
        await PublishedPortal.ImportAsync(folder, data, PreviousReport);
        await PublishedPortal.ImportAsync(folder, data, content.File);

        Say("the reports as they are");
        var newest = content.Report.Number;
        var real = await WebRound.RunAsync($"{content.Name} and the one before it", folder, data, ReaderPage.All(newest, newest - 1), times);

        Say("the large programme");
        var large = scratch["large"];
        bool isThere;
        await using (var portal = await PublishedPortal.StartAsync(folder, large, cacheMegabytes: 0))
            isThere = await new LargeProgramme(content).WriteAsync(large, scratch);
        var much = isThere
            ? await WebRound.RunAsync(
                string.Create(CultureInfo.InvariantCulture, $"{LargeProgramme.Measures} measures × {LargeProgramme.Editions} editions, {LargeProgramme.Observations} observations"),
                folder, large, ReaderPage.All(LargeProgramme.Editions, LargeProgramme.Editions - 1), times)
            : null;

        var findings = new WebFindings(real, much);
        return string.Create(CultureInfo.InvariantCulture, $"""
            {TimeProvider.System.GetUtcNow():yyyy-MM-dd}. {Machine.Description}. {Machine.Quietness(load)}
            {times.Counted.TotalSeconds} s a figure after {times.WarmUp.TotalSeconds} s of warming up{(isShort ? " (`--short`: only to see that it works)" : "")}.

            {findings}

            {WebFindings.Explanation}
            """);
    }

    private static string PreviousReport =>
        Path.Combine(Surroundings.Repository, "src", "JihadismeVoortgang.Web", "Data", "Sample", "rapportage-05.json");

    private static void Say(string what) => Console.Error.WriteLine($"Measuring {what} ...");
}
