namespace JihadismeVoortgang.Web.Reading.History;

/// <summary>The kinds of change by which a reader may choose.</summary>
public enum HistoryKind
{
    Text,
    Planning,
    Figures,

    /// <summary>It came into the programme, left it, or shares its row or theme with others than before.</summary>
    Place,
    Correction,
}

internal static class HistoryKinds
{
    public static IReadOnlyList<HistoryKind> All { get; } = Enum.GetValues<HistoryKind>();

    public static string ToDutch(this HistoryKind kind) => kind switch
    {
        HistoryKind.Text => "tekst",
        HistoryKind.Planning => "planning",
        HistoryKind.Figures => "cijfers",
        HistoryKind.Place => "plaats in het programma",
        HistoryKind.Correction => "correctie",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of change."),
    };

    /// <summary>"plaats-in-het-programma".</summary>
    public static string InAddress(this HistoryKind kind) => kind.ToDutch().Replace(' ', '-');
}
