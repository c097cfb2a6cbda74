using JihadismeVoortgang.Domain;

namespace JihadismeVoortgang.Web.Reading.Figures.Charts;

/// <summary>What a chart shows, for who cannot see it.</summary>
internal static class ChartWords
{
    /// <summary>"3 cijfers in verzoeken, oudste eerst: …": how many numbers, over which time, and each of them when they are few.</summary>
    public static string Describe(TimeChart chart, string unit)
    {
        var count = chart.Marks.Count == 1 ? "Eén cijfer" : $"{Dutch.Number(chart.Marks.Count)} cijfers";
        var numbers = string.Join("; ", chart.Marks.Take(MostSpoken).Select(mark => $"{mark.Words.Value}, {mark.Words.Time}, {mark.Words.Nature}"));
        var more = chart.Marks.Count > MostSpoken ? "; de overige staan in de tabel" : "";
        return $"{count} in {unit}, oudste eerst: {numbers}{more}.";
    }

    /// <summary>A longer list is better read in the table.</summary>
    private const int MostSpoken = 8;
}
