using JihadismeVoortgang.Domain.Programme;

namespace JihadismeVoortgang.Domain.Rounds;

/// <summary>A measure in a row of one round, with its designation as that round prints it.</summary>
public sealed class StatusEntryMeasure
{
    internal StatusEntryMeasure(Guid statusEntryId, int roundNumber, int measureNumber, string description)
    {
        (StatusEntryId, RoundNumber, MeasureNumber) = (statusEntryId, roundNumber, measureNumber);
        Description = description;
    }

    public Guid StatusEntryId { get; private set; }

    /// <summary>Repeated here so that the database can hold a measure to one row a round.</summary>
    public int RoundNumber { get; private set; }

    public int MeasureNumber { get; private set; }

    public string Description { get; internal set; }

    /// <summary>What was given, when a row can hold it.</summary>
    /// <exception cref="BrokenRuleException">There can be no such measure, or its designation is missing or too long.</exception>
    internal static DescribedMeasure Valid(DescribedMeasure given)
    {
        var number = Require.Number("measures", "het nummer van een maatregel", given.Number, Measure.MaxNumber);
        return string.IsNullOrWhiteSpace(given.Description)
            ? throw new BrokenRuleException("description", $"Vul de omschrijving van maatregel {number} in.")
            : new(number, Require.Text("description", "de omschrijving", given.Description, 2 * Measure.MaxDescriptionLength));
    }
}
