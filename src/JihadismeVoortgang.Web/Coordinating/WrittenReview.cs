using JihadismeVoortgang.Domain;

namespace JihadismeVoortgang.Web.Coordinating;

/// <summary>The form that asks somebody to read along, as filled in.</summary>
/// <param name="Round">The round on the screen.</param>
public sealed record WrittenReview(int Round)
{
    /// <summary>Number of the account.</summary>
    public int? Person { get; init; }

    public bool IsWholeRound { get; init; } = true;

    /// <summary>"1-5, 12"; of no account for the whole round.</summary>
    public string Measures { get; init; } = "";

    /// <summary>Included.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>What is wrong with the form by itself.</summary>
    internal IEnumerable<Fault> Faults(DateOnly today)
    {
        if (Person is null)
            yield return new Fault("person", "Kies een meelezer.");
        if (!IsWholeRound && string.IsNullOrWhiteSpace(Measures))
            yield return new Fault("measures", "Noem ten minste één maatregel, of kies de hele ronde.");
        if (LastDay is null)
            yield return new Fault("lastDay", "Vul de laatste dag van het meelezen in.");
        else if (LastDay < today)
            yield return new Fault("lastDay", $"De laatste dag ligt in het verleden; vul {Dutch.Date(today)} of later in.");
    }
}
