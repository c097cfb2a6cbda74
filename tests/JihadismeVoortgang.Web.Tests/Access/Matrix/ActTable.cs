using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Domain.Figures;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Access.Administration;
using JihadismeVoortgang.Web.Access.Assignments;
using JihadismeVoortgang.Web.Coordinating;
using JihadismeVoortgang.Web.Coordinating.Corrections;
using JihadismeVoortgang.Web.Coordinating.Programme;
using JihadismeVoortgang.Web.Coordinating.Regrouping;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Editing;
using JihadismeVoortgang.Web.Hosting;
using JihadismeVoortgang.Web.Mail;
using JihadismeVoortgang.Web.Publishing.Search;
using JihadismeVoortgang.Web.Review;
using JihadismeVoortgang.Web.Review.Remarks;
using JihadismeVoortgang.Web.Tests.Support;

namespace JihadismeVoortgang.Web.Tests.Access.Matrix;

/// <summary>Who may do what: every act there is.</summary>
internal static class ActTable
{
    /// <summary>Acts that are told no account: they run for the command line alone, and no page or endpoint calls them.</summary>
    public static IReadOnlyDictionary<string, string> ForCommandLine { get; } = new Dictionary<string, string>
    {
        [$"{nameof(CreateAccount)}.{nameof(CreateAccount.RunForCommandLineAsync)}"] = "the verb create-admin",
        [$"{nameof(DemoAccounts)}.{nameof(DemoAccounts.EnsureAsync)}"] = "at start-up, of a trial",
        [$"{nameof(DemoAccounts)}.{nameof(DemoAccounts.RemoveAsync)}"] = "the verb remove-demo",
        [$"{nameof(SampleRound)}.{nameof(SampleRound.BeginAsync)}"] = "at start-up, of a trial",
        [$"{nameof(BuildSearchIndex)}.{nameof(BuildSearchIndex.EnsureAsync)}"] = "at start-up",
        [$"{nameof(BuildSearchIndex)}.{nameof(BuildSearchIndex.RunAsync)}"] = "the verb reindex",
    };

    private static readonly Who RemarkReaders = Who.Concept.Granted(Persona.Reviewer);

