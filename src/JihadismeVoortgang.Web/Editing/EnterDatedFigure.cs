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
    public Task<Guid> RunAsync(int account, WrittenFigure written, CancellationToken cancellation = default)
    {
        var content = written.Judged();
        return useCases.RunAsync(
            new UseCase<StatusEntry, Guid>
            {
                Action = nameof(EnterDatedFigure),
                Load = (db, stop) => OpenEntry.ForWritingAsync(db, written.Round, written.Measure, stop),
                Right = Rights.WriteEntry,
                About = entry => $"ronde {entry.RoundNumber}, cijferreeks {written.Figure}",
                Reason = content.Correction,
                Work = async (work, entry) =>
                {
                    var figure = await work.Db.Figures.SingleOrDefaultAsync(known => known.Key == written.Figure, cancellation);
                    if (figure is null || !entry.Measures.Any(measure => figure.IsPrintedAt(measure.MeasureNumber)))
                        throw new BrokenRuleException("", $"Cijferreeks '{written.Figure}' hoort niet bij maatregel {entry.Label}.");

                    var key = DatedFigure.KeyOf(content.Time, entry.RoundNumber);
                    var known = await work.Db.DatedFigures.SingleOrDefaultAsync(
                        observation => observation.FigureKey == figure.Key && observation.Part == "" && observation.TimeKey == key, cancellation);
                    if (known is null)
                        work.Db.DatedFigures.Add(known = DatedFigure.Enter(figure.Key, entry.RoundNumber, content));
                    else
                        known.Write(entry.RoundNumber, content);

                    return known.Id;
                },
            },
            account,
            cancellation);
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

    /// <exception cref="BrokenRuleException">With every fault of every field.</exception>
    internal DatedFigureContent Judged()
    {
        var faults = new List<Fault>();
        var low = Number("Aantal", Value, faults);
        var high = string.IsNullOrWhiteSpace(High) ? low : Number("Tot", High, faults);
        var (from, upTo, reference) = (Date("Vanaf", From, faults), Date("Tot en met", UpTo, faults), Date("Peildatum", Reference, faults));
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
