using System.Text;

namespace JihadismeVoortgang.Web.Access;

/// <summary>An address to go back to, as it came in a link anybody may have made.</summary>
internal static class ReturnUrl
{
    /// <returns>The address when it is a path of this portal, written as a header can hold it; else null.</returns>
    /// <remarks>A browser reads "//elders" and "/\elders" as another host, and drops tabs and line breaks first.</remarks>
    public static string? Local(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl)
            ? string.Concat(address.EnumerateRunes().Select(Write))
            : null;

    /// <summary>What is escaped already stays as it is.</summary>
    private static string Write(Rune letter) =>
        letter.IsAscii && letter.Value != ' ' ? letter.ToString() : Uri.EscapeDataString(letter.ToString());
}
