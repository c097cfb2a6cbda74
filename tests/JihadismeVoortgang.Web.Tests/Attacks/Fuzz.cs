using System.Globalization;

namespace JihadismeVoortgang.Web.Tests.Attacks;

/// <summary>
/// Inputs made by chance, each from a number of its own, so that the one that fails can be made again:
/// PORTAL_TEST_SEED=number runs that one alone. The gate tries the same few every time; PORTAL_TEST_ALL=1 tries many
/// others.
/// </summary>
internal static class Fuzz
{
    public static bool IsLong { get; } = Environment.GetEnvironmentVariable("PORTAL_TEST_ALL") == "1";

    /// <param name="few">How many in the gate.</param>
    /// <param name="many">How many with all tests.</param>
    /// <param name="attempt">Tries the input that this chance makes; throws when the portal does wrong.</param>
    public static async Task TryAsync(int few, int many, Func<Random, Task> attempt)
    {
        var (first, count) = Environment.GetEnvironmentVariable("PORTAL_TEST_SEED") is { Length: > 0 } asked
            ? (int.Parse(asked, CultureInfo.InvariantCulture), 1)
            : IsLong ? (Random.Shared.Next(1 << 30), many) : (1, few);
        for (var seed = first; seed < first + count; seed++)
        {
            try
            {
                await attempt(new Random(seed));
            }
            catch (Exception wrong) when (wrong is not OperationCanceledException)
            {
                TestContext.Current.TestOutputHelper?.WriteLine($"PORTAL_TEST_SEED={seed} makes this input again.");
                throw new InvalidOperationException($"PORTAL_TEST_SEED={seed}: {wrong.Message}", wrong);
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{count} inputs from seed {first}");
    }

    public static T Pick<T>(this Random chance, IReadOnlyList<T> from) => from[chance.Next(from.Count)];
}
