using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Publishing.Page;

namespace JihadismeVoortgang.Web.Tests.Reading;

public sealed class InlinesViewTests
{
    [Fact]
    public async Task Words_stand_together_as_written_without_a_space_added_or_lost() =>
        Assert.Equal(
            "Van <strong>a</strong><em>b</em>, c.",
            await RenderAsync(Linking.None, new Text("Van "), new Strong([new Text("a")]), new Emphasis([new Text("b")]), new Text(", c.")));

    [Fact]
    public async Task Nested_emphasis_keeps_its_order() =>
        Assert.Equal(
            "<strong>zwaar <em>en schuin</em></strong>",
            await RenderAsync(Linking.None, new Strong([new Text("zwaar "), new Emphasis([new Text("en schuin")])])));

    [Fact]
    public async Task Marks_of_notes_that_would_touch_are_set_apart_for_the_eye_only()
    {
        var body = Html.Parse(await RenderAsync(
            Linking.None, new Footnote(6, []), new Emphasis([new Footnote(7, []), new Text(" en")]), new Text(" ook"), new Footnote(8, []))).Body!;

        Assert.Equal("6,\u00A07 en ook8", body.TextContent);
        Assert.Equal(",\u00A0", Assert.Single(body.QuerySelectorAll("[aria-hidden=true]")).TextContent);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("a & b \"c\" 'd'")]
    [InlineData("</td></tr></table>")]
    public async Task What_looks_like_markup_is_shown_and_never_obeyed(string words)
    {
        var body = Html.Parse(await RenderAsync(Linking.None, new Text(words), new Strong([new Text(words)]))).Body!;

        Assert.Equal(words + words, body.TextContent);
        Assert.Equal("STRONG", Assert.Single(body.QuerySelectorAll("*")).TagName);
    }

    [Fact]
    public async Task An_outside_link_tells_the_other_site_nothing()
    {
        var link = Html.Parse(await RenderAsync(Linking.None, new Link("https://voorbeeld.nl/a?b=1&c=2", [new Text("hier")]))).QuerySelector("a")!;

        Assert.Equal("https://voorbeeld.nl/a?b=1&c=2", link.GetAttribute("href"));
        Assert.Equal("noopener noreferrer", link.GetAttribute("rel"));
        Assert.Equal("hier", link.TextContent);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("/inloggen")]
    [InlineData("//voorbeeld.nl")]
    [InlineData("https://voorbeeld.nl/\"onmouseover=alert(1)")]
    [InlineData("mailto:niemand")]
    public async Task An_address_that_is_not_a_web_or_mail_address_is_no_link(string target) =>
        Assert.Equal("hier", await RenderAsync(Linking.None, new Link(target, [new Text("hier")])));

    [Fact]
    public async Task A_cross_reference_leads_to_the_row_in_a_report_and_to_the_page_of_a_measure_elsewhere()
    {
        var reference = new MeasureReference(20, "maatregel 20f");

        Assert.Equal("<a href=\"#maatregel-20\">maatregel 20f</a>", await RenderAsync(Linking.InReport(_ => true), reference));
        Assert.Equal("<a href=\"/maatregelen/20\">maatregel 20f</a>", await RenderAsync(Linking.ToMeasures, reference));
        Assert.Equal("maatregel 20f", await RenderAsync(Linking.None, reference));
    }

    [Fact]
    public async Task A_footnote_mark_can_be_followed_and_come_back_to()
    {
        var mark = Html.Parse(await RenderAsync(Linking.None, new Text("lijst"), new Footnote(4, [new Text("Noot.")]), new Text("."))).QuerySelector("sup a")!;

        Assert.Equal(("4", "#noot-4", "bij-noot-4", "Voetnoot 4"),
            (mark.TextContent, mark.GetAttribute("href"), mark.Id, mark.GetAttribute("aria-label")));
    }

    private static Task<string> RenderAsync(Linking linking, params Inline[] content) =>
        Html.OfAsync<InlinesView>(("Content", content), ("Linking", linking));
}
