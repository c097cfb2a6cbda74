using System.Globalization;
using JihadismeVoortgang.Domain;

namespace JihadismeVoortgang.Web.Reading.History;

/// <summary>
/// The day in an address: "?peil=2016-06-30" asks for what had been published by the end of that day in The Hague. A
/// link with a day in the past shows the same for ever. A day to come is refused: what will be published by then nobody
/// knows, and a link that promises it would change.
/// </summary>
/// <param name="Day">Null without one, and when it is wrong.</param>
/// <param name="Fault">What is wrong with it, for the reader; null when nothing is.</param>
/// <param name="IsToday">The day is not over: more may be published on it.</param>
public sealed record Peil(DateOnly? Day, string? Fault = null, bool IsToday = false)
{
    public const string Name = "peil";

    private const int LongestQuoted = 20;

    public static Peil From(IQueryCollection query, DateOnly today)
    {
        var written = query[Name];
        if (written.Count > 1)
            return new Peil(null, "Noem één peildatum; dit adres noemt er meer.");
        if (string.IsNullOrEmpty(written))
            return new Peil((DateOnly?)null);
        if (!DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new Peil(null, $"‘{Quoted(written!)}’ is geen datum. Schrijf de peildatum als jaar-maand-dag, zoals 2016-06-30.");
        if (day > today)
            return new Peil(null, $"{Dutch.Date(day)} is nog niet geweest. Kies vandaag of een eerdere dag; wat later wordt gepubliceerd, is nu niet bekend.");

        return new Peil(day, IsToday: day == today);
    }

    /// <summary>The history as it stood on the day; as it is now without one.</summary>
    internal ProgrammeHistory In(ProgrammeHistory history) => Day is { } day ? history.AsOf(day) : history;

    private static string Quoted(string? written) =>
        written!.Length <= LongestQuoted ? written : $"{written[..LongestQuoted]}…";
}
