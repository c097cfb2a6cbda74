using JihadismeVoortgang.Web.Publishing.Search;

namespace JihadismeVoortgang.Web.Hosting.Verbs;

/// <summary>Makes the index of what readers search in anew.</summary>
internal static class ReindexVerb
{
    public static PortalVerb Verb { get; } = new("reindex", "", "Maakt de zoekindex opnieuw uit de vastgestelde edities.") { Run = RunAsync };

    private static Task<int> RunAsync(VerbRun run) => run.WithServicesAsync(async services =>
    {
        var count = await services.GetRequiredService<BuildSearchIndex>().RunAsync();
        await run.Output.WriteLineAsync($"{count} edities staan in de zoekindex.");
        return 0;
    }, onlyExisting: true);
}
