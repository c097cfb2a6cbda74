using System.Globalization;
using System.Text.Json;
using JihadismeVoortgang.Domain;

namespace JihadismeVoortgang.Reports.Interchange;

/// <summary>
/// A value in a JSON document together with its path. Each read either gives the value or writes down what is
/// wrong with it and goes on, so that all faults of a file are found in one go.
/// </summary>
internal sealed class JsonField(JsonElement? value, string path, ICollection<Fault> faults)
{
    /// <summary>No report has a hundredth of this; a list of a million is meant to take memory.</summary>
    private const int MaxItems = 10_000;

    public string Path { get; } = path;

    public bool Exists => value is { ValueKind: not JsonValueKind.Null };

    public void Fault(string message) => faults.Add(new Fault(Path, message));

    public JsonField Get(string name) =>
        new(value is { ValueKind: JsonValueKind.Object } found && found.TryGetProperty(name, out var child) ? child : null,
            $"{Path}.{name}", faults);

    /// <summary>Checks that this is an object without other keys: a misspelt key must not pass for a missing one.</summary>
    public bool IsObjectOf(params string[] known)
    {
        if (value is not { ValueKind: JsonValueKind.Object } found)
        {
            Fault(Exists ? "Hier hoort een object { … } te staan." : "Dit onderdeel ontbreekt.");
            return false;
        }

        foreach (var property in found.EnumerateObject().Where(property => !known.Contains(property.Name)))
            faults.Add(new Fault($"{Path}.{Shortened(property.Name)}", $"Dit veld is onbekend; bekend zijn: {string.Join(", ", known)}."));

        return true;
    }

    /// <summary>The elements of an array; none when it is missing and may be.</summary>
    public IReadOnlyList<JsonField> Items(bool required = true)
    {
        if (!Exists && !required)
            return [];
        if (value is not { ValueKind: JsonValueKind.Array } found)
        {
            Fault(Exists ? "Hier hoort een lijst [ … ] te staan." : "Deze lijst ontbreekt.");
            return [];
        }

        if (found.GetArrayLength() > MaxItems)
        {
            Fault($"Deze lijst is te lang: {found.GetArrayLength()} onderdelen, hoogstens {MaxItems}.");
            return [];
        }

        return [.. found.EnumerateArray().Select((item, index) => new JsonField(item, FormattableString.Invariant($"{Path}[{index}]"), faults))];
    }

    public string Text() => OptionalText() ?? Missing("");

    public string? OptionalText()
    {
        if (!Exists)
            return null;
        if (value is not { ValueKind: JsonValueKind.String } found)
        {
            Fault("Hier hoort tekst tussen aanhalingstekens te staan.");
            return null;
        }

        try
        {
            return found.GetString();
        }
        catch (InvalidOperationException)
        {
            Fault("Deze tekst bevat een half teken (een \\ud… zonder het teken dat erbij hoort).");
            return null;
        }
    }

    public int Number() => OptionalNumber() ?? Missing(0);

    public int? OptionalNumber()
    {
        if (!Exists)
            return null;
        if (value is { ValueKind: JsonValueKind.Number } found && found.TryGetInt32(out var number))
            return number;

        Fault("Hier hoort een geheel getal te staan.");
        return null;
    }

    public bool Flag()
    {
        if (!Exists)
            return false;
        if (value is { ValueKind: JsonValueKind.True or JsonValueKind.False } found)
            return found.GetBoolean();

        Fault("Hier hoort true of false te staan.");
        return false;
    }

    public DateOnly? OptionalDay() => Parsed(
        text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null,
        "een datum als 2016-05-22");

    public DateTimeOffset? OptionalInstant() => Parsed(
        text => DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant) ? instant : (DateTimeOffset?)null,
        "een tijdstip als 2016-07-11T12:00:00+02:00");

    /// <summary>A decimal written as text, so that no reader on the way makes it a floating-point number.</summary>
    public decimal? OptionalDecimal() => Parsed(
        text => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : (decimal?)null,
        "een getal tussen aanhalingstekens, zoals \"6.7\"");

    public T? OptionalParsed<T>(TryParse<T> parse, string expected)
        where T : struct => Parsed(text => parse(text, out var parsed) ? parsed : (T?)null, expected);

    /// <summary>One of the words of an enumeration, in camelCase.</summary>
    public T? OptionalWord<T>()
        where T : struct, Enum
    {
        var words = Enum.GetValues<T>().ToDictionary(JsonWord.Of);
        return Parsed(text => words.TryGetValue(text, out var word) ? word : (T?)null, $"een van: {string.Join(", ", words.Keys)}");
    }

    /// <summary>Makes a value of the domain, and takes its broken rule as a fault of this field.</summary>
    public T? Make<T>(Func<T> make)
        where T : class
    {
        try
        {
            return make();
        }
        catch (BrokenRuleException broken)
        {
            foreach (var fault in broken.Faults)
                faults.Add(new Fault(fault.Place.Length == 0 ? Path : $"{Path}.{fault.Place}", fault.Message));
            return null;
        }
    }

    private T? Parsed<T>(Func<string, T?> parse, string expected)
        where T : struct
    {
        if (OptionalText() is not { } text)
            return null;
        if (parse(text) is { } parsed)
            return parsed;

        Fault($"'{Shortened(text)}' is niet {expected}.");
        return null;
    }

    private T Missing<T>(T instead)
    {
        if (!Exists)
            Fault("Dit veld ontbreekt.");
        return instead;
    }

    internal static string Shortened(string text) => text.Length <= 40 ? text : text[..40] + "…";
}

internal delegate bool TryParse<T>(string? text, out T value);

/// <summary>How the words of an enumeration are written in files: camelCase.</summary>
public static class JsonWord
{
    public static string Of<T>(T word)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(word.ToString());
}
