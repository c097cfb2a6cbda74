using System.Globalization;

namespace JihadismeVoortgang.Domain;

/// <summary>How a Dutch reader expects days, months and numbers; never used for files or the database.</summary>
public static class Dutch
{
    public static CultureInfo Culture { get; } = CultureInfo.ReadOnly(CultureInfo.GetCultureInfo("nl-NL"));

    public static TimeZoneInfo TimeZone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public static string Date(DateOnly day) => day.ToString("d MMMM yyyy", Culture);

    /// <summary>On the clock in The Hague: "22 mei 2016 om 14.05 uur".</summary>
    public static string Moment(DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, TimeZone);
        return $"{local.ToString("d MMMM yyyy", Culture)} om {local.ToString("HH.mm", Culture)} uur";
    }

    /// <summary>The day it is in The Hague at that instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, TimeZone).DateTime);

    /// <summary>The instant at which clocks in The Hague show that time on that day.</summary>
    public static DateTimeOffset InstantOf(DateOnly day, TimeSpan time)
    {
        var local = day.ToDateTime(TimeOnly.MinValue) + time;
        return new DateTimeOffset(local, TimeZone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>A whole number, or as many decimals as it has: 1.500, 6,7.</summary>
    public static string Number(decimal value) => value.ToString("#,0.############", Culture);

    /// <summary>A choice in a sentence: "pdf, csv of json".</summary>
    public static string AnyOf(IReadOnlyList<string> words) =>
        words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} of {words[^1]}";
}
