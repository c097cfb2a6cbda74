using JihadismeVoortgang.Web.Editing.Conflicts;

namespace JihadismeVoortgang.Web.Tests.Editing;

/// <summary>What is suggested when two people changed one text, and what comes of what is ticked.</summary>
public sealed class TextConflictTests
{
    private const string Start = "Een.\n\nTwee.\n\n- punt a\n- punt b";

    [Theory]
    [InlineData("Een, door mij.\n\nTwee.\n\n- punt a\n- punt b", "Een.\n\nTwee, door de ander.\n\n- punt a\n- punt b", "Een, door mij.\n\nTwee, door de ander.\n\n- punt a\n- punt b")]
    [InlineData("Een.\n\nTwee.\n\n- punt a\n- punt b\n- punt van mij", "Een.\n\nTwee.\n\n- punt van de ander\n- punt a\n- punt b", "Een.\n\nTwee.\n\n- punt van de ander\n- punt a\n- punt b\n- punt van mij")]
    [InlineData("Een.\n\nTwee.\n\n- punt a\n- punt b", "Een.\n\n- punt a\n- punt b", "Een.\n\n- punt a\n- punt b")] // the other took a paragraph out
    [InlineData("Twee.\n\n- punt a\n- punt b", "Een.\n\nTwee.\n\n- punt a\n- punt b\n\nDrie.", "Twee.\n\n- punt a\n- punt b\n\nDrie.")] // I did
    [InlineData("Twee.\n\n- punt a\n- punt b\n\nEen.", "Een.\n\nTwee, aangevuld.\n\n- punt a\n- punt b", "Twee, aangevuld.\n\n- punt a\n- punt b\n\nEen.")] // I moved one
    [InlineData("Een[^1].\n\nTwee.\n\n- punt a\n- punt b\n\n[^1]: Mijn noot.", "Een.\n\nTwee[^1].\n\n- punt a\n- punt b\n\n[^1]: De noot van de ander.", "Een[^1].\n\nTwee[^2].\n\n- punt a\n- punt b\n\n[^1]: Mijn noot.\n\n[^2]: De noot van de ander.")]
    public void What_only_one_of_two_changed_is_suggested(string mine, string theirs, string merged) =>
        Assert.Equal(merged, Column(mine, theirs, Start).Merged());

    [Fact]
    public void What_both_changed_stays_as_mine_until_the_other_is_ticked()
    {
        var column = Column("Een, door mij.\n\nTwee.", "Een, door de ander.\n\nTwee.", "Een.\n\nTwee.");
        Assert.Equal("Een, door mij.\n\nTwee.", column.Merged());

        column.Parts[0].TakesTheirs = true;
        Assert.Equal("Een, door mij.\n\nEen, door de ander.\n\nTwee.", column.Merged());

        column.Parts[0].TakesMine = false;
        Assert.Equal("Een, door de ander.\n\nTwee.", column.Merged());
    }

    [Fact]
    public void Without_what_they_began_with_nothing_of_either_is_left_out_but_their_word_for_mine()
    {
        var column = Column("Een, door mij.\n\nAlleen bij mij.", "Een, door de ander.\n\n- alleen daar", start: null);

        Assert.Equal("Een, door mij.\n\n- alleen daar\n\nAlleen bij mij.", column.Merged());
    }

    [Fact]
    public void A_line_or_a_text_that_cannot_be_read_is_one_or_the_other()
    {
        var conflict = TextConflict.Of(
            [WrittenColumn.Line("Planning", "gereed", "planning", "van"), WrittenColumn.Text("Tekst", "tekst", "<script>")],
            [WrittenColumn.Line("Planning", "2017", "planning", "van"), WrittenColumn.Text("Tekst", "tekst", "Goed.")],
            [WrittenColumn.Line("Planning", "gereed", "planning", "van"), WrittenColumn.Text("Tekst", "tekst", "")]);
        var (mine, theirs) = (Fields("gereed", "2015", "<script>"), Fields("2017", "2017", "Goed."));

        Assert.All(conflict.Columns, column => Assert.True(column.IsWhole));
        Assert.Equal(Fields("2017", "2017", "<script>"), conflict.Merged(mine, theirs));

        static Dictionary<string, string> Fields(string planning, string from, string text) => new() { ["planning"] = planning, ["van"] = from, ["tekst"] = text };
    }

    [Fact]
    public void Columns_that_say_the_same_are_no_conflict() =>
        Assert.Empty(TextConflict.Of([WrittenColumn.Text("Tekst", "tekst", "Zo.")], [WrittenColumn.Text("Tekst", "tekst", "Zo.")], started: null).Columns);

    private static ColumnConflict Column(string mine, string theirs, string? start) =>
        ColumnConflict.Of(Text(mine), Text(theirs), start is null ? null : Text(start));

    private static WrittenColumn Text(string markdown) => WrittenColumn.Text("Stand van zaken", "stand-van-zaken", markdown);
}
