using System.Text.Json;
using JihadismeVoortgang.Domain;

namespace JihadismeVoortgang.Reports.Interchange;

/// <summary>
/// Keys that leave it open what a file says: one that stands twice in an object, and one that is no text. The parser
/// would refuse the first as well, but cannot say where.
/// </summary>
internal static class KeyFaults
{
    /// <param name="value">The file, or a value in it.</param>
    /// <param name="path">Its JSON path.</param>
    public static IEnumerable<Fault> In(JsonElement value, string path) => value.ValueKind switch
    {
        JsonValueKind.Object => InObject(value, path),
        JsonValueKind.Array => value.EnumerateArray().SelectMany((item, index) => In(item, FormattableString.Invariant($"{path}[{index}]"))),
        _ => [],
    };

    private static IEnumerable<Fault> InObject(JsonElement value, string path)
    {
        var timesSeen = new Dictionary<string, int>();
        foreach (var property in value.EnumerateObject())
        {
            if (NameOf(property) is not { } name)
            {
                yield return new Fault(path, "Een veldnaam bevat een half teken (een \\ud… zonder het teken dat erbij hoort).");
                continue;
            }

            timesSeen[name] = timesSeen.GetValueOrDefault(name) + 1;
            if (timesSeen[name] == 2)
                yield return new Fault($"{path}.{name}", "Dit veld komt meer dan één keer voor.");
            foreach (var fault in In(property.Value, $"{path}.{name}"))
                yield return fault;
        }
    }

    private static string? NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
