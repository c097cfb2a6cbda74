namespace JihadismeVoortgang.Web.Review.Board;

/// <summary>In what order the board shows its texts, within what is late and what is not.</summary>
public enum BoardOrder
{
    /// <summary>As in the report, in groups.</summary>
    Theme,

    /// <summary>What is to be handed in first, first; what need not be handed in any more, last.</summary>
    Deadline,

    /// <summary>What was changed last, first.</summary>
    Changed,

    /// <summary>Most open remarks first.</summary>
    Remarks,

    /// <summary>By the way of a text into the report.</summary>
    State,
}

/// <summary>The words of the orders.</summary>
internal static class BoardOrders
{
    private static readonly Dictionary<BoardOrder, (string Address, string Name)> Words = new()
    {
        [BoardOrder.Theme] = ("thema", "thema en nummer"),
        [BoardOrder.Deadline] = ("termijn", "termijn"),
        [BoardOrder.Changed] = ("gewijzigd", "laatst gewijzigd"),
        [BoardOrder.Remarks] = ("opmerkingen", "meeste opmerkingen"),
        [BoardOrder.State] = ("staat", "staat"),
    };

    public static IReadOnlyList<BoardOrder> All { get; } = Enum.GetValues<BoardOrder>();

    public static string Name(BoardOrder order) => Words[order].Name;

    /// <summary>Null for the usual one.</summary>
    public static string? InAddress(BoardOrder order) => order == default ? null : Words[order].Address;

    public static BoardOrder Read(string? text) => All.FirstOrDefault(order => Words[order].Address == text);

    /// <summary>Rows that come in the order of the report, in another.</summary>
    public static IEnumerable<BoardRow> Sort(IEnumerable<BoardRow> rows, BoardOrder order) => order switch
    {
        BoardOrder.Deadline => rows.OrderBy(row => !row.IsWaitedFor).ThenBy(row => row.Deadline),
        BoardOrder.Changed => rows.OrderByDescending(row => row.Changed.At),
        BoardOrder.Remarks => rows.OrderByDescending(row => row.OpenRemarks),
        BoardOrder.State => rows.OrderBy(row => row.State),
        _ => rows,
    };
}
