using System.Globalization;
using System.Text.RegularExpressions;
using JihadismeVoortgang.Benchmarks.Measuring;

namespace JihadismeVoortgang.Benchmarks.Pdf;

/// <summary>The report's page as readers get it, kept as one file with its style sheet in it.</summary>
internal static partial class WebTwin
{
    public static async Task SaveAsync(ReportContent content, string data, string file)
    {
        await using var portal = await Portal.StartAsync(content.File, data);
        var page = await portal.GetAsync(string.Create(CultureInfo.InvariantCulture, $"/rapportages/{content.Report.Number}"));
        var link = StyleSheet.Match(page);
        if (!link.Success)
            throw new InvalidDataException("The report's page has no style sheet, so it would not print as readers see it.");

        var styles = await portal.GetAsync(link.Groups["address"].Value);
        await File.WriteAllTextAsync(file, page.Replace(link.Value, $"<style>{styles}</style>", StringComparison.Ordinal));
    }

    [GeneratedRegex("""<link rel="stylesheet" href="(?<address>[^"]+)"[^>]*>""")]
    private static partial Regex StyleSheet { get; }
}
