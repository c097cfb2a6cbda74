using System.Globalization;

namespace JihadismeVoortgang.Benchmarks.Measuring;

/// <summary>Findings as tables in Markdown.</summary>
internal static class MarkdownTables
{
    public static string Of(IEnumerable<Target> targets) => Table(
        ["target", "measured", "verdict"],
        targets.Select(target => (string[])[target.Demand, target.Measured is { } measured ? Number(measured) + target.Unit : "–", target.Verdict]));

    public static string Of(IEnumerable<Series> measured) => Table(
        ["measured", "runs", "minimum", "median", "maximum"],
        measured.Select(series => series.Median is { } median
            ? (string[])
            [
                series.Name, series.Values.Count.ToString(CultureInfo.InvariantCulture), Value(series.Values.Min(), series.Unit),
                $"**{Value(median, series.Unit)}**", Value(series.Values.Max(), series.Unit),
            ]
            : [series.Name, "–", "–", series.Note ?? "–", "–"]));

    public static string Of(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows) => Table(heads, rows);

    private static string Table(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows) =>
        string.Join('\n', rows.Prepend([.. heads.Select(_ => "---")]).Prepend(heads).Select(cells => $"| {string.Join(" | ", cells)} |"));

    private static string Value(double value, string unit) => $"{Number(value)} {unit}";

    /// <summary>Three digits are what a repeated run confirms.</summary>
    private static string Number(double value) =>
        value.ToString(Math.Abs(value) switch { < 10 => "0.00", < 100 => "0.0", _ => "0" }, CultureInfo.InvariantCulture);
}
