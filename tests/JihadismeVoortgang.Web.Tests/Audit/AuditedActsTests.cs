using System.Reflection;
using System.Runtime.CompilerServices;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Access.OwnAccount;
using JihadismeVoortgang.Web.Access.SecondFactor;
using JihadismeVoortgang.Web.Access.SingleSignOn;
using JihadismeVoortgang.Web.Audit;
using JihadismeVoortgang.Web.Coordinating;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Editing;
using JihadismeVoortgang.Web.Hosting;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Shell;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace JihadismeVoortgang.Web.Tests.Audit;

/// <summary>What the one function for use cases leaves in the audit log, however an act ends.</summary>
public sealed class AuditedActsTests(TestPostgres server) : IAsyncLifetime
{
    private const string Secret = "geheim-8f3a";

    private readonly PortalDatabaseFixture _portal = new(server);
    private ServiceProvider? _services;

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        var services = new ServiceCollection().AddLogging().AddDataProtection().Services
            .AddPortalDatabase(new PortalDatabase(_portal.AppConnectionString, _portal.OwnerConnectionString, IsEmbedded: false))
            .AddPortalWork(new ConfigurationBuilder().Build())
            .Replace(ServiceDescriptor.Singleton<TimeProvider>(_portal.Clock));
        services.AddAccounts();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddSingleton(new DemoMode(false)).AddAuthentication();
        services.AddSingleton<AuthenticatorKeys>().AddSingleton<PasswordAgain>().AddSingleton<WrongPasswords>().AddSingleton<SignInLog>();
        _services = services.BuildServiceProvider();
        await _portal.Get<ImportReport>().RunAsync(new ImportRequest(SmallReport.Number(6).Bytes()), Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await _services!.DisposeAsync();
        await _portal.DisposeAsync();
    }

    [Fact]
    public async Task A_whole_round_leaves_one_record_for_each_step()
    {
        await _portal.SettleRoundAsync(6);
        await _portal.Get<AdoptRound>().RunAsync(await _portal.AccountAsync(Role.Coordinator), 6, Stop);

        await using var db = await _portal.OpenAsync();
        var steps = await db.Steps.OrderBy(step => step.Id).Select(step => new { step.Action, Object = step.Subject, Actor = step.ActorNumber, Role = step.ActorRole.ToString() }).ToListAsync(Stop);
        var records = await db.AuditRecords.OrderBy(record => record.Number).Select(record => new { record.Action, record.Object, Actor = record.ActorNumber, Role = record.ActorRole! }).ToListAsync(Stop);
        Assert.True(steps.Count > 5);
        Assert.Equal(steps, records);
        Assert.All(await db.AuditRecords.ToListAsync(Stop), record => Assert.Equal((nameof(AuditResult.Done), null), (record.Result, record.Fault)));
    }

