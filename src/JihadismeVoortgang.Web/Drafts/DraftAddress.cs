using System.Globalization;
using System.Text.RegularExpressions;
using JihadismeVoortgang.Web.Review;
using JihadismeVoortgang.Web.Shell;

namespace JihadismeVoortgang.Web.Drafts;

/// <summary>
/// Where the draft of a text is kept: "/bewerken/ontwerpen/ronde-7-maatregel-12". It names the round, so that what was typed
/// for one round never becomes the draft of the next.
/// </summary>
internal static partial class DraftAddress
{
    public const string Root = $"{Links.Editing}/ontwerpen";

    /// <summary>Below the address of a text: that a tab has it open.</summary>
    public const string Presence = "aanwezig";

    public static string Of(TextReference text) => string.Create(
        CultureInfo.InvariantCulture, $"{Root}/ronde-{text.Round}-{(text.Measure is { } measure ? $"maatregel-{measure}" : "inleiding")}");

    /// <param name="name">The last part of the address.</param>
    /// <returns>Null when it names no text.</returns>
    public static TextReference? Read(string name)
    {
        if (Pattern().Match(name) is not { Success: true } found || !TryNumber(found.Groups["round"], out var round))
            return null;

        if (!found.Groups["measure"].Success)
            return new TextReference(round, Measure: null);

        return TryNumber(found.Groups["measure"], out var measure) ? new TextReference(round, measure) : null;
    }

    private static bool TryNumber(Group group, out int number) => int.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    [GeneratedRegex(@"\Aronde-(?<round>[1-9][0-9]*)-(?:inleiding|maatregel-(?<measure>[1-9][0-9]*))\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
