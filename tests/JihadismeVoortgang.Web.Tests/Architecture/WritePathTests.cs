using System.Reflection;
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
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Editing;
using JihadismeVoortgang.Web.Hosting;
using JihadismeVoortgang.Web.Mail;
using JihadismeVoortgang.Web.Publishing.Search;
using JihadismeVoortgang.Web.Review;
using JihadismeVoortgang.Web.Review.Remarks;
using JihadismeVoortgang.Web.Tests.Support;

namespace JihadismeVoortgang.Web.Tests.Architecture;

/// <summary>Nobody overwrites a colleague: each act is told what its actor had before them, or stands here with the reason why not.</summary>
public sealed class WritePathTests(TestPostgres server) : IAsyncLifetime
{
    private static readonly Dictionary<string, string> WithoutRevision = new()
    {
        [Name<ImportReport>("RunAsync")] = "what a file carries has versions of its own: the head, each row and each series",
        [Name<AdoptRound>("RunAsync")] = "changes no text; every one was approved as it stands, and the number refuses a second click",
        [Name<PublishEdition>("RunAsync")] = "an edition never changes and is published once",
        [Name<StartCorrection>("RunAsync")] = "copies the newest edition, which never changes; of two who begin the second is refused",
        [Name<CreateAccount>("RunAsync")] = "there is nothing yet to overwrite",
        [Name<CreateAccount>("RunForCommandLineAsync")] = "there is nothing yet to overwrite",
        [Name<InviteAccount>("RunAsync")] = "there is nothing yet to overwrite",
        [Name<InviteAccount>("AgainAsync")] = "a new link ends the one before, and is refused when that was used",
        [Name<InviteAccount>("WithdrawAsync")] = "takes one link away, and refuses when that was done already",
        [Name<SendPasswordLink>("RunAsync")] = "a new link ends the one before; nothing else changes",
        [Name<SendPasswordLink>("ForgottenAsync")] = "a new link ends the one before; nothing else changes",
        [Name<SetPassword>("FindAsync")] = "looks only",
        [Name<SetPassword>("AcceptInvitationAsync")] = "the link works once",
        [Name<SetPassword>("ReplaceForgottenAsync")] = "the link works once",
        [Name<ExportAccounts>("RunAsync")] = "changes nothing",
        [Name<PurgeExpired>("RunAsync")] = "removes what has had its term, whoever looks",
        [Name<PurgeExpired>("RunDailyAsync")] = "removes what has had its term, whoever looks",
        [Name<RetireAccount>("RunAsync")] = "is confirmed by the number of the account, and refused when it was done already",
        [Name<BlockAccount>("RunAsync")] = "says which of two states is wanted, not what to change",
        [Name<ChangeOwnPassword>("RunAsync")] = "one's own password, shown by the one before it",
        [Name<SignOutEverywhere>("RunAsync")] = "ends what there is, of one's own",
        [Name<SecondFactorActs>("SetAppAsync")] = "one's own app; the last one that was set up counts",
        [Name<SecondFactorActs>("RemoveAppAsync")] = "one's own app, away whichever it is",
        [Name<SecondFactorActs>("RenewCodesAsync")] = "one's own codes; the last ones that were shown count",
        [Name<ResetSecondFactor>("RunAsync")] = "takes all of it away, whatever it is",
        [Name<WithdrawPassword>("RunAsync")] = "takes the password away, whichever it is, and refuses when that was done already",
        [Name<PasskeyActs>("AddAsync")] = "adds to one's own passkeys and takes none",
        [Name<PasskeyActs>("RenameAsync")] = "a name that only its owner sees",
        [Name<PasskeyActs>("RemoveAsync")] = "one of one's own passkeys, and refuses when it is gone already",
        [Name<LinkProvider>("RunAsync")] = "adds to an account; that one person at the provider has one account, the database holds",
        [Name<TakeProviderRoles>("RunAsync")] = "takes over what the provider says, which is not on any screen of ours",
        [Name<DemoAccounts>("EnsureAsync")] = "for the command line, on accounts of its own",
        [Name<DemoAccounts>("RemoveAsync")] = "for the command line, on accounts of its own",
        [Name<SampleRound>("BeginAsync")] = "for the command line, in a round that nobody has seen yet",
        [Name<BuildSearchIndex>("EnsureAsync")] = "derives words from editions, which never change",
        [Name<BuildSearchIndex>("RunAsync")] = "derives words from editions, which never change",
        [Name<AssignToOfficer>("RunAsync")] = "gives measures beside what others have, and refuses one the person has for good; of two last days of standing in, the later word counts",
        [Name<EndAssignment>("RunAsync")] = "takes one measure from one person, and refuses when that was done already",
        [Name<AssignReviewer>("RunAsync")] = "gives rows to read and takes none; asked again, the new last day counts",
        [Name<EndReview>("RunAsync")] = "ends what was on the screen by its own ids, and refuses when that was done already",
        [Name<RemarkActs>("StartAsync")] = "adds to the margin; nothing said there is changed",
        [Name<SaveTheme>("AddAsync")] = "there is nothing yet to overwrite",
        [Name<DropParagraph>("DropAsync")] = "says of one paragraph of a frozen text whether it may go; no text changes by it",
        [Name<DropParagraph>("TakeBackAsync")] = "says of one paragraph of a frozen text whether it may go; no text changes by it",
        [Name<RemindOfficers>("RunAsync")] = "writes mail only, and leaves out what was handed in meanwhile",
        [Name<ConceptReads>("RunAsync")] = "reads; it knows the use cases only to have refusals and files written down",
        [Name<RefusedPages>("HandleAsync")] = "writes down what was refused; changes nothing",
        [Name<RefusedPages>("RecordAsync")] = "writes down what was refused; changes nothing",
        [Name<SignInLog>("SignedInAsync")] = "writes down how signing in ended; changes nothing",
        [Name<SignInLog>("FailedAsync")] = "writes down how signing in ended; changes nothing",
        [Name<SignInLog>("RecoveryCodeUsedAsync")] = "writes down how signing in ended; changes nothing",
        [Name<RetryMail>("RunAsync")] = "refuses what was sent or is tried already",
    };

