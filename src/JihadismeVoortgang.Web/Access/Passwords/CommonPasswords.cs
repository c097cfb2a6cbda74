using System.Reflection;

namespace JihadismeVoortgang.Web.Access.Passwords;

/// <summary>The lists that come with the portal, by their stems. Where they come from stands at their top.</summary>
internal static class CommonPasswords
{
    /// <summary>A shorter stem says nothing of what stood around it.</summary>
    private const int ShortestStem = 3;

    /// <summary>Without letters, a date or a number; with at least so many different signs it is nothing anybody knows.</summary>
    private const int ManySigns = 8;

    private static readonly Lazy<HashSet<string>> Stems = new(() =>
        [.. Lines("common-passwords.txt").Concat(Lines("dutch-passwords.txt")).Select(PasswordStem.Of).Where(stem => stem.Length >= ShortestStem)]);

    /// <summary>Whether anybody would try this early.</summary>
    public static bool Contains(string password)
    {
        var stem = PasswordStem.Of(password);
        return (stem.Length < ShortestStem && password.Distinct().Count() < ManySigns) || Stems.Value.Contains(stem) || PasswordStem.IsRow(password);
    }

    private static IEnumerable<string> Lines(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
                yield return line;
        }
    }
}
