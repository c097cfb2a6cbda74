using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Access.Administration;
using JihadismeVoortgang.Web.Access.Assignments;
using JihadismeVoortgang.Web.Access.OwnAccount;
using JihadismeVoortgang.Web.Access.Passkeys;
using JihadismeVoortgang.Web.Access.SecondFactor;
using JihadismeVoortgang.Web.Access.SingleSignOn;
using JihadismeVoortgang.Web.Audit;
using JihadismeVoortgang.Web.Coordinating;
using JihadismeVoortgang.Web.Coordinating.Corrections;
using JihadismeVoortgang.Web.Coordinating.Programme;
using JihadismeVoortgang.Web.Coordinating.Regrouping;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Drafts;
using JihadismeVoortgang.Web.Editing;
using JihadismeVoortgang.Web.Hosting;
using JihadismeVoortgang.Web.Mail;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Publishing.Search;
using JihadismeVoortgang.Web.Review.Checks;
using JihadismeVoortgang.Web.Review.Remarks;
using JihadismeVoortgang.Web.Reviewing;

namespace JihadismeVoortgang.Web.Tests.Access.Matrix;

/// <summary>Who reads what is not published: every query there is, and the drafts of one's own.</summary>
internal static class QueryTable
{
    /// <summary>What looks in the database and is told no account: with the reason why it needs none.</summary>
    public static IReadOnlyDictionary<string, string> WithoutAccount { get; } = new Dictionary<string, string>
    {
        [nameof(Sessions)] = "looks whether a session of one's own has ended",
        [nameof(WrongPasswords)] = "counts wrong passwords at signing in",
        [nameof(SecondStep)] = "between the right password and being signed in",
        [nameof(PasskeyCeremony)] = "questions to a browser; what the answer may do, the acts on passkeys judge",
        [nameof(ProviderAccounts)] = "whose account it is that the provider vouches for, at signing in",
        [nameof(LastSignIn)] = "notes when somebody signed in",
        [nameof(VerifyAudit)] = "the verb verify-audit",
        [nameof(AuditHeadNote)] = "tells the portal's own log which audit record is the newest",
        [nameof(DatabaseHealth)] = "asks whether there is a database",
        [nameof(PublicationMoments)] = "reads when editions were and will be published; for the cache",
        [nameof(PublishedEditions)] = "reads what is published now, and nothing else",
        [nameof(PublishedSearch)] = "searches in what is published now, and nothing else",
        [nameof(SampleHint)] = "looks whether the sample is loaded, for a coordinator's import",
        [nameof(Reminders)] = "at night, for the mail",
        [nameof(Outbox)] = "sends the mail",
    };

    /// <summary>Who runs the server exports and lists without signing in.</summary>
    private static readonly Who Coordinators = Who.Coordinators.And(Persona.CommandLine);

    private static readonly Who Concept = Who.Concept.And(Persona.CommandLine);

    private static readonly Guid Tab = new("11111111-1111-1111-1111-111111111111");