    private readonly PortalDatabaseFixture _portal = new(server);

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        await _portal.Get<ImportReport>().RunAsync(new ImportRequest(SmallReport.Number(6).Bytes()), Stop);
        await _portal.OpenRoundAsync();
    }

    [Fact]
    public void Every_act_says_what_was_on_the_screen_or_is_named_with_the_reason_why_not()
    {
        var blind = UseCaseTypes()
            .SelectMany(type => Acts(type).Where(act => !act.GetParameters().Any(SaysWhatWasSeen)).Select(act => $"{type.Name}.{act.Name}"))
            .Distinct();

        Assert.Equal(WithoutRevision.Keys.Order(StringComparer.Ordinal), blind.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Buttons))]
    public async Task A_button_pressed_on_a_page_that_is_behind_does_nothing_and_says_who_was_first(string button, bool isTextBehind)
    {
        var coordinator = await _portal.AccountAsync(Role.Coordinator);
        var entry = await EntryAsync(coordinator);
        await _portal.Get<SaveStatusEntry>().RunAsync(
            coordinator, WrittenEntry.Of(entry.Round, 2, entry.Revision, entry.Content) with { RecentDevelopments = "Van een collega." }, Stop);
        var now = (await EntryAsync(coordinator)).Standing.Seen;
        var behind = isTextBehind ? now with { Revision = entry.Revision } : now with { State = EntryState.NotStarted };

        var act = typeof(ReviewActs).GetMethod(button)!;
        var conflict = await Assert.ThrowsAsync<ConflictException>(() => (Task)act.Invoke(_portal.Get<ReviewActs>(), [.. act.GetParameters().Select(Given)])!);

        Assert.Contains("Coordinator-", conflict.Message, StringComparison.Ordinal);
        var (after, history) = ((await EntryAsync(coordinator)).Standing.Seen, await StepsAsync());
        Assert.Equal((now, nameof(SaveStatusEntry)), (after, history[^1]));

        object? Given(ParameterInfo parameter) => parameter.Name switch
        {
            "account" => coordinator,
            "seen" => behind,
            "day" => new DateOnly(2026, 4, 7),
            "reason" => "Een reden.",
            "cancellation" => Stop,
            _ => null,
        };
    }

    public static TheoryData<string, bool> Buttons() =>
        new(Acts(typeof(ReviewActs)).SelectMany(act => new[] { (act.Name, true), (act.Name, false) }));

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Name<TUseCase>(string act) => $"{typeof(TUseCase).Name}.{act}";

    private static IEnumerable<Type> UseCaseTypes() => typeof(UseCases).Assembly.GetTypes()
        .Where(type => type.GetConstructors().Any(constructor => constructor.GetParameters().Any(given => given.ParameterType == typeof(UseCases))));

    private static IEnumerable<MethodInfo> Acts(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(method => method.ReturnType.IsAssignableTo(typeof(Task)));

    /// <summary>What was seen itself, its revision, or a form that carries the revision it was filled from.</summary>
    private static bool SaysWhatWasSeen(ParameterInfo parameter) =>
        parameter.Name is "seen" or "startedFrom"
        || (parameter.Name == "revision" && parameter.ParameterType == typeof(int))
        || parameter.ParameterType.GetProperties().Any(IsRevision)
        || parameter.ParameterType.GetProperties().SelectMany(property => property.PropertyType.GetGenericArguments()).Any(part => part.GetProperties().Any(IsRevision));

    private static bool IsRevision(PropertyInfo property) =>
        property.Name is "Revision" or "StartedFrom" && property.PropertyType.IsAssignableTo(typeof(int?));

    private async Task<EditableEntry> EntryAsync(int account) => (await _portal.Get<EntryForEditing>().LoadAsync(account, 2, Stop))!;

    private async Task<List<string>> StepsAsync()
    {
        await using var db = await _portal.OpenAsync();
        return [.. db.Steps.OrderBy(step => step.Id).Select(step => step.Action)];
    }
}
