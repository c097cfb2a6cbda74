using JihadismeVoortgang.Reports.Interchange;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Data.Sample;

namespace JihadismeVoortgang.Web.Hosting.Verbs;

/// <summary>Takes a report over from an interchange file.</summary>
internal static class ImportVerb
{
    private const string AdoptFlag = "--adopt";

    public static PortalVerb Verb { get; } = new(
        "import", $"[{AdoptFlag}] BESTAND", $"Leest een rapportage in. Met {AdoptFlag} wordt zij ook vastgesteld en gepubliceerd.")
    {
        Flags = [AdoptFlag],
        Values = 1,
        Run = RunAsync,
    };

    private static async Task<int> RunAsync(VerbRun run)
    {
        var bytes = await InputFile.ReadAsync(run.Arguments.Values[0]);
        InterchangeReader.Read(bytes); // a file with faults is refused before any database is touched
        var replacesSample = false;
        return await run.WithServicesAsync(
            async services =>
            {
                var request = new ImportRequest(bytes) { Adopt = run.Arguments.Has(AdoptFlag), ReplaceSample = replacesSample };
                var outcome = await services.GetRequiredService<ImportReport>().RunAsync(request);
                if (replacesSample)
                    await run.Output.WriteLineAsync("De database bevatte alleen de ongewijzigde voorbeeldgegevens; die zijn eerst verwijderd.");
                await run.Output.WriteLineAsync(outcome.ToString());

                // New measures get a demo officer; on a server of somebody's own a command makes no accounts.
                if (run.Settings() is { HasDemoAccounts: true, Database: null })
                    await services.GetRequiredService<DemoAccounts>().EnsureAsync();
                return 0;
            },
            asOwner: async database => replacesSample = database.IsEmbedded && await HoldsOnlySampleAsync(database));
    }

    private static async Task<bool> HoldsOnlySampleAsync(PortalDatabase database)
    {
        await using var db = DatabaseSetup.Open(database.App);
        return await SampleData.IsUntouchedAsync(db);
    }
}
