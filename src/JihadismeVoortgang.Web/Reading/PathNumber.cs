using System.Globalization;

namespace JihadismeVoortgang.Web.Reading;

/// <summary>A number in an address, in the one way <see cref="Shell.Links"/> writes it: no sign, no leading zero.</summary>
internal static class PathNumber
{
    /// <summary>Longer numbers than this are no address of ours.</summary>
    private const int MaxDigits = 6;

    public const int Largest = 999_999;

    public static bool TryParse(string? text, out int number)
    {
        number = 0;
        return text is [not '0', ..] && text.Length <= MaxDigits && text.All(char.IsAsciiDigit)
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
