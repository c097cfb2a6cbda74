using System.Collections.Frozen;

namespace JihadismeVoortgang.Web.Publishing.Search;

/// <summary>Organisations that texts name in letters and readers in full, or the other way round.</summary>
internal static class Abbreviations
{
    /// <summary>The letters, and the words they stand for as search reads them.</summary>
    private static readonly (string Letters, string[] Words)[] All =
    [
        .. """
        aivd algemene inlichtingen en veiligheidsdienst
        bzk binnenlandse zaken en koninkrijksrelaties
        dji dienst justitiele inrichtingen
        duo dienst uitvoering onderwijs
        eu europese unie
        fatf financial action task force
        ind immigratie en naturalisatiedienst
        kmar koninklijke marechaussee
        mivd militaire inlichtingen en veiligheidsdienst
        nctv nationaal coordinator terrorismebestrijding en veiligheid
        OM openbaar ministerie
        ocw onderwijs cultuur en wetenschap
        rvdk raad voor de kinderbescherming
        svb sociale verzekeringsbank
        szw sociale zaken en werkgelegenheid
        vn verenigde naties
        vng vereniging van nederlandse gemeenten
        vws volksgezondheid welzijn en sport
        """.Split('\n', StringSplitOptions.TrimEntries).Select(line => line.Split(' ')).Select(line => (line[0], line[1..])),
    ];

    private static readonly FrozenDictionary<string, string[]> ByLetters = All.ToFrozenDictionary(name => name.Letters, name => name.Words, StringComparer.Ordinal);

    /// <summary>In capitals it is the Public Prosecution Service, in small letters a word that stands in every text.</summary>
    public static bool KeepsCapitals(string word) => word == "OM";

    /// <summary>What the letters stand for; null for any other word.</summary>
    public static IReadOnlyList<string>? InFull(string word) => ByLetters.GetValueOrDefault(word);

    /// <summary>The name with which words begin; null when they begin with none.</summary>
    public static (string Letters, int Length)? NameAtStart(IReadOnlyList<string> words) => All
        .Where(name => name.Words.Length <= words.Count && name.Words.SequenceEqual(words.Take(name.Words.Length)))
        .Select(name => ((string, int)?)(name.Letters, name.Words.Length))
        .FirstOrDefault();
}
