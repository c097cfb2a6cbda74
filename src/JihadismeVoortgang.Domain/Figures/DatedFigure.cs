using JihadismeVoortgang.Domain.History;

namespace JihadismeVoortgang.Domain.Figures;

/// <summary>How a part of a number relates to the whole.</summary>
public enum PartRelation
{
    /// <summary>The parts add up to the whole: 67 = 37 + 30.</summary>
    Sum,

    /// <summary>One part of it: 38, waarvan 9.</summary>
    OfWhich,
}

/// <summary>
/// A cijfer met peildatum: one number of a series at one time, as a report prints it. There is one current number
/// per series, part and time; a correction is a new revision with a reason.
/// </summary>
public sealed class DatedFigure : IRevised
{
    public const int MaxPrintedLength = 200;
    public const int MaxReasonLength = 1_000;

    /// <summary>For the database.</summary>
    private DatedFigure(Guid id, string figureKey, int roundNumber)
    {
        (Id, FigureKey, RoundNumber, FirstRoundNumber) = (id, figureKey, roundNumber, roundNumber);
        (Quantity, Time) = (null!, null!); // the database fills them
    }

    private DatedFigure(string figureKey, int round, DatedFigureContent content, DatedFigure? whole, FigurePart? part)
        : this(Guid.CreateVersion7(), figureKey, round)
    {
        if (whole is null != part is null)
            throw new ArgumentException("A part has a name and a whole; a whole has neither.", nameof(part));
        if (whole is not null && (whole.FigureKey != figureKey || whole.WholeId is not null))
            throw new ArgumentException("A whole is of the same series, and no part itself.", nameof(whole));

        WholeId = whole?.Id;
        Part = part?.Label ?? "";
        Relation = part?.Relation;
        Time = content.Time;
        Quantity = content.Quantity;
        Take(round, content);
    }

    public Guid Id { get; private set; }

    public string FigureKey { get; private set; }

    /// <summary>Number of the round that made it, or last corrected or repeated it: the report that prints it.</summary>
    public int RoundNumber { get; private set; }

    /// <summary>Number of the round that made it. Once a later round repeats it, its number is no longer free to change.</summary>
    public int FirstRoundNumber { get; private set; }

    public Quantity Quantity { get; private set; }

    public FigureTime Time { get; private set; }

    public FigureNature Nature { get; private set; }

    /// <summary>The words in the text, "6,7 miljoen euro"; null when the text prints the plain number.</summary>
    public string? Printed { get; private set; }

    /// <summary>The number this one is a part of.</summary>
    public Guid? WholeId { get; private set; }

    /// <summary>Name of the part; empty for the series as a whole.</summary>
    public string Part { get; private set; } = "";

    public PartRelation? Relation { get; private set; }

    /// <summary>
    /// Known inside, in no output. Any change may withhold a number; only one that says why makes it public again, so
    /// that nobody releases it by leaving something out.
    /// </summary>
    public bool IsWithheld { get; private set; }

    /// <summary>
    /// Why the number is another than an earlier report gave; null when it never was another. Once given it stays,
    /// until another reason replaces it.
    /// </summary>
    public string? Correction { get; private set; }

    /// <summary>
    /// What makes two numbers the same number: their time, or the report when it prints none. The database holds
    /// this unique per series and part.
    /// </summary>
    public string TimeKey { get; private set; } = "";

    public int Revision { get; private set; } = 1;

    public DatedFigureContent Content => new(Quantity, Time, Nature, Printed, IsWithheld, Correction);

    RevisedKind IRevised.RevisedKind => RevisedKind.DatedFigure;

    string IRevised.RevisedKey => Id.ToString();

    public object Snapshot() => new DatedFigureSnapshot(RoundNumber, Content);

    /// <summary>A number taken over from a report, which may print no time for it.</summary>
    public static DatedFigure FromReport(string figure, int round, DatedFigureContent content, DatedFigure? whole = null, FigurePart? part = null) =>
        new(figure, round, content, whole, part);

    /// <summary>A number somebody enters in the open round.</summary>
    /// <exception cref="BrokenRuleException">It has no time: what is new must be dated.</exception>
    public static DatedFigure Enter(string figure, int round, DatedFigureContent content, DatedFigure? whole = null, FigurePart? part = null) =>
        content.Time.IsPrinted
            ? new(figure, round, content, whole, part)
            : throw new BrokenRuleException("reference", "Geef de peildatum of de periode waarop dit cijfer betrekking heeft.");

