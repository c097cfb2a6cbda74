namespace JihadismeVoortgang.Web.Reading.History;

/// <summary>In what a measure's row differs from the one in the report before.</summary>
[Flags]
public enum RowChanges
{
    None = 0,
    Description = 1,
    Planning = 2,
    StateOfPlay = 4,
    RecentDevelopments = 8,

    /// <summary>It shares its row with a measure it did not share it with before.</summary>
    Merged = 16,

    /// <summary>It no longer shares its row with a measure.</summary>
    Split = 32,

    /// <summary>The report before does not hold the measure.</summary>
    Added = 64,

    /// <summary>There is no published report before this one, so nobody can say what changed.</summary>
    First = 128,

    /// <summary>It stands under another theme.</summary>
    Moved = 256,

    /// <summary>The dated figures printed with it.</summary>
    Figures = 512,
}

internal static class RowChangesWords
{
    private static readonly (RowChanges Change, string Word)[] Columns =
    [
        (RowChanges.Description, "omschrijving"),
        (RowChanges.Planning, "planning"),
        (RowChanges.StateOfPlay, "stand van zaken"),
        (RowChanges.RecentDevelopments, "recente ontwikkelingen"),
        (RowChanges.Figures, "cijfers"),
    ];

    /// <summary>"planning en stand van zaken gewijzigd; samengevoegd met een andere maatregel".</summary>
    public static string ToDutch(this RowChanges changes) => changes switch
    {
        RowChanges.None => "ongewijzigd",
        _ when changes.HasFlag(RowChanges.First) => "eerste rapportage op dit portaal",
        _ when changes.HasFlag(RowChanges.Added) => "nieuw in deze rapportage",
        _ => string.Join("; ", Sentences(changes)),
    };

    private static IEnumerable<string> Sentences(RowChanges changes)
    {
        string[] columns = [.. Columns.Where(column => changes.HasFlag(column.Change)).Select(column => column.Word)];
        if (columns is [.. var firsts, var last])
            yield return firsts.Length == 0 ? $"{last} gewijzigd" : $"{string.Join(", ", firsts)} en {last} gewijzigd";
        if (changes.HasFlag(RowChanges.Merged))
            yield return "samengevoegd met een andere maatregel";
        if (changes.HasFlag(RowChanges.Split))
            yield return "losgemaakt van een andere maatregel";
        if (changes.HasFlag(RowChanges.Moved))
            yield return "verplaatst naar een ander thema";
    }
}
