namespace JihadismeVoortgang.Web.Hosting.Verbs;

/// <summary>The portal's command line: <c>./dev portal VERB</c>. Without a verb, or with "run", the portal itself runs.</summary>
internal static class PortalVerbs
{
    /// <summary>Which data folder the embedded database lies in; known to every verb.</summary>
    public const string DataOption = "--data";

    private const string Run = "run";

    /// <summary>Exit code for what was typed wrong, as against work that was refused.</summary>
    private const int NotUnderstood = 2;

    /// <summary>Leaves out the sample.</summary>
    private const string EmptyFlag = "--empty";

    private static readonly IReadOnlyList<PortalVerb> All =
    [
        ImportVerb.Verb, ExportVerb.Verb, MigrateVerb.Verb, ReindexVerb.Verb, VerifyAuditVerb.Verb, CreateAdminVerb.Verb, RemoveDemoVerb.Verb,
        PurgeVerb.Verb, HealthVerb.Verb,
    ];

    /// <summary>Settings begin with dashes, and are for the portal itself.</summary>
    public static bool IsVerb(string[] args) =>
        args is [var first, ..] && (first == Run ? args.Any(IsCallForHelp) : !first.StartsWith('-') || IsCallForHelp(first));

    /// <summary>
    /// What follows "run", as settings: a flag without a value would otherwise take the next word for its value.
    /// </summary>
    public static string[] Settings(string[] args) =>
        [.. (args is [Run, ..] ? args[1..] : args).Select(word => word == EmptyFlag ? $"{EmptyFlag}=true" : word)];

    /// <returns>The exit code: 0 done, 1 refused or failed, 2 not understood.</returns>
    public static Task<int> RunAsync(string[] args) =>
        RunAsync(args, WebApplication.CreateBuilder(), Console.In, Console.Out, Console.Error);

    public static async Task<int> RunAsync(
        string[] args, WebApplicationBuilder portal, TextReader input, TextWriter output, TextWriter error)
    {
        if (args[0] is "help" or Run || IsCallForHelp(args[0]))
            return Usage(output, All, exitCode: 0);

        if (All.FirstOrDefault(known => known.Name == args[0]) is not { } verb)
        {
            await error.WriteLineAsync($"Het portaal kent '{args[0]}' niet.");
            return Usage(error, All, NotUnderstood);
        }

        if (args.Any(IsCallForHelp))
            return Usage(output, [verb], exitCode: 0);

        try
        {
            var arguments = VerbArguments.Read(verb, args[1..]);
            return await verb.Run(new VerbRun(arguments, portal, input, output));
        }
        catch (WrongUsageException wrong)
        {
            StartUpException.Report($"{verb.Name} is niet uitgevoerd:", wrong.Faults, error);
            return NotUnderstood;
        }
        catch (Exception refused) when (StartUpException.Explain(refused) is { } faults)
        {
            return StartUpException.Report($"{verb.Name} is niet uitgevoerd:", faults, error);
        }
    }

    private static bool IsCallForHelp(string word) => word is "--help" or "-h";

    private static int Usage(TextWriter writer, IEnumerable<PortalVerb> verbs, int exitCode)
    {
        foreach (var verb in verbs)
        {
            writer.WriteLine($"{verb.Name} {verb.Arguments}".TrimEnd());
            writer.WriteLine($"    {verb.Summary}");
        }

        return exitCode;
    }
}
