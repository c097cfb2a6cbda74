using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Domain.Tests.Support;

namespace JihadismeVoortgang.Domain.Tests.Rounds;

public sealed class RemarkThreadTests
{
    private static readonly DateTimeOffset At = new(2016, 10, 20, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_remark_names_its_place_and_words_and_is_open_until_it_is_resolved()
    {
        var thread = Remark("Klopt dit?");
        Assert.Equal((7, ReportColumn.StateOfPlay, "twaalf", false), (thread.RoundNumber, thread.Column, thread.Quote, thread.IsResolved));

        thread.Resolve(Some.Officer, At.AddHours(1));

        Assert.Equal((true, Some.Officer.Number, At.AddHours(1)), (thread.IsResolved, thread.ResolvedBy, thread.ResolvedAt));
        Assert.Equal("Deze opmerking is al afgehandeld.", Refusal.Of(() => thread.Resolve(Some.Officer, At)).Message);
    }

    [Fact]
    public void An_answer_or_the_button_opens_it_again()
    {
        var thread = Remark("Klopt dit?");
        Assert.Equal("Deze opmerking staat al open.", Refusal.Of(thread.Reopen).Message);

        thread.Resolve(Some.Officer, At);
        thread.Reply("Nog niet.", Some.Officer, At);
        Assert.False(thread.IsResolved);

        thread.Resolve(Some.Officer, At);
        thread.Reopen();
        Assert.Equal((false, null, null), (thread.IsResolved, thread.ResolvedBy, thread.ResolvedAt));
        Assert.Equal(["Klopt dit?", "Nog niet."], thread.Remarks.Select(remark => remark.Text));
    }

    [Theory]
    [InlineData(" \n\u200B ", "Vul de opmerking in.")]
    [InlineData("met \u0007 bel", "De opmerking bevat een stuurteken.")]
    [InlineData("om\u202Egekeerd", "De opmerking bevat het onzichtbare teken U+202E, dat de leesrichting omkeert; verwijder het.")]
    [InlineData("half \uFFFD teken", "De opmerking bevat een teken dat niet te lezen is (\uFFFD); verwijder het.")]
    public void What_is_empty_or_cannot_be_read_is_refused(string text, string message) =>
        Assert.Equal(new Fault("remark", message), Refusal.Of(() => Remark(text)));

    /// <summary>Half of a pair of signs, which no database takes; an attribute cannot hold it.</summary>
    [Fact]
    public void Half_a_sign_is_refused() => Assert.Contains("niet te lezen", Refusal.Of(() => Remark("half " + '\uD83D')).Message, StringComparison.Ordinal);

    [Fact]
    public void What_is_too_long_is_refused_and_whatever_fits_is_taken()
    {
        Assert.Equal("De opmerking is te lang: 2001 tekens, hoogstens 2000.", Refusal.Of(() => Remark(new string('a', 2001))).Message);
        Assert.Equal("quote", Refusal.Of(() => Remark("Kort.", new string('a', RemarkThread.MaxQuoteLength + 1))).Place);

        Assert.Equal(2000, Remark(new string('a', 2000)).Remarks[0].Text.Length);
        Assert.Equal("Eén 🙂\ntwee", Remark(" Eén 🙂\r\ntwee\n").Remarks[0].Text);
    }

    private static RemarkThread Remark(string text, string? quote = "twaalf") =>
        new(Some.Round(7).Add(4, Some.Entry(12)), ReportColumn.StateOfPlay, quote, text, new Actor(102, Role.Reviewer), At);
}
