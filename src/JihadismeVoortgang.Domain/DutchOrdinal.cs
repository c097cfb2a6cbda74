namespace JihadismeVoortgang.Domain;

/// <summary>"Zesde" for 6: how the reports of a programme are named.</summary>
public static class DutchOrdinal
{
    private static readonly string[] Words =
    [
        "Eerste", "Tweede", "Derde", "Vierde", "Vijfde", "Zesde", "Zevende", "Achtste", "Negende", "Tiende",
        "Elfde", "Twaalfde", "Dertiende", "Veertiende", "Vijftiende", "Zestiende", "Zeventiende", "Achttiende",
        "Negentiende", "Twintigste",
    ];

    /// <summary>In words up to twenty, ten years of reports; as "21e" after that.</summary>
    public static string Of(int number) =>
        number >= 1 && number <= Words.Length ? Words[number - 1] : string.Create(Dutch.Culture, $"{number}e");
}
