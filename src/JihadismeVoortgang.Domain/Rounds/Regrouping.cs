using JihadismeVoortgang.Domain.History;

namespace JihadismeVoortgang.Domain.Rounds;

/// <summary>
/// Samenvoegen and splitsen of rows in the open round. What somebody handed in or approved is what they stand for, about
/// those measures and no others: so it is taken back, returned or reopened first.
/// </summary>
public static class Regrouping
{
    /// <summary>Takes away the rows that go up in another one; only then are their measures free for it.</summary>
    /// <param name="round">The open one.</param>
    /// <param name="kept">The row that goes on, with its history.</param>
    /// <param name="merged">The others.</param>
    /// <exception cref="BrokenRuleException">The round is adopted, there is nothing to merge, or one of the rows is handed in.</exception>
    public static void Dissolve(this ReportingRound round, StatusEntry kept, IReadOnlyList<StatusEntry> merged)
    {
        if (merged.Count == 0 || merged.Contains(kept))
            throw new BrokenRuleException("measures", "Kies ten minste twee statusregels om samen te voegen.");

        DemandFreeToRegroup([kept, .. merged]);
        foreach (var entry in merged)
            round.Remove(entry);
    }

    /// <summary>
    /// Leaves a row its first measure, so that each other one is free for a row of its own, made by
    /// <see cref="AddSplitOff"/> once the database has seen that.
    /// </summary>
    /// <param name="round">The open one.</param>
    /// <param name="entry">A row of several measures.</param>
    /// <param name="first">What it goes on with, about its first measure.</param>
    /// <param name="by">The coordinator.</param>
    /// <exception cref="BrokenRuleException">The round is adopted, there is nothing to split, or the row is handed in.</exception>
    public static void Split(this ReportingRound round, StatusEntry entry, StatusEntryContent first, Actor by)
    {
        if (entry.Measures.Count < 2)
            throw new BrokenRuleException("measures", $"{entry.Name} gaat over één maatregel; er valt niets te splitsen.");

        DemandFreeToRegroup([entry]);
        round.Write(entry, first, by);
    }

    /// <summary>A row for a measure that was split off. Its text is in nobody's hand-in: an officer hands it in as theirs.</summary>
    /// <param name="round">The open one.</param>
    /// <param name="from">The row it came out of.</param>
    /// <param name="content">What it begins with.</param>
    /// <param name="by">The coordinator.</param>
    /// <exception cref="BrokenRuleException">The round is adopted, or the measure has a row.</exception>
    public static StatusEntry AddSplitOff(this ReportingRound round, StatusEntry from, StatusEntryContent content, Actor by)
    {
        var row = round.Add(from.ThemeNumber, content);
        row.BeginWritten(by.Number);
        return row;
    }

    private static void DemandFreeToRegroup(IReadOnlyList<StatusEntry> rows)
    {
        var faults = rows
            .Where(row => !row.IsWaitedFor)
            .Select(row => new Fault("", row.ReviewState == EntryState.Submitted
                ? $"{row.Name} is ingediend. Laat haar terugnemen of stuur haar terug voordat u haar samenvoegt of splitst."
                : $"{row.Name} is {EntryStates.Name(row.ReviewState)}. Heropen haar met een reden voordat u haar samenvoegt of splitst."))
            .ToList();
        if (faults.Count > 0)
            throw new BrokenRuleException(faults);
    }
}
