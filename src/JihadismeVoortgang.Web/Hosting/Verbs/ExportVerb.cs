using System.Globalization;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Publishing;

namespace JihadismeVoortgang.Web.Hosting.Verbs;

/// <summary>Writes a report to a file.</summary>
internal static class ExportVerb
{
    private const string ReportOption = "--report";
    private const string FormatOption = "--format";
    private const string OutputOption = "--output";

    public static PortalVerb Verb { get; } = new(
        "export",
        $"{ReportOption} NUMMER {FormatOption} {string.Join('|', ReportFormat.Codes)} {OutputOption} BESTAND",
        "Schrijft een rapportage naar een bestand: de nieuwste editie, of het concept van de open ronde.")
    {
        Options = [ReportOption, FormatOption, OutputOption],
        Run = RunAsync,
    };

    private static Task<int> RunAsync(VerbRun run)
    {
        var faults = new List<Fault>();
        if (!int.TryParse(run.Arguments.Option(ReportOption), NumberStyles.None, CultureInfo.InvariantCulture, out var report))
            faults.Add(new Fault(ReportOption, "Geef het nummer van de rapportage, bijvoorbeeld 6."));
        if (!ReportFormat.TryParse(run.Arguments.Option(FormatOption), out var format))
            faults.Add(new Fault(FormatOption, $"Kies {Dutch.AnyOf(ReportFormat.Codes)}."));
        if (run.Arguments.Option(OutputOption) is not { Length: > 0 } output)
            faults.Add(new Fault(OutputOption, "Geef het bestand om naar te schrijven."));
        else if (faults.Count == 0)
            return run.WithServicesAsync(services => WriteAsync(services, report, format!, output, run.Output), onlyExisting: true);

        throw new WrongUsageException(faults);
    }

    private static async Task<int> WriteAsync(IServiceProvider services, int report, ReportFormat format, string output, TextWriter told)
    {
        var file = await services.GetRequiredService<ExportReport>().NewestAsync(Actor.CommandLine.Number, report, format);
        if (!await OutputFile.WriteAsync(OutputOption, output, file.Bytes))
            return 0; // what reads a pipe wants the report and nothing else

        await told.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"Rapportage {report} staat in {output} ({file.Bytes.Length} bytes)."));
        return 0;
    }
}
