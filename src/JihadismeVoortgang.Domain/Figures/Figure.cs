using System.Text.RegularExpressions;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Programme;

namespace JihadismeVoortgang.Domain.Figures;

/// <summary>
/// A cijferreeks: one thing that is counted again and again. One measure owns it; others may cite it, so that a
/// number printed in two rows is one number.
/// </summary>
public sealed partial class Figure : IRevised
{
    public const int MaxKeyLength = 80;
    public const int MaxLabelLength = 300;

    /// <summary>For the database.</summary>
    private Figure(string key) => Key = key;

    public Figure(string key, FigureContent content)
        : this(ValidKey(key)) => Take(content);

    /// <summary>Stable name in addresses and files: <c>paspoortverzoeken</c>.</summary>
    public string Key { get; private set; }

    public string Label { get; private set; } = "";

    public string Unit { get; private set; } = "";

    public string? Definition { get; private set; }

    /// <summary>Who delivers it: OM, IND, AIVD; null when no report says.</summary>
    public string? Supplier { get; private set; }

    public int OwnerMeasure { get; private set; }

    /// <summary>Other measures whose rows print it, in order.</summary>
    public IReadOnlyList<int> CitedBy { get; private set; } = [];

    public int Revision { get; private set; } = 1;

    public FigureContent Content => new(Label, Unit, Definition, Supplier, [OwnerMeasure, .. CitedBy]);

    RevisedKind IRevised.RevisedKind => RevisedKind.Figure;

    string IRevised.RevisedKey => Key;

    public object Snapshot() => Content;

    public bool Write(FigureContent content)
    {
        var before = Content;
        Take(content);
        if (before.Matches(Content))
            return false;

        Revision++;
        return true;
    }

    public bool IsPrintedAt(int measure) => measure == OwnerMeasure || CitedBy.Contains(measure);

    private static string ValidKey(string key) =>
        key.Length <= MaxKeyLength && KeyForm().IsMatch(key)
            ? key
            : throw new BrokenRuleException("key", $"De sleutel '{key}' bestaat niet uit kleine letters, cijfers en koppeltekens (hoogstens {MaxKeyLength}).");

    private void Take(FigureContent content)
    {
        if (content.Measures.Count == 0)
            throw new BrokenRuleException("measures", $"Cijferreeks {Key} hoort bij geen enkele maatregel.");
        if (content.Measures.Distinct().Count() != content.Measures.Count)
            throw new BrokenRuleException("measures", $"Cijferreeks {Key} noemt een maatregel twee keer.");

        // All are judged before one is taken: what is refused changes nothing.
        int[] measures =
        [
            .. content.Measures.Select(number => Require.Number("measures", "het nummer van een maatregel", number, Measure.MaxNumber)),
        ];
        (Label, Unit, Definition, Supplier) = (
            Require.Line("label", "de naam van de cijferreeks", content.Label, MaxLabelLength),
            Require.Line("unit", "de eenheid", content.Unit, MaxLabelLength),
            Require.OptionalLine("definition", "de definitie", content.Definition, Measure.MaxDescriptionLength),
            Require.OptionalLine("supplier", "de leverancier", content.Supplier, MaxLabelLength));
        OwnerMeasure = measures[0];
        CitedBy = [.. measures.Skip(1).Order()];
    }

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex KeyForm();
}

/// <summary>All that can change about a series.</summary>
/// <param name="Label">What is counted, as a reader sees it.</param>
/// <param name="Unit">"verzoeken", "personen", "euro".</param>
/// <param name="Definition">What is and is not counted; null when no report says.</param>
/// <param name="Supplier">Who delivers it.</param>
/// <param name="Measures">The owner first, then those that cite it.</param>
public sealed record FigureContent(string Label, string Unit, string? Definition, string? Supplier, IReadOnlyList<int> Measures)
{
    public bool Matches(FigureContent other) =>
        (Label, Unit, Definition, Supplier) == (other.Label, other.Unit, other.Definition, other.Supplier)
        && Measures.SequenceEqual(other.Measures);
}
