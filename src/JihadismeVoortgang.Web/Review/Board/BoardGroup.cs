namespace JihadismeVoortgang.Web.Review.Board;

/// <summary>Texts under one heading of the board.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Rows">In order; at least one.</param>
public sealed record BoardGroup(string Title, IReadOnlyList<BoardRow> Rows)
{
    /// <summary>
    /// What is late stands on top, whatever the theme: with 38 rows that is what a coordinator comes for. The rest is
    /// grouped by theme, or in one group when another order is asked for.
    /// </summary>
    public static IReadOnlyList<BoardGroup> ForCoordinator(IEnumerable<BoardRow> rows, BoardOrder order)
    {
        var sorted = BoardOrders.Sort(rows, order).ToList();
        return
        [
            .. sorted.Where(row => row.IsLate).GroupBy(_ => "Te laat", Of),
            .. sorted.Where(row => !row.IsLate).GroupBy(row => order == BoardOrder.Theme ? ThemeOf(row) : "Overige teksten", Of),
        ];
    }

    /// <summary>Their own first, late ones on top; then the others, to read.</summary>
    public static IReadOnlyList<BoardGroup> ForOfficer(IEnumerable<BoardRow> rows, BoardOrder order)
    {
        var sorted = BoardOrders.Sort(rows, order).OrderByDescending(row => row.IsLate).ToList();
        return
        [
            .. sorted.Where(row => row.IsMine).GroupBy(_ => "Aan u toegewezen", Of),
            .. sorted.Where(row => !row.IsMine).GroupBy(_ => "Andere teksten in deze ronde", Of),
        ];
    }

    private static BoardGroup Of(string title, IEnumerable<BoardRow> rows) => new(title, [.. rows]);

    private static string ThemeOf(BoardRow row) => row.Theme is { } theme ? $"Thema {theme}" : "Inleiding";
}
