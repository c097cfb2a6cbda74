namespace JihadismeVoortgang.Web.Tests.Access.Matrix;

/// <summary>An act or a query, as a line of the matrix: who may, and how it is tried.</summary>
/// <param name="Name">Type and method.</param>
/// <param name="May">Who comes in; everybody else is refused, at every moment.</param>
/// <param name="Try">Tries it in the name of an account; gives what was answered.</param>
/// <param name="SucceedsAt">A moment at which it is really done, so that the line proves something.</param>
/// <param name="For">By whom it is done then.</param>
internal sealed record Door(string Name, Who May, Func<MatrixWorld, int, Task<object?>> Try, Moment SucceedsAt, Persona For)
{
    public static Door Act<T>(string method, Who may, Moment succeeds, Func<T, MatrixFacts, int, Task> run, Persona by = Persona.Coordinator)
        where T : notnull => new(
            $"{typeof(T).Name}.{method}",
            may,
            async (world, account) =>
            {
                await run(world.Get<T>(), world.Facts, account);
                return true;
            },
            succeeds,
            by);

    public static Door Query<T, TAnswer>(string method, Who may, Moment succeeds, Func<T, MatrixFacts, int, Task<TAnswer>> ask, Persona by = Persona.Coordinator)
        where T : notnull => new($"{typeof(T).Name}.{method}", may, async (world, account) => await ask(world.Get<T>(), world.Facts, account), succeeds, by);
}