    public static IReadOnlyList<Door> All { get; } =
    [
        Door.Act<SaveStatusEntry>("RunAsync", Who.Writers, Moment.NotStarted, (act, at, me) => act.RunAsync(me, at.Written with { RecentDevelopments = "Anders." }), Persona.StandIn),
        Door.Act<EnterDatedFigure>("RunAsync", Who.Writers, Moment.NotStarted, (act, at, me) => act.RunAsync(me, new WrittenFigure { Round = at.Round, Measure = MatrixWorld.Measure, Figure = "zaken", Value = "14", Reference = "2016-02-01" }), Persona.Owner),
        Door.Act<DropParagraph>("DropAsync", Who.Writers, Moment.Draft, (act, at, me) => act.DropAsync(me, at.Round, MatrixWorld.Measure, at.Paragraph), Persona.Owner),
        Door.Act<DropParagraph>("TakeBackAsync", Who.Writers, Moment.Draft, (act, at, me) => act.TakeBackAsync(me, at.Round, MatrixWorld.Measure, at.Paragraph), Persona.Owner),
        Door.Act<RestoreRevision>("RunAsync", Who.Writers, Moment.Draft, (act, at, me) => act.RunAsync(me, at.Row.Text, at.Row.Revision, at.Oldest), Persona.Owner),
        Door.Act<SaveIntroduction>("RunAsync", Who.Coordinators, Moment.NotStarted, (act, at, me) => act.RunAsync(me, at.WrittenIntroduction with { Introduction = "Anders." })),

        Door.Act<ReviewActs>("ConfirmUnchangedAsync", Who.Writers, Moment.NotStarted, (act, at, me) => act.ConfirmUnchangedAsync(me, at.Row), Persona.Owner),
        Door.Act<ReviewActs>("SubmitAsync", Who.Writers, Moment.Draft, (act, at, me) => act.SubmitAsync(me, at.Row, null), Persona.Owner),
        Door.Act<ReviewActs>("TakeBackAsync", Who.Writers, Moment.Submitted, (act, at, me) => act.TakeBackAsync(me, at.Row, null), Persona.Owner),
        Door.Act<ReviewActs>("ConfirmAsync", Who.Writers, Moment.Submitted, (act, at, me) => act.ConfirmAsync(me, at.Row), Persona.Owner),
        Door.Act<ReviewActs>("ReturnAsync", Who.Coordinators, Moment.Submitted, (act, at, me) => act.ReturnAsync(me, at.Row, "Graag korter.")),
        Door.Act<ReviewActs>("ApproveAsync", Who.Coordinators, Moment.Submitted, (act, at, me) => act.ApproveAsync(me, at.Row)),
        Door.Act<ReviewActs>("ReopenAsync", Who.Coordinators, Moment.Approved, (act, at, me) => act.ReopenAsync(me, at.Row, "Toch niet.")),
        Door.Act<ReviewActs>("MoveDeadlineAsync", Who.Coordinators, Moment.Draft, (act, at, me) => act.MoveDeadlineAsync(me, at.Row, at.Deadline, (at.Deadline ?? default).AddDays(1), "Later.")),
        Door.Act<ReviewActs>("ExcuseAsync", Who.Coordinators, Moment.NotStarted, (act, at, me) => act.ExcuseAsync(me, at.Row, "Niet ontvangen.")),

        Door.Act<RemarkActs>("StartAsync", RemarkReaders, Moment.Draft, (act, at, me) => act.StartAsync(me, at.Row.Text, new WrittenRemark(ReportColumn.Whole, null, "Waarom?")), Persona.Reviewer),
        Door.Act<RemarkActs>("ReplyAsync", RemarkReaders, Moment.Draft, (act, at, me) => act.ReplyAsync(me, at.OpenThread, "Daarom."), Persona.Reviewer),
        Door.Act<RemarkActs>("ResolveAsync", Who.Writers, Moment.Draft, (act, at, me) => act.ResolveAsync(me, at.OpenThread), Persona.StandIn),
        Door.Act<RemarkActs>("ReopenAsync", Who.Writers, Moment.Draft, (act, at, me) => act.ReopenAsync(me, at.ResolvedThread), Persona.StandIn),

        Door.Act<StartRound>("RunAsync", Who.Coordinators, Moment.Prepared, (act, at, me) => act.RunAsync(me, WrittenRound.Suggested(at.Round, at.Introduction.Revision, "Titel", null, MatrixFacts.Today))),
        Door.Act<AdoptRound>("RunAsync", Who.Coordinators, Moment.Approved, (act, at, me) => act.RunAsync(me, at.Round)),
        Door.Act<PublishEdition>("RunAsync", Who.Coordinators, Moment.Adopted, (act, _, me) => act.RunAsync(me, new EditionNumber(MatrixWorld.Report, 0), null, null)),
        Door.Act<ImportReport>("RunAsync", Who.Coordinators, Moment.NoRound, (act, _, me) => act.RunAsync(new ImportRequest(SmallReport.Number(MatrixWorld.Report).Bytes()) { Account = me })),
        Door.Act<MergeRows>("RunAsync", Who.Coordinators, Moment.NotStarted, (act, at, me) => act.RunAsync(me, new Merge(at.Round, [.. at.Rows.Skip(1)], MatrixWorld.Measure, null, "Horen bijeen."))),
        Door.Act<SplitRow>("RunAsync", Who.Coordinators, Moment.NotStarted, (act, at, me) => act.RunAsync(me, at.Round, at.Rows.Count > 0 ? at.Rows[^1] : new SeenRow(3, 1), "Horen uiteen.")),
        Door.Act<AssignReviewer>("RunAsync", Who.Coordinators, Moment.NotStarted, (act, at, me) => act.RunAsync(me, new WrittenReview(at.Round) { Person = at.Account(Persona.ReviewerElsewhere), LastDay = MatrixFacts.Today })),
        Door.Act<EndReview>("RunAsync", Who.Coordinators, Moment.NotStarted, (act, at, me) => act.RunAsync(me, at.Given)),
        Door.Act<RemindOfficers>("RunAsync", Who.Coordinators, Moment.NotStarted, (act, at, me) => act.RunAsync(me, at.Round, [at.RowKey])),
        Door.Act<RetryMail>("RunAsync", Who.Coordinators, Moment.Prepared, (act, at, me) => act.RunAsync(me, at.Mail)),

        Door.Act<SaveTheme>("AddAsync", Who.Coordinators, Moment.Prepared, (act, _, me) => act.AddAsync(me, "Derde thema")),
        Door.Act<SaveTheme>("RenameAsync", Who.Coordinators, Moment.Prepared, (act, at, me) => act.RenameAsync(me, 1, at.ThemeRevision, "Anders")),
        Door.Act<SaveTheme>("MoveAsync", Who.Coordinators, Moment.Prepared, (act, at, me) => act.MoveAsync(me, 1, at.ThemeRevision, up: false)),
        Door.Act<SaveMeasure>("AddAsync", Who.Coordinators, Moment.Prepared, (act, at, me) => act.AddAsync(me, at.Measure with { Number = 9, Revision = 0 }, new Planning("2017"))),
        Door.Act<SaveMeasure>("ChangeAsync", Who.Coordinators, Moment.Prepared, (act, at, me) => act.ChangeAsync(me, at.Measure with { Responsible = "Een ander" })),
        Door.Act<CloseMeasure>("RunAsync", Who.Coordinators, Moment.NotStarted, (act, at, me) => act.RunAsync(me, MatrixWorld.Measure, at.Measure.Revision, "Niet meer nodig.", null)),
        Door.Act<CloseMeasure>("UndoAsync", Who.Coordinators, Moment.NotStarted, (act, at, me) => act.UndoAsync(me, 1, at.ClosedRevision, "Toch nodig.")),

        Door.Act<StartCorrection>("RunAsync", Who.Coordinators, Moment.Published, (act, _, me) => act.RunAsync(me, MatrixWorld.Report, "Een woord klopte niet.")),
        Door.Act<SaveCorrection>("RowAsync", Who.Coordinators, Moment.CorrectionOpen, (act, at, me) => act.RowAsync(me, at.Correction, at.CorrectionRow with { StateOfPlay = "Weer anders." })),
        Door.Act<SaveCorrection>("HeadAsync", Who.Coordinators, Moment.CorrectionOpen, (act, at, me) => act.HeadAsync(me, at.Correction, new WrittenCorrectionHead("Rapport 6", "Bijlage 1", "Anders.", null, null))),
        Door.Act<SaveCorrection>("NumberAsync", Who.Coordinators, Moment.CorrectionOpen, (act, at, me) => act.NumberAsync(me, at.Correction, new WrittenCorrectionNumber(0, 13, null, Qualifier.Exact, "13", "Was onjuist."))),
        Door.Act<SaveCorrection>("ReasonAsync", Who.Coordinators, Moment.CorrectionOpen, (act, at, me) => act.ReasonAsync(me, at.Correction, "Een zin klopte niet.")),
        Door.Act<DecideCorrection>("ApproveAsync", Who.Coordinators, Moment.CorrectionOpen, (act, at, me) => act.ApproveAsync(me, at.Correction)),
        Door.Act<DecideCorrection>("AdoptAsync", Who.Coordinators, Moment.CorrectionOpen, (act, at, me) => act.AdoptAsync(me, at.Correction)),
        Door.Act<DecideCorrection>("DropAsync", Who.Coordinators, Moment.CorrectionOpen, (act, at, me) => act.DropAsync(me, at.Correction, "Niet nodig.")),

        Door.Act<AssignToOfficer>("RunAsync", Who.Assigners, Moment.Prepared, (act, at, me) => act.RunAsync(me, new WrittenAssignment { Person = at.Account(Persona.OtherOfficer), Measures = "3" }), Persona.Administrator),
        Door.Act<EndAssignment>("RunAsync", Who.Assigners, Moment.Prepared, (act, at, me) => act.RunAsync(me, at.Account(Persona.Owner), MatrixWorld.Measure), Persona.Administrator),
        Door.Act<AssignMeasures>("RunAsync", Who.Administrators, Moment.Prepared, (act, at, me) => act.RunAsync(me, at.Account(Persona.OtherOfficer), "1, 3", "1"), Persona.Administrator),
        Door.Act<CreateAccount>("RunAsync", Who.Administrators, Moment.NoRound, (act, _, me) => act.RunAsync(me, new NewAccount("Nieuw", "nieuw@portaal.example", "een wachtwoord voor tests", new HashSet<Role> { Role.Reader })), Persona.Administrator),
        Door.Act<ChangeRoles>("RunAsync", Who.Administrators, Moment.NoRound, (act, at, me) => act.RunAsync(me, at.Account(Persona.Reader), new HashSet<Role> { Role.Reviewer }, new HashSet<Role> { Role.Reader }), Persona.Administrator),
        Door.Act<BlockAccount>("RunAsync", Who.Administrators, Moment.NoRound, (act, at, me) => act.RunAsync(me, at.Account(Persona.Reader), blocked: true), Persona.Administrator),
    ];
}
