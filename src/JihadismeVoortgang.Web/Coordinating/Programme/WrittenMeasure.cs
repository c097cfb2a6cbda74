using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Programme;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Markdown;
using JihadismeVoortgang.Web.Publishing;

namespace JihadismeVoortgang.Web.Coordinating.Programme;

/// <summary>The form of a measure, as filled in.</summary>
public sealed record WrittenMeasure
{
    public required int Number { get; init; }

    /// <summary>That was on the screen; 0 for a measure that is to be added.</summary>
    public required int Revision { get; init; }

    public required int Theme { get; init; }

    /// <summary>As the open round prints it: one paragraph of Markdown, with a footnote if it has one.</summary>
    public required string Designation { get; init; }

    public required string? Responsible { get; init; }

    public required IReadOnlyList<WrittenPart> Parts { get; init; }

    /// <summary>Why it changes; kept in the history, printed nowhere. May be empty.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Records compare lists by reference.</summary>
    public bool IsSameAs(WrittenMeasure other) => this with { Parts = other.Parts } == other && Parts.SequenceEqual(other.Parts);

    /// <summary>What the measure will hold, with the designation in plain words; and the designation as its row prints it.</summary>
    /// <param name="known">Of a measure that left the programme: how.</param>
    /// <exception cref="BrokenRuleException">With every fault of every field.</exception>
    internal (MeasureContent Content, string Designation) Judged(MeasureClosing? known)
    {
        var faults = new List<Fault>();
        if (string.IsNullOrWhiteSpace(Designation))
            faults.Add(new Fault("description", "Vul de omschrijving in."));
        var designation = CanonicalText.Line("description", Designation, faults);
        var parts = Parts.Select(part => part.Judged(faults)).OfType<MeasurePart>().ToList();
        if (faults.Count > 0)
            throw new BrokenRuleException(faults);

        var plain = PlainText.Of(MarkdownReader.ReadLine(designation).Require());
        return (new MeasureContent(Theme, plain, Responsible, parts, known), designation);
    }
}

/// <summary>A lettered part, as filled in.</summary>
public sealed record WrittenPart(string Letter, string? Description, int? CompletedInReport)
{
    internal static WrittenPart Of(MeasurePart part) => new(part.Letter, part.Description, part.CompletedInReport);

    internal MeasurePart? Judged(List<Fault> faults)
    {
        try
        {
            return new MeasurePart(Letter.Trim(), Description, CompletedInReport);
        }
        catch (BrokenRuleException broken)
        {
            faults.AddRange(broken.Faults);
            return null;
        }
    }
}
