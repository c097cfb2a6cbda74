using System.Reflection;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Access.Privacy;
using JihadismeVoortgang.Web.Access.Retention;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Drafts;
using JihadismeVoortgang.Web.Publishing;
using Microsoft.AspNetCore.Components;
using Mono.Cecil;
using NetArchTest.Rules;

namespace JihadismeVoortgang.Web.Tests.Architecture;

/// <summary>The rules of the house that no compiler holds; docs/decisions says why they are there.</summary>
public class HouseRulesTests
{
    private const string Web = "JihadismeVoortgang.Web";

    private static readonly Assembly Portal = typeof(UseCases).Assembly;

    [Theory]
    [InlineData("Reading", "Editing", "Coordinating", "Reviewing")]
    [InlineData("Editing", "Reading", "Coordinating", "Reviewing")]
    [InlineData("Coordinating", "Reading", "Editing", "Reviewing")]
    [InlineData("Reviewing", "Reading", "Editing", "Coordinating")]
    public void Folders_of_users_do_not_use_each_other(string folder, params string[] others) =>
        Holds(InFolder(folder).ShouldNot().HaveDependencyOnAny([.. others.Select(other => $"{Web}.{other}")]).GetResult());

    /// <summary>Another type that the framework cannot read is a failure, and anybody writes an address.</summary>
    [Fact]
    public void What_a_page_takes_from_its_address_is_text() =>
        Assert.Equal(
            [],
            from page in Portal.GetTypes()
            from property in page.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            where property.IsDefined(typeof(SupplyParameterFromQueryAttribute)) && property.PropertyType != typeof(string)
            select $"{page.Name}.{property.Name}");

    [Theory]
    [InlineData("Publishing")]
    [InlineData("Review")]
    [InlineData("Access")]
    [InlineData("Data")]
    [InlineData("Shell")]
    [InlineData("Drafts")]
    [InlineData("Mail")]
    public void Common_ground_knows_none_of_the_folders_of_users(string folder) =>
        Holds(InFolder(folder).ShouldNot().HaveDependencyOnAny($"{Web}.Reading", $"{Web}.Editing", $"{Web}.Coordinating", $"{Web}.Reviewing").GetResult());

    [Fact]
    public void A_component_never_sees_the_database() =>
        Holds(Types.InAssembly(Portal).That().Inherit(typeof(ComponentBase))
            .ShouldNot().HaveDependencyOnAny(typeof(PortalDbContext).FullName, "Microsoft.EntityFrameworkCore", "Npgsql").GetResult());

    [Fact]
    public void Readers_see_published_editions_and_nothing_else() =>
        Holds(InFolder("Reading")
            .ShouldNot().HaveDependencyOnAny(
                typeof(PortalDbContext).FullName, typeof(ConceptReads).FullName, typeof(ConceptReport).FullName, typeof(UseCases).FullName)
            .GetResult());

    [Fact]
    public void Only_publishing_composes_a_report() =>
        Holds(Types.InAssembly(Portal).That().DoNotResideInNamespaceStartingWith($"{Web}.Publishing")
            .ShouldNot().HaveDependencyOnAny(
                typeof(ReportComposer).FullName, typeof(CrossReferences).FullName, typeof(FootnoteNumbering).FullName).GetResult());

    [Fact]
    public void Only_the_one_function_for_use_cases_begins_a_transaction() =>
        Assert.Equal(
            ["JihadismeVoortgang.Web.Data.UseCases"],
            Types.InAssembly(Portal).That().HaveDependencyOn("Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction")
                .GetTypes().Select(type => type.FullName));

    [Fact]
    public void Only_the_work_of_a_use_case_saves() =>
        Assert.Equal([typeof(UseCaseWork)], Callers("SaveChanges", "SaveChangesAsync"));

    [Fact]
    public void Only_the_one_function_for_use_cases_adds_to_the_audit_log() =>
        Assert.Equal([typeof(UseCases)], Callers("AppendAsync"));

    /// <summary>What writes past the change tracker leaves no revision; each of these is no content, or within a use case.</summary>
    [Fact]
    public void Nothing_writes_past_the_use_cases_but_what_is_named_here() =>
        Assert.Equal(
            [typeof(DemoAccounts), typeof(LastSignIn), typeof(RetireAccount), typeof(PurgeExpired), typeof(WrongPasswords), typeof(DraftStore), typeof(EditorPresence)],
            Callers("ExecuteUpdate", "ExecuteUpdateAsync", "ExecuteDelete", "ExecuteDeleteAsync"));

    [Theory]
    [InlineData(typeof(StatusEntry))]
    [InlineData(typeof(ProgressReport))]
    public void The_domain_and_the_report_know_no_database_and_no_web(Type type) =>
        Assert.DoesNotContain(
            type.Assembly.GetReferencedAssemblies(),
            name => name.Name!.StartsWith("Microsoft.", StringComparison.Ordinal) || name.Name.StartsWith("Npgsql", StringComparison.Ordinal));

    /// <summary>The types that call a method of one of these names, lambdas and iterators counted as who wrote them.</summary>
    private static IEnumerable<Type> Callers(params string[] methods)
    {
        using var module = ModuleDefinition.ReadModule(Portal.Location);
        return
        [
            .. module.GetTypes()
                .Where(type => type.Methods.Where(method => method.HasBody).SelectMany(method => method.Body.Instructions)
                    .Any(instruction => instruction.Operand is MethodReference called && methods.Contains(called.Name)))
                .Select(Outermost)
                .Distinct()
                .Order(StringComparer.Ordinal)
                .Select(name => Portal.GetType(name, throwOnError: true)!),
        ];
    }

    private static string Outermost(TypeDefinition type) => type.DeclaringType is { } outer ? Outermost(outer) : type.FullName;

    private static PredicateList InFolder(string folder) =>
        Types.InAssembly(Portal).That().ResideInNamespaceMatching($@"^{Web}\.{folder}(\.|$)"); // Review is not Reviewing

    private static void Holds(NetArchTest.Rules.TestResult result) =>
        Assert.True(result.IsSuccessful, string.Join(", ", result.FailingTypeNames ?? []));
}
