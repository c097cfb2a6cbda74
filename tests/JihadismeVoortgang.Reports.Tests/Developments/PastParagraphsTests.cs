using JihadismeVoortgang.Reports.Checks;
using JihadismeVoortgang.Reports.Developments;
using JihadismeVoortgang.Reports.Tests.Checks;

namespace JihadismeVoortgang.Reports.Tests.Developments;

public class PastParagraphsTests
{
    private const string Started = "Het meldpunt is op 3 mei gestart en heeft 40 meldingen behandeld.";

    [Fact]
    public void Each_paragraph_heading_and_item_counts_by_itself()
    {
        var paragraphs = Look($"{Started}\n\n### Kop\n\n- een\n- twee\n\n3. drie\n4. vier", state: "");

        Assert.Equal([Started, "Kop", "een", "twee", "drie", "vier"], paragraphs.Select(paragraph => paragraph.Words));
        Assert.All(paragraphs, paragraph => Assert.Equal(ParagraphFate.Open, paragraph.Fate));
        Assert.All(paragraphs, paragraph => Assert.Equal(PastParagraph.KeyLength, paragraph.Key.Length));
    }

    [Fact]
    public void What_stands_in_the_state_of_play_was_moved_whoever_put_it_there_and_however_it_looks()
    {
        var paragraph = Assert.Single(Look(Started, $"Het loopt.\n\n- Het meldpunt is op **3 mei** gestart\nen heeft 40 meldingen behandeld.[^1]\n\n[^1]: Noot."));

        Assert.Equal((ParagraphFate.Moved, false), (paragraph.Fate, paragraph.IsEdited));
    }

    [Fact]
    public void It_stays_moved_when_it_is_put_in_the_past_tense_and_not_when_it_is_taken_out_again()
    {
        const string past = "Het meldpunt startte op 3 mei en heeft sindsdien 40 meldingen behandeld.";

        var edited = Assert.Single(Look(Started, $"Het loopt.\n\n{past}"));

        Assert.Equal((ParagraphFate.Moved, true, past), (edited.Fate, edited.IsEdited, edited.StandsAs));
        Assert.Equal(ParagraphFate.Open, Assert.Single(Look(Started, "Het loopt.")).Fate);
        Assert.Equal(ParagraphFate.Open, Assert.Single(Look(Started, "Het meldpunt is er.")).Fate);
    }

    [Fact]
    public void A_line_that_stood_there_before_is_no_paragraph_with_other_words()
    {
        const string before = "Het meldpunt is op 3 mei gestart en heeft 35 meldingen behandeld.";

        Assert.Equal(ParagraphFate.Open, Assert.Single(LookFrom(before, Started, before)).Fate);
        Assert.Equal(ParagraphFate.Moved, Assert.Single(LookFrom("Het loopt.", Started, before)).Fate);
    }

    [Fact]
    public void Of_two_that_are_much_alike_the_second_is_not_moved_because_the_first_is()
    {
        const string other = "Het meldpunt is op 4 juni gestart en heeft 41 meldingen behandeld.";

        Assert.Equal(
            [ParagraphFate.Moved, ParagraphFate.Open],
            Look($"{Started}\n\n{other}", $"Het loopt.\n\n{Started}").Select(paragraph => paragraph.Fate));
    }

    [Fact]
    public void What_was_dropped_is_known_by_its_words_and_gives_way_to_what_the_text_shows()
    {
        var key = Assert.Single(Look(Started, state: "")).Key;

        Assert.Equal(ParagraphFate.Dropped, Assert.Single(Look(Started, state: "", key)).Fate);
        Assert.Equal(ParagraphFate.Open, Assert.Single(Look("Iets anders gebeurde er.", state: "", key)).Fate);
        Assert.Equal(ParagraphFate.Moved, Assert.Single(Look(Started, Started, key)).Fate);
    }

    [Fact]
    public void The_check_lists_what_is_left_and_stops_nobody()
    {
        var previous = Written.Report(Written.Row(1, developments: $"{Started}\n\nDit is vervallen.\n\nDit blijft liggen."));
        var report = Written.Report(Written.Row(1, $"Het loopt.\n\n{Started}")).Checked(previous) with
        {
            Dropped = new Dictionary<int, IReadOnlySet<string>> { [1] = new HashSet<string> { Look("Dit is vervallen.", "").Single().Key } },
        };

        var finding = Assert.Single(ReportCheck.All(report, new CheckSettings()).Of(CheckKind.LeftParagraph));

        Assert.Equal(("Dit blijft liggen.", false, ReportPart.RecentDevelopments), (finding.Quote, finding.IsBlocking, finding.Place.Part));
    }

    private static IReadOnlyList<PastParagraph> Look(string developments, string state, params string[] dropped) =>
        PastParagraphs.Of(Written.Row(1, "Het liep.", developments), Written.Text(state), dropped.ToHashSet());

    private static IReadOnlyList<PastParagraph> LookFrom(string stateBefore, string developments, string state) =>
        PastParagraphs.Of(Written.Row(1, stateBefore, developments), Written.Text(state), new HashSet<string>());
}
