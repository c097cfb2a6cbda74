using System.Text.Json;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Web.Publishing;

/// <summary>
/// The JSON in which an edition keeps its report: the composed model itself, footnote numbers and cross-references
/// included, so that no later change of code can alter its words, numbers, order or anchors. The format is numbered;
/// a new one gets a reader beside this one, and never rewrites what is stored.
/// </summary>
internal static class EditionContent
{
    private const int Format = 1;

    public static string Write(ProgressReport report) => JsonSerializer.Serialize(new Frozen(Format, report), ContentJson.Options);

    /// <exception cref="InvalidDataException">The stored content is of a format this build does not know.</exception>
    public static ProgressReport Read(string content) => Checked(JsonSerializer.Deserialize<Frozen>(content, ContentJson.Options));

    /// <summary>For who keeps many: the texts are read when somebody looks at them.</summary>
    /// <exception cref="InvalidDataException">The stored content is of a format this build does not know.</exception>
    public static ProgressReport Read(ReadOnlyMemory<byte> content, FrozenReports reports) => Checked(reports.Read<Frozen>(content));

    private static ProgressReport Checked(Frozen? frozen) => frozen is { Format: Format, Report: { } report }
        ? report
        : throw new InvalidDataException($"The edition's content is not of format {Format}.");

    private sealed record Frozen(int Format, ProgressReport Report);
}