    [Theory]
    [MemberData(nameof(Acts))]
    public async Task Whoever_has_no_right_leaves_one_record_of_every_act_they_try(Type type, string act, int which)
    {
        var nobody = await _portal.AccountAsync(Role.Reader);
        await using (var db = await _portal.OpenAsync())
            await db.UserRoles.Where(given => given.UserId == nobody).ExecuteDeleteAsync(Stop); // who has a role may do as they like with their own account
        var before = await CountAsync();
        var method = Methods(type).Where(known => known.Name == act).ElementAt(which);

        var arguments = method.GetParameters().Select(given => given.Name is "account" or "asking" ? nobody : Sample(given.ParameterType, 0)).ToArray();
        var failed = await Record.ExceptionAsync(() => (Task)method.Invoke(Service(type), arguments)!);

        var added = await AddedAsync(before);
        if (added.Count == 0)
        {
            Assert.Contains(((failed as TargetInvocationException)?.InnerException ?? failed)!.GetType(), JudgedBefore); // what was typed, before anybody asked to do anything with it
            return;
        }

        var record = Assert.Single(added);
        Assert.NotNull(failed);
        Assert.NotEqual(nameof(AuditResult.Done), record.Result);
        Assert.Equal(nobody, record.ActorNumber);
        Assert.DoesNotContain(Secret, Whole(record), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(AccessDeniedException), "Refused", "NoRight")]
    [InlineData(typeof(BrokenRuleException), "Failed", "Rule")]
    [InlineData(typeof(ConflictException), "Failed", "Conflict")]
    [InlineData(typeof(OperationCanceledException), "Failed", "Canceled")]
    [InlineData(typeof(TimeoutException), "Failed", "Database")]
    [InlineData(typeof(InvalidCastException), "Failed", "Unexpected")]
    public async Task However_an_act_ends_it_leaves_one_record_and_nothing_else_and_the_error_is_what_it_was(Type kind, string result, string fault)
    {
        var administrator = await _portal.AccountAsync(Role.Administrator);
        var before = await CountAsync();
        var error = (Exception)(kind == typeof(BrokenRuleException) ? new BrokenRuleException("", Secret)
            : kind == typeof(ConflictException) ? new ConflictException(Secret, 1)
            : kind == typeof(AccessDeniedException) ? new AccessDeniedException(Secret)
            : Activator.CreateInstance(kind, Secret)!);

        var thrown = await Record.ExceptionAsync(() => _portal.Get<UseCases>().RunAsync(Act(() => throw error), administrator, Stop));

        var record = Assert.Single(await AddedAsync(before));
        Assert.Same(error, thrown);
        Assert.Equal((result, fault, "iets", administrator, "Administrator"), (record.Result, record.Fault, record.Object, record.ActorNumber, record.ActorRole));
        Assert.DoesNotContain(Secret, Whole(record), StringComparison.Ordinal);
        await using var db = await _portal.OpenAsync();
        Assert.False(await db.Users.AnyAsync(user => user.DisplayName == "Half werk", Stop));
        Assert.False(await db.Steps.AnyAsync(step => step.Subject == "iets", Stop));
    }

    [Fact]
    public async Task An_act_that_cannot_be_written_down_is_not_done()
    {
        var administrator = await _portal.AccountAsync(Role.Administrator);
        await ForbidWritingAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => _portal.Get<UseCases>().RunAsync(Act(() => { }), administrator, Stop));

