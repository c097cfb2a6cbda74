using System.Buffers.Text;
using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Domain.Figures;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Access.Administration;
using JihadismeVoortgang.Web.Access.Assignments;
using JihadismeVoortgang.Web.Access.Invitations;
using JihadismeVoortgang.Web.Access.OwnAccount;
using JihadismeVoortgang.Web.Access.Passkeys;
using JihadismeVoortgang.Web.Access.Privacy;
using JihadismeVoortgang.Web.Access.Retention;
using JihadismeVoortgang.Web.Access.SecondFactor;
using JihadismeVoortgang.Web.Access.SingleSignOn;
using JihadismeVoortgang.Web.Coordinating;
using JihadismeVoortgang.Web.Coordinating.Corrections;
using JihadismeVoortgang.Web.Coordinating.Programme;
using JihadismeVoortgang.Web.Coordinating.Regrouping;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Editing;
using JihadismeVoortgang.Web.Hosting;
using JihadismeVoortgang.Web.Mail;
using JihadismeVoortgang.Web.Publishing.Search;
using JihadismeVoortgang.Web.Review;
using JihadismeVoortgang.Web.Review.Remarks;
using JihadismeVoortgang.Web.Tests.Hosting;
using JihadismeVoortgang.Web.Tests.Support;

namespace JihadismeVoortgang.Web.Tests.Access.Matrix;

/// <summary>Who may do what: every act there is.</summary>
internal static class ActTable
{
    /// <summary>What knows the use cases only to have something written down: it does nothing itself.</summary>
    public static IReadOnlyDictionary<string, string> NoActs { get; } = new Dictionary<string, string>
    {
        [nameof(ConceptReads)] = "reads; each query that uses it stands in the matrix",
        [nameof(RefusedPages)] = "writes down which page was refused",
        [nameof(SignInLog)] = "writes down how signing in ended, of whoever tried",
    };

    /// <summary>Acts that are told no account: who runs the server does them, or who has the secret of a link, which stands for an account.</summary>
    public static IReadOnlyDictionary<string, string> WithoutAccount { get; } = new Dictionary<string, string>
    {
        [$"{nameof(CreateAccount)}.{nameof(CreateAccount.RunForCommandLineAsync)}"] = "the verb create-admin",
        [$"{nameof(DemoAccounts)}.{nameof(DemoAccounts.EnsureAsync)}"] = "at start-up, of a trial",
        [$"{nameof(DemoAccounts)}.{nameof(DemoAccounts.RemoveAsync)}"] = "the verb remove-demo",
        [$"{nameof(SampleRound)}.{nameof(SampleRound.BeginAsync)}"] = "at start-up, of a trial",
        [$"{nameof(BuildSearchIndex)}.{nameof(BuildSearchIndex.EnsureAsync)}"] = "at start-up",
        [$"{nameof(BuildSearchIndex)}.{nameof(BuildSearchIndex.RunAsync)}"] = "the verb reindex",
        [$"{nameof(PurgeExpired)}.{nameof(PurgeExpired.RunAsync)}"] = "the verb that removes what has had its term",
        [$"{nameof(PurgeExpired)}.{nameof(PurgeExpired.RunDailyAsync)}"] = "at night",
        [$"{nameof(SendPasswordLink)}.{nameof(SendPasswordLink.ForgottenAsync)}"] = "anybody asks; only the mail of the account gets the link (ForgottenPasswordTests)",
        [$"{nameof(SetPassword)}.{nameof(SetPassword.FindAsync)}"] = "looks at the account of a secret link (InvitationTests)",
        [$"{nameof(SetPassword)}.{nameof(SetPassword.AcceptInvitationAsync)}"] = "for who has the secret link (InvitationTests)",
        [$"{nameof(SetPassword)}.{nameof(SetPassword.ReplaceForgottenAsync)}"] = "for who has the secret link (ForgottenPasswordTests)",
    };

    private const string NewPassword = "nog een wachtwoord voor tests";

    private static readonly string Passkey = Base64Url.EncodeToString(MatrixFacts.Passkey);

