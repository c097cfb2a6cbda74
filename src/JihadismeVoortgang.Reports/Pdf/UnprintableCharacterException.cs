namespace JihadismeVoortgang.Reports.Pdf;

/// <summary>
/// Characters no available font can draw: all that the report holds, so that one round of mending is enough. Never a
/// missing glyph: the report says nothing it cannot show.
/// </summary>
/// <param name="characters">In reading order; each character once for each place.</param>
public sealed class UnprintableCharacterException(IReadOnlyList<UnprintableCharacter> characters)
    : Exception(MessageFor(characters))
{
    /// <summary>In reading order; each character once for each place.</summary>
    public IReadOnlyList<UnprintableCharacter> Characters => characters;

    /// <summary>One sentence for one character; a line for each place when there are more.</summary>
    private static string MessageFor(IReadOnlyList<UnprintableCharacter> characters) => characters is [var only]
        ? $"Het teken {only.Name} in {only.Place} kan niet worden afgedrukt: {only.Reason}. Vervang of verwijder het teken."
        : "Het rapport bevat tekens die niet kunnen worden afgedrukt. Vervang of verwijder deze tekens:\n"
            + string.Join('\n', characters.GroupBy(character => (character.Place, character.Reason)).Select(group =>
                $"– in {group.Key.Place}: {string.Join(", ", group.Select(character => character.Name))} ({group.Key.Reason})"));
}

/// <param name="Name">By which people find it: "U+6F22 (漢)", or the number alone for what would garble a message.</param>
/// <param name="Place">Dutch words for where it stands: "rij 8, kolom Stand van zaken".</param>
/// <param name="Reason">Dutch words for why it cannot be printed.</param>
public sealed record UnprintableCharacter(string Name, string Place, string Reason);
