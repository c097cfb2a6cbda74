using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Drafts;
using JihadismeVoortgang.Web.Editing.Conflicts;
using JihadismeVoortgang.Web.Publishing;

namespace JihadismeVoortgang.Web.Editing;

/// <summary>Keeps the title, running header and introduction a coordinator wrote for the open round.</summary>
internal sealed class SaveIntroduction(UseCases useCases)
{
    /// <param name="account">The coordinator.</param>
    /// <param name="written">What they wrote, and the revision of the round they started from.</param>
    /// <param name="cancellation">Gives up; nothing is saved then.</param>
    /// <exception cref="BrokenRuleException">
    /// Lists every fault in the texts, or says that the round was adopted meanwhile; nothing was saved.
    /// </exception>
    /// <exception cref="ConflictException">Somebody else changed the round meanwhile.</exception>
    public Task<SavedText<WrittenIntroduction>> RunAsync(int account, WrittenIntroduction written, CancellationToken cancellation = default) =>
        useCases.RunAsync(
            new UseCase<ReportingRound, SavedText<WrittenIntroduction>>
            {
                Action = nameof(SaveIntroduction),
                StartedFrom = written.Revision,

                // Not shared with those who write rows: two who hold a share would wait for each other to let go.
                Load = async (db, stop) => Meant(written.Round, OpenRound.OrThrow(await OpenRound.AloneAsync(db, stop))),
                Right = (caller, _) => Rights.Coordinate(caller),
                About = round => $"ronde {round.Number}, inleiding",
                Work = async (work, round) =>
                {
                    var changed = round.Write(written.Judged(round.Content), work.Actor);
                    await DraftStore.SettleAsync(work, round, cancellation);
                    return new SavedText<WrittenIntroduction>(WrittenIntroduction.Of(round.Number, round.Revision, round.Content), changed);
                },
            },
            account,
            cancellation);

    private static ReportingRound Meant(int number, ReportingRound round) => round.Number == number
        ? round
        : throw new BrokenRuleException("",
            $"Niet opgeslagen: ronde {number} is intussen vastgesteld. Wat u invulde, blijft hier staan; laad de pagina opnieuw om in ronde {round.Number} verder te werken.");
}

/// <summary>The fields of the form, as typed, with the round and the revision that were on the screen.</summary>
public sealed record WrittenIntroduction(int Round, int Revision, string Title, string RunningHeader, string Introduction)
    : IWrittenText<WrittenIntroduction>
{
    /// <summary>The form as it starts: filled with what stands in the round.</summary>
    public static WrittenIntroduction Of(int round, int revision, RoundContent content) =>
        new(round, revision, content.Title, content.RunningHeader, content.Introduction);

    public IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>
    {
        ["titel"] = Title,
        ["kopregel"] = RunningHeader,
        ["inleiding"] = Introduction,
    };

    public WrittenIntroduction With(IReadOnlyDictionary<string, string> fields) => this with
    {
        Title = fields.GetValueOrDefault("titel", Title),
        RunningHeader = fields.GetValueOrDefault("kopregel", RunningHeader),
        Introduction = fields.GetValueOrDefault("inleiding", Introduction),
    };

    public IReadOnlyList<WrittenColumn> Columns =>
    [
        WrittenColumn.Line("Titel", Title, "titel"),
        WrittenColumn.Line("Kopregel", RunningHeader, "kopregel"),
        WrittenColumn.Text("Inleiding", "inleiding", Introduction),
    ];

    public WrittenIntroduction Over(int revision) => this with { Revision = revision };

    /// <summary>What will be kept; the dates of the round stay as they are.</summary>
    /// <exception cref="BrokenRuleException">With every fault of the introduction.</exception>
    internal RoundContent Judged(RoundContent known)
    {
        var faults = new List<Fault>();
        var introduction = CanonicalText.Blocks("Inleiding", Introduction, faults);
        return faults.Count == 0
            ? known with { Title = Title, RunningHeader = RunningHeader, Introduction = introduction }
            : throw new BrokenRuleException(faults);
    }
}
