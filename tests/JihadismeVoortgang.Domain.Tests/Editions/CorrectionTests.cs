using CsCheck;
using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Tests.Support;

namespace JihadismeVoortgang.Domain.Tests.Editions;

public class CorrectionTests
{
    private static readonly Gen<(string Act, int Who)[]> Acts =
        Gen.Select(Gen.OneOf("write", "same", "approve", "adopt", "drop"), Gen.Int[1, 3]).Array[1, 25];

    [Fact]
    public void It_is_the_next_number_of_its_report() =>
        Assert.Equal(new EditionNumber(6, 3), new Correction(new(6, 2), "{}", "Reden.").Edition);

    [Fact]
    public void Without_a_reason_there_is_no_correction() =>
        Assert.Equal(new Fault("reason", "Vul de reden van de correctie in."), Refusal.Of(() => new Correction(new(6, 0), "{}", " ")));

    /// <summary>Whatever coordinators do in whatever order.</summary>
    [Fact]
    public void No_change_is_adopted_that_only_its_writer_has_seen_and_nothing_changes_after_that() => Acts.Sample(acts =>
    {
        var correction = new Correction(new(6, 0), "0", "Reden.");
        var writers = new HashSet<int>();
        var eyes = new HashSet<int>();
        var text = 0;
        foreach (var (act, who) in acts)
        {
            var (state, revision) = (correction.State, correction.Revision);
            var content = correction.Content;
            try
            {
                Do(correction, act, new Actor(who, Role.Coordinator), $"{++text}");
            }
            catch (BrokenRuleException)
            {
                Assert.Equal((state, revision, content), (correction.State, correction.Revision, correction.Content));
                continue;
            }

            Assert.Equal(CorrectionState.Prepared, state);
            if (act == "write")
            {
                writers.Add(who);
                eyes.Clear();
            }

            if (act is "approve" or "adopt")
                eyes.Add(who);
            Assert.Equal(act == "write" ? revision + 1 : revision, correction.Revision);
            if (correction.State == CorrectionState.Adopted)
                Assert.All(writers, writer => Assert.Contains(eyes, eye => eye != writer));
            if (correction.State == CorrectionState.Adopted)
                Assert.NotEmpty(writers);
        }
    });

    private static void Do(Correction correction, string act, Actor who, string text)
    {
        switch (act)
        {
            case "write": correction.Write(correction.Reason, text, who); break;
            case "same": Assert.False(correction.Write(correction.Reason, correction.Content, who)); break;
            case "approve": correction.Approve(who); break;
            case "adopt": correction.Adopt(who); break;
            default: correction.Drop(); break;
        }
    }
}
