using System.Globalization;

namespace JihadismeVoortgang.Web.Shell;

/// <summary>
/// What stands in an address, which anybody writes. A parameter of a page is a text: the framework answers one of
/// another type that it cannot read with a failure.
/// </summary>
internal static class QueryValue
{
    /// <summary>False for whatever is no "true".</summary>
    public static bool IsTrue(string? text) => bool.TryParse(text, out var said) && said;

    /// <summary>Null for whatever is no whole number of 0 or more.</summary>
    public static long? Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
