using System.Globalization;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Figures;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Editing;

/// <summary>
/// Enters a number of a series in the open round. A number for a time that has one already is a correction of it,
/// and asks for a reason when an earlier report printed it.
/// </summary>
internal sealed class EnterDatedFigure(UseCases useCases)
{
    /// <exception cref="BrokenRuleException">Lists every fault; nothing was saved.</exception>
    /// <exception cref="AccessDeniedException">It is not the caller's row, or withheld and not theirs to see.</exception>
    /// <exception cref="ConflictException">Somebody else entered or changed the number since it was read.</exception>
    public Task<Guid> RunAsync(int account, WrittenFigure written, CancellationToken cancellation = default)
    {
        var content = written.Judged();
        return useCases.RunAsync(
            new UseCase<Target, Guid>
            {
                Action = nameof(EnterDatedFigure),
                Load = (db, stop) => LoadAsync(db, written, content, stop),
                Right = (caller, target) => target.IsWithheldBy(content) && Rights.SeeWithheld(caller, target.Figure) is null
                    ? null
                    : Rights.WriteEntry(caller, target.Entry),
                About = target => $"ronde {target.Entry.RoundNumber}, cijferreeks {written.Figure}",
                Reason = written.ReleaseReason() ?? content.Correction,
                Work = async (work, target) =>
                {
                    target.Entry.DemandWritable(work.Actor.Role);
                    target.DemandOwnerNotSettled();
                    content.DemandHappened(Dutch.DayOf(work.At));
                    if (target.Known is not { } known)
                        return Add(work.Db, target, written, content).Id;
                    if (known.Revision != written.StartedFrom)
                        throw await ConflictException.ForAsync(work.Db, known, cancellation);

                    known.Write(target.Entry.RoundNumber, content, written.ReleaseReason());
                    return known.Id;
                },
            },
            account,
            cancellation);
    }

    private static async Task<Target> LoadAsync(
        PortalDbContext db, WrittenFigure written, DatedFigureContent content, CancellationToken cancellation)
    {
        var entry = await OpenEntry.ForWritingAsync(db, written.Round, written.Measure, cancellation);

        // Who enters the first number for a time has no row to be compared with; so they go through the series one by one.
        var figure = await db.Figures
            .FromSql($"SELECT * FROM figures WHERE key = {written.Figure} FOR NO KEY UPDATE")
            .SingleOrDefaultAsync(cancellation);
        if (figure is null || !entry.Measures.Any(measure => figure.IsPrintedAt(measure.MeasureNumber)))
            throw new BrokenRuleException("", $"Cijferreeks '{written.Figure}' hoort niet bij maatregel {entry.Label}.");

        var owner = await db.StatusEntries.SingleOrDefaultAsync(
            row => row.RoundNumber == entry.RoundNumber && row.Measures.Any(measure => measure.MeasureNumber == figure.OwnerMeasure), cancellation);
        var key = DatedFigure.KeyOf(content.Time, entry.RoundNumber);
        return new Target(entry, owner, figure, await db.DatedFigures.SingleOrDefaultAsync(
            observation => observation.FigureKey == figure.Key && observation.Part == "" && observation.TimeKey == key, cancellation));
    }

    private static DatedFigure Add(PortalDbContext db, Target target, WrittenFigure written, DatedFigureContent content)
    {
        if (written.StartedFrom is not null)
            throw new BrokenRuleException("Peildatum", "Het cijfer dat u wijzigt, is van een ander moment; laad de pagina opnieuw.");

        var number = DatedFigure.Enter(target.Figure.Key, target.Entry.RoundNumber, content);
        db.DatedFigures.Add(number);
        return number;
    }

    /// <param name="Entry">The row it is entered in.</param>
    /// <param name="Owner">The row of the measure that owns the series; null when that has none in this round.</param>
    /// <param name="Figure">The series.</param>
    /// <param name="Known">The number for that time, when there is one.</param>
    private sealed record Target(StatusEntry Entry, StatusEntry? Owner, Figure Figure, DatedFigure? Known)
    {
        /// <summary>What was approved with its numbers gets no other numbers through a row that only cites them.</summary>
        public void DemandOwnerNotSettled()
        {
            if (Owner is { IsSettled: true })
            {
                throw new BrokenRuleException("",
                    $"Dit cijfer hoort bij maatregel {Owner.Label}, en die is {EntryStates.Name(Owner.ReviewState)}. Een coördinator heropent die statusregel voordat er een cijfer bij komt of verandert.");
            }
        }

