using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Publishing;

namespace JihadismeVoortgang.Web.Cli;

/// <summary><c>export --report N --format json|pdf --output FILE</c></summary>
internal static class ExportVerb
{
    /// <exception cref="BrokenRuleException">There is no such report, or the file cannot be written.</exception>
    public static async Task RunAsync(IServiceProvider services, int report, ReportFormat format, string output, TextWriter told)
    {
        var file = await services.GetRequiredService<ExportReport>().NewestAsync(Actor.CommandLine.Number, report, format);
        var path = Path.GetFullPath(output);
        var half = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            // Beside it and then renamed: whoever waits for the file never finds half of it.
            await File.WriteAllBytesAsync(half, file.Bytes);
            File.Move(half, path, overwrite: true);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            File.Delete(half);
            throw new BrokenRuleException("--output", $"{output} kan niet worden geschreven; bestaat de map, en mag u erin schrijven?");
        }

        await told.WriteLineAsync($"Rapportage {report} staat in {output} ({file.Bytes.Length} bytes).");
    }
}
