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
    private const string InternalFlag = "--internal";

    public static PortalVerb Verb { get; } = new(
        "export",
        $"{ReportOption} NUMMER {FormatOption} {string.Join('|', ReportFormat.Codes)} {OutputOption} BESTAND [{InternalFlag}]",
        $"Schrijft een rapportage naar een bestand: de nieuwste editie, of het concept van de open ronde. Met {InternalFlag} staan in dat concept ook de cijfers die niet openbaar zijn (alleen JSON).")
    {
        Flags = [InternalFlag],
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
        else if (run.Arguments.Has(InternalFlag) && format != ReportFormat.Json)
            faults.Add(new Fault(InternalFlag, "Niet-openbare cijfers staan alleen in een bestand van het soort json."));
        if (run.Arguments.Option(OutputOption) is not { Length: > 0 } output)
            faults.Add(new Fault(OutputOption, "Geef het bestand om naar te schrijven."));
        else if (faults.Count == 0)
            return run.WithServicesAsync(services => WriteAsync(services, report, run.Arguments.Has(InternalFlag) ? null : format, output, run.Output), onlyExisting: true);

        throw new WrongUsageException(faults);
    }

    /// <param name="services">Of the portal.</param>
    /// <param name="report">Its number.</param>
    /// <param name="format">Null for the internal profile.</param>
    /// <param name="output">The file to write.</param>
    /// <param name="told">Where it is told.</param>
    private static async Task<int> WriteAsync(IServiceProvider services, int report, ReportFormat? format, string output, TextWriter told)
    {
        var file = format is null
            ? await services.GetRequiredService<ExportInternal>().RunAsync(Actor.CommandLine.Number, report)
            : await services.GetRequiredService<ExportReport>().NewestAsync(Actor.CommandLine.Number, report, format);
        if (!await OutputFile.WriteAsync(OutputOption, output, file.Bytes))
            return 0; // what reads a pipe wants the report and nothing else

        await told.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"Rapportage {report} staat in {output} ({file.Bytes.Length} bytes)."));
        return 0;
    }
}
