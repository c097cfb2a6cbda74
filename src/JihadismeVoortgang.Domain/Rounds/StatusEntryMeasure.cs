using JihadismeVoortgang.Domain.Programme;

namespace JihadismeVoortgang.Domain.Rounds;

/// <summary>A measure in a row of one round, with its designation as that round prints it.</summary>
public sealed class StatusEntryMeasure
{
    internal StatusEntryMeasure(Guid statusEntryId, int roundNumber, int measureNumber, string description)
    {
        (StatusEntryId, RoundNumber, MeasureNumber) = (statusEntryId, roundNumber, measureNumber);
        Description = "";
        Describe(description);
    }

    public Guid StatusEntryId { get; private set; }

    /// <summary>Repeated here so that the database can hold a measure to one row a round.</summary>
    public int RoundNumber { get; private set; }

    public int MeasureNumber { get; private set; }

    public string Description { get; private set; }

    internal void Describe(string description)
    {
        if (string.IsNullOrWhiteSpace(description))
            throw new BrokenRuleException("description", $"Vul de omschrijving van maatregel {MeasureNumber} in.");

        Description = Require.Text("description", "de omschrijving", description, 2 * Measure.MaxDescriptionLength);
    }
}
