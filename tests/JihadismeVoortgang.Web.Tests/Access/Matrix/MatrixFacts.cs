using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Developments;
using JihadismeVoortgang.Web.Coordinating;
using JihadismeVoortgang.Web.Coordinating.Corrections;
using JihadismeVoortgang.Web.Coordinating.Programme;
using JihadismeVoortgang.Web.Coordinating.Regrouping;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Editing;
using JihadismeVoortgang.Web.Mail;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Review;
using JihadismeVoortgang.Web.Review.Remarks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace JihadismeVoortgang.Web.Tests.Access.Matrix;

/// <summary>What stands in the portal at a moment, as a coordinator has it on the screen; empty where there is nothing yet.</summary>
internal sealed record MatrixFacts
{
    /// <summary>Of the round that is open.</summary>
    public int Round { get; private init; } = MatrixWorld.Report;

    public SeenText Row { get; private init; } = new(new TextReference(MatrixWorld.Report, MatrixWorld.Measure), 1, EntryState.NotStarted);

    public SeenText Introduction { get; private init; } = new(new TextReference(MatrixWorld.Report, null), 1, EntryState.NotStarted);

    public WrittenEntry Written { get; private init; } = new(MatrixWorld.Report, MatrixWorld.Measure, 1, "doorlopend", null, null, null, "", "");

    public WrittenIntroduction WrittenIntroduction { get; private init; } = new(MatrixWorld.Report, 1, "Titel", "", "");

    /// <summary>Of the row: the first thing that was ever written in it.</summary>
    public TextRevision Oldest { get; private init; } = new(1, 6, 1, "", default, null, []) { Changed = [], IsCurrent = false };

    /// <summary>A paragraph of the report before, by its key.</summary>
    public string Paragraph { get; private init; } = new('0', PastParagraph.KeyLength);

    public SeenThread OpenThread { get; private init; } = new(new TextReference(MatrixWorld.Report, MatrixWorld.Measure), Guid.Empty, 1);

    public SeenThread ResolvedThread { get; private init; } = new(new TextReference(MatrixWorld.Report, MatrixWorld.Measure), Guid.Empty, 1);

    public GivenReview Given { get; private init; } = new(MatrixWorld.Report, 0, "", [], true, [], default, false);

    /// <summary>A message that was given up.</summary>
    public long Mail { get; private init; }

    public SeenCorrection Correction { get; private init; } = new(Guid.Empty, 1);

    public ManagedProgramme Programme { get; private init; } = new(null, [], []);

    public IReadOnlyList<SeenRow> Rows { get; private init; } = [];

    /// <summary>Names the row in a list of texts.</summary>
    public string RowKey { get; private init; } = "";

    public DateOnly? Deadline { get; private init; }

    public int ThemeRevision => Programme.Themes.FirstOrDefault(theme => theme.Number == 1)?.Revision ?? 1;

    /// <summary>Of the measure that leaves the programme.</summary>
    public int ClosedRevision => Programme.Measures.FirstOrDefault(measure => measure.Number == 1)?.Revision ?? 1;

    public WrittenMeasure Measure { get; private init; } =
        new() { Number = MatrixWorld.Measure, Revision = 1, Theme = 1, Designation = "Tweede maatregel.", Responsible = null, Parts = [] };

    /// <summary>An account that was invited and has no password yet.</summary>
    public int Invited { get; init; }

    /// <summary>As the edition prints it.</summary>
    public WrittenCorrectionRow CorrectionRow { get; private init; } = new()
    {
        Measure = MatrixWorld.Measure,
        Designations = [],
        PlanningLabel = "doorlopend",
        PlanningState = null,
        TargetFrom = null,
        TargetUntil = null,
        StateOfPlay = "",
        RecentDevelopments = "",
    };

    /// <summary>The credential of the reader's passkey.</summary>
    public static byte[] Passkey { get; } = [1, 2, 3, 4];

    public required IReadOnlyDictionary<Persona, int> Accounts { get; init; }

