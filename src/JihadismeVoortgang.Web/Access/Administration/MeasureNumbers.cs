using System.Globalization;
using JihadismeVoortgang.Domain;

namespace JihadismeVoortgang.Web.Access.Administration;

/// <summary>A set of measures as people write it: "1-5, 12".</summary>
internal static class MeasureNumbers
{
    private static readonly char[] Separators = [',', ';', ' ', '\t', '\r', '\n'];

    /// <param name="text">Numbers and ranges; empty for none.</param>
    /// <param name="known">The measures there are.</param>
    /// <exception cref="BrokenRuleException">Lists everything that is no number, or no measure.</exception>
    public static IReadOnlySet<int> Read(string text, IReadOnlySet<int> known)
    {
        var faults = new List<Fault>();
        var numbers = new SortedSet<int>();
        foreach (var part in Parts(text))
        {
            if (Range(part) is { } range)
                numbers.UnionWith(range);
            else
                faults.Add(new Fault(AccountFields.Measures, $"'{part}' is geen nummer of reeks van nummers. Schrijf bijvoorbeeld: 1-5, 12."));
        }

        if (numbers.Where(number => !known.Contains(number)).ToList() is { Count: > 0 } unknown)
            faults.Add(new Fault(AccountFields.Measures, $"Deze maatregelen bestaan niet: {Write(unknown)}."));

        return faults.Count == 0 ? numbers : throw new BrokenRuleException(faults);
    }

    /// <summary>The shortest way to write them: runs of three or more become a range.</summary>
    public static string Write(IEnumerable<int> numbers)
    {
        var runs = new List<(int From, int To)>();
        foreach (var number in numbers.Order())
        {
            if (runs is [.., var last] && number == last.To + 1)
                runs[^1] = (last.From, number);
            else
                runs.Add((number, number));
        }

        return string.Join(", ", runs.Select(run => (run.To - run.From) switch
        {
            0 => Number(run.From),
            1 => $"{Number(run.From)}, {Number(run.To)}",
            _ => $"{Number(run.From)}-{Number(run.To)}",
        }));
    }

    /// <summary>Spaces round a dash belong to the range: "1 - 5".</summary>
    private static string[] Parts(string text) =>
        string.Join('-', text.Replace('–', '-').Split('-', StringSplitOptions.TrimEntries))
            .Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<int>? Range(string part)
    {
        var ends = part.Split('-');
        return ends.Length <= 2 && Measure(ends[0]) is { } from && Measure(ends[^1]) is { } to && from <= to
            ? Enumerable.Range(from, to - from + 1)
            : null;
    }

    private static int? Measure(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number is >= 1 and <= Domain.Programme.Measure.MaxNumber
            ? number
            : null;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