    private static readonly ProviderPerson Vouched = new("https://idp.example", "iemand", null, null, HasSecondFactor: true);

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
        Door.Act<InviteAccount>("RunAsync", Who.Administrators, Moment.NoRound, (act, _, me) => act.RunAsync(me, new WrittenInvitation("Nieuw", "nieuw@portaal.example", new HashSet<Role> { Role.Reader })), Persona.Administrator),
        Door.Act<InviteAccount>("AgainAsync", Who.Administrators, Moment.NoRound, (act, at, me) => act.AgainAsync(me, at.Invited), Persona.Administrator),
        Door.Act<InviteAccount>("WithdrawAsync", Who.Administrators, Moment.NoRound, (act, at, me) => act.WithdrawAsync(me, at.Invited), Persona.Administrator),
        Door.Act<SendPasswordLink>("RunAsync", Who.Administrators, Moment.NoRound, (act, at, me) => act.RunAsync(me, at.Account(Persona.Reader)), Persona.Administrator),
        Door.Act<ExportAccounts>("RunAsync", Who.Administrators, Moment.NoRound, (act, _, me) => act.RunAsync(me), Persona.Administrator),
        Door.Act<RetireAccount>("RunAsync", Who.Administrators, Moment.NoRound, (act, at, me) => act.RunAsync(me, at.Account(Persona.Reader), $"{at.Account(Persona.Reader)}"), Persona.Administrator),
        Door.Act<ResetSecondFactor>("RunAsync", Who.Administrators, Moment.NoRound, (act, at, me) => act.RunAsync(me, at.Account(Persona.Reader)), Persona.Administrator),
        Door.Act<WithdrawPassword>("RunAsync", Who.Administrators, Moment.NoRound, (act, at, me) => act.RunAsync(me, at.Account(Persona.Reader)), Persona.Administrator),

        // On one's own account, and no other: these are told one number, of who asks.
        Door.Act<ChangeOwnPassword>("RunAsync", Who.SignedIn, Moment.NoRound, (act, _, me) => act.RunAsync(me, Visitor.Password, NewPassword, NewPassword), Persona.Owner),
        Door.Act<SignOutEverywhere>("RunAsync", Who.SignedIn, Moment.NoRound, (act, _, me) => act.RunAsync(me), Persona.Owner),
        new Door($"{nameof(SecondFactorActs)}.SetAppAsync", Who.SignedIn, SetAppAsync, Moment.NoRound, Persona.Owner),
        Door.Act<SecondFactorActs>("RemoveAppAsync", Who.SignedIn, Moment.NoRound, (act, _, me) => act.RemoveAppAsync(me, Visitor.Password), Persona.Reader),
        Door.Act<SecondFactorActs>("RenewCodesAsync", Who.SignedIn, Moment.NoRound, (act, _, me) => act.RenewCodesAsync(me, Visitor.Password), Persona.Reader),
        Door.Act<PasskeyActs>("AddAsync", Who.SignedIn, Moment.NoRound, (act, _, me) => act.AddAsync(me, MatrixWorld.NewPasskey([5]), "Nieuw"), Persona.Owner),
        Door.Act<PasskeyActs>("RenameAsync", Who.SignedIn, Moment.NoRound, (act, _, me) => act.RenameAsync(me, Passkey, "Anders"), Persona.Reader),
        Door.Act<PasskeyActs>("RemoveAsync", Who.SignedIn, Moment.NoRound, (act, _, me) => act.RemoveAsync(me, Passkey, Visitor.Password), Persona.Reader),
        Door.Act<LinkProvider>("RunAsync", Who.SignedIn, Moment.NoRound, (act, _, me) => act.RunAsync(me, Vouched), Persona.Owner),
        Door.Act<TakeProviderRoles>("RunAsync", Who.SignedIn, Moment.NoRound, (act, _, me) => act.RunAsync(me, new HashSet<Role> { Role.Reader }), Persona.Owner),
    ];

    private static async Task<object?> SetAppAsync(MatrixWorld world, int me)
    {
        var key = AuthenticatorKeys.New();
        var code = Totp.CodeAt(key, Totp.StepAt(TimeProvider.System.GetUtcNow()));
        return await world.Get<SecondFactorActs>().SetAppAsync(me, world.Get<AuthenticatorKeys>().SealForForm(me, key), code, Visitor.Password);
    }
}
