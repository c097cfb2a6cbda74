using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Reports.Markdown;

namespace JihadismeVoortgang.Web.Publishing;

/// <summary>Lets the one reader judge what somebody typed, and gives it back as it will be kept.</summary>
internal static class CanonicalText
{
    /// <summary>A whole column.</summary>
    /// <param name="place">The field, for its faults.</param>
    /// <param name="typed">As typed.</param>
    /// <param name="faults">Gets a fault for everything the report cannot hold, with its line.</param>
    public static string Blocks(string place, string? typed, List<Fault> faults)
    {
        var reading = MarkdownReader.ReadBlocks(typed ?? "");
        Take(place, reading.Faults, faults);
        return reading.Content is { } blocks ? MarkdownWriter.Write(blocks) : "";
    }

    /// <summary>A designation: one paragraph.</summary>
    public static string Line(string place, string? typed, List<Fault> faults)
    {
        var reading = MarkdownReader.ReadLine(typed ?? "");
        Take(place, reading.Faults, faults);
        return reading.Content is { } words ? MarkdownWriter.WriteLine(words) : "";
    }

    private static void Take(string place, IReadOnlyList<TextFault> found, List<Fault> faults) =>
        faults.AddRange(found.Select(fault => new Fault(place, $"Regel {fault.Line}: {fault.Message}")));
}
