using JihadismeVoortgang.Web.Data;

namespace JihadismeVoortgang.Web.Hosting.Verbs;

/// <summary>Brings the schema up to date as its owner.</summary>
internal static class MigrateVerb
{
    public static PortalVerb Verb { get; } = new("migrate", "", "Werkt het schema van de database bij. Kan zo vaak als nodig.") { Run = RunAsync };

    private static async Task<int> RunAsync(VerbRun run)
    {
        await using var opened = await run.OpenDatabaseAsync(isMigrating: true);
        var database = opened.Database;
        var owner = database.Owner ?? throw new StartUpException(
            "ConnectionStrings:PortalOwner",
            "De verbinding van de eigenaar van het schema ontbreekt. Zet haar in de omgevingsvariabele ConnectionStrings__PortalOwner.");
        var applied = await SchemaMigration.RunAsync(owner, DatabasePreparation.AppRole(database));
        await run.Output.WriteLineAsync(applied.Count == 0
            ? "Het schema was al bijgewerkt."
            : $"Het schema is bijgewerkt: {string.Join(", ", applied)}.");
        return 0;
    }
}
