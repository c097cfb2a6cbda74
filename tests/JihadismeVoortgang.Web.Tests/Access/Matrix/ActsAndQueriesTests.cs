using System.Reflection;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Tests.Access.Matrix;

/// <summary>
/// Every act and every query × every persona × every moment, each of them really tried and undone. Who may not is refused by
/// the act itself, whatever a page shows.
/// </summary>
public sealed class ActsAndQueriesTests(TestPostgres server)
{
    /// <summary>Who may know of the round that there is none, or that it was adopted, is told so before their right is judged.</summary>
    private static readonly Who Insiders = Who.Concept.And(Persona.Administrator).Granted(Persona.Reviewer, Persona.ReviewerElsewhere);

    [Theory]
    [MemberData(nameof(EveryMoment))]
    public async Task Every_act_and_every_query_lets_in_whom_the_matrix_names_and_nobody_else(string name)
    {
        var moment = Enum.Parse<Moment>(name);
        await using var portal = new MatrixPortal(server);
        await portal.InitializeAsync();
        var world = await MatrixWorld.AtAsync(portal, moment);
        await world.GrowAccountsAsync();
        portal.UndoWhatFollows();

        var wrong = new List<string>();
        foreach (var door in ActTable.All.Concat(QueryTable.All))
        {
            var answers = new Dictionary<Persona, Answer>();
            foreach (var persona in Personas.All)
                answers[persona] = await TryAsync(door, world, persona);

            wrong.AddRange(answers.Where(tried => !Fits(door, moment, tried.Key, tried.Value, answers)).Select(tried => $"{door.Name}, {tried.Key}: {tried.Value}"));
            if (door.SucceedsAt == moment && answers[door.For].Kind != AnswerKind.Done)
                wrong.Add($"{door.Name} proves nothing: {door.For} should have done it; {answers[door.For]}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Every_act_stands_in_the_matrix() => Assert.Equal(
        ActsOf(typeof(UseCases)).Where(act => !ActTable.NoActs.ContainsKey(act.Split('.')[0])).Order(StringComparer.Ordinal),
        ActTable.All.Select(door => door.Name).Concat(ActTable.WithoutAccount.Keys).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_query_of_what_is_not_published_stands_in_the_matrix()
    {
        var known = QueryTable.All.Select(door => door.Name).ToHashSet();
        var readers = ActsOf(typeof(ConceptReads)).Concat(ActsOf(typeof(IDbContextFactory<PortalDbContext>)));

        var missing = readers
            .Except(known)
            .Except(ActTable.All.Select(door => door.Name))
            .Except(ActTable.WithoutAccount.Keys)
            .Where(query => query.Split('.')[0] is var type && !QueryTable.WithoutAccount.ContainsKey(type) && type is not (nameof(UseCases) or nameof(ConceptReads)))
            .ToList();
        Assert.True(missing.Count == 0, $"Not in the matrix of who may read what (QueryTable): {string.Join(", ", missing)}.");
    }

    public static TheoryData<string> EveryMoment() => new(Moments.All.Select(moment => moment.ToString()));

    /// <summary>Acts take the account first, or a request that carries it; what takes neither runs inside another act.</summary>
    private static IEnumerable<string> ActsOf(Type gate) => typeof(UseCases).Assembly.GetTypes()
        .Where(type => type.GetConstructors().Any(made => made.GetParameters().Any(given => given.ParameterType == gate)))
        .SelectMany(type => type
            .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => method.ReturnType.IsAssignableTo(typeof(Task)) && !IsInside(method))
            .Select(method => $"{type.Name}.{method.Name}"))
        .Distinct();

    private static bool IsInside(MethodInfo method) =>
        method.GetParameters().FirstOrDefault()?.ParameterType is { } first && (first == typeof(UseCaseWork) || first == typeof(PortalDbContext));

    private static bool Fits(Door door, Moment moment, Persona persona, Answer answer, Dictionary<Persona, Answer> all) =>
        door.May.May(persona, moment) ? answer.Kind is not (AnswerKind.Refused or AnswerKind.Broken)
        : answer.Kind is AnswerKind.Refused or AnswerKind.Nothing
            || (answer.Kind == AnswerKind.NotNow && Insiders.May(persona, moment) && all.Values.All(other => other.Kind != AnswerKind.Done));

    private static async Task<Answer> TryAsync(Door door, MatrixWorld world, Persona persona)
    {
        try
        {
            return await door.Try(world, world[persona]) is null ? new Answer(AnswerKind.Nothing, "") : new Answer(AnswerKind.Done, "");
        }
        catch (AccessDeniedException denied)
        {
            return new Answer(AnswerKind.Refused, denied.Message);
        }
        catch (Exception refused) when (refused is BrokenRuleException or ConflictException)
        {
            return new Answer(AnswerKind.NotNow, refused.Message);
        }
        catch (Exception broken)
        {
            return new Answer(AnswerKind.Broken, $"{broken.GetType().Name} {broken.Message} {broken.InnerException?.Message}");
        }
    }

    private enum AnswerKind
    {
        Done,
        Nothing,
        NotNow,
        Refused,
        Broken,
    }

    private sealed record Answer(AnswerKind Kind, string Said);
}
