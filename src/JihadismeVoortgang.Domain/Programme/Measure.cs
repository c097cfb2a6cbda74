using System.Globalization;
using JihadismeVoortgang.Domain.History;

namespace JihadismeVoortgang.Domain.Programme;

/// <summary>A measure of the programme, known for ever by its number.</summary>
public sealed class Measure : IRevised
{
    public const int MaxNumber = 999;
    public const int MaxDescriptionLength = 2_000;
    public const int MaxResponsibleLength = 300;

    private List<MeasurePart> _parts = [];

    /// <summary>For the database.</summary>
    private Measure(int number, int themeNumber, string description) =>
        (Number, ThemeNumber, Description) = (number, themeNumber, description);

    public Measure(int number, MeasureContent content)
        : this(Require.Number("number", "het nummer van een maatregel", number, MaxNumber), content.Theme, "") => Take(content);

    public int Number { get; private set; }

    public int ThemeNumber { get; private set; }

    /// <summary>The official designation in plain words; a footnote on it belongs to the row of one round.</summary>
    public string Description { get; private set; }

    /// <summary>Organisations that answer for it; null when no report names them.</summary>
    public string? Responsible { get; private set; }

    /// <summary>In order of letter.</summary>
    public IReadOnlyList<MeasurePart> Parts => [.. _parts.OrderBy(part => part.Letter, StringComparer.Ordinal)];

    /// <summary>How it left the programme; null while it is in it.</summary>
    public MeasureClosing? Closing { get; private set; }

    public int Revision { get; private set; } = 1;

    RevisedKind IRevised.RevisedKind => RevisedKind.Measure;

    string IRevised.RevisedKey => Number.ToString(CultureInfo.InvariantCulture);

    public MeasureContent Content => new(ThemeNumber, Description, Responsible, Parts, Closing);

    public object Snapshot() => Content;

    /// <summary>Takes a new designation, theme or parts; says whether anything changed.</summary>
    /// <exception cref="BrokenRuleException">The designation is empty or too long, or a letter occurs twice.</exception>
    public bool Write(MeasureContent content)
    {
        var before = Content;
        Take(content);
        if (before.Matches(Content))
            return false;

        Revision++;
        return true;
    }

    private void Take(MeasureContent content)
    {
        if (content.Closing?.SupersededBy == Number)
            throw new BrokenRuleException("supersededBy", $"Maatregel {Number} kan niet door zichzelf worden vervangen.");
        if (content.Parts.GroupBy(part => part.Letter).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new BrokenRuleException("parts", $"Onderdeel {Number}{twice.Key} komt twee keer voor.");

        // All are judged before one is taken: what is refused changes nothing.
        (ThemeNumber, Description, Responsible) = (
            Require.Number("theme", "het nummer van een thema", content.Theme, Theme.MaxNumber),
            Require.Line("description", "de omschrijving", content.Description, MaxDescriptionLength),
            Require.OptionalLine("responsible", "de verantwoordelijke organisatie", content.Responsible, MaxResponsibleLength));
        Closing = content.Closing;
        _parts = [.. content.Parts];
    }
}

/// <summary>All that can change about a measure.</summary>
public sealed record MeasureContent(
    int Theme, string Description, string? Responsible, IReadOnlyList<MeasurePart> Parts, MeasureClosing? Closing = null)
{
    public bool Matches(MeasureContent other) =>
        (Theme, Description, Responsible, Closing) == (other.Theme, other.Description, other.Responsible, other.Closing)
        && Parts.SequenceEqual(other.Parts);
}

/// <summary>Vervallen: a measure that left the programme, or was taken over by another. Its reports stay as they are.</summary>
public sealed record MeasureClosing
{
    public const int MaxReasonLength = 1_000;

    /// <param name="report">Number of the report that says so.</param>
    /// <param name="reason">Printed in that report.</param>
    /// <param name="supersededBy">The measure that took its place; null when none did.</param>
    /// <exception cref="BrokenRuleException">There can be no such report or measure, or there is no reason.</exception>
    public MeasureClosing(int report, string reason, int? supersededBy = null)
    {
        Report = Require.Number("closedInReport", "het nummer van een rapportage", report, Rounds.ReportingRound.MaxNumber);
        Reason = Require.Line("closingReason", "de reden", reason, MaxReasonLength);
        SupersededBy = supersededBy is { } other
            ? Require.Number("supersededBy", "het nummer van een maatregel", other, Measure.MaxNumber)
            : null;
    }

    public int Report { get; private init; }

    public string Reason { get; private init; }

    public int? SupersededBy { get; private init; }
}

/// <summary>
/// A lettered part (20b, 30a): no row of its own and not counted. What no report gives stays empty.
/// </summary>
public sealed record MeasurePart
{
    public MeasurePart(string letter, string? description, int? completedInReport)
    {
        if (letter is not [>= 'a' and <= 'z'])
            throw new BrokenRuleException("letter", $"De letter van een onderdeel is a tot en met z, niet '{letter}'.");

        Letter = letter;
        Description = Require.OptionalLine("description", "de omschrijving van het onderdeel", description, Measure.MaxDescriptionLength);
        CompletedInReport = completedInReport is { } report
            ? Require.Number("completedIn", "het nummer van een rapportage", report, Rounds.ReportingRound.MaxNumber)
            : null;
    }

    public string Letter { get; private init; }

    public string? Description { get; private init; }

    /// <summary>Number of the report that called it completed.</summary>
    public int? CompletedInReport { get; private init; }
}
