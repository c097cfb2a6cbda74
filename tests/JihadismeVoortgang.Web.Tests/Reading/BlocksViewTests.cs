using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Publishing.Page;

namespace JihadismeVoortgang.Web.Tests.Reading;

public sealed class BlocksViewTests
{
    [Fact]
    public async Task Each_kind_of_block_becomes_the_element_of_that_kind_in_order()
    {
        var html = await RenderAsync(
            Written.Paragraph(new Text("Alinea.")),
            new SubHeading([new Text("Kopje")]),
            new BulletList([Item("een"), Item("twee")]),
            new NumberedList(1, [Item("eerst"), Item("dan")]));

        Assert.Equal(
            "<p>Alinea.</p><h3>Kopje</h3><ul><li>een</li><li>twee</li></ul><ol><li>eerst</li><li>dan</li></ol>",
            html.ReplaceLineEndings("").Replace("> ", ">", StringComparison.Ordinal).Replace(" <", "<", StringComparison.Ordinal).Replace("  ", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_list_that_goes_on_after_a_paragraph_keeps_its_numbers()
    {
        var list = Html.Parse(await RenderAsync(new NumberedList(3, [Item("derde")]))).QuerySelector("ol")!;

        Assert.Equal("3", list.GetAttribute("start"));
    }

    private static ListItem Item(string words) => new([new Text(words)]);

    private static Task<string> RenderAsync(params Block[] blocks) =>
        Html.OfAsync<BlocksView>(("Blocks", blocks), ("Linking", Linking.None));
}
