using JihadismeVoortgang.Reports.Comparison;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Publishing.Page;

namespace JihadismeVoortgang.Web.Tests.Reading;

public sealed class ComparedTextViewTests
{
    [Fact]
    public async Task Changed_words_are_marked_by_element_and_said_once_for_each_run() => Assert.Equal(
        """<p>De <del class="changed"><span class="visually-hidden"> verwijderd: </span>oude lange</del><ins class="changed"><span class="visually-hidden"> toegevoegd: </span>nieuwe korte</ins> lijst van gemeenten</p>""",
        (await RenderAsync([Line("De oude lange lijst van gemeenten")], [Line("De nieuwe korte lijst van gemeenten")])).Trim());

    [Fact]
    public async Task A_new_paragraph_is_one_insertion()
    {
        var page = Html.Parse(await RenderAsync([Line("Blijft staan.")], [Line("Blijft staan."), Line("Dit is er bij gekomen.")]));

        Assert.Equal("toegevoegd: Dit is er bij gekomen.", Assert.Single(page.QuerySelectorAll("ins")).Words());
        Assert.Empty(page.QuerySelectorAll("del"));
    }

    [Fact]
    public async Task What_looks_like_markup_in_changed_words_is_shown_and_never_obeyed()
    {
        var page = Html.Parse(await RenderAsync([], [Line("<script>alert(1)</script>")]));

        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.Equal("toegevoegd: <script>alert(1)</script>", page.QuerySelector("ins").Words());
    }

    [Fact]
    public async Task Notes_stand_under_it_with_their_changes_and_a_way_back()
    {
        var page = Html.Parse(await RenderAsync([Noted("Brief van juni 2016.")], [Noted("Brief van juli 2016.")]));
        var note = page.QuerySelector("ol.compared-notes > li")!;

        Assert.Equal("Brief van verwijderd: juni toegevoegd: juli 2016. terug naar de tekst bij voetnoot 1", note.Words());
        Assert.Equal("links-noot-1", note.Id);
        Assert.Equal($"#{page.QuerySelector("sup a")!.Id}", note.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Texts_that_are_the_same_have_no_marks() =>
        Assert.Equal("<p>Blijft staan.</p>", (await RenderAsync([Line("Blijft staan.")], [Line("Blijft staan.")])).Trim());

    private static Paragraph Line(string words) => new([new Text(words)]);

    private static Paragraph Noted(string note) => new([new Text("De lange lijst"), new Footnote(3, [new Text(note)])]);

    private static Task<string> RenderAsync(IReadOnlyList<Block> before, IReadOnlyList<Block> after) => Html.OfAsync<ComparedTextView>(
        ("Text", TextComparison.Of(before, after)), ("Linking", Linking.None with { NotePrefix = "links-" }));
}