        public bool IsWithheldBy(DatedFigureContent content) => content.IsWithheld || Known is { IsWithheld: true };
    }
}

/// <summary>The fields of the form for one number, as typed.</summary>
public sealed record WrittenFigure
{
    /// <summary>The round the form says it is for.</summary>
    public required int Round { get; init; }

    /// <summary>Any measure of the row the form belongs to.</summary>
    public required int Measure { get; init; }

    /// <summary>Key of the series.</summary>
    public required string Figure { get; init; }

    /// <summary>"217" or "6,7", in Dutch notation; lower end of a range.</summary>
    public required string Value { get; init; }

    /// <summary>Upper end of a range; empty for a single number.</summary>
    public string High { get; init; } = "";

    public Qualifier Qualifier { get; init; }

    public FigureNature Nature { get; init; }

    /// <summary>As <see cref="PartialDate"/> is written, or as 22-5-2016.</summary>
    public string From { get; init; } = "";

    /// <summary>Last day, month, half-year or year of the period, included as a person would say it.</summary>
    public string UpTo { get; init; } = "";

    public string Reference { get; init; } = "";

    public string Printed { get; init; } = "";

    public string Correction { get; init; } = "";

    public bool IsWithheld { get; init; }

    /// <summary>Why a number that was withheld becomes public; empty when it does not.</summary>
    public string Release { get; init; } = "";

    /// <summary>Revision of the number for this time that the writer had before them; null when there was none.</summary>
    public int? StartedFrom { get; init; }

    /// <summary>With the revision of the number for the same time among those the writer sees.</summary>
    /// <exception cref="BrokenRuleException">With every fault of every field.</exception>
    public WrittenFigure StartedFromOneOf(IEnumerable<DatedFigure> seen)
    {
        var key = DatedFigure.KeyOf(Judged().Time, Round);
        return this with { StartedFrom = seen.SingleOrDefault(number => number.Part.Length == 0 && number.TimeKey == key)?.Revision };
    }

    internal string? ReleaseReason() => string.IsNullOrWhiteSpace(Release) ? null : Release.Trim();

    /// <exception cref="BrokenRuleException">With every fault of every field.</exception>
    internal DatedFigureContent Judged()
    {
        var faults = new List<Fault>();
        var low = Number("Aantal", Value, faults);
        var high = string.IsNullOrWhiteSpace(High) ? low : Number("Tot", High, faults);
        var (from, upTo, reference) = (Date("Periode vanaf", From, faults), Date("Periode tot en met", UpTo, faults), Date("Peildatum", Reference, faults));
        if (faults.Count > 0)
            throw new BrokenRuleException(faults);

        return new DatedFigureContent(
            Quantity.Range(low!.Value, high!.Value, Qualifier),
            FigureTime.Of(from, upTo?.Following(), reference),
            Nature,
            string.IsNullOrWhiteSpace(Printed) ? null : Printed.Trim(),
            IsWithheld,
            string.IsNullOrWhiteSpace(Correction) ? null : Correction.Trim());
    }

    private static decimal? Number(string field, string typed, List<Fault> faults)
    {
        if (decimal.TryParse(typed.Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, Dutch.Culture, out var number)
            && typed.Contains('.') is var dotted && (!dotted || IsGrouped(typed.Trim())))
        {
            return number;
        }

        faults.Add(new Fault(field, string.IsNullOrWhiteSpace(typed) ? "Vul een getal in." : $"'{typed}' is geen getal; schrijf bijvoorbeeld 1500, 1.500 of 6,7."));
        return null;
    }

    /// <summary>1.500 is a number in Dutch; 6.7 is one in English, and would silently become sixty-seven.</summary>
    private static bool IsGrouped(string typed)
    {
        var groups = typed.Split(',')[0].Split('.');
        return groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(group => group.Length == 3);
    }

    private static PartialDate? Date(string field, string typed, List<Fault> faults)
    {
        var text = typed.Trim();
        if (text.Length == 0)
            return null;
        if (PartialDate.TryParse(text, out var date))
            return date;
        if (DateOnly.TryParseExact(text, ["d-M-yyyy", "d MMMM yyyy"], Dutch.Culture, DateTimeStyles.None, out var day))
            return PartialDate.Day(day);

        faults.Add(new Fault(field, $"'{typed}' is geen datum; schrijf bijvoorbeeld 22-5-2016, 2016-05, 2016-H1 of 2016."));
        return null;
    }
}
