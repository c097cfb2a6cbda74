using JihadismeVoortgang.Web.Access;

namespace JihadismeVoortgang.Web.Hosting.Verbs;

/// <summary>Takes the demo accounts away, so that the portal may run in Production.</summary>
internal static class RemoveDemoVerb
{
    public static PortalVerb Verb { get; } = new("remove-demo", "", "Verwijdert alle demo-accounts.") { Run = RunAsync };

    private static Task<int> RunAsync(VerbRun run) => run.WithServicesAsync(async services =>
    {
        var count = await services.GetRequiredService<DemoAccounts>().RemoveAsync();
        await run.Output.WriteLineAsync($"{count} demo-accounts verwijderd.");
        return 0;
    }, onlyExisting: true);
}
