using System.Globalization;
using System.Text.RegularExpressions;
using JihadismeVoortgang.Web.Review;
using JihadismeVoortgang.Web.Shell;

namespace JihadismeVoortgang.Web.Drafts;

/// <summary>
/// Where the draft of a text is kept: "/bewerken/ontwerpen/ronde-7-maatregel-12", and for a correction its id in the place
/// of the round. So what was typed for one round or correction never becomes the draft of the next.
/// </summary>
internal static partial class DraftAddress
{
    public const string Root = $"{Links.Editing}/ontwerpen";

    /// <summary>Below the address of a text: that a tab has it open.</summary>
    public const string Presence = "aanwezig";

    public static string Of(WritableText text) => text switch
    {
        TextReference known => string.Create(CultureInfo.InvariantCulture, $"{Root}/ronde-{known.Round}-{Place(known.Measure)}"),
        CorrectionText known => string.Create(CultureInfo.InvariantCulture, $"{Root}/correctie-{known.Correction:N}-{Place(known.Measure)}"),
        _ => throw new ArgumentException("This kind of text has no drafts.", nameof(text)),
    };

    /// <param name="name">The last part of the address.</param>
    /// <returns>Null when it names no text.</returns>
    public static WritableText? Read(string name)
    {
        if (Pattern().Match(name) is not { Success: true } found)
            return null;

        int? measure = null;
        if (found.Groups["measure"] is { Success: true } given)
        {
            if (!TryNumber(given, out var number))
                return null;

            measure = number;
        }

        if (found.Groups["correction"] is { Success: true } correction)
            return new CorrectionText(Guid.ParseExact(correction.ValueSpan, "N"), measure);

        return TryNumber(found.Groups["round"], out var round) ? new TextReference(round, measure) : null;
    }

    /// <summary>The part of a round or a correction.</summary>
    internal static string Place(int? measure) =>
        measure is null ? "inleiding" : string.Create(CultureInfo.InvariantCulture, $"maatregel-{measure}");

    private static bool TryNumber(Group group, out int number) => int.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    [GeneratedRegex(
        @"\A(?:ronde-(?<round>[1-9][0-9]*)|correctie-(?<correction>[0-9a-f]{32}))-(?:inleiding|maatregel-(?<measure>[1-9][0-9]*))\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
