using JihadismeVoortgang.Web.Access.Retention;

namespace JihadismeVoortgang.Web.Hosting.Verbs;

/// <summary>Removes now what has had its term, as the portal does every night.</summary>
internal static class PurgeVerb
{
    public static PortalVerb Verb { get; } = new("purge", "", "Ruimt op wat zijn bewaartermijn heeft gehad. Geschiedenis en edities blijven.") { Run = RunAsync };

    private static Task<int> RunAsync(VerbRun run) => run.WithServicesAsync(async services =>
    {
        var purged = await services.GetRequiredService<PurgeExpired>().RunAsync();
        await run.Output.WriteLineAsync($"Opgeruimd: {purged}.");
        return 0;
    }, onlyExisting: true);
}
