using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Review;
using JihadismeVoortgang.Web.Review.Board;
using Microsoft.AspNetCore.WebUtilities;

namespace JihadismeVoortgang.Web.Tests.Review.Board;

public class BoardFilterTests
{
    private static readonly Keeper Anna = new(Measure: 1, 103, "Anna", IsStandIn: false, Until: null, CanWrite: true);
    private static readonly Keeper Gone = new(Measure: 1, 104, "Weg", IsStandIn: false, Until: null, CanWrite: false);

    private static readonly IReadOnlyList<BoardRow> Rows =
    [
        Row(null, EntryState.Draft),
        Row(1, EntryState.NotStarted, theme: 1, keepers: Anna),
        Row(2, EntryState.Approved, theme: 1, remarks: 2, keepers: Anna),
        Row(5, EntryState.Draft, theme: 2, isLate: true, remarks: 1, keepers: Gone),
        Row(7, EntryState.Draft, theme: 2, isLate: true),
    ];

    public static TheoryData<string, string> Addresses => new()
    {
        { "", "inleiding 1 2 5 7" },
        { "?staat=concept", "inleiding 5 7" },
        { "?thema=2", "5 7" },
        { "?beleidsmedewerker=103", "1 2" },
        { "?beleidsmedewerker=niemand", "5 7" },
        { "?te-laat=ja", "5 7" },
        { "?met-opmerkingen=ja", "2 5" },
        { "?staat=concept&thema=2&te-laat=ja&met-opmerkingen=ja", "5" },
        { "?staat=nog-niet-begonnen&beleidsmedewerker=103", "1" },
        { "?volgorde=opmerkingen", "inleiding 1 2 5 7" },
    };

    [Theory]
    [MemberData(nameof(Addresses))]
    public void An_address_says_what_is_shown_and_is_written_back_as_it_was(string address, string shown)
    {
        var filter = Read(address);

        Assert.Equal(shown, string.Join(' ', Rows.Where(filter.Shows).Select(Name)));
        Assert.Equal($"/coordinatie{address}", filter.On("/coordinatie"));
    }

    [Theory]
    [InlineData("?staat=onzin&thema=x&beleidsmedewerker=-1&te-laat=misschien&volgorde=achterstevoren")]
    [InlineData("?thema=99999999999")]
    public void What_an_address_says_wrongly_counts_as_not_said(string address) =>
        Assert.Equal(BoardFilter.None, Read(address));

    [Theory]
    [MemberData(nameof(Addresses))]
    public void Counts_per_state_add_up_to_what_is_shown_in_all_of_them(string address, string shown)
    {
        Assert.NotEmpty(shown);
        var filter = Read(address) with { State = null };

        Assert.Equal(
            Rows.Count(filter.ShowsInSomeState),
            EntryStates.All.Sum(state => Rows.Count((filter with { State = state }).Shows)));
    }

    [Fact]
    public void A_coordinator_sees_what_is_late_on_top_and_the_rest_by_theme_each_text_once()
    {
        var groups = BoardGroup.ForCoordinator(Rows, BoardOrder.Theme);

        Assert.Equal(
            ["Te laat: 5 7", "Inleiding: inleiding", "Thema 1. Thema 1: 1 2"],
            groups.Select(group => $"{group.Title}: {string.Join(' ', group.Rows.Select(Name))}"));
    }

    [Theory]
    [InlineData(BoardOrder.Deadline, "5 7 1 inleiding 2")]
    [InlineData(BoardOrder.Changed, "7 5 2 1 inleiding")]
    [InlineData(BoardOrder.Remarks, "5 7 2 inleiding 1")]
    [InlineData(BoardOrder.State, "5 7 1 inleiding 2")]
    public void Whatever_the_order_late_rows_stay_first(BoardOrder order, string expected) =>
        Assert.Equal(expected, string.Join(' ', BoardGroup.ForCoordinator(Rows, order).SelectMany(group => group.Rows).Select(Name)));

    [Fact]
    public void An_officer_sees_their_own_first_and_of_those_what_is_late()
    {
        IReadOnlyList<BoardRow> rows = [.. Rows.Select(row => row with { IsMine = row.Measure is 2 or 7 })];

        Assert.Equal(
            ["Aan u toegewezen: 7 2", "Andere teksten in deze ronde: 5 inleiding 1"],
            BoardGroup.ForOfficer(rows, BoardOrder.Theme).Select(group => $"{group.Title}: {string.Join(' ', group.Rows.Select(Name))}"));
    }

    private static BoardFilter Read(string address)
    {
        var query = QueryHelpers.ParseQuery(address);
        return BoardFilter.Read(name => query.TryGetValue(name, out var value) ? value.ToString() : null);
    }

    private static string Name(BoardRow row) => row.Measure is { } measure ? $"{measure}" : "inleiding";

    /// <summary>Changed and due in the order of the measures; the introduction first and last.</summary>
    private static BoardRow Row(int? measure, EntryState state, int theme = 0, bool isLate = false, int remarks = 0, params Keeper[] keepers) => new()
    {
        Key = $"{measure}",
        Seen = new SeenText(new TextReference(8, measure), Revision: 1, state),
        Label = $"{measure}",
        Name = $"Statusregel {measure}",
        Description = "Omschrijving",
        Theme = measure is null ? null : new BoardTheme(theme, $"Thema {theme}"),
        Planning = null,
        Keepers = keepers,
        IsMine = false,
        MayOpen = true,
        IsUnchanged = false,
        Deadline = new DateOnly(2026, 3, measure ?? 20),
        IsDeadlineMoved = false,
        IsLate = isLate,
        IsWaitedFor = state is not EntryState.Approved,
        OpenRemarks = remarks,
        Changed = new LastChange("Anna", new DateTimeOffset(2026, 3, 1, measure ?? 0, 0, 0, TimeSpan.Zero), Revision: 1),
    };
}
