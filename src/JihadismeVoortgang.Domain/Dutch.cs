using System.Globalization;

namespace JihadismeVoortgang.Domain;

/// <summary>How a Dutch reader expects days, months and numbers; never used for files or the database.</summary>
public static class Dutch
{
    public static CultureInfo Culture { get; } = CultureInfo.ReadOnly(CultureInfo.GetCultureInfo("nl-NL"));

    public static string Date(DateOnly day) => day.ToString("d MMMM yyyy", Culture);

    /// <summary>A whole number, or as many decimals as it has: 1.500, 6,7.</summary>
    public static string Number(decimal value) => value.ToString("#,0.############", Culture);
}
