using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Markdown;

/// <summary>Makes a typed, pasted or uploaded text ready for the parser without moving a line.</summary>
internal static class SourceText
{
    private const char Replacement = '\uFFFD';

    /// <summary>
    /// Takes signs without width or meaning away, such as a byte order mark, makes line ends "\n" and puts a stand-in
    /// for what may not be there.
    /// </summary>
    public static string Prepare(string text, FaultList faults)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        for (var number = 0; number < lines.Length; number++)
        {
            lines[number] = Prepare(lines[number], number, faults);
        }

        return string.Join('\n', lines);
    }

    private static string Prepare(string typed, int number, FaultList faults)
    {
        for (var index = 0; index < typed.Length; index++)
        {
            if (TextCharacters.TurnsReading(typed[index]))
            {
                faults.Add(number, FaultMessages.TurnsReading(typed[index], Plain(typed[..index])));
            }
        }

        var line = Plain(typed);

        // A tab is white space to Markdown and no control character.
        var broken = TextCharacters.IndexOfForbidden(line.Replace('\t', ' '));
        if (broken < 0)
        {
            return line;
        }

        faults.Add(number, FaultMessages.Forbidden(line[broken], line[..broken]));
        return string.Concat(line.Select(character =>
            character != '\t' && (char.IsControl(character) || char.IsSurrogate(character)) ? Replacement : character));
    }

    private static string Plain(string line) =>
        string.Concat(line.Where(character => !TextCharacters.TurnsReading(character) && !TextCharacters.IsEmpty(character)));
}