    /// <summary>
    /// Another number for the same time, or the same number printed once more, in <paramref name="round"/>. Says
    /// whether anything changed.
    /// </summary>
    /// <param name="round">The round that writes it.</param>
    /// <param name="content">All of it as it will be.</param>
    /// <param name="release">Why a number that was withheld becomes public; kept with the revision, not here.</param>
    /// <exception cref="BrokenRuleException">
    /// A number of an earlier round changes without a reason, a withheld one becomes public without a reason, a later
    /// round has it already, or the time differs; a number without a time belongs to one report, and is another number
    /// in the next.
    /// </exception>
    public bool Write(int round, DatedFigureContent content, string? release = null)
    {
        if (round < RoundNumber)
            throw new BrokenRuleException("", $"Dit cijfer staat al in rapportage {RoundNumber}; rapportage {round} verandert het niet meer.");
        if (KeyOf(content.Time, round) != TimeKey)
            throw new BrokenRuleException("reference", "Een cijfer op een ander moment is een nieuw cijfer, geen wijziging van dit cijfer.");
        if (round != FirstRoundNumber && content.Quantity != Quantity && string.IsNullOrWhiteSpace(content.Correction))
            throw new BrokenRuleException("correction", $"Dit cijfer stond al in rapportage {FirstRoundNumber}; geef een reden voor de correctie.");
        if (IsWithheld && !content.IsWithheld && Require.OptionalLine("release", "de reden van openbaarmaking", release, MaxReasonLength) is null)
            throw new BrokenRuleException("release", "Dit cijfer is niet openbaar; geef een reden als u het openbaar maakt.");

        var before = (RoundNumber, Content);
        Take(round, content);
        if (before == (RoundNumber, Content))
            return false;

        Revision++;
        return true;
    }

    /// <summary>The value of <see cref="TimeKey"/> for a number at <paramref name="time"/> in <paramref name="round"/>.</summary>
    public static string KeyOf(FigureTime time, int round) =>
        time.IsPrinted ? $"{time.From}/{time.Until}@{time.Reference}" : FormattableString.Invariant($"rapportage {round}");

    private void Take(int round, DatedFigureContent content)
    {
        // All are judged before one is taken: what is refused changes nothing.
        (Printed, Correction) = (
            Require.OptionalLine("printed", "de gedrukte vorm", content.Printed, MaxPrintedLength),
            Require.OptionalLine("correction", "de reden van de correctie", content.Correction, MaxReasonLength) ?? Correction);
        RoundNumber = round;
        Quantity = content.Quantity;
        Time = content.Time;
        Nature = content.Nature;
        IsWithheld = content.IsWithheld;
        TimeKey = KeyOf(Time, RoundNumber);
    }
}

/// <summary>All that can change about a number.</summary>
public sealed record DatedFigureContent(
    Quantity Quantity, FigureTime Time, FigureNature Nature, string? Printed, bool IsWithheld, string? Correction)
{
    /// <summary>
    /// For a number somebody enters: what happened did so by today. What is announced or a norm may lie ahead; what a
    /// report printed is not judged afterwards.
    /// </summary>
    /// <param name="today">The day it is in The Hague.</param>
    /// <exception cref="BrokenRuleException">It is said to be realised at a time still to come.</exception>
    public void DemandHappened(DateOnly today)
    {
        if (Nature == FigureNature.Realised && Time.IsAhead(today))
        {
            throw new BrokenRuleException("time",
                $"Een gerealiseerd cijfer gaat niet over later dan vandaag, {Dutch.Date(today)}, maar hier staat: {Time.ToDutch()}. Verbeter de datum, of kies als aard 'aangekondigd' of 'norm'.");
        }
    }
}

/// <summary>What a revision of a number keeps: the report it belonged to, and the number.</summary>
public sealed record DatedFigureSnapshot(int Round, DatedFigureContent Content);

/// <summary>The name of a part and how it relates to its whole.</summary>
public sealed record FigurePart
{
    public FigurePart(string label, PartRelation relation) =>
        (Label, Relation) = (Require.Line("label", "de naam van het onderdeel", label, Figure.MaxLabelLength), relation);

    public string Label { get; }

    public PartRelation Relation { get; }
}
