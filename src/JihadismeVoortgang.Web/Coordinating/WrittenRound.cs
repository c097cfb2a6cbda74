using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;

namespace JihadismeVoortgang.Web.Coordinating;

/// <summary>The form that opens a round, as filled in; <c>Round</c> and <c>Revision</c> are those on the screen.</summary>
public sealed record WrittenRound(int Round, int Revision)
{
    private const int Months = 6;
    private const int DaysToHandIn = 28;

    public required string Title { get; init; }

    public DateOnly? PeriodFrom { get; init; }

    /// <summary>Included.</summary>
    public DateOnly? PeriodUntil { get; init; }

    public DateOnly? ReferenceDate { get; init; }

    public DateOnly? HandInOpens { get; init; }

    /// <summary>Included.</summary>
    public DateOnly? HandInCloses { get; init; }

    /// <summary>
    /// The form as it starts: the half-year after that of the round before, or the one it is now, and four weeks to hand
    /// in from today.
    /// </summary>
    /// <param name="round">The round.</param>
    /// <param name="revision">Its revision.</param>
    /// <param name="title">Its title.</param>
    /// <param name="before">When the round before it was; null when the portal does not know.</param>
    /// <param name="today">In The Hague.</param>
    internal static WrittenRound Suggested(int round, int revision, string title, RoundSchedule? before, DateOnly today)
    {
        var from = before?.PeriodUntil.AddDays(1) ?? new DateOnly(today.Year, today.Month <= Months ? 1 : Months + 1, 1);
        var opens = new[] { today, from, before?.HandInCloses.AddDays(1) ?? today }.Max();
        var until = from.AddMonths(Months).AddDays(-1);
        return new WrittenRound(round, revision)
        {
            Title = title,
            PeriodFrom = from,
            PeriodUntil = until,
            ReferenceDate = until,
            HandInOpens = opens,
            HandInCloses = opens.AddDays(DaysToHandIn),
        };
    }

    /// <summary>Writes the title in the round and opens it. A running header that repeats the title goes along with it.</summary>
    /// <param name="round">Prepared.</param>
    /// <param name="others">When the other rounds are, by their number.</param>
    /// <param name="by">The coordinator.</param>
    /// <exception cref="BrokenRuleException">With every fault of every field; the round is not to be saved then.</exception>
    internal void Open(ReportingRound round, IReadOnlyDictionary<int, RoundSchedule> others, Actor by)
    {
        var faults = new List<Fault>();
        Judged(() => round.Write(Titled(round.Content), by), faults);
        Demand(ReferenceDate, "referenceDate", "Vul de peildatum in.", faults);
        var schedule = Schedule(faults);
        if (schedule is not null)
            faults.AddRange(others.OrderBy(other => other.Key).SelectMany(other => Clashes(schedule, other.Key, other.Value)));
        if (faults.Count > 0)
            throw new BrokenRuleException(faults);

        round.Open(schedule!, ReferenceDate!.Value);
    }

    private RoundContent Titled(RoundContent known) => known with
    {
        Title = Title,
        RunningHeader = known.RunningHeader == ReportingRound.DefaultRunningHeader(known.Title)
            ? ReportingRound.DefaultRunningHeader(Title.Trim())
            : known.RunningHeader,
    };

    private RoundSchedule? Schedule(List<Fault> faults)
    {
        var before = faults.Count;
        Demand(PeriodFrom, "periodFrom", "Vul de eerste dag van de periode in.", faults);
        Demand(PeriodUntil, "periodUntil", "Vul de laatste dag van de periode in.", faults);
        Demand(HandInOpens, "handInOpens", "Vul de eerste dag van indienen in.", faults);
        Demand(HandInCloses, "handInCloses", "Vul de laatste dag van indienen in.", faults);
        return faults.Count > before
            ? null
            : Judged(() => new RoundSchedule(PeriodFrom!.Value, PeriodUntil!.Value, HandInOpens!.Value, HandInCloses!.Value), faults);
    }

    private IEnumerable<Fault> Clashes(RoundSchedule schedule, int round, RoundSchedule other)
    {
        var (isEarlier, side) = round < Round ? (true, "voor") : (false, "na");
        var period = $"die van ronde {round} ({Dutch.Date(other.PeriodFrom)} tot en met {Dutch.Date(other.PeriodUntil)})";
        if (schedule.PeriodFrom <= other.PeriodUntil && other.PeriodFrom <= schedule.PeriodUntil)
            yield return new Fault("periodFrom", $"Deze periode overlapt {period}.");
        else if (isEarlier != other.PeriodFrom < schedule.PeriodFrom)
            yield return new Fault("periodFrom", $"Deze periode ligt {side} {period}.");

        var handIn = $"die van ronde {round} ({Dutch.Date(other.HandInOpens)} tot en met {Dutch.Date(other.HandInCloses)})";
        if (schedule.HandInOpens <= other.HandInCloses && other.HandInOpens <= schedule.HandInCloses)
            yield return new Fault("handInOpens", $"Deze dagen van indienen overlappen {handIn}.");
        else if (isEarlier != other.HandInOpens < schedule.HandInOpens)
            yield return new Fault("handInOpens", $"Deze dagen van indienen liggen {side} {handIn}.");
    }

    private static void Demand(DateOnly? day, string place, string message, List<Fault> faults)
    {
        if (day is null)
            faults.Add(new Fault(place, message));
    }

    private static T? Judged<T>(Func<T> value, List<Fault> faults)
    {
        try
        {
            return value();
        }
        catch (BrokenRuleException broken)
        {
            faults.AddRange(broken.Faults);
            return default;
        }
    }
}
