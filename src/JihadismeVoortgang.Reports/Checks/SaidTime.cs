using System.Globalization;
using System.Text.RegularExpressions;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Figures;

namespace JihadismeVoortgang.Reports.Checks;

/// <summary>Whether a sentence says a time, in the ways a report prints it.</summary>
internal static partial class SaidTime
{
    public static bool HasDay(string sentence) => AnyDay.IsMatch(sentence);

    /// <summary>"16 maart 2016" or "16-3-2016".</summary>
    public static bool IsDay(string text, DateOnly day) =>
        Contains(text, Dutch.Date(day))
        || Contains(text, day.ToString("d-M-yyyy", CultureInfo.InvariantCulture))
        || Contains(text, day.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture));

    /// <param name="sentence">The words.</param>
    /// <param name="time">Of a recorded number.</param>
    /// <param name="usual">The peildatum that holds where a text gives no time; null without one.</param>
    public static bool Is(string sentence, FigureTime time, DateOnly? usual) => time switch
    {
        { Reference: { } reference } => Says(sentence, reference)
            || (reference.Precision == DatePrecision.Day && reference.First == usual && !AnyTime.IsMatch(sentence)),
        { From: { } from, Until: { } until } => from.Next == until.First && from.Precision == until.Precision
            ? Says(sentence, from)
            : Says(sentence, from) && SaysEnd(sentence, until),
        { From: { } from } => Says(sentence, from),
        { Until: { } until } => SaysEnd(sentence, until),
        _ => false,
    };

    private static bool SaysEnd(string sentence, PartialDate until) => Says(sentence, until) || Says(sentence, until.Previous());

    /// <summary>A bare year is too often part of something else; it must be said to be a time.</summary>
    private static bool Says(string sentence, PartialDate date) => date.Precision switch
    {
        DatePrecision.Day => IsDay(sentence, date.First),
        DatePrecision.Year => Regex.IsMatch(
            sentence, $@"\b(in|over|gedurende|sinds|vanaf|tot|eind)\s+(het\s+jaar\s+)?{date.ToDutch()}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant),
        _ => Contains(sentence, date.ToDutch()),
    };

    private static bool Contains(string text, string date) =>
        Regex.IsMatch(text, $@"(?<!\p{{Nd}}){Regex.Escape(date).Replace("\\ ", @"\s+", StringComparison.Ordinal)}(?!\p{{Nd}})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private const string Months = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december";

    [GeneratedRegex(@"\b[0-9]{1,2}(\s+(" + Months + @")\s+|-[0-9]{1,2}-)[0-9]{4}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnyDay { get; }

    [GeneratedRegex(@"\b(" + Months + @"|(19|20)[0-9]{2})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnyTime { get; }
}
