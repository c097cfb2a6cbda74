using System.Globalization;
using JihadismeVoortgang.Web.Audit;

namespace JihadismeVoortgang.Web.Hosting.Verbs;

/// <summary>Tells whether the audit log is as it was written.</summary>
internal static class VerifyAuditVerb
{
    private const string ExpectOption = "--expect";

    /// <summary>Of a log that was renumbered every record is wrong; the first ones say enough.</summary>
    private const int MostShown = 20;

    public static PortalVerb Verb { get; } = new(
        "verify-audit",
        $"[{ExpectOption} NUMMER:HASH]",
        "Controleert of er in het logboek iets is gewijzigd, weggehaald, ingevoegd of verwisseld; noem met --expect een eerder genoteerd record.")
    {
        Options = [ExpectOption],
        Run = RunAsync,
    };

    private static Task<int> RunAsync(VerbRun run)
    {
        var expected = run.Arguments.Option(ExpectOption) is { } typed
            ? Read(typed) ?? throw new WrongUsageException(ExpectOption, "Geef nummer en hash zoals verify-audit ze eerder toonde, bijvoorbeeld 120:9f86….")
            : null;
        return run.WithServicesAsync(services => VerifyAsync(services.GetRequiredService<VerifyAudit>(), expected, run.Output), onlyExisting: true);
    }

    private static async Task<int> VerifyAsync(VerifyAudit verify, AuditHead? expected, TextWriter told)
    {
        var shown = 0;
        var verdict = await verify.RunAsync(expected, finding => shown++ < MostShown ? told.WriteLineAsync(finding.ToString()) : Task.CompletedTask);
        if (verdict.Findings > MostShown)
            await told.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"… en nog {verdict.Findings - MostShown} fouten."));

        await told.WriteLineAsync(verdict.IsWhole
            ? string.Create(CultureInfo.InvariantCulture, $"Het logboek klopt: {verdict.Count} records.")
            : string.Create(CultureInfo.InvariantCulture, $"Het logboek klopt niet: {verdict.Findings} fouten in {verdict.Count} records."));
        await told.WriteLineAsync($"Nieuwste record: {verdict.Head}");
        return verdict.IsWhole ? 0 : 1;
    }

    private static AuditHead? Read(string typed)
    {
        if (typed.Split(':') is not [var number, { Length: 2 * AuditHash.Bytes } hash]
            || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var known)
            || !hash.All(char.IsAsciiHexDigit))
            return null;

        return new AuditHead(known, Convert.FromHexString(hash));
    }
}
