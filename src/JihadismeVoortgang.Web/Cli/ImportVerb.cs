using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Reports.Interchange;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Data.Sample;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Cli;

/// <summary><c>import [--adopt] FILE</c></summary>
internal static class ImportVerb
{
    /// <exception cref="BrokenRuleException">Lists everything that is wrong; nothing was written.</exception>
    public static async Task RunAsync(IServiceProvider services, string file, bool adopt, TextWriter output)
    {
        var bytes = await ReadAsync(file);
        var database = services.GetRequiredService<PortalDatabase>();
        var contexts = services.GetRequiredService<IDbContextFactory<PortalDbContext>>();
        bool replacesSample;
        await using (var db = await contexts.CreateDbContextAsync())
            replacesSample = database.IsEmbedded && await SampleData.IsUntouchedAsync(db);

        var import = services.GetRequiredService<ImportReport>();
        var outcome = await import.RunAsync(new ImportRequest(bytes) { Adopt = adopt, ReplaceSample = replacesSample });
        if (replacesSample)
            await output.WriteLineAsync("De database bevatte alleen de ongewijzigde voorbeeldgegevens; die zijn eerst verwijderd.");

        await output.WriteLineAsync(outcome.ToString());
        await using var after = await contexts.CreateDbContextAsync();
        await DemoAccounts.AssignMeasuresAsync(after);
    }

    private static async Task<byte[]> ReadAsync(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
            throw new BrokenRuleException(path, "Dit bestand bestaat niet.");
        if (file.Length > InterchangeReader.MaxBytes)
            throw InterchangeReader.TooLarge(file.Length);

        try
        {
            return await File.ReadAllBytesAsync(path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new BrokenRuleException(path, "Dit bestand kan niet worden gelezen; controleer de rechten.");
        }
    }
}
