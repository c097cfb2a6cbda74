using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Reports.Pdf;
using JihadismeVoortgang.Reports.Pdf.Fonts;
using JihadismeVoortgang.Web.Data.Embedded;
using JihadismeVoortgang.Web.Publishing;
using Microsoft.AspNetCore.Connections;
using Npgsql;

namespace JihadismeVoortgang.Web.Hosting;

/// <summary>
/// Why the portal does not start, or a verb does not run: every fault at once, in Dutch, for who runs the server.
/// </summary>
internal sealed class StartUpException(IReadOnlyList<Fault> faults)
    : Exception(string.Join(Environment.NewLine, faults.Select(fault => fault.ToString())))
{
    public StartUpException(string place, string message)
        : this([new Fault(place, message)])
    {
    }

    public IReadOnlyList<Fault> Faults => faults;

    /// <summary>What to tell instead of a stack trace; null for a mistake of the portal itself, which needs one.</summary>
    public static IReadOnlyList<Fault>? Explain(Exception exception) => exception switch
    {
        StartUpException refused => refused.Faults,
        BrokenRuleException broken => broken.Faults,
        IOException { InnerException: AddressInUseException } =>
            [new Fault("ASPNETCORE_URLS", "Dit adres is al in gebruik, misschien door een portaal dat nog draait. Kies een ander; met ./dev kan dat zo: PORT=5081.")],
        ReportFontException font => [new Fault("Report:FontFolder", font.Message)],
        UnprintableCharacterException unprintable => unprintable.AsBrokenRule().Faults,
        EmbeddedPostgresException embedded => [new Fault("database", embedded.Message)],
        NpgsqlException unreachable => [new Fault("database", Unreachable(unreachable))],
        InvalidOperationException { InnerException: NpgsqlException unreachable } => [new Fault("database", Unreachable(unreachable))],
        _ => null,
    };

    /// <summary>Writes the faults to the error stream.</summary>
    /// <returns>The exit code of a process that refused.</returns>
    public static int Report(string opening, IReadOnlyList<Fault> faults, TextWriter error)
    {
        error.WriteLine(opening);
        foreach (var fault in faults)
            error.WriteLine($"  - {fault}");

        return 1;
    }

    private static string Unreachable(NpgsqlException exception) =>
        exception is PostgresException ? $"De database weigert: {exception.Message}" : $"De database is niet bereikbaar: {exception.Message}";
}