    public static DateOnly Today => Dutch.DayOf(TimeProvider.System.GetUtcNow());

    public int Account(Persona persona) => Accounts[persona];

    public static async Task<MatrixFacts> SeenByAsync(IServiceProvider portal, IReadOnlyDictionary<Persona, int> accounts, Moment moment)
    {
        var coordinator = accounts[Persona.Coordinator];
        await using var db = await portal.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(Stop);
        var facts = new MatrixFacts { Accounts = accounts, Mail = await GiveUpMailAsync(db, coordinator) };
        if (moment == Moment.NoRound)
            return facts;

        var row = (await portal.GetRequiredService<EntryForEditing>().LoadAsync(coordinator, MatrixWorld.Measure, Stop))!;
        var introduction = (await portal.GetRequiredService<IntroductionForEditing>().LoadAsync(coordinator, Stop))!;
        var margin = (await portal.GetRequiredService<MarginOfText>().LoadAsync(coordinator, row.Standing.Seen.Text, Stop))!;
        var prepared = (await portal.GetRequiredService<CorrectionForCoordinator>().LoadAsync(coordinator, MatrixWorld.Report, Stop))?.Correction;
        return facts with
        {
            Round = row.Round,
            Row = row.Standing.Seen,
            Introduction = introduction.Standing.Seen,
            Written = WrittenEntry.Of(row.Round, MatrixWorld.Measure, row.Revision, row.Content),
            WrittenIntroduction = WrittenIntroduction.Of(introduction.Round, introduction.Revision, introduction.Content),
            Oldest = (await portal.GetRequiredService<TextRevisions>().LoadAsync(coordinator, MatrixWorld.Measure, Stop))!.Revisions[^1],
            Paragraph = PastParagraphs.Of(row.Previous!.Row, [], new HashSet<string>())[0].Key,
            OpenThread = Thread(facts.OpenThread, margin.Open),
            ResolvedThread = Thread(facts.ResolvedThread, margin.Resolved),
            Given = (await portal.GetRequiredService<ReviewersForCoordinator>().LoadAsync(coordinator, Stop))!.Given.FirstOrDefault(given => !given.IsOver) ?? facts.Given,
            Correction = prepared?.Seen ?? facts.Correction,
            CorrectionRow = prepared is null ? facts.CorrectionRow : WrittenCorrectionRow.Of(CorrectedReport.RowOf(prepared.Content, MatrixWorld.Measure)!),
            Measure = (await portal.GetRequiredService<ProgrammeForCoordinator>().FindAsync(coordinator, MatrixWorld.Measure, Stop))!.Form,
            Deadline = row.Standing.Deadline,
            Programme = await portal.GetRequiredService<ProgrammeForCoordinator>().LoadAsync(coordinator, Stop),
            Rows = [.. (await portal.GetRequiredService<RowsToRegroup>().LoadAsync(coordinator, Stop))!.Rows.Select(known => known.Seen)],
            RowKey = (await db.StatusEntries.SingleAsync(
                known => known.RoundNumber == row.Round && known.Measures.Any(measure => measure.MeasureNumber == MatrixWorld.Measure), Stop)).Id.ToString(),
        };

        SeenThread Thread(SeenThread none, IReadOnlyList<ThreadView> threads) =>
            new(row.Standing.Seen.Text, threads.Count > 0 ? threads[0].Id : none.Thread, 1);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<long> GiveUpMailAsync(PortalDbContext db, int user)
    {
        await Post.PutAsync(db, "matrix", user, new LetterText("Onderwerp", "Tekst"), TimeProvider.System.GetUtcNow(), Stop);
        await db.Mail.Where(message => message.Key == "matrix").ExecuteUpdateAsync(message => message.SetProperty(known => known.NextAttemptAt, (DateTimeOffset?)null), Stop);
        return await db.Mail.Where(message => message.Key == "matrix").Select(message => message.Id).SingleAsync(Stop);
    }
}
