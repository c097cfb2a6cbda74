namespace JihadismeVoortgang.Domain.Figures;

/// <summary>
/// The public profile: which numbers anybody may see. Leaving a withheld number out is not enough; it must not follow
/// from what is left.
/// </summary>
public static class PublicFigures
{
    /// <summary>
    /// Leaves out every withheld number, the parts of a withheld whole, and of a whole with a withheld part all parts
    /// that add up to it: the whole less the others would give that one away.
    /// </summary>
    /// <param name="numbers">Public and withheld; a withheld part hides its sisters only when it is among them.</param>
    public static IReadOnlyList<DatedFigure> Of(IReadOnlyCollection<DatedFigure> numbers)
    {
        var withheld = numbers.Where(number => number.IsWithheld).ToList();
        var hidden = withheld.Select(number => number.Id).ToHashSet();
        var incomplete = withheld
            .Where(number => number.Relation == PartRelation.Sum)
            .Select(number => number.WholeId!.Value)
            .ToHashSet();
        return
        [
            .. numbers.Where(number => !number.IsWithheld
                && (number.WholeId is not { } whole || !hidden.Contains(whole))
                && !(number.Relation == PartRelation.Sum && incomplete.Contains(number.WholeId!.Value))),
        ];
    }
}
