using JihadismeVoortgang.Domain.History;

namespace JihadismeVoortgang.Domain.Rounds;

/// <summary>
/// Somebody said that a paragraph of the recente ontwikkelingen of the report before need not come back. It belongs to the
/// row of the round and to all who write it; it changes no text, so it makes no revision.
/// </summary>
public sealed class DroppedParagraph
{
    /// <summary>For the database.</summary>
    private DroppedParagraph(Guid statusEntryId, string paragraph) => (StatusEntryId, Paragraph) = (statusEntryId, paragraph);

    /// <param name="entry">The row of the open round.</param>
    /// <param name="paragraph">Names it by its words.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="at">When.</param>
    /// <exception cref="BrokenRuleException">The row cannot be written now by somebody in that role.</exception>
    public DroppedParagraph(StatusEntry entry, string paragraph, Actor by, DateTimeOffset at)
        : this(entry.Id, paragraph)
    {
        entry.DemandWritable(by.Role);
        (DroppedBy, DroppedAt) = (by.Number, at);
    }

    public Guid StatusEntryId { get; private set; }

    public string Paragraph { get; private set; }

    public int DroppedBy { get; private set; }

    public DateTimeOffset DroppedAt { get; private set; }

    /// <summary>The same said of the row that goes on with the measures of this one: who said it, and when, stay.</summary>
    public DroppedParagraph For(StatusEntry row) => new(row.Id, Paragraph) { DroppedBy = DroppedBy, DroppedAt = DroppedAt };
}
