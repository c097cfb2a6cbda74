using AngleSharp.Html.Dom;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Publishing.Page;

namespace JihadismeVoortgang.Web.Tests.Reading;

public sealed class ReportTableViewTests
{
    [Fact]
    public async Task A_row_has_the_five_columns_in_the_official_order()
    {
        var row = Written.Row(12, state: "Hoe het staat.", developments: "Wat er gebeurde.") with { Planning = Written.Planning("2016 gereed", "inProgress", 2016, 2016) };

        var table = await RenderAsync(row);

        Assert.Equal(
            ["Nr", "omschrijving", "Planning", "Stand van zaken", "Recente ontwikkelingen"],
            table.QuerySelectorAll("thead th").Select(head => head.Words()));
        Assert.Equal(
            ["12", "Omschrijving 12.", "2016 gereed", "Hoe het staat.", "Wat er gebeurde."],
            table.QuerySelectorAll("tbody tr > *").Select(cell => cell.Words()));
    }

    [Fact]
    public async Task A_row_of_two_measures_carries_the_anchor_of_each()
    {
        var table = await RenderAsync(Written.Together(27, 28));

        Assert.Equal("27 & 28", table.QuerySelector(".row-label").Words());
        Assert.NotNull(table.QuerySelector("tbody tr #maatregel-27"));
        Assert.NotNull(table.QuerySelector("tbody tr #maatregel-28"));
        Assert.Equal(["Omschrijving 27.", "Omschrijving 28."], table.QuerySelectorAll("td.description p").Select(words => words.Words()));
    }

    [Fact]
    public async Task Whatever_a_stylesheet_does_a_screen_reader_still_meets_a_table()
    {
        var table = await RenderAsync(Written.Row(1));

        Assert.Equal("table", table.QuerySelector("table")!.GetAttribute("role"));
        Assert.All(table.QuerySelectorAll("thead, tbody"), group => Assert.Equal("rowgroup", group.GetAttribute("role")));
        Assert.All(table.QuerySelectorAll("tr"), row => Assert.Equal("row", row.GetAttribute("role")));
        Assert.All(table.QuerySelectorAll("thead th"), head => Assert.Equal("columnheader", head.GetAttribute("role")));
        Assert.All(table.QuerySelectorAll("tbody th"), head => Assert.Equal("rowheader", head.GetAttribute("role")));
        Assert.All(table.QuerySelectorAll("td"), cell => Assert.Equal("cell", cell.GetAttribute("role")));
    }

    [Fact]
    public async Task On_a_small_screen_each_cell_names_its_column()
    {
        var table = await RenderAsync(Written.Row(1));

        Assert.Equal(
            table.QuerySelectorAll("thead th").Skip(1).Select(head => head.Words()),
            table.QuerySelectorAll("tbody td").Select(cell => cell.GetAttribute("data-label")));
    }

    [Fact]
    public async Task The_preview_of_a_concept_shows_state_and_revision_and_leads_nowhere()
    {
        var row = Written.Row(1) with
        {
            State = "ingediend",
            Revision = 7,
            RecentDevelopments = [Written.Paragraph(new MeasureReference(2, "maatregel 2"))],
        };

        var table = await RenderAsync(row, Linking.None);

        Assert.Equal("1 ingediend revisie 7", string.Join(' ', table.QuerySelectorAll("tbody th > *").Select(part => part.Words())));
        Assert.Empty(table.QuerySelectorAll("a"));
        Assert.NotNull(table.QuerySelector("#maatregel-1"));
    }

    private static async Task<IHtmlDocument> RenderAsync(ReportRow row, Linking? linking = null) => Html.Parse(
        await Html.OfAsync<ReportTableView>(("Rows", new[] { row }), ("Linking", linking ?? Linking.InReport(_ => true)), ("LabelledBy", "kop")));
}
