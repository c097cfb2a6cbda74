namespace JihadismeVoortgang.Domain.Rounds;

/// <summary>What a coordinator settles when a round is opened: the months it reports on, and when rows are handed in.</summary>
public sealed record RoundSchedule
{
    /// <param name="periodFrom">First day reported on.</param>
    /// <param name="periodUntil">Last day reported on, included.</param>
    /// <param name="handInOpens">First day on which rows can be handed in.</param>
    /// <param name="handInCloses">Last one, until 23:59 in The Hague.</param>
    /// <exception cref="BrokenRuleException">One ends before it begins, or hand-in closes before the period it is about begins.</exception>
    public RoundSchedule(DateOnly periodFrom, DateOnly periodUntil, DateOnly handInOpens, DateOnly handInCloses)
    {
        var faults = new List<Fault>();
        if (periodUntil < periodFrom)
            faults.Add(new Fault("periodUntil", $"De periode eindigt ({Dutch.Date(periodUntil)}) voordat zij begint ({Dutch.Date(periodFrom)})."));
        if (handInCloses < handInOpens)
            faults.Add(new Fault("handInCloses", $"Het indienen sluit ({Dutch.Date(handInCloses)}) voordat het begint ({Dutch.Date(handInOpens)})."));
        if (handInOpens < periodFrom)
            faults.Add(new Fault("handInOpens", $"Het indienen begint ({Dutch.Date(handInOpens)}) voor de periode waarover wordt gerapporteerd ({Dutch.Date(periodFrom)})."));
        if (faults.Count > 0)
            throw new BrokenRuleException(faults);

        (PeriodFrom, PeriodUntil, HandInOpens, HandInCloses) = (periodFrom, periodUntil, handInOpens, handInCloses);
    }

    /// <summary>A deadline ends at 23:59 in The Hague.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => Dutch.InstantOf(day, new TimeSpan(23, 59, 0));

    public DateOnly PeriodFrom { get; private init; }

    public DateOnly PeriodUntil { get; private init; }

    public DateOnly HandInOpens { get; private init; }

    public DateOnly HandInCloses { get; private init; }
}
