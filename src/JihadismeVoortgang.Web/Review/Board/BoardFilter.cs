using System.Globalization;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Shell;

namespace JihadismeVoortgang.Web.Review.Board;

/// <summary>Which texts of the round somebody wants to see, and in what order. All of it stands in the address.</summary>
public sealed record BoardFilter
{
    public const string StateName = "staat";
    public const string ThemeName = "thema";
    public const string OfficerName = "beleidsmedewerker";
    public const string LateName = "te-laat";
    public const string RemarksName = "met-opmerkingen";
    public const string OrderName = "volgorde";
    public const string Yes = "ja";

    /// <summary>In place of an officer: texts that nobody keeps.</summary>
    public const string Nobody = "niemand";

    public static BoardFilter None { get; } = new();

    /// <summary>Null for all.</summary>
    public EntryState? State { get; init; }

    /// <summary>Null for all.</summary>
    public int? Theme { get; init; }

    /// <summary>An account, by its number: addresses are mailed, and name nobody. Null for all.</summary>
    public int? Officer { get; init; }

    public bool IsNobodys { get; init; }

    public bool IsLate { get; init; }

    public bool HasRemarks { get; init; }

    public BoardOrder Order { get; init; }

    /// <summary>Asks for less than everything, whatever the order.</summary>
    public bool IsNarrow => this with { Order = default } != None;

    /// <summary>What an address says; what it says wrongly counts as not said.</summary>
    internal static BoardFilter Read(Func<string, string?> query) => new()
    {
        State = EntryStates.All.Cast<EntryState?>().FirstOrDefault(state => Links.StateInAddress(state!.Value) == query(StateName)),
        Theme = Number(query(ThemeName)),
        Officer = Number(query(OfficerName)),
        IsNobodys = query(OfficerName) == Nobody,
        IsLate = query(LateName) == Yes,
        HasRemarks = query(RemarksName) == Yes,
        Order = BoardOrders.Read(query(OrderName)),
    };

    /// <summary>The address of a page with this filter.</summary>
    internal string On(string page) => Links.WithQuery(
        page,
        (StateName, State is { } state ? Links.StateInAddress(state) : null),
        (ThemeName, Theme?.ToString(CultureInfo.InvariantCulture)),
        (OfficerName, IsNobodys ? Nobody : Officer?.ToString(CultureInfo.InvariantCulture)),
        (LateName, IsLate ? Yes : null),
        (RemarksName, HasRemarks ? Yes : null),
        (OrderName, BoardOrders.InAddress(Order)));

    public bool Shows(BoardRow row) => (State is null || row.State == State) && ShowsInSomeState(row);

    /// <summary>All that is asked but the state: what the counts per state are counts of.</summary>
    public bool ShowsInSomeState(BoardRow row) =>
        (Theme is null || row.Theme?.Number == Theme)
        && (Officer is null || row.Keepers.Any(keeper => keeper.Account == Officer))
        && (!IsNobodys || (row.Theme is not null && !row.Keepers.Any(keeper => keeper.CanWrite)))
        && (!IsLate || row.IsLate)
        && (!HasRemarks || row.OpenRemarks > 0);

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
