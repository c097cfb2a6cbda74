using System.Globalization;
using System.Text.Json;
using JihadismeVoortgang.Domain;

namespace JihadismeVoortgang.Reports.Interchange;

/// <summary>
/// Keys that leave it open what a file says: one that stands twice in an object, and one that is no text. The parser
/// would refuse the first as well, but cannot say where. A path is written only where there is a fault: a file can hold
/// millions of values.
/// </summary>
internal sealed class KeyFaults
{
    private readonly ICollection<Fault> _faults;
    private readonly Stack<(string? Name, int Index)> _path = new();

    private KeyFaults(ICollection<Fault> faults) => _faults = faults;

    /// <param name="file">All of it.</param>
    /// <param name="faults">Gets what is found.</param>
    public static void Find(JsonElement file, ICollection<Fault> faults) => new KeyFaults(faults).Look(file);

    private void Look(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object)
            LookAtFields(value);
        else if (value.ValueKind == JsonValueKind.Array)
            LookAtItems(value);
    }

    private void LookAtItems(JsonElement list)
    {
        var index = 0;
        foreach (var item in list.EnumerateArray())
        {
            _path.Push((null, index++));
            Look(item);
            _path.Pop();
        }
    }

    private void LookAtFields(JsonElement fields)
    {
        var timesSeen = fields.GetPropertyCount() > 1 ? new Dictionary<string, int>() : null;
        foreach (var property in fields.EnumerateObject())
        {
            if (NameOf(property) is not { } name)
            {
                _faults.Add(new Fault(Path(), "Een veldnaam bevat een half teken (een \\ud… zonder het teken dat erbij hoort)."));
                continue;
            }

            _path.Push((name, 0));
            if (timesSeen is not null && (timesSeen[name] = timesSeen.GetValueOrDefault(name) + 1) == 2)
                _faults.Add(new Fault(Path(), "Dit veld komt meer dan één keer voor."));
            Look(property.Value);
            _path.Pop();
        }
    }

    private string Path() => string.Concat(["$", .. _path.Reverse().Select(part =>
        part.Name is { } name ? $".{JsonField.Shortened(name)}" : string.Create(CultureInfo.InvariantCulture, $"[{part.Index}]"))]);

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
