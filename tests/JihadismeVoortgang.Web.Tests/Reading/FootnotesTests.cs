using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Publishing.Page;

namespace JihadismeVoortgang.Web.Tests.Reading;

public sealed class FootnotesTests
{
    [Fact]
    public void Notes_are_found_in_every_kind_of_text_in_the_order_that_cites_them()
    {
        var row = Written.Row(1) with
        {
            Measures = [new ReportMeasure(1, [new Text("Omschrijving"), Note(2)], [])],
            StateOfPlay =
            [
                new SubHeading([new Text("Kop"), Note(3)]),
                Written.Paragraph(new Strong([new Text("a"), Note(4)]), new Emphasis([Note(5)])),
                new BulletList([new ListItem([Note(6)])]),
            ],
            RecentDevelopments = [new NumberedList(1, [new ListItem([Note(7)])])],
        };
        var report = Written.Report(6, row) with { Introduction = [Written.Paragraph(Note(1))] };

        Assert.Equal([1, 2, 3, 4, 5, 6, 7], Footnotes.Of(report).Select(note => note.Number));
    }

    [Fact]
    public async Task A_note_keeps_the_number_of_the_report_and_leads_back_to_its_citation()
    {
        var page = Html.Parse(await RenderAsync(Note(4), Note(9)));
        var notes = page.QuerySelectorAll("li");

        Assert.Equal(["4", "9"], notes.Select(note => note.GetAttribute("value")));
        Assert.Equal(["noot-4", "noot-9"], notes.Select(note => note.Id));
        Assert.Equal(["#bij-noot-4", "#bij-noot-9"], notes.Select(note => note.QuerySelector("a.note-back")!.GetAttribute("href")));
    }

    [Fact]
    public async Task Without_notes_there_is_no_heading_for_them() => Assert.Equal("", (await RenderAsync()).Trim());

    [Fact]
    public async Task A_note_may_refer_to_a_measure()
    {
        var note = new Footnote(1, [new Text("Zie "), new MeasureReference(3, "maatregel 3")]);
        var page = Html.Parse(await Html.OfAsync<FootnotesList>(("Notes", new[] { note }), ("Linking", Linking.ToMeasures)));

        Assert.Equal("/maatregelen/3", page.QuerySelector("li a")!.GetAttribute("href"));
    }

    private static Footnote Note(int number) => new(number, [new Text($"Noot {number}.")]);

    private static Task<string> RenderAsync(params Footnote[] notes) =>
        Html.OfAsync<FootnotesList>(("Notes", notes), ("Linking", Linking.None));
}
