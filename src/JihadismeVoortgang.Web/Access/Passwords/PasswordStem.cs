namespace JihadismeVoortgang.Web.Access.Passwords;

/// <summary>
/// What is left of a password without the tricks everybody knows: capitals, digits and signs around a word, digits for
/// letters, the same word twice. "W3lkom-2016!!" is "welkom", and a list of words then refuses all its disguises.
/// </summary>
internal static class PasswordStem
{
    /// <returns>Small letters only; empty for a password without a letter.</returns>
    public static string Of(string password)
    {
        var bare = password.ToLowerInvariant();
        var first = Array.FindIndex(bare.ToCharArray(), char.IsLetter);
        var last = Array.FindLastIndex(bare.ToCharArray(), char.IsLetter);
        return first < 0 ? "" : Once(string.Concat(bare[first..(last + 1)].Select(Letter).Where(char.IsLetter)));
    }

    /// <returns>True for a row of the same, or of followers: "aaaaaaaaaaaa", "123456789012", "zyxwvutsrqpo".</returns>
    public static bool IsRow(string password)
    {
        var steps = password.Zip(password.Skip(1), (one, next) => next - one).Select(step => step is 9 or -9 ? step / -9 : step).Distinct().ToList();
        return steps is [] or [>= -1 and <= 1];
    }

    /// <summary>"welkomwelkom" is "welkom", and so is "welkomwelkomwel".</summary>
    private static string Once(string letters)
    {
        for (var length = 1; length <= letters.Length / 2; length++)
        {
            if (Enumerable.Range(length, letters.Length - length).All(at => letters[at] == letters[at - length]))
                return letters[..length];
        }

        return letters;
    }

    private static char Letter(char sign) => sign switch
    {
        '0' => 'o',
        '1' or '!' or '|' => 'i',
        '3' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' => 't',
        'é' or 'è' or 'ë' or 'ê' => 'e',
        'ï' or 'í' => 'i',
        'ö' or 'ó' => 'o',
        'ü' or 'ú' => 'u',
        'á' or 'à' or 'ä' => 'a',
        _ => sign,
    };
}