        await using var db = await _portal.OpenAsync();
        Assert.False(await db.Users.AnyAsync(user => user.DisplayName == "Half werk", Stop));
    }

    [Fact]
    public async Task A_refusal_that_cannot_be_written_down_is_still_that_refusal()
    {
        await ForbidWritingAsync();

        await Assert.ThrowsAsync<AccessDeniedException>(() => _portal.Get<UseCases>().RunAsync(Act(() => throw new AccessDeniedException()), 1, Stop));
    }

    [Fact]
    public async Task Who_asks_for_a_concept_without_right_is_written_down_and_who_reads_it_with_right_is_not()
    {
        var administrator = await _portal.AccountAsync(Role.Administrator);
        var before = await CountAsync();

        await _portal.Get<EntryForEditing>().LoadAsync(await _portal.AccountAsync(Role.Coordinator), 1, Stop);
        await Assert.ThrowsAsync<AccessDeniedException>(() => _portal.Get<EntryForEditing>().LoadAsync(administrator, 1, Stop));

        var record = Assert.Single(await AddedAsync(before));
        Assert.Equal((AuditActions.ReadWithheld, "Refused", administrator), (record.Action, record.Result, record.ActorNumber));
    }

    [Fact]
    public async Task A_file_that_leaves_the_portal_is_written_down_with_its_name()
    {
        var coordinator = await _portal.AccountAsync(Role.Coordinator);
        var before = await CountAsync();

        var file = await _portal.Get<ExportReport>().ConceptAsync(coordinator, ReportFormat.Json, Stop);

        var record = Assert.Single(await AddedAsync(before));
        Assert.Equal((AuditActions.ExportReport, file!.FullName, coordinator, "Coordinator"), (record.Action, record.Object, record.ActorNumber, record.ActorRole));
    }

    [Fact]
    public void Every_action_result_fault_and_origin_has_words()
    {
        var actions = typeof(AuditActions).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetValue(null)!);

        Assert.All(actions.Concat(StepWords.All), action => Assert.NotEqual(action, AuditWords.OfAction(action)));
        Assert.All(Enum.GetNames<AuditResult>(), name => Assert.NotEqual(name, AuditWords.OfResult(name)));
        Assert.All(Enum.GetNames<AuditFault>(), name => Assert.NotEqual(name, AuditWords.OfFault(name)));
        Assert.All(Enum.GetNames<OriginKind>(), name => Assert.NotEqual(name, AuditWords.OfOrigin(name)));
        Assert.All(Enum.GetNames<Role>(), name => Assert.NotEqual(name, AuditWords.OfRole(name)));
    }

    /// <summary>What only writes down, and what the portal does to whoever signs in: nobody has no right to it.</summary>
    private static readonly Type[] ForAll = [typeof(ConceptReads), typeof(RefusedPages), typeof(SignInLog), typeof(LinkProvider), typeof(TakeProviderRoles)];

    /// <summary>Every act of every use case, by reflection.</summary>
    public static TheoryData<Type, string, int> Acts() => new(
        typeof(UseCases).Assembly.GetTypes()
            .Where(type => !ForAll.Contains(type) && type.GetConstructors().Any(made => made.GetParameters().Any(given => given.ParameterType == typeof(UseCases))))
            .SelectMany(type => Methods(type)
                .Where(method => method.GetParameters().Any(given => given.Name is "account" or "asking"))
                .GroupBy(method => method.Name)
                .SelectMany(same => same.Select((method, which) => (type, method.Name, which)))));

    /// <summary>Faults of a form or file that is judged before anybody asks for anything, also of a form that no page can send.</summary>
    private static readonly Type[] JudgedBefore = [typeof(BrokenRuleException), typeof(NullReferenceException)];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static IEnumerable<MethodInfo> Methods(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(method => method.ReturnType.IsAssignableTo(typeof(Task)) && !method.IsGenericMethod);

    private object Service(Type type) => ActivatorUtilities.GetServiceOrCreateInstance(_services!, type);

    /// <summary>Something of that type, with a secret wherever there is a text.</summary>
    private static object? Sample(Type type, int depth)
    {
        if (type == typeof(string))
            return Secret;
        if (type == typeof(CancellationToken))
            return Stop;
        if (type == typeof(int))
            return 1;
        if (Nullable.GetUnderlyingType(type) is not null || depth > 4)
            return null;
        if (type.IsValueType)
            return RuntimeHelpers.GetUninitializedObject(type);
        if (type.IsArray || type.IsInterface || type.IsGenericType)
            return Elements(type) is { } element ? Empty(type, element) : null;

        var made = type.GetConstructors().Where(known => known.GetParameters().All(given => given.ParameterType != type)).MaxBy(known => known.GetParameters().Length);
        return made?.Invoke([.. made.GetParameters().Select(given => Sample(given.ParameterType, depth + 1))]);
    }

    private static object Empty(Type type, Type element) =>
        type.IsAssignableFrom(element.MakeArrayType()) ? Array.CreateInstance(element, 0) : Activator.CreateInstance(typeof(HashSet<>).MakeGenericType(element))!;

    private static Type? Elements(Type type) => type.IsArray ? type.GetElementType() : type.GetGenericArguments() is [var only] ? only : null;

    private static UseCase<PortalUser, bool> Act(Action end) => new()
    {
        Action = "BlockAccount",
        Load = (_, _) => Task.FromResult(new PortalUser { UserName = "half", NormalizedUserName = "HALF", DisplayName = "Half werk", SecurityStamp = "x" }),
        Right = (_, _) => Role.Administrator,
        About = _ => "iets",
        Reason = Secret,
        Work = async (work, user) =>
        {
            work.Db.Users.Add(user);
            await work.SaveAsync();
            end();
            return true;
        },
    };

    private static string Whole(AuditRecord record) =>
        string.Join('|', typeof(AuditRecord).GetProperties().Where(field => field.PropertyType == typeof(string)).Select(field => field.GetValue(record)));

    private async Task ForbidWritingAsync()
    {
        await using var owner = DatabaseSetup.Open(_portal.OwnerConnectionString);
        await owner.Database.ExecuteSqlAsync($"REVOKE INSERT ON audit_records FROM portal_app", Stop);
    }

    private async Task<long> CountAsync()
    {
        await using var db = await _portal.OpenAsync();
        return await db.AuditRecords.LongCountAsync(Stop);
    }

    private async Task<List<AuditRecord>> AddedAsync(long before)
    {
        await using var db = await _portal.OpenAsync();
        return await db.AuditRecords.Where(record => record.Number > before).ToListAsync(Stop);
    }
}