    public static IReadOnlyList<Door> All { get; } =
    [
        Door.Query<MyMeasures, object?>("LoadAsync", Concept, Moment.Draft, async (query, _, me) => await query.LoadAsync(me)),
        Door.Query<EntryForEditing, object?>("LoadAsync", Concept, Moment.Draft, async (query, _, me) => await query.LoadAsync(me, MatrixWorld.Measure), Persona.OtherOfficer),
        Door.Query<RelatedMeasures, object?>("LoadAsync", Concept, Moment.Draft, async (query, _, me) => await query.LoadAsync(me, MatrixWorld.Measure), Persona.OtherOfficer),
        Door.Query<TextRevisions, object?>("LoadAsync", Concept, Moment.Draft, async (query, _, me) => await query.LoadAsync(me, MatrixWorld.Measure), Persona.OtherOfficer),
        Door.Query<IntroductionForEditing, object?>("LoadAsync", Coordinators, Moment.Draft, async (query, _, me) => await query.LoadAsync(me)),
        Door.Query<KeepersOfMeasures, object?>("AllAsync", Who.Assigners.And(Persona.CommandLine), Moment.Draft, async (query, _, me) => await query.AllAsync(me), Persona.Administrator),
        Door.Query<KeepersOfMeasures, object?>("TodayAsync", Concept, Moment.Draft, async (query, _, me) => await query.TodayAsync(me, [MatrixWorld.Measure]), Persona.Owner),
        Door.Query<AccountQueries, object?>("ListAsync", Who.Administrators.And(Persona.CommandLine), Moment.NoRound, async (query, _, me) => await query.ListAsync(me, new AccountFilter()), Persona.Administrator),
        Door.Query<AccountQueries, object?>("FindAsync", Who.Administrators.And(Persona.CommandLine), Moment.NoRound, async (query, at, me) => await query.FindAsync(me, at.Account(Persona.Owner)), Persona.Administrator),
        Door.Query<AccountQueries, object?>("LeftAloneAsync", Who.Administrators.And(Persona.CommandLine), Moment.Draft, async (query, at, me) => await query.LeftAloneAsync(me, at.Account(Persona.Owner)), Persona.Administrator),
        Door.Query<AuditQuery, object?>("PageAsync", Who.Administrators.And(Persona.CommandLine), Moment.NoRound, async (query, _, me) => await query.PageAsync(me, new AuditFilter()), Persona.Administrator),
        Door.Query<AuditQuery, object?>("ExportAsync", Who.Administrators.And(Persona.CommandLine), Moment.NoRound, async (query, _, me) => await query.ExportAsync(me, new AuditFilter()), Persona.Administrator),
        Door.Query<OwnAccountQuery, object?>("FindAsync", Who.SignedIn, Moment.NoRound, async (query, _, me) => await query.FindAsync(me), Persona.Reader),
        Door.Query<MarginOfText, object?>("LoadAsync", Concept.Granted(Persona.Reviewer), Moment.Draft, async (query, at, me) => await query.LoadAsync(me, at.Row.Text), Persona.Reviewer),
        Door.Query<MarginOfText, object?>("CountOpenAsync", Coordinators, Moment.Draft, async (query, _, me) => await query.CountOpenAsync(me)),
        Door.Query<CheckTexts, object?>("AllAsync", Concept, Moment.Draft, async (query, _, me) => await query.AllAsync(me), Persona.OtherOfficer),
        Door.Query<CheckTexts, object?>("OfAsync", Concept, Moment.Draft, async (query, _, me) => await query.OfAsync(me, MatrixWorld.Measure), Persona.OtherOfficer),
        Door.Query<ConceptReport, object?>("ComposeAsync", Concept, Moment.Draft, async (query, _, me) => await query.ComposeAsync(me), Persona.OtherOfficer),
        Door.Query<ExportReport, object?>("NewestAsync", Concept, Moment.Adopted, async (query, _, me) => await query.NewestAsync(me, MatrixWorld.Report, ReportFormat.Json)),
        Door.Query<ExportReport, object?>("ConceptAsync", Concept, Moment.Draft, async (query, _, me) => await query.ConceptAsync(me, ReportFormat.Json)),
        Door.Query<ExportReport, object?>("EditionAsync", Concept, Moment.Adopted, async (query, _, me) => await query.EditionAsync(me, new EditionNumber(MatrixWorld.Report, 0), ReportFormat.Json)),
        Door.Query<RowsToRegroup, object?>("LoadAsync", Coordinators, Moment.Draft, async (query, _, me) => await query.LoadAsync(me)),
        Door.Query<CorrectionForCoordinator, object?>("LoadAsync", Coordinators, Moment.CorrectionOpen, async (query, _, me) => await query.LoadAsync(me, MatrixWorld.Report)),
        Door.Query<ReviewersForCoordinator, object?>("LoadAsync", Coordinators, Moment.Draft, async (query, _, me) => await query.LoadAsync(me)),
        Door.Query<RoundForCoordinator, object?>("LoadAsync", Coordinators, Moment.Draft, async (query, _, me) => await query.LoadAsync(me)),
        Door.Query<ProgrammeForCoordinator, object?>("LoadAsync", Coordinators, Moment.Draft, async (query, _, me) => await query.LoadAsync(me)),
        Door.Query<ProgrammeForCoordinator, object?>("FindAsync", Coordinators, Moment.Draft, async (query, _, me) => await query.FindAsync(me, MatrixWorld.Measure)),
        Door.Query<MailLog, object?>("ListAsync", Coordinators, Moment.Draft, async (query, _, me) => await query.ListAsync(me)),
        Door.Query<ConceptForReviewer, object?>("ListAsync", Who.Nobody.Granted(Persona.Reviewer, Persona.ReviewerElsewhere), Moment.Draft, async (query, _, me) => await query.ListAsync(me), Persona.Reviewer),
        Door.Query<ConceptForReviewer, object?>("ReadAsync", Who.Nobody.Granted(Persona.Reviewer), Moment.Draft, async (query, _, me) => await query.ReadAsync(me, MatrixWorld.Measure), Persona.Reviewer),
        Door.Query<DraftStore, object?>("KeepAsync", Who.Writers, Moment.Draft, async (store, at, me) => await store.KeepAsync(me, at.Row.Text, new TypedDraft(Tab, 1, at.Row.Revision, new Dictionary<string, string>())), Persona.StandIn),
        Door.Query<DraftStore, object?>("FindAsync", Who.Writers, Moment.Draft, async (store, at, me) => await store.FindAsync(me, at.Row.Text), Persona.StandIn),
        Door.Act<DraftStore>("DropAsync", Who.Writers, Moment.Draft, (store, at, me) => store.DropAsync(me, at.Row.Text, null), Persona.StandIn),
        Door.Query<EditorPresence, object?>("EnterAsync", Who.Writers, Moment.Draft, async (presence, at, me) => await presence.EnterAsync(me, at.Row.Text, Guid.NewGuid(), takeOver: true), Persona.StandIn),
        Door.Act<EditorPresence>("LeaveAsync", Who.Concept, Moment.Draft, (presence, at, me) => presence.LeaveAsync(me, at.Row.Text, Tab), Persona.Owner),
        Door.Query<EditorPresence, object?>("LookAsync", Who.Concept, Moment.Draft, async (presence, at, me) => await presence.LookAsync(me, at.Row.Text, null), Persona.OtherOfficer),
    ];
}
