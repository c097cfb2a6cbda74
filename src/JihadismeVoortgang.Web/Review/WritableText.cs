namespace JihadismeVoortgang.Web.Review;

/// <summary>A text that somebody has open to write in it. What is done to the one kind is nothing for the other.</summary>
public abstract record WritableText
{
    private protected WritableText()
    {
    }
}

/// <summary>A text of the open round, by any measure of its row; null for the introduction.</summary>
public sealed record TextReference(int Round, int? Measure) : WritableText;

/// <summary>A text of a correction that is being prepared, by any measure of its row; null for title and introduction.</summary>
/// <param name="Correction">Its id: one that was dropped and one begun after it have the same number.</param>
/// <param name="Measure">Any measure of the row.</param>
public sealed record CorrectionText(Guid Correction, int? Measure) : WritableText;
