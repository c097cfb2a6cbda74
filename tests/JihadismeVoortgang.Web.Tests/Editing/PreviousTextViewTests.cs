using Bunit;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Markdown;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Editing;
using JihadismeVoortgang.Web.Review;

namespace JihadismeVoortgang.Web.Tests.Editing;

public sealed class PreviousTextViewTests : BunitContext
{
    [Fact]
    public void A_column_that_was_empty_says_so()
    {
        var row = new ReportRow
        {
            Measures = [new ReportMeasure(3, [new Text("Derde maatregel.")], [])],
            Planning = new ReportPlanning("gereed", null, null, null),
            StateOfPlay = MarkdownReader.ReadBlocks("Zo stond het.").Require(),
            RecentDevelopments = [],
        };

        var view = Render<PreviousTextView>(shown => shown
            .Add(known => known.Entry, Entry(new PreviousText(new(7, 0), row)))
            .Add(known => known.Measure, 3)
            .Add(known => known.StateOfPlay, "Zo staat het."));

        Assert.Equal(["Zo stond het.", "Geen tekst."], view.FindAll("h3 + p").Select(text => text.TextContent));
    }

    private static EditableEntry Entry(PreviousText previous) => new(
        8,
        "3",
        [],
        1,
        new StatusEntryContent(new Planning("gereed"), "Zo staat het.", "", []),
        new TextStanding
        {
            Seen = new SeenText(new TextReference(8, 3), 1, EntryState.NotStarted),
            Name = "Statusregel 3",
            IsRoundOpen = true,
            IsWritten = false,
            Unchanged = null,
            AwaitsConfirmation = false,
            Reason = null,
            Deadline = null,
            IsLate = false,
            Step = null,
            IsWriter = true,
            IsCoordinator = false,
            ClosedBecause = null,
            BarredBecause = null,
            MayConfirm = false,
        },
        new LastChange("Iemand", DateTimeOffset.UnixEpoch, 1),
        previous,
        [],
        new HashSet<int>());
}
